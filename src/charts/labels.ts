/** Names beside the points of a chart, over no other name, mark or line where there is room: greedy placement. */
import { around, lengthWithin, outside, overlap, type Box } from './boxes.ts';
import type { Segment } from './plotFrame.ts';

/** A point with its name; `radius` is that of its mark. What comes first is placed first. */
export interface LabelledPoint {
  x: number;
  y: number;
  radius: number;
  text: string;
}

/** Where a name stands: its anchor and its baseline. `isFar` asks for a line to its point. */
export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  isFar: boolean;
}

/** Width of a letter to its size, at the wide end of the usual sans-serif faces. */
const LETTER = 0.56;
const GAP = 3;
/** From the name of a field to the edges of it. */
const INSET = 8;

/** Sides in the order in which they are tried (right, left, above, below, then the corners), and how far away. */
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];
const DISTANCES = [0, 12, 24, 38, 54, 72];
/**
 * What a unit of a struck line costs, in units of covered area: a name that is struck is worse than one that touches
 * another.
 */
const STRUCK = 20;
/** How near a line may come to a name. */
const CLEAR = 2;

/**
 * Places each name within `bounds` where it covers neither another name nor a mark (nor one of `taken`), and no line
 * strikes it; where there is no such place, where it covers least, or nowhere (null) for `isOptional`. Returned in the
 * order of `points`.
 * @param size of the letters, in units of the drawing.
 * @param lines that no name may stand on.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  bounds: Box,
  size: number,
  taken: readonly Box[] = [],
  lines: readonly Segment[] = [],
  isOptional: (place: number) => boolean = () => false,
): (Label | null)[] {
  const marks = points.map(({ x, y, radius }): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const placed: Box[] = [...taken];
  return points.map((point, i) => {
    const others = [...placed, ...marks.filter((_, j) => j !== i)];
    let best: { label: Label; box: Box } | null = null;
    let least = Infinity;
    for (const distance of DISTANCES) {
      for (const side of SIDES) {
        const candidate = candidateAt(point, side, distance, size);
        const cost =
          others.reduce((sum, box) => sum + overlap(box, candidate.box), 0) +
          lines.reduce((sum, line) => sum + STRUCK * lengthWithin(line, around(candidate.box, CLEAR)), 0) +
          10 * outside(bounds, candidate.box);
        if (cost < least) [best, least] = [candidate, cost];
        if (least === 0) break;
      }
      if (least === 0) break;
    }
    if (least > 0 && isOptional(i)) return null;
    const { label, box } = best ?? candidateAt(point, [1, 0], 0, size);
    placed.push(box);
    return label;
  });
}

/**
 * The name of a field, in the corner of it where it covers fewest marks: the one at the edge of the drawing first, of
 * `side` (−1 left and above, 1 right and below). Returned with the box that it fills.
 */
export function placeInField(
  field: Box,
  side: readonly [number, number],
  text: string,
  marks: readonly Pick<LabelledPoint, 'x' | 'y' | 'radius'>[],
  size: number,
): { label: Label; box: Box } {
  const width = text.length * size * LETTER;
  const taken = marks.map(({ x, y, radius }) => around({ left: x, right: x, top: y, bottom: y }, radius));
  const corners = [side, [side[0], -side[1]], [-side[0], side[1]], [-side[0], -side[1]]] as const;
  const places = corners.map(([dx = 0, dy = 0]) => {
    const x = dx < 0 ? field.left + INSET : field.right - INSET;
    const top = dy < 0 ? field.top + INSET : field.bottom - INSET - size;
    const box = { left: dx < 0 ? x : x - width, right: dx < 0 ? x + width : x, top, bottom: top + size };
    const anchor = dx < 0 ? ('start' as const) : ('end' as const);
    const cost = taken.reduce((sum, mark) => sum + overlap(mark, box), 0) + 10 * outside(field, box);
    return { label: { x: round(x), y: round(top + size * 0.85), anchor, isFar: false }, box, cost };
  });
  const least = Math.min(...places.map(({ cost }) => cost));
  const { label, box } = places.find(({ cost }) => cost === least) ?? (places[0] as (typeof places)[number]);
  return { label, box };
}

function candidateAt(
  { x, y, radius, text }: LabelledPoint,
  [dx, dy]: readonly [number, number],
  distance: number,
  size: number,
): { label: Label; box: Box } {
  const width = text.length * size * LETTER;
  const reach = radius + GAP + distance;
  // On a corner the way is as long as on a side.
  const along = dx !== 0 && dy !== 0 ? reach * Math.SQRT1_2 : reach;
  const [cx, cy] = [x + dx * along, y + dy * (dx === 0 ? along + size / 2 : along)];
  const left = dx > 0 ? cx : dx < 0 ? cx - width : cx - width / 2;
  const anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  return {
    label: { x: round(cx), y: round(cy + size * 0.35), anchor, isFar: distance > 0 },
    box: { left, right: left + width, top: cy - size / 2, bottom: cy + size / 2 },
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
/** The box that a placed name fills, for letters of `size`. */
export function boxOfLabel({ x, y, anchor }: Label, text: string, size: number): Box {
  const width = text.length * size * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const middle = y - size * 0.35;
  return { left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 };
}
