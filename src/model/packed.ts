/**
 * Units and projects on their way to the browser: columns instead of rows, names once. A third of the bytes of plain
 * rows. What every list has is read by `packedRows.ts`, which alone is in the first script of a list without the rest.
 */
import type { ProjetIndex } from './dataset.ts';
import { unpackRows } from './packedRows.ts';
import type { Unit, UnitKey } from './units.ts';
export { idOf, idsOf, unpackUnits } from './packedRows.ts';

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

/** The tree of a unit with a column, one value a unit, for every value: `measures` by indicator and year too. */
export type PackedUnits = ColumnsOf<Unit>;
type ColumnsOf<T> = { [K in keyof T]: T[K] extends Readonly<Record<string, unknown>> ? ColumnsOf<T[K]> : T[K][] };
export type Tree = { [key: string]: unknown };

/** Columns to rows: the inverse of `packProjets` (`pack.ts`). */
export function unpackProjets(sent: PackedProjets): SentProjet[] {
  const rows = unpackRows(sent);
  sent.amount?.forEach((amount, i) => ((rows[i] as SentProjet).amount = amount));
  for (const [place, ...own] of sent.several ?? [])
    (rows[place] as SentProjet).units = own.map((one) => sent.units[one] as UnitKey);
  return rows;
}
