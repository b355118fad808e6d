/**
 * What writing the generated tables would change in those that stand: which rows come, change and go. Pure but for
 * `readChanges`.
 */
import { parseCsv } from '../../src/import/csv.ts';
import type { CsvRow, CsvTable } from '../../src/import/csv.ts';
import type { Problem } from '../../src/import/problems.ts';
import { readCsv } from './files.ts';

/**
 * The changes of one table, by the key of its rows. A row that `lost` holds goes though no source or curation explains
 * why.
 */
export interface TableChanges {
  file: string;
  added: string[];
  changed: string[];
  removed: string[];
  lost: string[];
  /** Why the table that stands cannot be read, and would be lost as a whole; empty where it can. */
  unreadable: Problem[];
}

/** What tells the rows of a generated table apart. */
const KEYS: Record<string, readonly string[]> = {
  'projets.csv': ['id'],
  'structures.csv': ['id'],
  'nettoyages.csv': ['projet', 'champ', 'position'],
};

const SHOWN = 12;

/** Compares the generated texts with the files of a data folder. A file that is not there yet loses nothing. */
export function readChanges(directory: string, generated: Readonly<Record<string, string>>): TableChanges[] {
  const before = Object.fromEntries(Object.keys(generated).map((file) => [file, readCsv(directory, file)]));
  return compareTables(before, generated);
}

/** The same for tables that were read already. */
export function compareTables(
  before: Readonly<Record<string, { table: CsvTable; problems: Problem[] }>>,
  generated: Readonly<Record<string, string>>,
): TableChanges[] {
  const after = Object.fromEntries(Object.entries(generated).map(([file, text]) => [file, parseCsv(text, file).table]));
  const staying = new Set(after['projets.csv']?.rows.map(({ cells }) => cells['id']));
  // An organisation or a cleaning of a project that stays was replaced by its curator: that project explains it.
  const carried = new Set(
    before['projets.csv']?.table.rows
      .filter(({ cells }) => staying.has(cells['id']))
      .map(({ cells }) => cells['structure_id']),
  );
  const isExplained: Record<string, (cells: CsvRow['cells']) => boolean> = {
    'structures.csv': ({ id }) => carried.has(id),
    'nettoyages.csv': ({ projet }) => staying.has(projet),
  };
  return Object.entries(after).map(([file, table]) => {
    const keys = KEYS[file] ?? ['id'];
    const old = before[file] ?? { table: { line: 1, columns: [], rows: [] }, problems: [] };
    const missing = keys.filter((key) => old.table.columns.length > 0 && !old.table.columns.includes(key));
    const unreadable = [
      ...(old.table.columns.length > 0 ? old.problems : []),
      ...missing.map((column): Problem => ({ file, line: old.table.line, column, reason: 'colonne manquante' })),
    ];
    const keyOf = ({ cells }: CsvRow) => keys.map((key) => cells[key] ?? '').join(' ');
    const fresh = new Map(table.rows.map((row) => [keyOf(row), row]));
    const known = new Set(old.table.rows.map(keyOf));
    const seen = new Set<string>();
    const gone = old.table.rows.filter((row) => {
      const key = keyOf(row);
      const isSecond = seen.has(key);
      seen.add(key);
      return isSecond || !fresh.has(key);
    });
    return {
      file,
      added: [...fresh.keys()].filter((key) => !known.has(key)),
      changed: old.table.rows.filter((row) => differs(row, fresh.get(keyOf(row)))).map(keyOf),
      removed: gone.map(keyOf),
      lost: gone.filter(({ cells }) => !isExplained[file]?.(cells)).map(keyOf),
      unreadable,
    };
  });
}

/** Whether something would be lost that nobody took out. */
export function losesRows({ lost, unreadable }: TableChanges): boolean {
  return lost.length > 0 || unreadable.length > 0;
}

/** « 150 lignes retirées (2022-001, 2022-002, … et 138 autres), 1 changée (2021-004) »; empty when no row differs. */
export function describeChanges({ added, changed, removed }: TableChanges): string {
  return [describeRows(removed, 'retirée'), describeRows(changed, 'changée'), describeRows(added, 'ajoutée')]
    .filter(Boolean)
    .join(', ');
}

function describeRows(keys: readonly string[], done: string): string {
  if (keys.length === 0) return '';
  return `${countRows(keys.length)} ${done}${keys.length > 1 ? 's' : ''} (${listKeys(keys)})`;
}

/** « 1 ligne », « 150 lignes ». */
export function countRows(count: number): string {
  return `${count} ligne${count > 1 ? 's' : ''}`;
}

/** The first keys of a list; the rest is only counted. */
export function listKeys(keys: readonly string[]): string {
  const rest = keys.length - SHOWN;
  const shown = keys.slice(0, SHOWN).join(', ');
  return rest > 0 ? `${shown} et ${rest} autre${rest > 1 ? 's' : ''}` : shown;
}

function differs(row: CsvRow, other: CsvRow | undefined): boolean {
  return (
    other !== undefined &&
    Object.keys({ ...row.cells, ...other.cells }).some((column) => row.cells[column] !== other.cells[column])
  );
}
