/** Which of the published measures are shown. */
import type { IndicateurIndex } from '../model/dataset.ts';

/** The measures, in order, each in its latest vintage: `population_2021` and not `population_2020` beside it. */
export function currentMeasures(indicateurs: readonly IndicateurIndex[]): IndicateurIndex[] {
  const split = (colonne: string) => /^(.*?)(?:_(\d{4}))?$/.exec(colonne)?.slice(1) ?? [colonne];
  const latest = new Map<string | undefined, string>();
  for (const { colonne } of indicateurs) {
    const [stem, year = ''] = split(colonne);
    if (year >= (latest.get(stem) ?? '')) latest.set(stem, year);
  }
  return indicateurs.filter(({ colonne }) => {
    const [stem, year = ''] = split(colonne);
    return latest.get(stem) === year;
  });
}
