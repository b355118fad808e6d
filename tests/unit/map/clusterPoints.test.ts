/** Many points as few circles: sums by hand, at two scales. */
import { describe, expect, it } from 'vitest';
import { clusterFinder, type ValuedPoint } from '../../../src/map/clusterPoints.ts';

// One unit is a 40 000th of the world: a tile of 512 pixels a world at scale 512 / 40 000.
const FRAME = { width: 1000, height: 800, scale: 40_000, originX: 0.5, originY: 0.35 };
const WHOLE = { x: 0, y: 0, width: 1000, height: 800 };
const point = (code: string, x: number, y: number, count: number): ValuedPoint => ({ code, at: [x, y], count });

describe('clusterFinder', () => {
  const find = clusterFinder(FRAME, [point('A', 100, 100, 3), point('B', 110, 100, 4), point('C', 900, 700, 5)]);
  const told = (scale: number, box = WHOLE) =>
    find(box, scale)
      .map(({ code, units, count }) => [code, units, count])
      .sort();
  it('two near one another are one circle with their sum, a third stays alone', () =>
    expect(told(0.8)).toEqual([
      [null, 2, 7],
      ['C', 1, 5],
    ]));
  it('nearer, each has its own', () =>
    expect(told(12)).toEqual([
      ['A', 1, 3],
      ['B', 1, 4],
      ['C', 1, 5],
    ]));
  it('a single point stands where it lies', () => {
    const { x, y } = find(WHOLE, 0.8).find(({ code }) => code === 'C') ?? { x: 0, y: 0 };
    expect(x).toBeCloseTo(900, 3);
    expect(y).toBeCloseTo(700, 3);
  });
  it('only what the box holds', () =>
    expect(told(12, { x: 50, y: 50, width: 55, height: 100 }).map(([code]) => code)).toEqual(['A']));
  it('a point without a project counts as a unit', () =>
    expect(clusterFinder(FRAME, [point('A', 1, 1, 0), point('B', 2, 1, 0)])(WHOLE, 0.8)).toMatchObject([
      { code: null, units: 2, count: 0 },
    ]));
  it('none', () => expect(clusterFinder(FRAME, [])(WHOLE, 1)).toEqual([]));
});
