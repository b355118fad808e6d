/** Faults of single cells, worded once for every check between tables. */
import type { Problem } from './problems.ts';
import type { CheckedRow, CheckedTable } from './validate.ts';

/** Reports each row whose value in a column is none of those known. */
export function findUnknown<T>(table: CheckedTable<T>, column: string, known: Set<string>, reason: string): Problem[] {
  return table.rows
    .filter(({ cells }) => !known.has(cells[column] ?? ''))
    .map((row) => fault(table, row, column, reason));
}

/** A fault of one cell. */
export function fault<T>(table: CheckedTable<T>, row: CheckedRow<T>, column: string, reason: string): Problem {
  return { file: table.file, line: row.line, column, value: row.cells[column] ?? '', reason };
}
