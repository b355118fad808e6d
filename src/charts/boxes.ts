/** Rectangles of a drawing: what two share, what lies outside, how long a line runs within. */
import type { Segment } from './plotFrame.ts';

/** A rectangle of the drawing. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** `box`, wider by `by` on every side. */
export const around = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

const shared = (a: Box, b: Box) =>
  [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ] as const;

/** Area that two rectangles share. */
export function overlap(a: Box, b: Box): number {
  const [width, height] = shared(a, b);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How long `line` runs within `box` (Liang and Barsky, 1984). */
export function lengthWithin([x0, y0, x1, y1]: Segment, box: Box): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  const edges = [
    [-dx, x0 - box.left],
    [dx, box.right - x0],
    [-dy, y0 - box.top],
    [dy, box.bottom - y0],
  ] as const;
  for (const [speed, distance] of edges) {
    if (speed === 0 && distance < 0) return 0;
    if (speed < 0) from = Math.max(from, distance / speed);
    if (speed > 0) to = Math.min(to, distance / speed);
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0;
}

/** Area of `box` that lies outside `bounds`. */
export function outside(bounds: Box, box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top) - overlap(bounds, box);
}
