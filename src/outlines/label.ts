/** Where the label of a polygon stands: as far inside as a text of two lines needs, then near the middle. */
import { polygonCentroid, polygonContains } from 'd3';
import type { Position } from 'geojson';
import { boundsOf, type Bounds, type Point } from './mercator.ts';

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

/** Rings in text sizes, and the middle of the outer one: what a point is judged by. */
interface Shape {
  rings: Point[][];
  middle: Point;
  bounds: Bounds;
}

/** Grid points of these columns and rows, the ends included. */
type Block = [column0: number, column1: number, row0: number, row1: number];

/**
 * The best centre for a text in a polygon (rings: outer, then holes; y down): the point where the largest rectangle
 * with the text's proportions fits, near the middle where there is room enough. It is a pole of inaccessibility in the
 * maximum norm, since labels are wide and low: that of circles, which libraries find, lies up to 80 units elsewhere.
 */
export function labelPoint(rings: readonly (readonly Position[])[], text: TextBox): Point {
  const scaled = rings.map((ring) => ring.map(([x = 0, y = 0]): Point => [x / text.halfWidth, y / text.halfHeight]));
  const outer = scaled[0] ?? [];
  const shape = { rings: scaled, middle: polygonCentroid(outer), bounds: boundsOf(outer) };
  const [x0, y0, x1, y1] = shape.bounds;
  let best = bestOfGrid(shape);
  for (let step = 0, dx = (x1 - x0) / STEPS, dy = (y1 - y0) / STEPS; step < REFINEMENTS; step++, dx /= 2, dy /= 2) {
    best = highest([best, ...around(best, dx, dy)], (point) => scoreOf(shape, point));
  }
  return [best[0] * text.halfWidth, best[1] * text.halfHeight];
}

function scoreOf({ rings, middle }: Shape, point: Point): number {
  return Math.min(roomAt(rings, point), ENOUGH) - MIDDLE_PULL * Math.hypot(point[0] - middle[0], point[1] - middle[1]);
}

/** The first of the highest points of the grid, rows before columns; the middle comes before them all. */
function bestOfGrid(shape: Shape): Point {
  let found = { point: shape.middle, score: scoreOf(shape, shape.middle), place: -1 };
  const visit = (block: Block): void => {
    const [column, last, row, lastRow] = block;
    if (column === last && row === lastRow) {
      const [point, place] = [gridPoint(shape, column, row), row * STEPS + column];
      const score = scoreOf(shape, point);
      if (score > found.score || (score === found.score && place < found.place)) found = { point, score, place };
      return;
    }
    const parts = halvesOf(block).map((part) => ({ part, most: mostIn(shape, part) }));
    // The most promising first: what it finds leaves the others out. The last digits may differ from a point's own.
    for (const { part, most } of parts.sort((a, b) => b.most - a.most)) if (most > found.score - 1e-9) visit(part);
  };
  visit([0, STEPS - 1, 0, STEPS - 1]);
  return found.point;
}

function gridPoint({ bounds: [x0, y0, x1, y1] }: Shape, column: number, row: number): Point {
  return [x0 + ((x1 - x0) * (column + 0.5)) / STEPS, y0 + ((y1 - y0) * (row + 0.5)) / STEPS];
}

/** A block cut across its longer side. */
function halvesOf([a, b, c, d]: Block): Block[] {
  const [middle, middleRow] = [Math.floor((a + b) / 2), Math.floor((c + d) / 2)];
  if (b - a >= d - c) {
    return [
      [a, middle, c, d],
      [middle + 1, b, c, d],
    ];
  }
  return [
    [a, b, c, middleRow],
    [a, b, middleRow + 1, d],
  ];
}

/** No point of a block scores more: room grows by no more than the way from its centre, and its edge is the nearest. */
function mostIn(shape: Shape, [column, last, row, lastRow]: Block): number {
  const [left, top] = gridPoint(shape, column, row);
  const [right, bottom] = gridPoint(shape, last, lastRow);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const room = roomAt(shape.rings, [x, y]) + Math.max(right - left, bottom - top) / 2;
  const beyond = (low: number, value: number, high: number) => Math.max(low - value, 0, value - high);
  const away = Math.hypot(beyond(left, shape.middle[0], right), beyond(top, shape.middle[1], bottom));
  return Math.min(room, ENOUGH) - MIDDLE_PULL * away;
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
