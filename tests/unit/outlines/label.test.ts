/** The label's point is found without a look at the whole grid: it must be the one that the whole grid gives. */
import { polygonCentroid } from 'd3';
import { describe, expect, it } from 'vitest';
import { labelPoint, roomAt } from '../../../src/outlines/label.ts';
import { boundsOf, type Point } from '../../../src/outlines/mercator.ts';
import { seeded } from '../selection/support.ts';

/** The rule itself: 48 × 48 points and the middle, the first of the best ones, then six steps that shrink by half. */
function labelByWholeGrid(rings: readonly Point[][]): Point {
  const outer = rings[0] ?? [];
  const middle = polygonCentroid(outer);
  const [x0, y0, x1, y1] = boundsOf(outer);
  const score = ([x, y]: Point) =>
    Math.min(roomAt(rings, [x, y]), 1.12) - 0.05 * Math.hypot(x - middle[0], y - middle[1]);
  const firstBest = (points: Point[]) => points.reduce((best, one) => (score(one) > score(best) ? one : best));
  const grid = Array.from({ length: 48 * 48 }, (_, i): Point => [
    x0 + ((x1 - x0) * ((i % 48) + 0.5)) / 48,
    y0 + ((y1 - y0) * (Math.floor(i / 48) + 0.5)) / 48,
  ]);
  let best = firstBest([middle, ...grid]);
  let [dx, dy] = [(x1 - x0) / 48, (y1 - y0) / 48];
  for (let step = 0; step < 6; step++, dx /= 2, dy /= 2) {
    const [x, y] = best;
    best = firstBest([best, ...[-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j): Point => [x + i * dx, y + j * dy]))]);
  }
  return best;
}

/** A star of 12 points around (0, 0), 0.3 to 0.3 + `size` away: the text rarely fits. */
function star(random: () => number, size: number): Point[] {
  const ring = Array.from({ length: 12 }, (_, i): Point => {
    const [angle, radius] = [(i * Math.PI) / 6, 0.3 + size * random()];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return [...ring, ring[0] as Point];
}

const UNIT = { halfWidth: 1, halfHeight: 1 };

describe('labelPoint against the whole grid', () => {
  const random = seeded(3);
  it.each([0.5, 1, 2, 4, 8].map((size) => ({ size, ring: star(random, size) })))(
    'a star that reaches $size beyond its middle',
    ({ ring }) => expect(labelPoint([ring], UNIT)).toEqual(labelByWholeGrid([ring])),
  );
  it('a star with a hole around its middle', () => {
    const rings = [star(random, 4), star(random, 0.2)];
    expect(labelPoint(rings, UNIT)).toEqual(labelByWholeGrid(rings));
  });
  it('a square, where many points are equal', () => {
    const ring: Point[] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ];
    expect(labelPoint([ring], UNIT)).toEqual(labelByWholeGrid([ring]));
  });
});
