/** Outlines as the page draws them, as points: for programs that know no SVG, and to know what lies within. Pure. */

/** A closed ring of points in frame units. */
export type Ring = [x: number, y: number][];

/**
 * The rings of a département, holes included, from its SVG path (`M`, `l`, `z` and their other cases). @throws
 * RangeError for a curve.
 */
export function ringsOf(path: string): Ring[] {
  return pointsOf(path).map((flat) => {
    const ring: Ring = [];
    for (let i = 0; i < flat.length; i += 2) ring.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
    return ring;
  });
}

/** Codes of signs; what is not below the last one is a letter. */
const [MINUS, POINT, ZERO, NINE, LETTERS] = [45, 46, 48, 57, 65];

/** The same as x and y in turn: read sign by sign and with no array a point, for thousands of shapes. */
export function pointsOf(path: string): number[][] {
  const rings: number[][] = [];
  let ring: number[] = [];
  let x = 0;
  let y = 0;
  let first = 0;
  let letter = '';
  let isSecond = false;
  for (let i = 0; i < path.length;) {
    const sign = path.charCodeAt(i);
    if (sign >= LETTERS) {
      letter = path.charAt(i++);
      isSecond = false;
      if ('zZ'.includes(letter)) {
        // What follows a closed ring starts where that ring did.
        x = ring[0] ?? 0;
        y = ring[1] ?? 0;
      } else if ('mM'.includes(letter)) rings.push((ring = []));
      else if (!'lL'.includes(letter)) throw new RangeError(`No outline of straight lines: « ${letter} »`);
      continue;
    }
    if (sign !== MINUS && sign !== POINT && !(sign >= ZERO && sign <= NINE)) {
      i++;
      continue;
    }
    if (sign === MINUS) i++;
    let whole = 0;
    let unit = 1;
    let isFraction = false;
    for (; i < path.length; i++) {
      const digit = path.charCodeAt(i);
      if (digit === POINT && !isFraction) isFraction = true;
      else if (digit >= ZERO && digit <= NINE) {
        whole = 10 * whole + digit - ZERO;
        if (isFraction) unit *= 10;
      } else break;
    }
    const value = (sign === MINUS ? -whole : whole) / unit;
    if (!isSecond) first = value;
    else if (letter >= 'a') ring.push((x += first), (y += value));
    else ring.push((x = first), (y = value));
    isSecond = !isSecond;
  }
  return rings;
}

/** Left, top, right and bottom of all rings. */
export function boundsOf(rings: readonly Ring[]): [number, number, number, number] {
  const xs = rings.flatMap((ring) => ring.map(([x]) => x));
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether a point lies within the rings, holes left out: a ray to the right crosses them an odd number of times. */
export function isWithinRings(rings: readonly Ring[], x: number, y: number): boolean {
  let isWithin = false;
  for (const ring of rings) {
    let [px, py] = ring.at(-1) ?? [0, 0];
    for (const [qx, qy] of ring) {
      if (py > y !== qy > y && x < px + ((y - py) / (qy - py)) * (qx - px)) isWithin = !isWithin;
      [px, py] = [qx, qy];
    }
  }
  return isWithin;
}

/**
 * Parallel strokes within the rings, from above left to below right, holes left out.
 * @param gap between two strokes, at a right angle.
 */
export function hatchOf(rings: readonly Ring[], gap: number): [x0: number, y0: number, x1: number, y1: number][] {
  const strokes: [number, number, number, number][] = [];
  const lines = rings.flatMap((ring) => ring.map(([x, y]) => x - y));
  const step = gap * Math.SQRT2;
  for (let c = Math.ceil(Math.min(...lines) / step) * step; c < Math.max(...lines); c += step) {
    // Where the line x - y = c crosses the edges, from left to right: within between the first and the second, and so
    // on.
    const xs = rings
      .flatMap((ring) =>
        ring.flatMap(([x1, y1], i): number[] => {
          const [x0, y0] = ring.at(i - 1) ?? [x1, y1];
          const [from, to] = [x0 - y0 - c, x1 - y1 - c];
          return from > 0 === to > 0 ? [] : [x0 + ((x1 - x0) * from) / (from - to)];
        }),
      )
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const [x0 = 0, x1 = 0] = xs.slice(i, i + 2);
      strokes.push([x0, x0 - c, x1, x1 - c]);
    }
  }
  return strokes;
}
