/** Names beside the points of a chart, over no other name, mark or line where there is room: greedy placement. */
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

/** A rectangle of the drawing. */
export interface LabelBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
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
 * strikes it; where there is no such place, where it covers least. Returned in the order of `points`.
 * @param size of the letters, in units of the drawing.
 * @param lines that no name may stand on.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  bounds: LabelBox,
  size: number,
  taken: readonly LabelBox[] = [],
  lines: readonly Segment[] = [],
): Label[] {
  const marks = points.map(({ x, y, radius }): LabelBox => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const placed: LabelBox[] = [...taken];
  return points.map((point, i) => {
    const others = [...placed, ...marks.filter((_, j) => j !== i)];
    let best: { label: Label; box: LabelBox } | null = null;
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
  field: LabelBox,
  side: readonly [number, number],
  text: string,
  marks: readonly Pick<LabelledPoint, 'x' | 'y' | 'radius'>[],
  size: number,
): { label: Label; box: LabelBox } {
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

const around = ({ left, right, top, bottom }: LabelBox, by: number): LabelBox => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

function candidateAt(
  { x, y, radius, text }: LabelledPoint,
  [dx, dy]: readonly [number, number],
  distance: number,
  size: number,
): { label: Label; box: LabelBox } {
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
const shared = (a: LabelBox, b: LabelBox) =>
  [
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  ] as const;

/** Area that two rectangles share. */
function overlap(a: LabelBox, b: LabelBox): number {
  const [width, height] = shared(a, b);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How long `line` runs within `box` (Liang and Barsky, 1984). */
export function lengthWithin([x0, y0, x1, y1]: Segment, box: LabelBox): number {
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

/** The box that a placed name fills, for letters of `size`. */
export function boxOfLabel({ x, y, anchor }: Label, text: string, size: number): LabelBox {
  const width = text.length * size * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const middle = y - size * 0.35;
  return { left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 };
}

/** Area of `box` that lies outside `bounds`. */
function outside(bounds: LabelBox, box: LabelBox): number {
  return (box.right - box.left) * (box.bottom - box.top) - overlap(bounds, box);
}

/**
 * `places` in their order, moved apart so that neighbours stand at least `gap` from each other, each as near its own
 * place as the order allows.
 */
export function spread(places: readonly number[], gap: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const result = [...places];
  let groups: number[][] = [];
  for (const i of order) {
    groups.push([i]);
    // Groups that touch become one, centred on the mean of its own places.
    for (let last = groups.at(-1), before = groups.at(-2); last && before && keys(before, last);) {
      groups = [...groups.slice(0, -2), [...before, ...last]];
      [last, before] = [groups.at(-1), groups.at(-2)];
    }
  }
  for (const group of groups) group.forEach((i, k) => (result[i] = start(group) + k * gap));
  return result;

  function start(group: readonly number[]): number {
    const mean = group.reduce((sum, i) => sum + (places[i] ?? 0), 0) / group.length;
    return mean - ((group.length - 1) * gap) / 2;
  }
  function keys(before: readonly number[], last: readonly number[]): boolean {
    return start(last) - (start(before) + (before.length - 1) * gap) < gap;
  }
}
