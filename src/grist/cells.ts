/** Values of Grist's columns as the cells that the import reads. */
import type { Cell } from '../import/workbook.ts';
import type { GristTable } from './messages.ts';

const MS = 1000;
/** What stands for a formula that failed: the import counts such cells, and reads nothing into them. */
const FAILED = '#VALUE!';
/** Lists may stand in lists; nobody reads what lies deeper. */
const DEEPEST = 4;

/** The rows of a table, the ids of its columns first. */
export function rowsOfTable({ ids, columns }: GristTable): Cell[][] {
  return [columns.map(({ id }) => id), ...ids.map((_id, row) => columns.map(({ values }) => cellOf(values[row])))];
}

/**
 * The cell of a value. Text, numbers and truth values stand as they are; all else is a list that begins with a letter:
 * `d` and `D` dates (seconds), `L` several values, `R` and `r` rows of another table, `E` a formula that failed, `U`
 * what Grist itself cannot send. What is hidden (`C`) or not there yet (`P`) is empty.
 */
export function cellOf(value: unknown, depth = 0): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value) || depth > DEEPEST) return null;
  const [code, first, second] = value as unknown[];
  switch (code) {
    case 'd':
    case 'D':
      return typeof first === 'number' ? new Date(first * MS) : null;
    case 'L':
      return joined(value.slice(1), depth);
    // Grist sends what a reference shows; only where that is a number it stands here, and 0 is no row.
    case 'R':
      return typeof second === 'number' && second !== 0 ? second : null;
    case 'r':
      return Array.isArray(second) ? joined(second, depth) : null;
    case 'E':
      return FAILED;
    case 'U':
      return typeof first === 'string' ? first : null;
    default:
      return null;
  }
}

/** Several values in one cell, parted as people part places: « Isère, Drôme ». */
function joined(values: readonly unknown[], depth: number): Cell {
  const texts = values
    .map((one) => cellOf(one, depth + 1))
    .filter((cell) => cell !== null && cell !== '')
    .map((cell) => (cell instanceof Date ? dayOf(cell) : String(cell)));
  return texts.length === 0 ? null : texts.join(', ');
}

const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? FAILED : date.toISOString().slice(0, 10));
