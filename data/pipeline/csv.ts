/** The one place that reads and writes CSV: UTF-8, comma, header line, double quotes where needed, `\n` at line ends. */
import Papa from 'papaparse';
import { readText } from './files.ts';
import { DataError } from './problems.ts';
import type { Problem } from './problems.ts';

export interface CsvRow {
  /** Line of the file where the row begins, counted from 1: a quoted cell may hold line breaks. */
  line: number;
  cells: Record<string, string>;
}

export interface CsvTable {
  columns: string[];
  rows: CsvRow[];
}

/**
 * Reads the text of a CSV file. Blank lines are skipped. A row with too few or too many cells is left out and
 * reported, as are a missing header and a broken quote; `file` only names the file in what is reported.
 */
export function parseCsv(text: string, file: string): { table: CsvTable; problems: Problem[] } {
  const problems: Problem[] = [];
  const table: CsvTable = { columns: [], rows: [] };
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', header: false });
  let line = 1;
  let hasHeader = false;
  for (const record of parsed.data) {
    const start = line;
    line += 1 + record.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0);
    if (record.length === 1 && record[0]?.trim() === '') continue;
    if (!hasHeader) {
      table.columns = record;
      hasHeader = true;
    } else if (record.length !== table.columns.length) {
      problems.push({ file, line: start, reason: `${table.columns.length} cases attendues, ${record.length} lues` });
    } else {
      table.rows.push({ line: start, cells: Object.fromEntries(record.map((cell, i) => [table.columns[i], cell])) });
    }
  }
  if (!hasHeader) problems.push({ file, reason: 'fichier vide, ligne d’en-tête attendue' });
  for (const error of parsed.errors) {
    if (error.type === 'Quotes') problems.push({ file, line: (error.row ?? 0) + 1, reason: 'guillemets mal fermés' });
  }
  return { table, problems };
}

/** Reads a CSV file of `directory`; a file that cannot be read is reported, not thrown. */
export function readCsv(directory: string, file: string): { table: CsvTable; problems: Problem[] } {
  try {
    return parseCsv(readText(directory, file), file);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { table: { columns: [], rows: [] }, problems: [...error.problems] };
  }
}

/** The text of a CSV file with these columns in this order, ending with a line break. Other fields are left out. */
export function formatCsv(columns: readonly string[], rows: readonly object[]): string {
  const data = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`;
}

function countLineBreaks(cell: string): number {
  return cell.split(/\r\n|\r|\n/).length - 1;
}
