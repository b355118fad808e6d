/** Proportional circles: the surface carries the count (Bertin), so the radius goes with its square root. */

/** Radius of the largest circle, in frame units. */
export const LARGEST_RADIUS = 56;

/** Radius in frame units of the circle for `value` when `largest` has the largest circle; 0 for nothing. */
export function radiusOf(value: number, largest: number): number {
  return value <= 0 || largest <= 0 ? 0 : LARGEST_RADIUS * Math.sqrt(value / largest);
}

/** Height of the figures in frame units, where the map writes them largest. */
const FIGURE = 33.6;

/**
 * Whether a figure of so many characters fits into a circle of radius `r` (frame units); otherwise it stands below it.
 */
export function isInside(characters: number, r: number): boolean {
  // A digit is about 0.64 of the size wide and 0.73 high; its box must lie within the circle.
  return Math.hypot(0.64 * characters * FIGURE, 0.73 * FIGURE) / 2 < r;
}

/** Size of the names above circles, to that of the names on a choropleth. */
export const NAME_BY_CIRCLE = 0.93;

/**
 * Room of a letter of a name in frame units, where the map writes them largest: the name is 18 a letter, and no
 * département is a rectangle.
 */
const LETTER = 21;

/**
 * The lines of a name on the map: two, broken after a hyphen, where it is wider than its département.
 * @param width of the département in frame units. @param zoom width of what is shown, the whole frame being 1.
 */
export function linesOfName(nom: string, width: number, zoom: number): string[] {
  return nom.length * LETTER * zoom > width ? nom.split(/(?<=-)(?=[^-]+$)/) : [nom];
}
