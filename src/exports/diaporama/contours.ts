/** Outlines as the page draws them, for programs that know no SVG. */

/** A closed ring of points in frame units. */
export type Ring = [x: number, y: number][];

/** The rings of a département, holes included, from its SVG path (`M`, `l`, `z` and their other cases). @throws RangeError for a curve. */
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
