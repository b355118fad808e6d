/** CSV that a French spreadsheet opens by a double click: semicolons, a byte-order mark, formulas neutralised. */
import { xmlText } from './xmlText.ts';

/** A cell that a spreadsheet would take for a formula: also behind spaces, a tab or a line break. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/**
 * One cell: quoted where needed; a leading `= + - @` of a text gets an apostrophe so that it is never run as a formula.
 */
function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = xmlText(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of cells as CSV text: `;` between cells, CRLF after each row, BOM first. Numbers get a decimal comma. */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(toCell).join(';')}\r\n`).join('')}`;
}
