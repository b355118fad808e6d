import { describe, expect, it } from 'vitest';
import { hatchOf, isWithinRings, ringsOf } from '../../../src/map/outlines.ts';

// A square from (10, 10) to (30, 30) with a hole from (15, 15) to (20, 20).
const rings = ringsOf('M10 10l20 0 0 20-20 0zM15 15l5 0 0 5-5 0z');

describe('isWithinRings', () => {
  it('a point inside', () => expect(isWithinRings(rings, 12, 12)).toBe(true));
  it('a point in the hole is outside', () => expect(isWithinRings(rings, 17, 17)).toBe(false));
  it('a point beside', () => expect(isWithinRings(rings, 5, 20)).toBe(false));
  it('a point above', () => expect(isWithinRings(rings, 20, 5)).toBe(false));
});

describe('hatchOf', () => {
  // The square from (10, 10) to (30, 30): lines 10√2 apart cross it where x - y is 0 (its diagonal) and ±10√2·k.
  const square = ringsOf('M10 10l20 0 0 20-20 0z');
  it('strokes within the outline, from edge to edge', () => {
    // x - y = -14.142: from (10, 24.142) to (15.858, 30).
    const [first = [], second = [], third = [], ...more] = hatchOf(square, 10);
    expect(more).toEqual([]);
    [10, 24.142, 15.858, 30].forEach((value, i) => expect(first[i]).toBeCloseTo(value, 3));
    [10, 10, 30, 30].forEach((value, i) => expect(second[i]).toBeCloseTo(value, 3));
    [24.142, 10, 30, 15.858].forEach((value, i) => expect(third[i]).toBeCloseTo(value, 3));
  });
  it('a hole is left out: its line has two strokes', () => expect(hatchOf(rings, 10)).toContainEqual([20, 20, 30, 30]));
});
