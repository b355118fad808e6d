/** The rows of a matrix for a stage or a slide. */
import { firstOf, DRAWN } from '../../selection/foremost.ts';
import type { Matrix, MatrixRow } from '../../selection/matrix.ts';
import { foremostWords } from '../../words/foremost.ts';

/**
 * Of many rows the first in the order that was asked for; where that is the one of the codes, who has most projects.
 * `note` says so, empty where all are shown.
 */
export function foremostRows({ level, rows }: Matrix, order: string): { rows: MatrixRow[]; note: string } {
  const isPlain = order.endsWith('code');
  const shown = firstOf(rows, DRAWN, isPlain ? (a, b) => b.total.nombre - a.total.nombre : undefined);
  const say = isPlain ? foremostWords.byProjets : foremostWords.bySort;
  return { rows: shown, note: say(level, shown.length, rows.length) };
}
