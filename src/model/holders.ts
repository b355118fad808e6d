/** The units that official lists know: those of the finest level of a list's own tables. */
import type { Dataset } from './dataset.ts';
import type { Unit } from './units.ts';

/**
 * The units that hold communes, and that rows of a list are placed at: in a region its départements, which are shown,
 * in a country those below what is shown first. Of a list without the levels that `refine` adds.
 */
export function holdersOf({ levels, allUnits }: Pick<Dataset, 'levels' | 'allUnits'>): Unit[] {
  return allUnits.filter(({ level }) => level === levels.at(-1)?.id);
}
