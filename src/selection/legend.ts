/** Legend entries: what is drawn, class by class, and nothing that is not. */
import type { ClassIndex } from '../statistics/classify.ts';
import { fillOf, type Fill } from './fill.ts';
import type { Series, SeriesRow } from './series.ts';

/**
 * One coloured class: bounds in the series' unit (`from` included; `to` excluded but in the last class) and its rows.
 */
export interface LegendClass {
  index: number;
  fill: Fill;
  from: number;
  to: number;
  rows: SeriesRow[];
}

/** A legend and the series it was drawn from. `zero` and `missing` are the rows of those two classes. */
export interface Legend {
  series: Series;
  classes: LegendClass[];
  zero: SeriesRow[];
  missing: SeriesRow[];
}

/** Builds the legend of a series. The outer bounds are the lowest and the highest value drawn. */
export function buildLegend(series: Series): Legend {
  const byClass = new Map<ClassIndex, SeriesRow[]>();
  for (const row of series.rows) {
    const rows = byClass.get(row.classIndex);
    if (rows) rows.push(row);
    else byClass.set(row.classIndex, [row]);
  }
  const drawn = series.rows.flatMap(({ classIndex, value }) =>
    typeof classIndex === 'number' && value !== null ? [value] : [],
  );
  const bounds = [Math.min(...drawn), ...series.breaks, Math.max(...drawn)];
  const classes =
    drawn.length === 0
      ? []
      : bounds.slice(1).map((to, index) => toClass(series, index, bounds[index] ?? to, to, byClass));
  return { series, classes, zero: byClass.get('zero') ?? [], missing: byClass.get('missing') ?? [] };
}

function toClass(
  series: Series,
  index: number,
  from: number,
  to: number,
  byClass: Map<ClassIndex, SeriesRow[]>,
): LegendClass {
  return { index, fill: fillOf(series, index), from, to, rows: byClass.get(index) ?? [] };
}

/**
 * The place of `value` on the scale of the legend, from 0 to the number of classes: each class is one unit wide and
 * linear within. Null for a value outside the drawn classes (zero apart, missing).
 */
export function positionOf(legend: Legend, value: number | null): number | null {
  const { classes } = legend;
  const first = classes[0];
  const last = classes.at(-1);
  if (value === null || !first || !last || (legend.series.zeroApart && value === 0)) return null;
  if (value < first.from) return 0;
  if (value > last.to) return classes.length;
  const current = classes.findLast(({ from }) => value >= from) ?? first;
  return current.index + (current.to === current.from ? 0.5 : (value - current.from) / (current.to - current.from));
}
