/** Outlines as the page draws them, as points: for programs that know no SVG, and to know what lies within. Pure. */

/** A closed ring of points in frame units. */
export type Ring = [x: number, y: number][];

/**
 * The rings of a département, holes included, from its SVG path (`M`, `l`, `z` and their other cases). @throws
 * RangeError for a curve.
 */
export function ringsOf(path: string): Ring[] {
  const rings: Ring[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', numbers = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (letter.toLowerCase() === 'z') {
      // What follows a closed ring starts where that ring did.
      [x, y] = rings.at(-1)?.[0] ?? [0, 0];
      continue;
    }
    if (!'mMlL'.includes(letter)) throw new RangeError(`No outline of straight lines: « ${letter} »`);
    const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let i = 0; i + 1 < values.length; i += 2) {
      const [dx = 0, dy = 0] = values.slice(i, i + 2);
      const isRelative = letter === letter.toLowerCase();
      [x, y] = isRelative ? [x + dx, y + dy] : [dx, dy];
      if (letter.toLowerCase() === 'm' && i === 0) rings.push([[x, y]]);
      else rings.at(-1)?.push([x, y]);
    }
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
