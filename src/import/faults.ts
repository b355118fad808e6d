/** Faults of single cells, worded once for every check within and between tables. */
import type { Problem } from './problems.ts';
import type { CheckedRow, CheckedTable } from './validate.ts';

/** Reports each row whose value in a column is none of those known. */
export function findUnknown<T>(
  table: CheckedTable<T>,
  column: string,
  known: ReadonlySet<string>,
  reason: string,
): Problem[] {
  return table.rows
    .filter(({ cells }) => !known.has(cells[column] ?? ''))
    .map((row) => fault(table, row, column, reason));
}

/** Reports each value that a column holds a second time. */
export function findDuplicates<T>(table: CheckedTable<T>, column: string): Problem[] {
  const firstLines = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const value = row.cells[column] ?? '';
    const first = firstLines.get(value);
    if (first === undefined) firstLines.set(value, row.line);
    return first === undefined ? [] : [fault(table, row, column, `en double, déjà à la ligne ${first}`)];
  });
}

/** A fault of one cell. */
export function fault<T>(table: CheckedTable<T>, row: CheckedRow<T>, column: string, reason: string): Problem {
  return { file: table.file, line: row.line, column, value: row.cells[column] ?? '', reason };
}
