/**
 * Units and projects on their way to the browser: columns instead of rows, names once. A third of the bytes of plain
 * rows. What every list has is read by `packedRows.ts`, which alone is in the first script of a list without the rest.
 */
import { unpackRows, type PackedProjets, type SentProjet } from './packedRows.ts';
import type { UnitKey } from './units.ts';
export { idOf, idsOf, unpackUnits } from './packedRows.ts';
export type { PackedProjets, PackedUnits, SentProjet, Tree } from './packedRows.ts';

/** Columns to rows: the inverse of `packProjets` (`pack.ts`). */
export function unpackProjets(sent: PackedProjets): SentProjet[] {
  const rows = unpackRows(sent);
  sent.amount?.forEach((amount, i) => ((rows[i] as SentProjet).amount = amount));
  sent.weight?.forEach((weight, i) => ((rows[i] as SentProjet).weight = weight));
  sent.known?.forEach((known, i) => ((rows[i] as SentProjet).known = known));
  for (const [place, ...own] of sent.several ?? [])
    (rows[place] as SentProjet).units = own.map((one) => sent.units[one] as UnitKey);
  return rows;
}
