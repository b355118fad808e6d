/**
 * Units and projects on their way to the browser: columns instead of rows, names once. A third of the bytes of plain
 * rows.
 */
import type { ProjetIndex } from './dataset.ts';
import { slugOf } from './fold.ts';
import type { Unit, UnitKey } from './units.ts';

/**
 * Columns of equal length. `structure`, `axe` and `unit` index `structures`, `axes` and `units`; an organisation comes
 * without its id where its name gives it, or with the rule that gives it. `step`: how far its number within the year is
 * from that of the one before. `several`: of each project of several units its place in the list, and all its units.
 */
export interface PackedProjets {
  structures: [nom: string, id?: string | number][];
  axes: string[];
  units: UnitKey[];
  annee: number[];
  step: number[];
  axe: number[];
  structure: number[];
  unit: number[];
  amount?: (number | null)[];
  several?: [place: number, ...units: number[]][];
}

/** What a level gives anew is not sent. */
export type SentProjet = Omit<ProjetIndex, 'territoire' | 'territoires'>;

/**
 * Rows to columns. An organisation with two names (a change between campaigns) gets two entries.
 * @throws RangeError for an id that is not a year with a number of three digits or more: it would not come back.
 */
export function packProjets(projets: readonly SentProjet[]): PackedProjets {
  const structures = listOnce(
    projets.map(({ structure_id: id, structure: nom }): PackedProjets['structures'][number] => {
      const rule = idsOf(nom).indexOf(id);
      return rule === 0 ? [nom] : [nom, rule < 0 ? id : rule];
    }),
  );
  const units = listOnce([...projets.map(({ unit }) => unit), ...projets.flatMap((one) => one.units ?? [])]);
  const several = projets.flatMap(({ units: own }, i): [number, ...number[]][] =>
    own ? [[i, ...own.map((key) => units.items.indexOf(key))]] : [],
  );
  const axes = listOnce(projets.map(({ axe }) => axe));
  const numbers = projets.map(({ id }) => Number(id.split('-')[1]));
  const lost = projets.find(({ annee, id }, i) => id !== idOf(annee, numbers[i] ?? 0));
  if (lost) throw new RangeError(`The id ${lost.id} cannot be sent.`);
  return {
    structures: structures.items,
    axes: axes.items,
    units: units.items,
    annee: projets.map(({ annee }) => annee),
    step: numbers.map((number, i) => number - (numbers[i - 1] ?? 0)),
    axe: axes.places,
    structure: structures.places,
    unit: units.places.slice(0, projets.length),
    ...(projets.some(({ amount }) => amount !== undefined) && { amount: projets.map(({ amount = null }) => amount) }),
    ...(several[0] && { several }),
  };
}

/** The ids that a name gives, by rule: its words, or those that mean something. */
const idsOf = (nom: string, slug = slugOf(nom)) => [slug, slug.replace(/\b(de|des|du|et|l|la|le|les)-/g, '')];

const idOf = (annee: number, number: number) => `${annee}-${String(number).padStart(3, '0')}`;

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
export function unpackProjets({
  structures,
  axes,
  units,
  annee,
  step,
  axe,
  structure,
  unit,
  amount,
  several = [],
}: PackedProjets): SentProjet[] {
  let number = 0;
  const lists = new Map(several.map(([place, ...own]) => [place, own.map((one) => units[one] as UnitKey)]));
  return annee.map((year, i) => {
    const [nom, id = 0] = structures[structure[i] as number] as PackedProjets['structures'][number];
    return {
      id: idOf(year, (number += step[i] as number)),
      annee: year,
      unit: units[unit[i] as number] as UnitKey,
      axe: axes[axe[i] as number] as string,
      structure_id: typeof id === 'number' ? (idsOf(nom)[id] as string) : id,
      structure: nom,
      ...(amount && { amount: amount[i] as number | null }),
      ...(lists.has(i) && { units: lists.get(i) as UnitKey[] }),
    };
  });
}

/** The tree of a unit with a column, one value a unit, for every value: `measures` by indicator and year too. */
export type PackedUnits = ColumnsOf<Unit>;
type ColumnsOf<T> = { [K in keyof T]: T[K] extends Readonly<Record<string, unknown>> ? ColumnsOf<T[K]> : T[K][] };
type Tree = { [key: string]: unknown };

/** Rows to columns. Every unit has the indicators and years of the first. */
export function packUnits(units: readonly Unit[]): PackedUnits {
  const columnsOf = (trees: readonly Tree[]): Tree =>
    Object.fromEntries(
      Object.entries(trees[0] ?? {}).map(([key, first]) => {
        const column = trees.map((tree) => tree[key]);
        return [key, typeof first === 'object' && first !== null ? columnsOf(column as Tree[]) : column];
      }),
    );
  return columnsOf(units as unknown as Tree[]) as unknown as PackedUnits;
}

/** Columns to rows: the inverse of `packUnits`. */
export function unpackUnits(packed: PackedUnits): Unit[] {
  const rowOf = (tree: unknown, i: number): unknown =>
    Array.isArray(tree)
      ? tree[i]
      : Object.fromEntries(Object.entries(tree as Tree).map(([key, column]) => [key, rowOf(column, i)]));
  return packed.code.map((_, i) => rowOf(packed, i) as Unit);
}
