/** Which of many shapes lies under a point: a grid over their boxes, then the outlines. Pure; frame units. */
import type { MapFeature } from '../model/geometry.ts';
import { isWithinRings, ringsOf, type Ring } from './outlines.ts';

type Box = MapFeature['bbox'];

/** Places of boxes by the cells that they reach; cells are counted from the left upper corner of all boxes. */
export interface BoxGrid {
  x: number;
  y: number;
  side: number;
  columns: number;
  cells: number[][];
}

/** A grid with about one cell a box, so that a point has few candidates whatever their number. */
export function buildGrid(boxes: readonly Box[]): BoxGrid {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    [x0, y0] = [Math.min(x0, box[0]), Math.min(y0, box[1])];
    [x1, y1] = [Math.max(x1, box[2]), Math.max(y1, box[3])];
  }
  if (boxes.length === 0) return { x: 0, y: 0, side: 1, columns: 0, cells: [] };
  const side = Math.max(Math.sqrt(((x1 - x0) * (y1 - y0)) / boxes.length), (x1 - x0) / 1000, (y1 - y0) / 1000, 1e-9);
  const columns = Math.floor((x1 - x0) / side) + 1;
  const rows = Math.floor((y1 - y0) / side) + 1;
  const cells = Array.from({ length: columns * rows }, (): number[] => []);
  boxes.forEach((box, place) => {
    const [left, right] = [Math.floor((box[0] - x0) / side), Math.floor((box[2] - x0) / side)];
    const [top, bottom] = [Math.floor((box[1] - y0) / side), Math.floor((box[3] - y0) / side)];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells[row * columns + column]?.push(place);
  });
  return { x: x0, y: y0, side, columns, cells };
}

/** Places of the boxes that may hold a point, in their order. */
export function candidatesAt({ x, y, side, columns, cells }: BoxGrid, px: number, py: number): readonly number[] {
  const [column, row] = [Math.floor((px - x) / side), Math.floor((py - y) / side)];
  return column < 0 || column >= columns ? [] : (cells[row * columns + column] ?? []);
}

/**
 * Who finds the code of the shape at a point, null for none. A point on a common border belongs to one shape, as
 * `isWithinRings` has it; of shapes that overlap to the first. Outlines become rings when they are first asked for.
 */
export function hitFinder(features: readonly MapFeature[]): (x: number, y: number) => string | null {
  const grid = buildGrid(features.map(({ bbox }) => bbox));
  const rings = new Map<number, Ring[]>();
  const ringsAt = (place: number) => {
    const known = rings.get(place) ?? ringsOf(features[place]?.d ?? '');
    rings.set(place, known);
    return known;
  };
  return (x, y) => {
    const hit = candidatesAt(grid, x, y).find((place) => {
      const [x0, y0, x1, y1] = features[place]?.bbox ?? [1, 1, 0, 0];
      return x >= x0 && x <= x1 && y >= y0 && y <= y1 && isWithinRings(ringsAt(place), x, y);
    });
    return hit === undefined ? null : (features[hit]?.code ?? null);
  };
}
