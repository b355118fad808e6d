/** A table on its way to a file: what CSV and workbook have in common. */
import { roundTo } from '../words/numbers.ts';
import { listCaptionRows, type Caption } from './caption.ts';
import { toCsv } from './csv.ts';

/** A text, a real number, or null for what is missing: an empty cell, never zero. */
export type Case = string | number | null;

/**
 * `text` keeps codes such as « 01 » as they are; `milliers` is a whole number in groups of three, where a year is an
 * `integer`; `decimal` has one decimal on the sheet, `precis` as many as a small probability needs,
 * `euros` has cents.
 */
export type Format = 'text' | 'integer' | 'milliers' | 'decimal' | 'precis' | 'euros';

export interface Column {
  title: string;
  format: Format;
  /** What programs call it, where a file has names beside titles. */
  key?: string;
  /** Width in characters; the default follows the format. */
  width?: number;
}

/** A table of a file. The first `filterable` rows can be sorted; sums stand below them. */
export interface ExportTable {
  nom: string;
  columns: Column[];
  lines: Case[][];
  filterable: number;
}

/** Two decimals tell more than the few projects behind a rate bear; a screen or a sheet shows one of them. */
const DECIMALS = 2;
const SHOWN = 1;
const MOST_DECIMALS = 8;

/**
 * A number as files give it: with two decimals, or as many more as it takes to show the same one decimal (2.449 is 2.4,
 * its 2.45 would be 2.5) and to keep what is not zero from becoming it. Texts and empty cells stay what they are.
 */
export function usefulNumber<T extends Case>(value: T): T | number {
  if (typeof value !== 'number') return value;
  for (let decimals = DECIMALS; decimals < MOST_DECIMALS; decimals++) {
    const rounded = roundTo(value, decimals);
    const isKept = rounded !== 0 || value === 0;
    if (isKept && roundTo(rounded, SHOWN) === roundTo(value, SHOWN)) return rounded;
  }
  return roundTo(value, MOST_DECIMALS) || value;
}

const rowsOf = ({ lines }: ExportTable) => lines.map((line) => line.map((value) => usefulNumber(value) ?? ''));

/** The table alone as CSV, for what describes it elsewhere. */
export const bareCsv = (table: ExportTable): string =>
  toCsv(
    table.columns.map(({ title }) => title),
    rowsOf(table),
  );

/**
 * The table as CSV; what it is stands behind an empty row, so that the table above can be sorted and filtered as it is.
 */
export function formatTableCsv(table: ExportTable, caption: Caption, notes: readonly string[] = []): string {
  return toCsv(
    table.columns.map(({ title }) => title),
    [...rowsOf(table), [''], ...listCaptionRows(caption, notes)],
  );
}
