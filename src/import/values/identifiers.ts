/** Numbers of organisations (SIREN, SIRET) and what a spreadsheet does to them. */
import type { Cell } from '../workbook.ts';

/** « 7,99E+13 », or fourteen digits whose last five are zeros: what a spreadsheet leaves of a SIRET. */
export function isDestroyed(cell: Cell): boolean {
  if (cell === null || cell instanceof Date) return false;
  const text = String(cell).trim().replace(/\s/g, '');
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(text)) return true;
  return /^\d{14}$/.test(text) && text.endsWith('00000');
}

/** Whether a cell is a SIREN (9 digits) or SIRET (14), as they stand or destroyed. */
export function isIdentifier(cell: Cell): boolean {
  if (cell === null || cell instanceof Date || typeof cell === 'boolean') return false;
  const text = String(cell).replace(/[\s'’]/g, '');
  return /^(\d{9}|\d{14})$/.test(text) || isDestroyed(cell);
}
