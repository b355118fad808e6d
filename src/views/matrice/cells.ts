/** How the cells of the matrix are drawn: classes for rates, the largest circle for counts. */
import { shownEuros } from '../../selection/amounts.ts';
import { colourOf } from '../../selection/fill.ts';
import type { Cell, Matrix } from '../../selection/matrix.ts';
import { shownInterval } from '../../selection/precision.ts';
import { roundBreaks } from '../../statistics/breaks.ts';
import { classify } from '../../statistics/classify.ts';

const MOST_CLASSES = 5;

/**
 * Values of the départements' cells that a class can hold: totals would flatten the others, « aucun projet » is apart.
 */
function classed({ rows }: Matrix): number[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ nombre: count, value }) => (count > 0 && value !== null ? [value] : [])),
  );
}

/** Inner breaks of the coloured classes; none where the matrix shows counts, which circles carry. */
export function cellClasses(matrix: Matrix): number[] {
  const { mesure: measure } = matrix;
  if (measure === 'nombre') return [];
  const values = classed(matrix);
  return roundBreaks(
    values,
    MOST_CLASSES,
    values.map((value) => (measure === 'montant' ? shownEuros(value) : shownInterval(measure, value))),
  );
}

/** The largest count of a single cell: that of the largest circle. */
export function largestCell({ rows }: Matrix): number {
  return Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ nombre: count }) => count)));
}

/** Name of a cell's fill: `c0` to `c4`, `zero` without a project, `missing` where a value is not available. */
export function cellFill({ nombre: count, value }: Cell, breaks: readonly number[]): string {
  if (count === 0) return 'zero';
  const classIndex = classify(value, breaks, false);
  return typeof classIndex === 'number' ? `c${colourOf(classIndex, breaks.length + 1)}` : classIndex;
}

/** Lowest and highest value that is coloured, for the legend; null when no cell has one. */
export function cellExtent(matrix: Matrix): [number, number] | null {
  const values = classed(matrix);
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}
