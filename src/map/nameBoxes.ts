/** The room that a line of letters, a mark or a circle takes on the map. Pure; lengths are frame units. */
import type { ViewBox } from './camera.ts';

/** Width of a letter to its size, at the wide end of the usual bold faces; a digit is as wide. */
export const LETTER = 0.7;
/** What stands above and below the baseline of a line, to its size. */
export const ASCENT = 0.78;
export const DESCENT = 0.22;

/** One line where it stands: its middle, its baseline and its size. */
export interface PlacedLine {
  text: string;
  x: number;
  y: number;
  size: number;
  kind: 'nom' | 'chiffre' | 'sur-cercle';
}

export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** The box of a line that stands at its place. */
export function lineBoxOf({ text, x, y, size }: PlacedLine): ViewBox {
  const width = text.length * LETTER * size;
  return { x: x - width / 2, y: y - ASCENT * size, width, height: (ASCENT + DESCENT) * size };
}

/** The square around a disc. */
export const squareOf = ({ x, y, radius }: Disc): ViewBox => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** Its four corners. */
export const cornersOf = ({ x, y, width, height }: ViewBox): [number, number][] => [
  [x, y],
  [x + width, y],
  [x, y + height],
  [x + width, y + height],
];

/** Surface that two boxes share. */
export function shared(a: ViewBox, b: ViewBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
