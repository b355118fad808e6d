/** Sums and years of a long list: DuckDB reads what is plain, the code of short lists each other text once. */
import { marksOf, payRow } from '../../../src/import/report/payRow.ts';
import type { Understanding } from '../../../src/import/columns/roles.ts';
import { readYear } from '../../../src/import/values/dates.ts';

/** A sum as it is written, what it is in cents (null: it says that there is none), and why it is none. */
export interface ReadSum {
  text: string;
  cents: number | null;
  reason: string;
}

/** What can be read in one way alone: digits with at most two decimals, and such with spaces and « € » too. */
const DIGITS = '^-?\\d{1,12}([.,]\\d{1,2})?$';
const SPACE = '[ \\x{a0}\\x{202f}]';
const SPACED = `^-?(\\d{1,12}|\\d{1,3}(${SPACE}\\d{3})+)([.,]\\d{1,2})?${SPACE}?€?$`;

/** In DuckDB's SQL the cents of a text, NULL where it is not plain; a sum with « € » says its own unit. */
export function plainCents(sql: string, factor: number): string {
  const cents = (digits: string) => `CAST(CAST(replace(${digits}, ',', '.') AS DECIMAL(18, 2)) * 100 AS BIGINT)`;
  const spaced = cents(`regexp_replace(${sql}, '[ \\x{a0}\\x{202f}€]', '', 'g')`);
  const own = factor === 1 ? '' : ` * CASE WHEN contains(${sql}, '€') THEN 1 ELSE ${factor} END`;
  return `CASE WHEN regexp_matches(${sql}, '${DIGITS}') THEN ${cents(sql)} * ${factor} WHEN regexp_matches(${sql}, '${SPACED}') THEN ${spaced}${own} END`;
}

/** In DuckDB's SQL the cents of a number; what is no finite one says no sum. */
export const numberCents = (sql: string, factor: number) =>
  `TRY_CAST(round(CAST(${sql} AS DOUBLE) * ${100 * factor}) AS BIGINT)`;

/**
 * Reads sums that are not plain, each once. `plainMarks`: decimal marks of the plain ones, which say what the same mark
 * means in « 1.234 ».
 */
export function readSums(
  texts: readonly string[],
  plainMarks: readonly string[],
  { unit }: Pick<Understanding, 'unit'>,
): ReadSum[] {
  const cells = [...texts, ...plainMarks.map((mark) => `1${mark}50`)];
  const rows = cells.map((text) => ({ line: 0, cells: [text] }));
  const means = { ...marksOf({ rows } as unknown as Parameters<typeof marksOf>[0], 0, {}), answers: {} };
  return texts.map((text): ReadSum => {
    let reason = '';
    const say = (code: string) => (reason = code);
    const { amount, question } = payRow(text, unit.factor, { ...means, say });
    if (question !== null) return { text, cents: null, reason };
    return { text, cents: amount === null ? null : Math.round(amount * 100), reason: '' };
  });
}

/** Years that the tables of the site may have. */
const [FIRST, LAST] = [2000, 2100];

/** The year that a text says, that of all rows where it says none; null where that is none the site may have. */
export function yearOf(text: string, ofAll: number | null): number | null {
  const year = (text === '' ? null : readYear(text)) ?? ofAll;
  return year !== null && year >= FIRST && year <= LAST ? year : null;
}
