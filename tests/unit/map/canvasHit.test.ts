/** Which of many shapes lies under a point: by hand-drawn squares, in frame units. */
import { describe, expect, it } from 'vitest';
import { buildGrid, candidatesAt, hitFinder } from '../../../src/map/canvasHit.ts';
import type { MapFeature } from '../../../src/model/geometry.ts';

const feature = (code: string, d: string, bbox: MapFeature['bbox']): MapFeature => ({
  code,
  d,
  bbox,
  label: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2],
  neighbours: {},
});
const square = (code: string, x: number, y: number, side = 10) =>
  feature(code, `M${x} ${y}l${side} 0 0 ${side} ${-side} 0z`, [x, y, x + side, y + side]);

describe('hitFinder', () => {
  it('the shape that holds the point', () => {
    const find = hitFinder([square('A', 0, 0), square('B', 10, 0)]);
    expect([find(5, 5), find(15, 5)]).toEqual(['A', 'B']);
  });
  it('none beside all of them, and none beyond the grid', () => {
    const find = hitFinder([square('A', 0, 0), square('B', 30, 0)]);
    expect([find(20, 5), find(-1, 5), find(5, 11), find(99, 99)]).toEqual([null, null, null, null]);
  });
  it('within the box of a shape but outside its outline: none', () =>
    // A triangle: (9, 1) lies beyond its long side.
    expect(hitFinder([feature('T', 'M0 0l10 10 -10 0z', [0, 0, 10, 10])])(9, 1)).toBeNull());
  it('in a hole: who stands in the hole, not who surrounds it', () => {
    const ring = feature('A', 'M0 0l30 0 0 30 -30 0zM10 10l0 10 10 0 0 -10z', [0, 0, 30, 30]);
    expect(hitFinder([ring])(15, 15)).toBeNull();
    expect(hitFinder([ring, square('B', 10, 10)])(15, 15)).toBe('B');
  });
  it('two parts of one shape', () => {
    const find = hitFinder([feature('A', 'M0 0l10 0 0 10 -10 0zM40 0l10 0 0 10 -10 0z', [0, 0, 50, 10])]);
    expect([find(5, 5), find(25, 5), find(45, 5)]).toEqual(['A', null, 'A']);
  });
  it('a point on a common border belongs to one of the two, whichever comes first', () => {
    const [a, b] = [square('A', 0, 0), square('B', 10, 0)];
    // The ray to the right crosses the right side of B alone, and both sides of A or none.
    expect([hitFinder([a, b])(10, 5), hitFinder([b, a])(10, 5)]).toEqual(['B', 'B']);
  });
  it('of shapes that overlap the first', () =>
    expect(hitFinder([square('A', 0, 0), square('B', 5, 0)])(7, 5)).toBe('A'));
  it('one shape alone, and none at all', () => {
    expect(hitFinder([square('A', 0, 0)])(5, 5)).toBe('A');
    expect(hitFinder([])(5, 5)).toBeNull();
  });
  it('a unit without outline is nowhere', () =>
    expect(hitFinder([feature('A', '', [5, 5, 5, 5]), square('B', 0, 0)])(5, 5)).toBe('B'));
});

describe('buildGrid', () => {
  it('a point has the few boxes around it for candidates, whatever their number', () => {
    const boxes = Array.from({ length: 10_000 }, (_, i): MapFeature['bbox'] => {
      const [x, y] = [(i % 100) * 10, Math.floor(i / 100) * 10];
      return [x, y, x + 10, y + 10];
    });
    const grid = buildGrid(boxes);
    // A cell is as large as a box: it touches nine of them at most.
    expect(candidatesAt(grid, 505, 505)).toContain(5050);
    expect(Math.max(...grid.cells.map(({ length }) => length))).toBeLessThanOrEqual(9);
  });
  it('boxes without any surface have a grid too', () =>
    expect(
      candidatesAt(
        buildGrid([
          [3, 3, 3, 3],
          [3, 3, 3, 3],
        ]),
        3,
        3,
      ),
    ).toEqual([0, 1]));
});
