/**
 * Organisations: one under all its spellings (the dataset's `structure_id`), with where and on what it carries
 * projects.
 */
import type { Dataset, ProjetIndex, Texts } from '../model/dataset.ts';
import { placesOf } from '../model/placing.ts';
import { stateProjets } from './amounts.ts';

/**
 * One organisation. `units` and `axes`: codes and ids in the dataset's order, each once; `regional`: carries a
 * region-wide project.
 */
export interface StructureSummary {
  id: string;
  nom: string;
  projets: ProjetIndex[];
  units: string[];
  regional: boolean;
  axes: string[];
}

/** What of the list is shown. Départements are counted without « région entière », which is no département. */
export const STRUCTURES_FILTERS = ['all', 'projets', 'units', 'axes', 'unique'] as const;
export type StructuresFilter = (typeof STRUCTURES_FILTERS)[number];

/** Columns by which the list can be sorted. */
export const STRUCTURES_SORTS = ['nom', 'projets', 'units', 'axes'] as const;
/** The last where projects say an amount. */
export type StructuresSort = (typeof STRUCTURES_SORTS)[number] | 'montant';

/** One collator: `localeCompare` makes its own at every call. */
const { compare } = new Intl.Collator('fr');

/** The organisations of `projets` (all of the dataset's by default), by name. */
export function listStructures(
  dataset: Dataset,
  projets: readonly ProjetIndex[] = dataset.projets,
): StructureSummary[] {
  const places = new Map(dataset.units.map(({ code }, place) => [code, place]));
  const placeOf = (code: string) => places.get(code) ?? -1;
  const groups = new Map<string, ProjetIndex[]>();
  for (const projet of projets) {
    const group = groups.get(projet.structure_id);
    if (group) group.push(projet);
    else groups.set(projet.structure_id, [projet]);
  }
  const rows = [...groups].map(([id, own]): StructureSummary => {
    const codes = new Set(own.flatMap(placesOf));
    const ids = new Set(own.map(({ axe }) => axe));
    return {
      id,
      nom: own[0]?.structure ?? id,
      projets: own,
      units: [...codes].filter((code) => places.has(code)).sort((a, b) => placeOf(a) - placeOf(b)),
      regional: codes.has(dataset.region.code),
      axes: dataset.axes.map((axe) => axe.id).filter((axe) => ids.has(axe)),
    };
  });
  return rows.sort((a, b) => compare(a.nom, b.nom));
}

const KEPT: Record<StructuresFilter, (row: StructureSummary) => boolean> = {
  all: () => true,
  projets: ({ projets }) => projets.length > 1,
  units: ({ units }) => units.length > 1,
  axes: ({ axes }) => axes.length > 1,
  unique: ({ projets }) => projets.length === 1,
};

/** The organisations that pass a filter and have at least one of the `foundProjets`; each keeps all of its projects. */
export function filterStructures(
  rows: readonly StructureSummary[],
  foundProjets: readonly ProjetIndex[],
  filter: StructuresFilter,
): StructureSummary[] {
  const found = new Set(foundProjets.map(({ structure_id }) => structure_id));
  return rows.filter((row) => found.has(row.id) && KEPT[filter](row));
}

/**
 * Sorted by a column, `descending` or not; equal rows stay by name. « Région entière » comes after any number of
 * départements that is equal, an amount that no project says after all others in both directions.
 */
export function sortStructures(
  rows: readonly StructureSummary[],
  colonne: StructuresSort,
  descending: boolean,
): StructureSummary[] {
  const direction = descending ? -1 : 1;
  if (colonne === 'nom') return [...rows].sort((a, b) => direction * compare(a.nom, b.nom));
  const sizes = new Map(rows.map((row) => [row, sizeOf(row, colonne)]));
  return [...rows].sort((a, b) => {
    const [x, y] = [sizes.get(a) ?? null, sizes.get(b) ?? null];
    return x === null || y === null ? Number(x === null) - Number(y === null) : direction * (x - y);
  });
}

function sizeOf(row: StructureSummary, colonne: Exclude<StructuresSort, 'nom'>): number | null {
  if (colonne === 'montant') return stateProjets(row.projets).sum;
  return colonne === 'units' ? row.units.length + (row.regional ? 0.5 : 0) : row[colonne].length;
}

/**
 * The spellings that an organisation is published under, each once, in the order of its projects; empty until the texts
 * are there.
 */
export function describeSpellings({ projets }: StructureSummary, texts: Texts | null): string[] {
  return [...new Set(projets.flatMap(({ id }) => texts?.projets[id]?.structure_source ?? []))];
}

/** How many of `rows` have a project on each axis, by its id: one that is on two axes counts on both. */
export function structuresByAxe(rows: readonly StructureSummary[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of rows.flatMap(({ axes }) => axes)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * How many organisations there are and carry several projects, départements, axes, or both a département's and a
 * region-wide project.
 */
export interface StructuresSummary {
  structures: number;
  projets: number;
  severalProjets: number;
  severalUnits: StructureSummary[];
  severalAxes: number;
  mixed: number;
}

/** Counts over `rows`. */
export function summariseStructures(rows: readonly StructureSummary[]): StructuresSummary {
  return {
    structures: rows.length,
    projets: rows.reduce((sum, { projets }) => sum + projets.length, 0),
    severalProjets: rows.filter(KEPT.projets).length,
    severalUnits: rows.filter(KEPT.units),
    severalAxes: rows.filter(KEPT.axes).length,
    mixed: rows.filter(({ units, regional }) => regional && units.length > 0).length,
  };
}
