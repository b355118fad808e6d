/** Which of the published measures are shown. */
import type { IndicateurIndex } from '../model/dataset.ts';
import { vintageOf } from '../model/units.ts';

/** The measures, in order, each in its latest vintage: `population_2021` and not `population_2020` beside it. */
export function currentMeasures(indicateurs: readonly IndicateurIndex[]): IndicateurIndex[] {
  const latest = new Map<string, string>();
  for (const column of indicateurs) {
    const { measure, year } = vintageOf(column);
    if (year >= (latest.get(measure) ?? '')) latest.set(measure, year);
  }
  return indicateurs.filter((column) => {
    const { measure, year } = vintageOf(column);
    return latest.get(measure) === year;
  });
}
