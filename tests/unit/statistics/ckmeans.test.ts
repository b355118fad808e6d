import { ckmeans as reference } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { ckmeans } from '../../../src/statistics/ckmeans.ts';
import { seeded } from '../selection/support.ts';
import { spreadOf } from './spread.ts';

describe('ckmeans', () => {
  it('one value', () => expect(ckmeans([4], 1)).toEqual([[4]]));
  it('one group', () => expect(ckmeans([3, 1, 2], 1)).toEqual([[1, 2, 3]]));
  it('as many groups as values', () => expect(ckmeans([3, 1, 2], 3)).toEqual([[1], [2], [3]]));
  it('groups that anybody sees', () =>
    expect(ckmeans([100, 1, 52, 2, 50, 3, 101], 3)).toEqual([
      [1, 2, 3],
      [50, 52],
      [100, 101],
    ]));
  // {0, 3} and {6}: 4.5; {0} and {3, 6}: 4.5 as well.
  it('two partings as good: the last group is the smallest', () =>
    expect(ckmeans([0, 3, 6], 2)).toEqual([[0, 3], [6]]));
  it('tied values stay together where that is as near', () =>
    expect(ckmeans([1, 1, 1, 9], 2)).toEqual([[1, 1, 1], [9]]));
  it('values below zero', () =>
    expect(ckmeans([-9, 5, -10, 6], 2)).toEqual([
      [-10, -9],
      [5, 6],
    ]));
  it('far from zero no digit is lost', () =>
    expect(ckmeans([1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.9], 2)).toEqual([[1e9 + 0.1, 1e9 + 0.2], [1e9 + 0.9]]));
  it('does not change what it is given', () => {
    const values = [2, 1];
    ckmeans(values, 2);
    expect(values).toEqual([2, 1]);
  });
  it('on 2 000 pseudo-random lists as near as the library', () => {
    const random = seeded(7);
    for (let trial = 0; trial < 2000; trial++) {
      const span = [12, 100, 1e6][trial % 3] ?? 1;
      const whole = trial % 2 === 0;
      const values = Array.from({ length: 2 + Math.floor(random() * 40) }, () =>
        whole ? Math.floor(random() * span) : random() * span,
      );
      const count = 1 + Math.floor(random() * Math.min(5, new Set(values).size));
      const groups = ckmeans(values, count);
      expect(groups.flat()).toEqual([...values].sort((a, b) => a - b));
      expect(spreadOf(groups) / span ** 2, String(values)).toBeCloseTo(
        spreadOf(reference([...values], count)) / span ** 2,
        9,
      );
    }
  });
});
