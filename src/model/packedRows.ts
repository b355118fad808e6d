/** What every list and every table of units has, from columns to rows (see `packed.ts`). */
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
  weight?: number[];
  known?: number[];
}

/** What a level gives anew is not sent. */
export type SentProjet = Omit<ProjetIndex, 'territoire' | 'territoires'>;

/** The tree of a unit with a column, one value a unit, for every value: `measures` by indicator and year too. */
export type PackedUnits = ColumnsOf<Unit>;
type ColumnsOf<T> = { [K in keyof T]: T[K] extends Readonly<Record<string, unknown>> ? ColumnsOf<T[K]> : T[K][] };
export type Tree = { [key: string]: unknown };

/** The ids that a name gives, by rule: its words, or those that mean something. */
export const idsOf = (nom: string, slug = slugOf(nom)) => [slug, slug.replace(/\b(des?|du|et|la?|les?)-/g, '')];

/** « 2021-003 ». */
export const idOf = (annee: number, number: number) => `${annee}-${String(number).padStart(3, '0')}`;

/** Columns to rows, without the amounts and the further units of projects (`unpackProjets`). */
export function unpackRows(sent: PackedProjets): SentProjet[] {
  let number = 0;
  // Once an organisation, however many projects it has.
  const named = sent.structures.map(([structure, id = 0]) => ({
    structure,
    structure_id: typeof id === 'number' ? (idsOf(structure)[id] as string) : id,
  }));
  return sent.annee.map((annee, i) => ({
    id: idOf(annee, (number += sent.step[i] as number)),
    annee,
    unit: sent.units[sent.unit[i] as number] as UnitKey,
    axe: sent.axes[sent.axe[i] as number] as string,
    ...(named[sent.structure[i] as number] as (typeof named)[number]),
  }));
}

/** Columns to rows: the inverse of `packUnits` (`pack.ts`). */
export function unpackUnits(packed: PackedUnits): Unit[] {
  const rowOf = (tree: unknown, i: number): unknown =>
    Array.isArray(tree)
      ? tree[i]
      : Object.fromEntries(Object.entries(tree as Tree).map(([key, column]) => [key, rowOf(column, i)]));
  return packed.code.map((_, i) => rowOf(packed, i) as Unit);
}
