/** A point inside shapes whose middle is not. */
import { expect, it } from 'vitest';
import { insidePoint } from '../../../src/outlines/insidePoint.ts';

const ring = (...points: [number, number][]) => [...points, points[0] as [number, number]];

it('the middle of a square', () => {
  expect(insidePoint([[ring([0, 0], [10, 0], [10, 10], [0, 10])]])).toEqual([5, 5]);
});

it('an arm or the bottom of a U, whose middle lies outside', () => {
  const [x, y] = insidePoint([[ring([0, 0], [10, 0], [10, 10], [8, 10], [8, 2], [2, 2], [2, 10], [0, 10])]]);
  expect(x > 0 && x < 10 && y > 0 && y < 10).toBe(true);
  expect(x > 2 && x < 8 && y > 2).toBe(false);
});

it('beside the hole of a ring', () => {
  const [x, y] = insidePoint([[ring([0, 0], [10, 0], [10, 10], [0, 10]), ring([2, 2], [2, 8], [8, 8], [8, 2])]]);
  expect(x > 2 && x < 8 && y > 2 && y < 8).toBe(false);
});

it('the largest of several parts, not the first', () => {
  const [x] = insidePoint([[ring([0, 0], [1, 0], [1, 1], [0, 1])], [ring([20, 0], [26, 0], [26, 6], [20, 6])]]);
  expect(x).toBe(23);
});

it('a corner of what has no surface', () => {
  expect(insidePoint([[[[3, 4]]]])).toEqual([3, 4]);
});
