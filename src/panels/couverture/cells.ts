/** How the cells of the matrix are drawn: classes for rates, the largest circle for counts. */
import { colourOf } from '../../selection/fill.ts';
import type { Cellule, Matrice } from '../../selection/matrice.ts';
import { shownInterval } from '../../selection/precision.ts';
import { roundBreaks } from '../../statistics/breaks.ts';
import { classify } from '../../statistics/classify.ts';

const MOST_CLASSES = 5;

/** Values of the départements' cells that a class can hold: totals would flatten the others, « aucun projet » is apart. */
function classed({ rows }: Matrice): number[] {
  return rows.flatMap(({ cellules }) =>
    cellules.flatMap(({ nombre, valeur }) => (nombre > 0 && valeur !== null ? [valeur] : [])),
  );
}

/** Inner breaks of the coloured classes; none where the matrix shows counts, which circles carry. */
export function cellClasses(matrice: Matrice): number[] {
  const { mesure } = matrice;
  if (mesure === 'nombre') return [];
  const values = classed(matrice);
  return roundBreaks(
    values,
    MOST_CLASSES,
    values.map((value) => shownInterval(mesure, value)),
  );
}

/** The largest count of a single cell: that of the largest circle. */
export function largestCell({ rows }: Matrice): number {
  return Math.max(1, ...rows.flatMap(({ cellules }) => cellules.map(({ nombre }) => nombre)));
}

/** Name of a cell's fill: `c0` to `c4`, `zero` without a project, `missing` where a value is not available. */
export function cellFill({ nombre, valeur }: Cellule, breaks: readonly number[]): string {
  if (nombre === 0) return 'zero';
  const classe = classify(valeur, breaks, false);
  return typeof classe === 'number' ? `c${colourOf(classe, breaks.length + 1)}` : classe;
}

/** Lowest and highest value that is coloured, for the legend; null when no cell has one. */
export function cellExtent(matrice: Matrice): [number, number] | null {
  const values = classed(matrice);
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}
