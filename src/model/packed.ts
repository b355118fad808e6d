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

/** The ids that a name gives, by rule: its words, or those that mean something. */
export const idsOf = (nom: string, slug = slugOf(nom)) => [slug, slug.replace(/\b(de|des|du|et|l|la|le|les)-/g, '')];

/** « 2021-003 ». */
export const idOf = (annee: number, number: number) => `${annee}-${String(number).padStart(3, '0')}`;

/** Columns to rows: the inverse of `packProjets` (`pack.ts`). */
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
export type Tree = { [key: string]: unknown };

/** Columns to rows: the inverse of `packUnits` (`pack.ts`). */
export function unpackUnits(packed: PackedUnits): Unit[] {
  const rowOf = (tree: unknown, i: number): unknown =>
    Array.isArray(tree)
      ? tree[i]
      : Object.fromEntries(Object.entries(tree as Tree).map(([key, column]) => [key, rowOf(column, i)]));
  return packed.code.map((_, i) => rowOf(packed, i) as Unit);
}
