/** From the cells of a CSV table to typed rows: columns and values against a zod schema, faults in French. */
import { z } from 'zod';
import type { CsvTable } from './csv.ts';
import type { Problem } from './problems.ts';

/** A row that passed its schema, still tied to its line and its cells so that later faults can name them. */
export interface CheckedRow<T> {
  line: number;
  cells: Record<string, string>;
  value: T;
}

/** A table whose rows passed their schema. */
export interface CheckedTable<T> {
  file: string;
  columns: string[];
  rows: CheckedRow<T>[];
}

/**
 * Validates a table against the schema of its rows. A column that the schema does not name is a fault, unless the
 * schema has a catch-all. Rows that fail are left out of the result and reported cell by cell.
 */
export function validateTable<S extends z.ZodObject>(
  schema: S,
  file: string,
  table: CsvTable,
): { checked: CheckedTable<z.infer<S>>; problems: Problem[] } {
  const checked: CheckedTable<z.infer<S>> = { file, columns: table.columns, rows: [] };
  const problems = checkColumns(schema, file, table.columns);
  if (problems.length > 0) return { checked, problems };
  for (const { line, cells } of table.rows) {
    const result = schema.safeParse(cells, { error: describeIssue });
    if (result.success) {
      checked.rows.push({ line, cells, value: result.data });
      continue;
    }
    for (const issue of result.error.issues) {
      const column = String(issue.path[0] ?? '');
      problems.push({ file, line, column, value: cells[column] ?? '', reason: issue.message });
    }
  }
  return { checked, problems };
}

const TYPES: Record<string, string> = {
  int: 'nombre entier attendu',
  number: 'nombre attendu',
  nan: 'nombre attendu',
  string: 'texte attendu',
};

function checkColumns(schema: z.ZodObject, file: string, columns: readonly string[]): Problem[] {
  if (columns.length === 0) return [];
  if (columns.length === 1 && columns[0]?.includes(';')) {
    return [{ file, line: 1, reason: 'séparateur « ; » lu, la virgule est attendue' }];
  }
  const expected = Object.keys(schema.shape);
  const isOpen = schema.def.catchall !== undefined;
  const problems: Problem[] = [];
  for (const column of expected) {
    if (!columns.includes(column)) problems.push({ file, line: 1, column, reason: 'colonne manquante' });
  }
  columns.forEach((column, index) => {
    if (columns.indexOf(column) < index) problems.push({ file, line: 1, column, reason: 'colonne en double' });
    else if (!isOpen && !expected.includes(column))
      problems.push({ file, line: 1, column, reason: 'colonne inconnue' });
  });
  return problems;
}

/** French words for the faults that the schemas do not word themselves: an error map for zod. */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? `${issue.expected} attendu`;
  if (issue.code === 'too_small') return `${issue.minimum} au moins`;
  if (issue.code === 'too_big') return `${issue.maximum} au plus`;
  if (issue.code === 'invalid_value') {
    return `valeurs admises : ${issue.values.map((value) => (value === '' ? 'vide' : String(value))).join(', ')}`;
  }
  return z.locales.fr().localeError(issue) as string | undefined;
}
