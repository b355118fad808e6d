/** What a cell looks like, so that titles can be told from data. */
import type { Cell } from '../workbook.ts';

/** The text of a cell on one line; dates as 2020-08-04. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replace(/\s+/g, ' ').trim();
}

export const isFilled = (cell: Cell | undefined): cell is NonNullable<Cell> =>
  cell !== undefined && cell !== null && (typeof cell !== 'string' || cell.trim() !== '');

export const countFilled = (row: readonly Cell[]): number => row.filter(isFilled).length;

const NUMBER = /^[(+\-–−]?\s*\d[\d\s.,’']*\s*(?:€|%|k€|m€|eur|euros?)?\)?$/i;
const DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[ T]\d.*)?$/;

/** A number, an amount, a date or a code of digits. A year is none of them: it may well be a title. */
export function isValue(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === null) return false;
  if (cell instanceof Date || typeof cell === 'boolean') return true;
  const text = textOf(cell);
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  return typeof cell === 'number' || NUMBER.test(text) || DATE.test(text);
}

/** The number in a cell, for sums alone: amounts are read elsewhere. NaN where there is none. */
export function numberOf(cell: Cell | undefined): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string' || !NUMBER.test(cell.trim())) return NaN;
  const digits = cell.replace(/[^\d.,-]/g, '');
  const comma = digits.lastIndexOf(',');
  return Number(comma < 0 ? digits : `${digits.slice(0, comma).replace(/[.,]/g, '')}.${digits.slice(comma + 1)}`);
}

/** Lower case, without accents. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’]/g, "'").toLowerCase();

/** 0 → A, 27 → AB. */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
