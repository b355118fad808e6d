/** Counting projects by territory and axis in one pass over the records. */
import type { AxeIndex, ProjetIndex } from '../model/dataset.ts';
import { isAt, placesOf } from '../model/placing.ts';

/**
 * Counts of a list of projects. `total` = `located` (those of a unit) + `regionWide` + `unplaced` (those that name a
 * wider unit than the level that is shown), always. `byAxe` counts the whole list; `byTerritoire` and `crossed` are by
 * territory code, the region's code for the region-wide ones, empty for the unplaced. `shared`: those of several units,
 * each counted in every one of them and once in all totals. What `projets` say of their amounts is added up by
 * `selection/amounts.ts`.
 */
export interface Counts {
  projets: readonly ProjetIndex[];
  total: number;
  located: number;
  regionWide: number;
  unplaced: number;
  shared: number;
  byTerritoire: ReadonlyMap<string, number>;
  byAxe: ReadonlyMap<string, number>;
  crossed: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Counts `projets` in one pass. */
export function countProjets(projets: readonly ProjetIndex[], regionCode: string): Counts {
  const byAxe = new Map<string, number>();
  const byTerritoire = new Map<string, number>();
  const crossed = new Map<string, Map<string, number>>();
  let total = 0;
  let shared = 0;
  for (const projet of projets) {
    const places = placesOf(projet);
    const { axe, weight = 1 } = projet;
    total += weight;
    if (places.length > 1) shared += weight;
    increment(byAxe, axe, weight);
    for (const territoire of places) {
      increment(byTerritoire, territoire, weight);
      crossed.set(territoire, increment(crossed.get(territoire) ?? new Map<string, number>(), axe, weight));
    }
  }
  const regionWide = byTerritoire.get(regionCode) ?? 0;
  const unplaced = byTerritoire.get('') ?? 0;
  return {
    projets,
    total,
    located: total - regionWide - unplaced,
    regionWide,
    unplaced,
    shared,
    byTerritoire,
    byAxe,
    crossed,
  };
}

const increment = (counts: Map<string, number>, key: string, by: number) =>
  counts.set(key, (counts.get(key) ?? 0) + by);

/** The projects of one axis, or all of them when `axe` is null. */
export function ofAxe(projets: readonly ProjetIndex[], axe: string | null): readonly ProjetIndex[] {
  return axe === null ? projets : projets.filter((projet) => projet.axe === axe);
}

/** The projects of one territory code (the region's code: the region-wide ones alone), or all when null. */
export function ofTerritoire(projets: readonly ProjetIndex[], code: string | null): readonly ProjetIndex[] {
  return code === null ? projets : projets.filter((projet) => isAt(projet, code));
}

/** The projects of one axis. */
export interface AxeGroup {
  axe: AxeIndex;
  projets: ProjetIndex[];
}

/** `projets` grouped by axis in one pass, in the order of the axes, without empty groups. */
export function groupByAxe(projets: readonly ProjetIndex[], axes: readonly AxeIndex[]): AxeGroup[] {
  const groups = new Map<string, AxeGroup>(axes.map((axe) => [axe.id, { axe, projets: [] }]));
  for (const projet of projets) groups.get(projet.axe)?.projets.push(projet);
  return [...groups.values()].filter((group) => group.projets.length > 0);
}
