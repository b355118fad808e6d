/** The legend of the map as lists, for pictures and slides alike: cases of colours, and counts of circles. */
import type { Legend } from '../../selection/legend.ts';
import type { Fill } from '../../selection/fill.ts';
import { describeBounds, legendWords } from '../../words/legend.ts';

/** A coloured case: its fill, what it means, and how many départements have it. */
export interface LegendSwatch {
  fill: Fill;
  text: string;
  count: number;
}

/**
 * Classes in the order of the scale, then « aucun projet » and « non disponible » where there are any; under circles
 * the last alone.
 */
export function listSwatches(legend: Legend): LegendSwatch[] {
  const { series, classes, zero, missing } = legend;
  const bounds = describeBounds(legend);
  const isChoropleth = series.mark === 'choropleth';
  return [
    ...(isChoropleth ? classes : []).map(({ fill, from, to, index, rows }) => {
      const low = bounds[index] ?? '';
      const text =
        from === to ? low : legendWords.classIndex(low, bounds[index + 1] || low, index === classes.length - 1);
      return { fill, text, count: rows.length };
    }),
    ...(isChoropleth && zero.length > 0 ? [{ fill: 'zero' as const, text: legendWords.none, count: zero.length }] : []),
    ...(missing.length > 0 ? [{ fill: 'missing' as const, text: legendWords.missing, count: missing.length }] : []),
  ];
}

/**
 * Round values for the legend's circles, descending: the largest, about a third of it, and 1; of `euros` about a tenth,
 * since a circle of 1 € is none.
 */
export function circleSteps(largest: number, euros = false): number[] {
  if (euros) return [1, 3, 12].map((part) => Number((largest / part).toPrecision(part === 1 ? 15 : 1))).filter(Boolean);
  if (largest < 1) return [];
  const middle = Math.round(largest / 3);
  return [...new Set([largest, middle >= 10 ? Math.round(middle / 5) * 5 : middle, 1])]
    .filter((step) => step >= 1)
    .sort((a, b) => b - a);
}
