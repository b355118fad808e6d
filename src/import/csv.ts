/** Reads and writes CSV: comma, header line, double quotes where needed, `\n` at line ends. */
import Papa from 'papaparse';
import type { Problem } from './problems.ts';

export interface CsvRow {
  /** Line of the file where the row begins, counted from 1: a quoted cell may hold line breaks. */
  line: number;
  cells: Record<string, string>;
}

export interface CsvTable {
  /** Line of the header, counted from 1: blank lines may stand before it. */
  line: number;
  columns: string[];
  rows: CsvRow[];
}

const QUOTES: Record<string, string> = {
  MissingQuotes: 'guillemet ouvert et jamais refermé : fermez-le, ou doublez-le s’il fait partie du texte',
  InvalidQuotes: 'guillemet au milieu d’une case entre guillemets : doublez-le s’il fait partie du texte',
};

/**
 * Reads the text of a CSV file. Blank lines are skipped, line ends become `\n`. A row with too few or too many cells is
 * left out and reported, as are a missing header and a broken quote; `file` only names the file in what is reported.
 */
export function parseCsv(text: string, file: string): { table: CsvTable; problems: Problem[] } {
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(content, { delimiter: ',', newline: '\n', header: false });
  const problems: Problem[] = [];
  const table: CsvTable = { line: 1, columns: [], rows: [] };
  let next = 1;
  for (const record of data) {
    const line = next;
    next += 1 + record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    if (record.length === 1 && record[0]?.trim() === '') continue;
    if (table.columns.length === 0) {
      Object.assign(table, { line, columns: record });
    } else if (record.length !== table.columns.length) {
      problems.push({ file, line, reason: `${table.columns.length} cases attendues, ${record.length} lues` });
    } else {
      table.rows.push({ line, cells: Object.fromEntries(record.map((cell, i) => [table.columns[i], cell])) });
    }
  }
  if (table.columns.length === 0) problems.push({ file, reason: 'fichier vide, ligne d’en-tête attendue' });
  // A broken quote explains the cells that its row has too many or too few: it is said first.
  return { table, problems: [...describeQuotes(content, errors, file), ...problems] };
}

/** The text of a CSV file with these columns in this order, ending with a line break. Other fields are left out. */
export function formatCsv(columns: readonly string[], rows: readonly object[]): string {
  const data = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
  return `${Papa.unparse({ fields: [...columns], data }, { newline: '\n' })}\n`;
}

/** Broken cells, each once, at the line where the cell begins: the parser reports every quote, by its offset. */
function describeQuotes(content: string, errors: readonly Papa.ParseError[], file: string): Problem[] {
  const problems: Problem[] = [];
  let at = -1;
  let line = 1;
  for (const { code, index = 0 } of errors) {
    const reason = QUOTES[code];
    if (reason === undefined || index === at) continue;
    line += content.slice(Math.max(at, 0), index).split('\n').length - 1;
    at = index;
    problems.push({ file, line, reason });
  }
  return problems;
}
