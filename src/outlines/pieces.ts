/** What of a map is too far from the rest to be drawn in one frame with it. Pure. */
import type { Bounds } from './mercator.ts';

/** World widths (at 45° some 560 km): nearer boxes are of one piece, islands before their coast for one. */
const FAR = 0.02;

/**
 * The boxes in pieces, as indices: boxes nearer than `FAR` to one of a piece are of it. The first piece is the largest
 * by number of boxes, of several as large the one that begins first.
 * @param boxes in world units.
 */
export function piecesOf(boxes: readonly Bounds[]): number[][] {
  const pieces: number[][] = [];
  boxes.forEach((box, index) => {
    const near = pieces.filter((piece) => piece.some((other) => gapBetween(boxes[other] as Bounds, box) < FAR));
    const rest = pieces.filter((piece) => !near.includes(piece));
    pieces.splice(
      0,
      pieces.length,
      ...rest,
      [...near.flat(), index].sort((a, b) => a - b),
    );
  });
  return pieces.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The free room between two boxes along the axis that parts them most; negative where they overlap. */
function gapBetween([ax0, ay0, ax1, ay1]: Bounds, [bx0, by0, bx1, by1]: Bounds): number {
  return Math.max(bx0 - ax1, ax0 - bx1, by0 - ay1, ay0 - by1);
}
