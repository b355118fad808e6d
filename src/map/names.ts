/**
 * Names and figures of the map that give way to the marks of a layer. Pure; lengths are frame units, sizes those of the
 * names.
 */
import type { ViewBox } from './camera.ts';
import { isInside } from './circles.ts';
import { ASCENT, cornersOf, LETTER, lineBoxOf, shared, squareOf, type Disc, type PlacedLine } from './nameBoxes.ts';

/** Figures are a fifth larger than the names, as in the map itself. */
const FIGURE = 1.2;
/** How far a name may go: so many steps of a quarter of a line. */
const STEPS = 14;
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);
const UP = -Math.PI / 2;
/**
 * What it costs to be covered (its whole surface), a corner outside the département, a step, and to be broken into two
 * lines.
 */
const COVERED = 20;
const OUTSIDE = 0.15;
const FAR = 0.02;
const BROKEN = 0.06;
/** A figure may leave the middle of its circle by so much of its size. */
const WITHIN_CIRCLE = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** A name to be placed. */
export interface NameToPlace {
  /** Where it stands when nothing is in its way: the middle of name and figure, or of the circle. */
  at: readonly [x: number, y: number];
  lines: readonly string[];
  /** The same name in one line more, where it can be broken. */
  broken?: readonly string[];
  figure: string;
  /** Radius of its circle, 0 for none; null on a map without circles. */
  radius: number | null;
  isWithin: (x: number, y: number) => boolean;
}

/**
 * The lines of each name (in the order of `names`): as near its own place as may be, clear of `marks`, of circles and
 * of the names before it, within its département. A figure that a mark covers in its circle stands with the name.
 * @param size of the letters. @param zoom width of what is shown, the whole frame being 1.
 */
export function placeNames(
  names: readonly NameToPlace[],
  marks: readonly Disc[],
  size: number,
  zoom: number,
): PlacedLine[][] {
  const circles = names.map(({ at: [x, y], radius }): Disc => ({ x, y, radius: radius ?? 0 }));
  const taken: ViewBox[] = [...marks, ...circles].map(squareOf);
  return names.map((name) => {
    const figure = name.radius === null ? null : figureInCircle(name, marks, size, zoom);
    const best = bestPlace(name, figure !== null, taken, size);
    taken.push(...best.map(lineBoxOf));
    return figure ? [...best, figure] : best;
  });
}

/** The figure in its circle, clear of the marks; null where there is no room for it. */
function figureInCircle(
  { at: [cx, cy], radius, figure }: NameToPlace,
  marks: readonly Disc[],
  size: number,
  zoom: number,
): PlacedLine | null {
  if (!radius || !isInside(figure.length, radius / zoom)) return null;
  for (const away of WITHIN_CIRCLE)
    for (const angle of away === 0 ? [0] : DIRECTIONS) {
      const x = cx + away * size * Math.cos(angle);
      const y = cy + (away * Math.sin(angle) + 0.36 * FIGURE) * size;
      const line: PlacedLine = { text: figure, x, y, size: FIGURE * size, kind: 'sur-cercle' };
      const box = lineBoxOf(line);
      const isHeld = cornersOf(box).every(([px, py]) => away === 0 || Math.hypot(px - cx, py - cy) < radius);
      if (isHeld && marks.every((mark) => shared(squareOf(mark), box) === 0)) return line;
    }
  return null;
}

function bestPlace(name: NameToPlace, isFigureApart: boolean, taken: readonly ViewBox[], size: number): PlacedLine[] {
  const figure = isFigureApart ? [] : [name.figure];
  const home = outsideOf(placeAt(name, name.lines, figure, size, UP, 0), name.isWithin);
  let best: PlacedLine[] = [];
  let least = Infinity;
  for (const lines of name.broken ? [name.lines, name.broken] : [name.lines]) {
    for (let step = 0; step < STEPS; step++) {
      const shape = (lines === name.broken ? BROKEN : 0) + FAR * step;
      if (shape >= least) break;
      for (const angle of step === 0 ? [UP] : DIRECTIONS) {
        const place = placeAt(name, lines, figure, size, angle, (step * size) / 4);
        // Where its own place reaches beyond the département, another may as well.
        const outside = Math.max(0, outsideOf(place, name.isWithin) - home);
        const cost = shape + COVERED * coveredPart(place, taken) + OUTSIDE * outside;
        if (cost < least) [best, least] = [place, cost];
      }
    }
  }
  return best;
}

/** Lines and figure `far` from their own place: around it, or beside the circle, whose edge they do not touch. */
function placeAt(
  { at, radius }: NameToPlace,
  lines: readonly string[],
  figure: readonly string[],
  size: number,
  angle: number,
  far: number,
): PlacedLine[] {
  const height = (lines.length + FIGURE * figure.length) * size;
  const width = Math.max(...lines.map(({ length }) => length)) * LETTER * size;
  const [awayX, awayY] = radius === null ? [0, 0] : [radius + width / 2, radius + height / 2 + 0.1 * size];
  const x = at[0] + Math.cos(angle) * (far + awayX);
  const top = at[1] + Math.sin(angle) * (far + awayY) - height / 2;
  return [
    ...lines.map((text, i): PlacedLine => ({ text, x, y: top + (i + ASCENT) * size, size, kind: 'nom' })),
    ...figure.map((text): PlacedLine => {
      const below = top + (lines.length + ASCENT * FIGURE) * size;
      return { text, x, y: below, size: FIGURE * size, kind: 'chiffre' };
    }),
  ];
}

function outsideOf(lines: readonly PlacedLine[], isWithin: NameToPlace['isWithin']): number {
  return lines.flatMap((line) => cornersOf(lineBoxOf(line))).filter(([x, y]) => !isWithin(x, y)).length;
}

/** The part of the surface of the lines that something else has taken. */
function coveredPart(lines: readonly PlacedLine[], taken: readonly ViewBox[]): number {
  const boxes = lines.map(lineBoxOf);
  const surface = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  return boxes.reduce((sum, box) => sum + taken.reduce((part, other) => part + shared(other, box), 0), 0) / surface;
}
