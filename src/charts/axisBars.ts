/** The rows of the bars by axis, computed apart from their drawing. */
import type { AxeIndex } from '../model/dataset.ts';

/** So many squares of a strip can be told apart in a panel; where there are more an axis is a bar. */
export const MOST_SQUARES = 60;

/**
 * One bar. `part` and `benchmark` are lengths in percent of the scale; `benchmark` is the share in the whole, null when
 * there is nothing to compare with. `text` is the figure at the end of the row.
 */
export interface AxisBar {
  axe: AxeIndex;
  nombre: number;
  text: string;
  part: number;
  benchmark: number | null;
  active: boolean;
}

/**
 * Bars for `counts` by axis id. Alone, they compare the axes: the longest fills the scale. With `reference` counts each
 * bar gets the mark of the reference's share, and the scale is the whole (100 is all), so that one territory's bars can
 * be held against another's.
 * @param say turns a count and its share (0 to 1) into the figure shown.
 */
export function axisBars(
  axes: readonly AxeIndex[],
  counts: ReadonlyMap<string, number>,
  reference: ReadonlyMap<string, number> | null,
  active: string | null,
  say: (count: number, share: number) => string,
): AxisBar[] {
  const shares = sharesOf(axes, counts);
  const marks = reference && sharesOf(axes, reference);
  const full = marks ? 1 : Math.max(...shares, 0);
  const length = (share: number) => (full === 0 ? 0 : Math.round((1000 * share) / full) / 10);
  return axes.map((axe, i) => {
    const count = counts.get(axe.id) ?? 0;
    return {
      axe,
      nombre: count,
      text: say(count, shares[i] ?? 0),
      part: length(shares[i] ?? 0),
      benchmark: marks && length(marks[i] ?? 0),
      active: axe.id === active,
    };
  });
}

/** Share of each axis in the sum, 0 to 1; all zero for an empty list. */
function sharesOf(axes: readonly AxeIndex[], counts: ReadonlyMap<string, number>): number[] {
  const values = axes.map(({ id }) => counts.get(id) ?? 0);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum === 0 ? 0 : value / sum));
}
