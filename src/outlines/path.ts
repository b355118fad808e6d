/**
 * Compact SVG path data: integers (or a fixed number of decimals), relative line-tos, as few separators as SVG allows.
 */
import type { Position } from 'geojson';

/**
 * Path data of rings (closed with `z`, their repeated last point left out) or lines. Points are rounded to
 * `decimals` before differences are taken, so that rounding errors do not add up; repeated points are dropped.
 */
export function svgPathOf(lines: readonly (readonly Position[])[], { closed = false, decimals = 0 } = {}): string {
  return lines.map((line) => subpath(line, closed, 10 ** decimals)).join('');
}

function subpath(line: readonly Position[], closed: boolean, grid: number): string {
  const points = withoutRepeats(line.map(([x = 0, y = 0]) => [Math.round(x * grid), Math.round(y * grid)] as const));
  const [first, ...rest] = closed ? withoutLast(points) : points;
  if (!first || rest.length < (closed ? 2 : 1)) return '';
  let [x, y] = first;
  const deltas = rest.flatMap(([nextX, nextY]) => {
    const delta = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return delta;
  });
  return `M${numbers(first, grid)}l${numbers(deltas, grid)}${closed ? 'z' : ''}`;
}

/** Numbers in a row: a minus sign separates, and so does a point that follows a number with a point. */
function numbers(values: readonly number[], grid: number): string {
  let previous = '';
  return values
    .map((value, index) => {
      const text = String(value / grid).replace(/^(-?)0\./, '$1.');
      const isSeparated = index === 0 || text.startsWith('-') || (text.startsWith('.') && previous.includes('.'));
      previous = text;
      return isSeparated ? text : ` ${text}`;
    })
    .join('');
}

type GridPoint = readonly [number, number];

function withoutRepeats(points: readonly GridPoint[]): GridPoint[] {
  return points.filter(([x, y], index) => {
    const before = points[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

function withoutLast(points: readonly GridPoint[]): GridPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  return first && last && points.length > 1 && first[0] === last[0] && first[1] === last[1]
    ? points.slice(0, -1)
    : [...points];
}
