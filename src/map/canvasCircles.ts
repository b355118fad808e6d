/** The circles of a map of many units: of counts, of units without an outline, of several such units. Pure. */
import type { Series } from '../selection/series.ts';
import { isPoint, type FilledShape } from './canvasShapes.ts';
import { isSeen, pixelOf, type CanvasView } from './canvasView.ts';
import { radiusOf } from './circles.ts';
import type { Cluster, clusterFinder } from './clusterPoints.ts';

/** The circle of a unit. `radius`: CSS pixels. `isPoint`: it has the fill of the unit, whose outline it stands for. */
export interface UnitCircle {
  shape: FilledShape;
  radius: number;
  isPoint: boolean;
}

/** Units, the largest first so that none hides a smaller one, and clusters of units. */
export interface CanvasCircles {
  units: UnitCircle[];
  clusters: (Cluster & { radius: number })[];
}

/** Beyond so many units without an outline they are clustered. */
export const MANY_POINTS = 300;
/** CSS pixels: the largest circle in place of an outline on a map of rates, the least of all, those of clusters. */
const LARGEST_POINT = 22;
const LEAST_POINT = 3.5;
const [LEAST_CLUSTER, LARGEST_CLUSTER] = [11, 28];

/**
 * The circles of a series: for every unit where the map counts; for units without an outline always, then the surface
 * carries their count of projects. @param pxPerUnit CSS pixels a frame unit of the whole frame.
 */
export function listCircles(shapes: readonly FilledShape[], series: Series, pxPerUnit: number): UnitCircle[] {
  const isCounted = series.mark === 'cercles';
  if (!isCounted && !shapes.some(({ feature }) => isPoint(feature))) return [];
  const largest = shapes.reduce((max, { row }) => Math.max(max, row.value ?? 0), 0);
  const most = shapes.reduce((max, { row }) => Math.max(max, row.nombre), 0);
  return shapes
    .flatMap((shape): UnitCircle[] => {
      const { feature, row } = shape;
      const counted = isCounted ? radiusOf(row.value ?? 0, largest) * pxPerUnit : 0;
      if (!isPoint(feature)) return counted > 0 ? [{ shape, radius: counted, isPoint: false }] : [];
      const standing = isCounted || most === 0 ? counted : LARGEST_POINT * Math.sqrt(row.nombre / most);
      return [{ shape, radius: Math.max(LEAST_POINT, standing), isPoint: counted === 0 }];
    })
    .sort((a, b) => b.radius - a.radius);
}

/** Who finds the circles of a view; `find` clusters units without an outline, null where they are few. */
export function circleFinder(
  circles: readonly UnitCircle[],
  find: ReturnType<typeof clusterFinder> | null,
): (view: CanvasView) => CanvasCircles {
  const most = circles.reduce((sum, { shape }) => sum + shape.row.nombre, 0);
  return ({ seen, scale }) => {
    const near = circles.filter(({ shape }) => isSeen(seen, shape.feature.bbox));
    if (!find) return { units: near, clusters: [] };
    const found = find(seen, scale);
    const alone = new Set(found.map(({ code }) => code));
    const sized = (count: number) => LEAST_CLUSTER + (LARGEST_CLUSTER - LEAST_CLUSTER) * Math.sqrt(count / (most || 1));
    return {
      units: near.filter(({ shape: { feature } }) => !isPoint(feature) || alone.has(feature.code)),
      clusters: found.flatMap((one) => (one.code === null ? [{ ...one, radius: sized(one.count) }] : [])),
    };
  };
}

/** The points of a level, for `clusterFinder`: what has no outline, when it is more than a map shows one by one. */
export function manyPoints(shapes: readonly FilledShape[]) {
  const points = shapes.filter(({ feature }) => isPoint(feature));
  return points.length > MANY_POINTS
    ? points.map(({ feature, row }) => ({ code: feature.code, at: feature.label, count: row.nombre }))
    : null;
}

/** Whose circle lies under a pixel, the upper one first: a unit without an outline, a cluster, or null. */
export function circleAt(
  { units, clusters }: CanvasCircles,
  view: CanvasView,
  [px, py]: readonly [number, number],
): string | Cluster | null {
  const isUnder = (at: readonly [number, number], radius: number) => {
    const [x, y] = pixelOf(view, at);
    return Math.hypot(x - px, y - py) <= radius;
  };
  const cluster = clusters.findLast(({ x, y, radius }) => isUnder([x, y], radius));
  if (cluster) return cluster;
  const unit = units.findLast(
    ({ shape: { feature }, radius }) => isPoint(feature) && isUnder(feature.label, radius + 3),
  );
  return unit?.shape.feature.code ?? null;
}
