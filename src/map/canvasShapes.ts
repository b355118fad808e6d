/** What of thousands of shapes is painted, and how each is filled. Pure; frame units. */
import type { LevelGeometry, MapFeature } from '../model/geometry.ts';
import { fillOf, type Fill } from '../selection/fill.ts';
import type { Series, SeriesRow } from '../selection/series.ts';
import { vintageOf } from '../model/units.ts';
import type { ViewBox } from './camera.ts';
import { isSeen } from './canvasView.ts';

/** Up to so many shapes an SVG is quick enough; beyond, and for units without an outline, a canvas draws. */
export const MOST_SVG_SHAPES = 1000;
/** Where more shapes than this are seen, their borders are hairlines: wider ones would cover the fills. */
export const DENSE = 600;

/** A shape with its row of the series; its place counts from the first feature. */
export interface FilledShape {
  feature: MapFeature;
  row: SeriesRow;
  fill: Fill;
}

/** Whether a unit has no outline: a circle stands for it. */
export const isPoint = ({ d, coming }: MapFeature): boolean => d === '' && !coming;

/** The shapes that the series has a row for, by code, in the order of the features. */
export function fillShapes(features: readonly MapFeature[], series: Series): FilledShape[] {
  const rows = new Map(series.rows.map((row) => [row.territoire.code, row]));
  return features.flatMap((feature) => {
    const row = rows.get(feature.code);
    return row ? [{ feature, row, fill: fillOf(series, row.classIndex) }] : [];
  });
}

/** The shapes with an outline that a box holds some of, by their fill. */
export function groupByFill(shapes: readonly FilledShape[], seen: ViewBox): Map<Fill, FilledShape[]> {
  const groups = new Map<Fill, FilledShape[]>();
  for (const shape of shapes) {
    if (!shape.feature.d || !isSeen(seen, shape.feature.bbox)) continue;
    const group = groups.get(shape.fill);
    if (group) group.push(shape);
    else groups.set(shape.fill, [shape]);
  }
  return groups;
}

/**
 * Whether `borders` are those of a wider level, to be drawn thicker over the units. A mesh of the units' own borders is
 * about half as long as all outlines together, that of the départements over communes some hundredths of it.
 */
export function hasWiderBorders({ features, borders }: LevelGeometry): boolean {
  return borders.length < features.reduce((sum, { d }) => sum + d.length, 0) / 4;
}

/** The column of a series that says how many people live in a unit; undefined where it uses none. */
export const populationOf = ({ columns }: Series) => columns.find(({ role }) => role === 'population');

/**
 * The shapes in the order in which names are given: by population where the series has it, else by count where it
 * counts, else by the surface of their boxes.
 */
export function byImportance(shapes: readonly FilledShape[], series: Series): FilledShape[] {
  const column = populationOf(series);
  const vintage = column && vintageOf(column);
  const surface = ({ bbox: [x0, y0, x1, y1] }: MapFeature) => (x1 - x0) * (y1 - y0);
  const importance = ({ feature, row }: FilledShape) =>
    vintage
      ? (row.territoire.measures[vintage.measure]?.[vintage.year] ?? 0)
      : series.mark === 'cercles'
        ? (row.value ?? 0)
        : surface(feature);
  return shapes
    .map((shape) => ({ shape, weight: importance(shape), surface: surface(shape.feature) }))
    .sort((a, b) => b.weight - a.weight || b.surface - a.surface)
    .map(({ shape }) => shape);
}
