/** How a territory is filled: the colours of the palette that the classes of a series get. */
import type { ClassIndex } from '../statistics/classify.ts';
import type { Series } from './series.ts';

/** Number of colours in the sequential palette; classes are spread over it so that few classes stay well apart. */
export const PALETTE_SIZE = 5;
const SPREAD: Record<number, readonly number[]> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 2, 4],
  5: [0, 1, 2, 3, 4],
};

/** The colour (0 to 4) of class `index` among `classes` classes. */
export function colourOf(index: number, classes: number): number {
  return SPREAD[Math.min(Math.max(classes, 1), PALETTE_SIZE)]?.[index] ?? PALETTE_SIZE - 1;
}

/** A CSS-friendly name of how a territory is filled: `c0`…`c4`, `zero`, `missing`, or `neutral` under circles. */
export type Fill = `c${number}` | 'zero' | 'missing' | 'neutral';

/** The fill of a class in a series. */
export function fillOf(series: Series, classIndex: ClassIndex): Fill {
  if (classIndex === 'missing') return 'missing';
  if (series.mark === 'cercles') return 'neutral';
  return classIndex === 'zero' ? 'zero' : `c${colourOf(classIndex, series.breaks.length + 1)}`;
}
