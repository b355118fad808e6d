/** A point well inside a shape at small cost: where thousands of shapes need one, and their names show one by one. */
import { polygonArea, polygonCentroid } from 'd3';
import type { Position } from 'geojson';
import { boundsOf, type Point } from './mercator.ts';

/** The grid of first points, per axis; then the best is moved so often, by steps that shrink by half. */
const STEPS = 7;
const REFINEMENTS = 4;
/** Room beyond this part of what a disc of the same surface would have counts no more: the middle decides. */
const ENOUGH = 0.5;

/** A point inside the largest of the polygons (rings: outer, then holes), near its middle where there is room. */
export function insidePoint(polygons: readonly Position[][][]): Point {
  const rings = largestOf(polygons) as Point[][];
  const outer = rings[0] ?? [];
  if (outer.length < 4) return outer[0] ?? [0, 0];
  const middle = polygonCentroid(outer);
  const enough = ENOUGH * Math.sqrt(Math.abs(polygonArea(outer)) / Math.PI);
  let best = middle;
  let most = roomAround(rings, middle, -Infinity);
  if (most >= enough) return middle;
  const attempt = (point: Point) => {
    const room = roomAround(rings, point, most);
    if (room > most) [best, most] = [point, room];
  };
  const [x0, y0, x1, y1] = boundsOf(outer);
  let [dx, dy] = [(x1 - x0) / STEPS, (y1 - y0) / STEPS];
  for (let row = 0; row < STEPS; row++) {
    for (let column = 0; column < STEPS; column++) attempt([x0 + (column + 0.5) * dx, y0 + (row + 0.5) * dy]);
  }
  for (let step = 0; step < REFINEMENTS; step++) {
    [dx, dy] = [dx / 2, dy / 2];
    const [x, y] = best;
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) attempt([x + i * dx, y + j * dy]);
  }
  return best;
}

/** Distance to the nearest edge, −∞ outside the polygon. What is found to be below `least` is not finished. */
function roomAround(rings: readonly (readonly Point[])[], [px, py]: Point, least: number): number {
  if (!isWithin(rings, px, py)) return -Infinity;
  const enough = least > 0 ? least * least : 0;
  let squared = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length && squared > enough; i++) {
      const [ax, ay] = ring[i - 1] as Point;
      const [bx, by] = ring[i] as Point;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
      squared = Math.min(squared, (ax + t * dx - px) ** 2 + (ay + t * dy - py) ** 2);
    }
  }
  return Math.sqrt(squared);
}

/** Even-odd rule over all rings: holes are outside. */
function isWithin(rings: readonly (readonly Point[])[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as Point;
      const [bx, by] = ring[i] as Point;
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
    }
  }
  return isInside;
}

/** The polygon with the largest surface, its holes not counted. */
export function largestOf(polygons: readonly Position[][][]): Position[][] {
  let [found, most] = [polygons[0] ?? [], -1];
  for (const rings of polygons) {
    const area = rings.reduce((sum, ring, index) => {
      const surface = Math.abs(polygonArea(ring as Point[]));
      return index === 0 ? surface : sum - surface;
    }, 0);
    if (area > most) [found, most] = [rings, area];
  }
  return found;
}
