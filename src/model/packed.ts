/**
 * Units and projects on their way to the browser: columns instead of rows, names once. A third of the bytes of plain
 * rows.
 */
import type { ProjetIndex } from './dataset.ts';
import type { Measures, Unit, UnitKey } from './units.ts';

/** Columns of equal length; `structure` indexes `structures`, a list of [id, name], and `unit` indexes `units`. */
export interface PackedProjets {
  structures: [id: string, nom: string][];
  units: UnitKey[];
  id: string[];
  annee: number[];
  axe: string[];
  structure: number[];
  unit: number[];
  montant?: (number | null)[];
}

/** What a level gives anew is not sent. */
export type SentProjet = Omit<ProjetIndex, 'territoire'>;

/** Rows to columns. An organisation with two names (a change between campaigns) gets two entries. */
export function packProjets(projets: readonly SentProjet[]): PackedProjets {
  const structures = listOnce(projets.map(({ structure_id: id, structure: nom }) => [id, nom] as [string, string]));
  const units = listOnce(projets.map(({ unit }) => unit));
  const column = <K extends keyof SentProjet>(name: K) => projets.map((projet) => projet[name]);
  return {
    structures: structures.items,
    units: units.items,
    id: column('id'),
    annee: column('annee'),
    axe: column('axe'),
    structure: structures.places,
    unit: units.places,
    ...(projets.some(({ montant }) => montant !== undefined) && {
      montant: projets.map(({ montant = null }) => montant),
    }),
  };
}

/** Every item once, in the order of appearance, and where each of the list stands among them. */
function listOnce<T>(list: readonly T[]): { items: T[]; places: number[] } {
  const known = new Map<string, number>();
  const items: T[] = [];
  const places = list.map((item) => {
    const key = JSON.stringify(item);
    const place = known.get(key) ?? items.push(item) - 1;
    known.set(key, place);
    return place;
  });
  return { items, places };
}

/** Columns to rows: the inverse of `packProjets`. */
export function unpackProjets(packed: PackedProjets): SentProjet[] {
  const { structures, units, id, annee, axe, structure, unit, montant } = packed;
  return id.map((one, i) => {
    const [structure_id, nom] = structures[structure[i] ?? 0] ?? ['', ''];
    return {
      id: one,
      annee: annee[i] ?? 0,
      unit: units[unit[i] ?? 0] ?? '',
      axe: axe[i] ?? '',
      structure_id,
      structure: nom,
      ...(montant && { montant: montant[i] ?? null }),
    };
  });
}

/** Units as columns; `measures`: by indicator, by year, a value a unit. */
export type PackedUnits = { [K in Exclude<keyof Unit, 'measures'>]: Unit[K][] } & {
  measures: Record<string, Record<string, (number | null)[]>>;
};

const FIELDS = ['level', 'code', 'nom', 'parent', 'note', 'avec_article', 'locatif', 'prefecture'] as const;

/** Rows to columns. Every unit has the indicators and years of the first. */
export function packUnits(units: readonly Unit[]): PackedUnits {
  const columns = Object.fromEntries(FIELDS.map((name) => [name, units.map((unit) => unit[name])]));
  const measures = Object.entries(units[0]?.measures ?? {}).map(([measure, years]) => [
    measure,
    Object.fromEntries(
      Object.keys(years).map((year) => [year, units.map((unit) => unit.measures[measure]?.[year] ?? null)]),
    ),
  ]);
  return { ...columns, measures: Object.fromEntries(measures) } as PackedUnits;
}

/** Columns to rows: the inverse of `packUnits`. */
export function unpackUnits(packed: PackedUnits): Unit[] {
  return packed.code.map((_, i) => {
    const rows = Object.entries(packed.measures).map(([measure, years]) => [
      measure,
      Object.fromEntries(Object.entries(years).map(([year, values]) => [year, values[i] ?? null])),
    ]);
    const fields = Object.fromEntries(FIELDS.map((name) => [name, packed[name][i]]));
    return { ...fields, measures: Object.fromEntries(rows) as Measures } as Unit;
  });
}
