/**
 * Where the data is and how its files are read: a path or a URL, and one French fault for any file that cannot be read.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getNodeValue } from 'jsonc-parser';
import * as z from 'zod/mini';
import { parseCsv } from '../../src/import/csv.ts';
import type { CsvRow, CsvTable } from '../../src/import/csv.ts';
import { decodeText } from '../../src/import/decode.ts';
import { describeIssue } from '../../src/import/describeIssue.ts';
import { lineAt, nearestNode, parseJsonTree, type JsonPath } from '../../src/import/json.ts';
import { DataError } from '../../src/import/problems.ts';
import type { Problem } from '../../src/import/problems.ts';
import { validateTable } from '../../src/import/validate.ts';
import type { CheckedRow, CheckedTable, RowOf, RowSchema } from '../../src/import/validate.ts';

/** A folder given as a path or as a `file:` URL, as a path without a slash at its end. */
export function toPath(directory: string | URL): string {
  const path = typeof directory === 'string' ? directory : fileURLToPath(directory);
  return path.replace(/[\\/]+$/, '');
}

/**
 * The bytes of a file of the data folder.
 * @throws DataError when it cannot be read.
 */
export function readBytes(directory: string, file: string): Buffer {
  try {
    return readFileSync(`${directory}/${file}`);
  } catch {
    throw new DataError([{ file, reason: 'fichier introuvable ou illisible' }]);
  }
}

/**
 * The text of a file of the data folder: a published source keeps the encoding in which it came.
 * @throws DataError when it cannot be read.
 */
export function readText(directory: string, file: string): string {
  return decodeText(readBytes(directory, file)).text;
}

/** Reads a CSV table of `directory`; one that cannot be read, or is not in UTF-8, is reported, not thrown. */
export function readCsv(directory: string, file: string): { table: CsvTable; problems: Problem[] } {
  try {
    const { text, encoding } = decodeText(readBytes(directory, file));
    const read = parseCsv(text, file);
    if (encoding === 'utf-8') return read;
    const reason = `enregistré en ${encoding}, UTF-8 attendu : enregistrez-le en « CSV UTF-8 »`;
    return { table: read.table, problems: [{ file, reason }, ...read.problems] };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { table: { line: 1, columns: [], rows: [] }, problems: [...error.problems] };
  }
}

/** Reads and checks a CSV table of `directory`, those rows that `isKept` lets through; reports, throws nothing. */
export function readTable<S extends RowSchema>(
  directory: string,
  file: string,
  schema: S,
  isKept: (cells: CsvRow['cells']) => boolean = () => true,
): { checked: CheckedTable<RowOf<S>>; problems: Problem[] } {
  const { table, problems } = readCsv(directory, file);
  const kept = { ...table, rows: table.rows.filter(({ cells }) => isKept(cells)) };
  const { checked, problems: faults } = validateTable(schema, file, kept);
  return { checked, problems: [...problems, ...faults] };
}

/**
 * The checked rows of a CSV table of `directory`, as `readTable` reads it.
 * @throws DataError when the file is missing or a cell is wrong.
 */
export function readRows<S extends RowSchema>(...table: Parameters<typeof readTable<S>>): CheckedRow<RowOf<S>>[] {
  const { checked, problems } = readTable(...table);
  if (problems.length > 0) throw new DataError(problems);
  return checked.rows;
}

/**
 * Reads and checks a JSON file of a data folder against its schema.
 * @throws DataError with a French sentence a fault: a file that is no JSON, a missing or unknown key, a wrong value.
 */
export function readJson<S extends z.core.$ZodType>(directory: string, file: string, schema: S): z.output<S> {
  const text = readText(directory, file);
  const tree = parseJsonTree(text);
  if ('brokenAt' in tree) {
    const reason = 'ce n’est pas du JSON : une virgule, un guillemet ou une accolade manque ou est de trop';
    throw new DataError([{ file, line: lineAt(text, tree.brokenAt), reason }]);
  }
  const { success, data, error } = z.safeParse(schema, getNodeValue(tree.root), { error: describeIssue });
  if (success) return data;
  throw new DataError(
    error.issues.map(({ path, message }) => ({
      file,
      line: lineAt(text, nearestNode(tree.root, path as JsonPath).offset),
      column: path.join('.') || 'racine',
      reason: message,
    })),
  );
}
