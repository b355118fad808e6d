/** Where frames within a map find room: beside the land, else in a row of their own below it. Pure; frame units. */
import { polygonContains } from 'd3';
import type { Bounds, Point } from './mercator.ts';

/** Side of a cell of the grid in which land is looked for. */
const CELL = 8;
/** Free units between two frames, and between a frame and the land. */
const GAP = 8;

/** Polygons as rings: outer, then holes. */
export type Land = readonly (readonly (readonly Point[])[])[];

/** Sides that are tried, from the largest down. */
export interface Sides {
  most: number;
  least: number;
  step: number;
}

/** What of a map is taken: asked of boxes, told of those that are placed; `height` grows with those below the land. */
export class Room {
  readonly width: number;
  height: number;
  readonly #taken: Bounds[] = [];
  readonly #rows: boolean[][];

  constructor(land: Land, width: number, height: number) {
    this.width = width;
    this.height = height;
    const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
    const points = land.flat(2);
    const isOfLand = (point: Point) =>
      land.some(([outer, ...holes]) => isIn(outer, point) && !holes.some((hole) => isIn(hole, point)));
    this.#rows = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_all, column) => isOfLand([(column + 0.5) * CELL, (row + 0.5) * CELL])),
    );
    for (const [x, y] of points) {
      const row = this.#rows[Math.floor(y / CELL)];
      if (row) row[Math.floor(x / CELL)] = true;
    }
  }

  /** Whether a box lies in the map or below it, clear of land and of the boxes before it. */
  isFree([x0, y0, x1, y1]: Bounds): boolean {
    if (x0 < GAP || y0 < GAP || x1 > this.width - GAP) return false;
    const isApart = ([a0, b0, a1, b1]: Bounds) => a0 >= x1 + GAP || a1 + GAP <= x0 || b0 >= y1 + GAP || b1 + GAP <= y0;
    if (!this.#taken.every(isApart)) return false;
    const columns = [Math.floor((x0 - GAP) / CELL), Math.floor((x1 + GAP) / CELL) + 1] as const;
    return this.#rows
      .slice(Math.floor((y0 - GAP) / CELL), Math.floor((y1 + GAP) / CELL) + 1)
      .every((row) => !row.slice(...columns).includes(true));
  }

  take(box: Bounds): Bounds {
    this.#taken.push(box);
    this.height = Math.max(this.height, box[3] + GAP);
    return box;
  }
}

const isIn = (ring: readonly Point[] | undefined, point: Point) =>
  ring !== undefined && polygonContains(ring as Point[], point);

/** So many squares of one size, each row from the left: in the left half where they all find room, else anywhere. */
export function placeMany(room: Room, count: number, sides: Sides): Bounds[] {
  for (const part of [0.5, 1])
    for (let side = sides.most; side >= sides.least; side -= sides.step) {
      const free = listFree(room, side, part * room.width).slice(0, count);
      if (free.length < count) continue;
      for (const box of free) room.take(box);
      return free.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
    }
  const side = Math.min(sides.most, Math.floor((room.width - GAP) / count) - GAP);
  const below = Array.from({ length: count }, (_, i): Bounds => squareAt(GAP + i * (side + GAP), room.height, side));
  for (const box of below) room.take(box);
  return below;
}

/** Free squares in columns from the left, in each from below and then from above. */
function listFree(room: Room, side: number, width: number): Bounds[] {
  const free: Bounds[] = [];
  const step = side + GAP;
  const isApart = (one: Bounds) => free.every(([x0, y0]) => x0 !== one[0] || Math.abs(y0 - one[1]) >= step);
  for (let x = GAP; x + side <= width; x += step) {
    const rows = Math.floor((room.height - GAP) / step);
    const above = Array.from({ length: rows }, (_, row) => GAP + row * step);
    for (const y of [...above.map((top) => room.height - top - side), ...above]) {
      const box = squareAt(x, y, side);
      if (room.isFree(box) && isApart(box)) free.push(box);
    }
  }
  return free;
}

/** The largest square that has room, and of two as large the one nearer to `around`; else the least, lower down. */
export function placeNear(room: Room, around: Point, { most, least, step }: Sides): Bounds {
  const free = (side: number, depth: number) => {
    let [best, lowest, nearest]: [Bounds | null, number, number] = [null, Infinity, Infinity];
    for (let x = GAP; x + side <= room.width - GAP; x += CELL)
      for (let y = GAP; y + side <= depth - GAP; y += CELL) {
        const box = squareAt(x, y, side);
        const low = Math.max(room.height, y + side);
        const far = Math.hypot(x + side / 2 - around[0], y + side / 2 - around[1]);
        if (low > lowest || (low === lowest && far >= nearest) || !room.isFree(box)) continue;
        [best, lowest, nearest] = [box, low, far];
      }
    return best;
  };
  for (let side = most; side > least; side -= step) {
    const box = free(side, room.height);
    if (box) return room.take(box);
  }
  const below = free(least, room.height + least + 2 * GAP) ?? squareAt(GAP, room.height, least);
  return room.take(below);
}

const squareAt = (x: number, y: number, side: number): Bounds => [x, y, x + side, y + side];
