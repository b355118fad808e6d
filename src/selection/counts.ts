/** Counting projects by territory and axis in one pass over the records. */
import type { AxeIndex, ProjetIndex } from '../model/dataset.ts';

/**
 * Counts of a list of projects. `total` = `located` (those of a unit) + `regionWide` + `unplaced` (those that name a
 * wider unit than the level that is shown), always. `byAxe` counts the whole list; `byTerritoire` and `crossed` are by
 * territory code, the region's code for the region-wide ones, empty for the unplaced. `amounts`: sums of euros;
 * null where no project of the list says one.
 */
export interface Counts {
  total: number;
  located: number;
  regionWide: number;
  unplaced: number;
  byTerritoire: ReadonlyMap<string, number>;
  byAxe: ReadonlyMap<string, number>;
  crossed: ReadonlyMap<string, ReadonlyMap<string, number>>;
  amounts: Amounts | null;
}

/** Euros; `known`: how many projects say theirs, since a sum says nothing of the others. */
export interface Amounts {
  total: number;
  known: number;
  byTerritoire: ReadonlyMap<string, number>;
  byAxe: ReadonlyMap<string, number>;
  /** The amounts one by one, by `cellKey`. */
  stated: ReadonlyMap<string, readonly number[]>;
}

/** What one territory has on one axis. */
export const cellKey = (territoire: string, axe: string): string => `${territoire}/${axe}`;

/** Counts `projets`, and sums their amounts, in one pass. */
export function countProjets(projets: readonly ProjetIndex[], regionCode: string): Counts {
  const byAxe = new Map<string, number>();
  const byTerritoire = new Map<string, number>();
  const crossed = new Map<string, Map<string, number>>();
  const stated = new Map<string, number[]>();
  const sums = {
    total: 0,
    known: 0,
    byTerritoire: new Map<string, number>(),
    byAxe: new Map<string, number>(),
    stated,
  };
  for (const { territoire, axe, amount } of projets) {
    increment(byAxe, axe);
    increment(byTerritoire, territoire);
    let row = crossed.get(territoire);
    if (!row) crossed.set(territoire, (row = new Map()));
    increment(row, axe);
    if (amount == null) continue;
    sums.total += amount;
    sums.known++;
    increment(sums.byTerritoire, territoire, amount);
    increment(sums.byAxe, axe, amount);
    const key = cellKey(territoire, axe);
    if (!stated.get(key)?.push(amount)) stated.set(key, [amount]);
  }
  const regionWide = byTerritoire.get(regionCode) ?? 0;
  const unplaced = byTerritoire.get('') ?? 0;
  return {
    total: projets.length,
    located: projets.length - regionWide - unplaced,
    regionWide,
    unplaced,
    byTerritoire,
    byAxe,
    crossed,
    amounts: sums.known > 0 ? sums : null,
  };
}

function increment(sums: Map<string, number>, key: string, by = 1): void {
  sums.set(key, (sums.get(key) ?? 0) + by);
}

/** The projects of one axis, or all of them when `axe` is null. */
export function ofAxe(projets: readonly ProjetIndex[], axe: string | null): ProjetIndex[] {
  return axe === null ? [...projets] : projets.filter((projet) => projet.axe === axe);
}

/** The projects of one territory code (the region's code: the region-wide ones alone), or all when null. */
export function ofTerritoire(projets: readonly ProjetIndex[], code: string | null): ProjetIndex[] {
  return code === null ? [...projets] : projets.filter((projet) => projet.territoire === code);
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
