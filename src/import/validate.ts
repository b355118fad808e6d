/** From the cells of a CSV table to typed rows: columns and values against a zod schema, faults in French. */
import * as z from 'zod/mini';
import type { CsvTable } from './csv.ts';
import { describeIssue } from './describeIssue.ts';
import type { Problem } from './problems.ts';

/** A schema of the rows of a table: a key a column, cells in, typed values out. */
export type RowSchema = z.core.$ZodObject;
/** The typed row of a schema. */
export type RowOf<S extends RowSchema> = z.output<S>;

/** A row that passed its schema, still tied to its line and its cells so that later faults can name them. */
export interface CheckedRow<T> {
  line: number;
  cells: Record<string, string>;
  value: T;
}

/** A table whose rows passed their schema; `line` is that of its header. */
export interface CheckedTable<T> {
  file: string;
  line: number;
  columns: string[];
  rows: CheckedRow<T>[];
}

/**
 * Validates a table against the schema of its rows. A column that the schema does not name is a fault, unless the
 * schema has a catch-all; one that is missing, unless it is optional.
 * Rows that fail are left out of the result and reported cell by cell.
 */
export function validateTable<S extends RowSchema>(
  schema: S,
  file: string,
  table: CsvTable,
): { checked: CheckedTable<RowOf<S>>; problems: Problem[] } {
  const checked: CheckedTable<RowOf<S>> = { file, line: table.line, columns: table.columns, rows: [] };
  const problems = checkColumns(schema, file, table);
  if (problems.length > 0) return { checked, problems };
  for (const { line, cells } of table.rows) {
    const result = z.safeParse(schema, cells, { error: describeIssue });
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

function checkColumns(schema: RowSchema, file: string, { line, columns }: CsvTable): Problem[] {
  if (columns.length === 0) return [];
  if (columns.length === 1 && columns[0]?.includes(';')) {
    return [{ file, line, reason: 'séparateur « ; » lu, la virgule est attendue' }];
  }
  const { shape, catchall } = schema._zod.def;
  const present = new Set<string>();
  const problems: Problem[] = Object.entries(shape)
    .filter(([column, cell]) => !columns.includes(column) && cell._zod.optin !== 'optional')
    .map(([column]) => ({ file, line, column, reason: 'colonne manquante' }));
  for (const column of columns) {
    if (present.has(column)) problems.push({ file, line, column, reason: 'colonne en double' });
    else if (!catchall && !(column in shape)) problems.push({ file, line, column, reason: 'colonne inconnue' });
    present.add(column);
  }
  return problems;
}
