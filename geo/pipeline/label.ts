/** Where the label of a polygon stands: as far inside as a text of two lines needs, then near the middle. */
import { polygonCentroid, polygonContains } from 'd3';
import type { Position } from 'geojson';
import { boundsOf, type Point } from './mercator.ts';

/** Half the width and half the height of a text, in the polygon's units. */
export interface TextBox {
  halfWidth: number;
  halfHeight: number;
}

/** Grid steps per axis; then the best point is refined with steps that shrink by half. */
const STEPS = 48;
const REFINEMENTS = 6;
/** Room beyond this many text sizes counts no more: the middle of the shape decides. */
const ENOUGH = 1.12;
/** What a text height of distance from the middle costs, in text sizes of room. */
const MIDDLE_PULL = 0.05;

/**
 * The best centre for a text in a polygon (rings: outer, then holes; y down): the point where the largest rectangle
 * with the text's proportions fits. A pole of inaccessibility in the maximum norm, since labels are wide and low.
 */
export function labelPoint(rings: readonly (readonly Position[])[], text: TextBox): Point {
  const scaled = rings.map((ring) => ring.map(([x = 0, y = 0]) => [x / text.halfWidth, y / text.halfHeight] as Point));
  const outer = scaled[0] ?? [];
  const middle = polygonCentroid(outer);
  const score = (point: Point) =>
    Math.min(roomAt(scaled, point), ENOUGH) - MIDDLE_PULL * Math.hypot(point[0] - middle[0], point[1] - middle[1]);
  const [x0, y0, x1, y1] = boundsOf(outer);
  const grid = Array.from({ length: STEPS ** 2 }, (_, i): Point => [
    x0 + ((x1 - x0) * ((i % STEPS) + 0.5)) / STEPS,
    y0 + ((y1 - y0) * (Math.floor(i / STEPS) + 0.5)) / STEPS,
  ]);
  let best = highest([middle, ...grid], score);
  for (let step = 0, dx = (x1 - x0) / STEPS, dy = (y1 - y0) / STEPS; step < REFINEMENTS; step++, dx /= 2, dy /= 2) {
    best = highest([best, ...around(best, dx, dy)], score);
  }
  return [best[0] * text.halfWidth, best[1] * text.halfHeight];
}

function around([x, y]: Point, dx: number, dy: number): Point[] {
  return [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j): Point => [x + i * dx, y + j * dy]));
}

function highest(points: readonly Point[], score: (point: Point) => number): Point {
  let best = points[0] ?? [0, 0];
  let bestScore = -Infinity;
  for (const point of points) {
    const value = score(point);
    if (value > bestScore) [best, bestScore] = [point, value];
  }
  return best;
}

/** Half the side of the largest square around `point` inside the rings; negative outside. */
export function roomAt(rings: readonly (readonly Point[])[], point: Point): number {
  const isInside = rings.every((ring, index) => polygonContains(ring as Point[], point) === (index === 0));
  let room = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      room = Math.min(room, distanceToSegment(point, ring[i - 1] as Point, ring[i] as Point));
    }
  }
  return isInside ? room : -room;
}

/** Distance in the maximum norm. Along the segment it is convex: the least is at an end, a zero or where |x| = |y|. */
function distanceToSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [x, y, dx, dy] = [ax - px, ay - py, bx - ax, by - ay];
  let least = Infinity;
  for (const t of [0, 1, -x / dx, -y / dy, (y - x) / (dx - dy), -(x + y) / (dx + dy)]) {
    if (t >= 0 && t <= 1) least = Math.min(least, Math.max(Math.abs(x + t * dx), Math.abs(y + t * dy)));
  }
  return least;
}
