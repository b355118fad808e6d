/** The colours of a canvas: the tokens of the style sheet, read when it is painted. */
import type { Fill } from '../selection/fill.ts';

/** The value of a token of `styles/tokens.css`, without its dashes. */
export type Palette = (token: string) => string;

/** Colours of the day or the night, as the page has them now. */
export function pagePalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (token) => {
    const value = known.get(token) ?? style.getPropertyValue(`--${token}`).trim();
    known.set(token, value);
    return value;
  };
}

/** The token that colours a fill; what is missing is hatched over it. */
export function tokenOf(fill: Fill): string {
  return fill.startsWith('c') ? `class-${fill.slice(1)}` : `class-${fill}`;
}

/** The token of letters on a fill. */
export const inkOn = (fill: Fill): string => (fill === 'c3' || fill === 'c4' ? 'ink-light' : 'ink-dark');

const SIDE = 8;

/** The hatch of a missing value: what a context fills with, and its pixels. */
export interface Hatch {
  pattern: CanvasPattern;
  side: number;
  pixels: Uint32Array;
}

/** @param ratio device pixels a CSS pixel. @returns null where no pattern can be made. */
export function hatchPattern(palette: Palette, ratio: number): Hatch | null {
  const tile = document.createElement('canvas');
  const side = (tile.width = tile.height = Math.round(SIDE * ratio));
  const drawn = tile.getContext('2d');
  if (!drawn) return null;
  drawn.scale(side / SIDE, side / SIDE);
  drawn.fillStyle = palette('ground');
  drawn.fillRect(0, 0, SIDE, SIDE);
  drawn.strokeStyle = palette('hatch');
  drawn.lineWidth = 2;
  drawn.beginPath();
  for (const shift of [-SIDE, 0, SIDE]) {
    drawn.moveTo(shift - 1, SIDE + 1);
    drawn.lineTo(shift + SIDE + 1, -1);
  }
  drawn.stroke();
  const pattern = drawn.createPattern(tile, 'repeat');
  return pattern && { pattern, side, pixels: wordsOf(drawn.getImageData(0, 0, side, side)) };
}

/** The pixels of an image as words, red in the lowest byte. */
export const wordsOf = ({ data }: ImageData): Uint32Array => new Uint32Array(data.buffer);

/** Red, green and blue of a token, whatever its colour is written as: a pixel of it is painted and read. */
export function inkReader(palette: Palette): (token: string) => number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (token) => {
    if (!context) return 0;
    context.fillStyle = palette(token);
    context.fillRect(0, 0, 1, 1);
    return (wordsOf(context.getImageData(0, 0, 1, 1))[0] ?? 0) & 0xffffff;
  };
}

/** Tells of every change of day and night, of contrast, and of the pixels of the screen. Returns the teardown. */
export function watchColours(tell: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', tell);
  return () => queries.forEach((query) => query.removeEventListener('change', tell));
}
