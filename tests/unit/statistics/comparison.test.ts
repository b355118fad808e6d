/** The exact conditional test of two Poisson rates, by hand and against a second method. */
import { describe, expect, it } from 'vitest';
import { atMost } from '../../../src/statistics/tails.ts';
import { bonferroni, compareRates } from '../../../src/statistics/comparison.ts';
import { seeded } from '../selection/support.ts';

describe('compareRates, by hand', () => {
  // Equal bases: the first count is binomial(5, 1/2). P(X ≥ 5) = 1/32, doubled: 1/16.
  it('5 against 0 on equal bases', () => expect(compareRates(5, 1000, 0, 1000)).toBeCloseTo(1 / 16, 12));
  // P(X ≤ 1) = (1 + 10) / 2^10, doubled: 22/1024.
  it('1 against 9 on equal bases', () => expect(compareRates(1, 7, 9, 7)).toBeCloseTo(22 / 1024, 12));
  // Bases 1 and 3: share 1/4, sum 3. P(X ≥ 3) = 1/64, doubled 1/32.
  it('3 against 0 where the second base is three times the first', () =>
    expect(compareRates(3, 1, 0, 3)).toBeCloseTo(1 / 32, 12));
  // Share 1/4, sum 3: P(X ≤ 0) = 27/64, P(X ≥ 0) = 1; doubled 54/64.
  it('0 against 3 where the second base is three times the first', () =>
    expect(compareRates(0, 1, 3, 3)).toBeCloseTo(54 / 64, 12));
  it('equal rates: the doubled tail is capped at 1', () => expect(compareRates(4, 10, 4, 10)).toBe(1));
  it('the order of the two does not matter', () =>
    expect(compareRates(2, 300, 11, 500)).toBeCloseTo(compareRates(11, 500, 2, 300) ?? NaN, 12));
  it('one project in all tells nothing on equal bases', () => expect(compareRates(1, 5, 0, 5)).toBe(1));
});

describe('compareRates, edges', () => {
  it('nothing counted on either side is no comparison', () => expect(compareRates(0, 10, 0, 20)).toBeNull());
  it('a missing base', () =>
    expect([compareRates(3, null, 2, 10), compareRates(3, 10, 2, null)]).toEqual([null, null]));
  it('a base of zero', () => expect(compareRates(3, 0, 2, 10)).toBeNull());
  it('a negative count is refused', () => expect(() => compareRates(-1, 1, 2, 1)).toThrow(RangeError));
  it('half a count is refused', () => expect(() => compareRates(1.5, 1, 2, 1)).toThrow(RangeError));
  it('large counts stay finite', () => {
    const p = compareRates(600, 1000, 500, 1000) ?? NaN;
    // Normal approximation: z = (|600 − 550| − ½) / √275 = 2,985; p ≈ 0,0028.
    expect(p).toBeGreaterThan(0.0023);
    expect(p).toBeLessThan(0.0034);
  });
});

describe('compareRates against a second method', () => {
  /** Pascal's triangle by its recurrence, in plain probabilities: no factorial, no logarithm. */
  function byRecurrence(first: number, a: number, second: number, b: number): number {
    const share = a / (a + b);
    let row = [1];
    for (let n = 0; n < first + second; n++)
      row = Array.from({ length: row.length + 1 }, (_, k) => (row[k - 1] ?? 0) * share + (row[k] ?? 0) * (1 - share));
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    return Math.min(1, 2 * Math.min(sum(row.slice(0, first + 1)), sum(row.slice(first))));
  }
  it('200 random pairs', () => {
    const random = seeded(7);
    for (let i = 0; i < 200; i++) {
      const [first, second] = [Math.floor(random() * 26), 1 + Math.floor(random() * 25)];
      const [a, b] = [1 + random() * 2e6, 1 + random() * 2e6];
      expect(compareRates(first, a, second, b)).toBeCloseTo(byRecurrence(first, a, second, b), 10);
    }
  });
  it('a vast second base is a known rate: the Poisson tail, doubled', () => {
    // 1 project where 6 are expected: 2 × P(X ≤ 1 | 6) = 2 × 7 e^-6.
    expect(compareRates(1, 6, 100_000, 100_000)).toBeCloseTo(2 * 7 * Math.exp(-6), 3);
    expect(2 * atMost(1, 6)).toBeCloseTo(2 * 7 * Math.exp(-6), 12);
  });
});

describe('bonferroni', () => {
  it('three pairs', () => expect(bonferroni(0.02, 3)).toBeCloseTo(0.06, 12));
  it('is capped at 1', () => expect(bonferroni(0.5, 3)).toBe(1));
  it('one pair needs no correction', () => expect(bonferroni(0.02, 1)).toBe(0.02));
});
