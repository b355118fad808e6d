import { ckmeans } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { roundBreaks, roundestBetween } from '../../../src/statistics/breaks.ts';
import { classify, type ClassIndex } from '../../../src/statistics/classify.ts';
import { seeded } from '../selection/support.ts';
import { spreadOf } from './spread.ts';

describe('roundestBetween', () => {
  it.each([
    // Of the multiples of 10, 5, 2, 1, 0.5… the first step that has one in ]low, high] wins.
    [1.2, 1.43, 1.4, 'decimals: of 0.2 there is 1.4 alone'],
    [0.3, 0.58, 0.5, 'below one: a half'],
    [0.7, 1.19, 1, 'a whole number before a decimal'],
    [1.96, 3.08, 2, '2 is a multiple of 2; 2.5 and 3 are less round'],
    [0.012, 0.019, 0.015, 'hundredths: of 0.01 none, of 0.005 there is 0.015'],
    [11, 14, 12, 'no multiple of 5, of 2 there are 12 and 14, 12 is nearer to 12.5'],
    [137, 171, 150, 'of 50 there is 150'],
    [1.5, 4.5, 2, 'tied: 2 and 4 are as near to 3, the lower one'],
    [31, 49, 40, 'one multiple of 10'],
    [12, 68, 50, 'of 50 there is one'],
    [21, 49, 40, 'of 20 there is 40, before 30 of 10'],
    [13, 37, 20, 'of 20 there is 20, before the multiples of 10 and 5'],
  ])('between %d and %d is %d (%s)', (low, high, expected) => {
    expect(roundestBetween(low, high)).toBe(expected);
  });

  it.each([
    [0.09, 0.11, 0.1],
    [0.9, 1.1, 1],
    [9, 11, 10],
    [99, 101, 100],
    [999_999, 1_000_001, 1_000_000],
  ])('a power of ten between %d and %d', (low, high, expected) => {
    expect(roundestBetween(low, high)).toBe(expected);
  });

  it.each([
    [-4.5, -1.5, -4, 'tied on the negative side: the lower multiple'],
    [-11, -9, -10, 'a negative power of ten'],
    [-0.58, -0.3, -0.5, 'negative decimals'],
    [-10, -1, -5, 'the open end is not taken: -10 is out'],
  ])('negative: between %d and %d is %d (%s)', (low, high, expected) => {
    expect(roundestBetween(low, high)).toBe(expected);
  });

  it('across zero is zero', () => {
    expect(roundestBetween(-3, 100)).toBe(0);
  });

  it('zero as the upper end is taken', () => {
    expect(roundestBetween(-3, 0)).toBe(0);
  });

  it('zero as the lower end is left out', () => {
    // ]0, 7]: of 10 none, of 5 there is 5.
    expect(roundestBetween(0, 7)).toBe(5);
  });

  it('the upper end itself is taken', () => {
    expect(roundestBetween(6, 10)).toBe(10);
  });

  it('an interval narrower than any round number gives its upper end', () => {
    const next = 1 + Number.EPSILON;
    expect(roundestBetween(1, next)).toBe(next);
  });

  it.each([
    [2, 2],
    [3, 2],
    [Number.NaN, 2],
  ])('low %d not below high %d is refused', (low, high) => {
    expect(() => roundestBetween(low, high)).toThrow(RangeError);
  });

  it('agrees with an exhaustive search in whole hundredths', () => {
    // Second method: integers alone (hundredths), every multiple of every step tried.
    const steps = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
    const random = seeded(7);
    for (let trial = 0; trial < 2000; trial++) {
      const low = 1 + Math.floor(random() * 3000);
      const high = low + 1 + Math.floor(random() * 600);
      const step = steps.find((one) => Math.floor(high / one) * one > low) ?? 1;
      let best = Math.floor(high / step) * step;
      // Downwards, with ≤: of two as near, the lower one stays. Twice the distance keeps to integers.
      for (let value = best; value > low; value -= step) {
        if (Math.abs(2 * value - low - high) <= Math.abs(2 * best - low - high)) best = value;
      }
      expect(roundestBetween(low / 100, high / 100), `]${low}, ${high}] hundredths`).toBe(best / 100);
    }
  });
});

describe('roundBreaks', () => {
  it('no value: no break', () => expect(roundBreaks([])).toEqual([]));
  it('one value: no break', () => expect(roundBreaks([4])).toEqual([]));
  it('all equal: no break', () => expect(roundBreaks([3, 3, 3, 3])).toEqual([]));

  it('two values: the roundest number between them', () => {
    expect(roundBreaks([1, 9])).toEqual([5]);
  });

  it('three values: two breaks', () => {
    // ]1, 11] holds 10; ]11, 32] holds 20 (of 50 and 100 none).
    expect(roundBreaks([1, 11, 32])).toEqual([10, 20]);
  });

  it('four values: three breaks', () => {
    expect(roundBreaks([1, 11, 32, 108])).toEqual([10, 20, 100]);
  });

  it('five values: four breaks', () => {
    expect(roundBreaks([1, 11, 32, 108, 1400])).toEqual([10, 20, 100, 1000]);
  });

  it('four breaks at most for many distinct values', () => {
    expect(roundBreaks(Array.from({ length: 200 }, (_, i) => i * 1.7))).toHaveLength(4);
  });

  it('natural groups are kept together', () => {
    // Two clusters with maxClasses 2: the break lies between 3 and 40; of 100 and 50 none, of 20 there are 20 and 40,
    // 20 is nearer to 21.5.
    expect(roundBreaks([1, 2, 3, 40, 41, 42], 2)).toEqual([20]);
  });

  it('ties never make more classes than there are distinct values', () => {
    expect(roundBreaks([1, 1, 1, 9, 9, 9, 9])).toEqual([5]);
  });

  it('groups too close for a round number between them are one class', () => {
    // Five groups would need breaks such as 0.155 in ]0.152, 0.158]: a person draws three classes, at 0.1 … 0.3.
    const values = [0.09, 0.148, 0.152, 0.158, 0.16, 0.21, 0.31];
    for (const value of roundBreaks(values)) expect(String(value)).toMatch(/^0\.\d5?$/);
    expect(roundBreaks(values).length).toBeLessThan(4);
  });

  it('a break with two digits is round where the values span little', () => {
    // 14 and 15.8 under a range of 6.3: ]13.5, 14.8] holds 14, no multiple of 5 or 10.
    expect(roundBreaks([9.5, 9.9, 13.5, 14.8, 15.8], 2)).toEqual([10]);
    expect(roundBreaks([9.5, 9.9, 13.5, 14.8, 15.8], 3)).toEqual([10, 14]);
  });

  it('a break keeps out of a closed interval: 3.467 is printed 3.5, so 3.5 cannot part it from 3.62', () => {
    expect(roundBreaks([1, 3.467, 3.62], 3, [[3.467, 3.5]])).toEqual([2, 3.6]);
  });
  it('a closed interval in the middle leaves the places on both sides', () => {
    // ]1, 9] without ]4, 6]: of 10 and 5 none, of 2 there are 2, 4 and 8; 4 is the nearest to the middle.
    expect(roundBreaks([1, 9], 2, [[4, 6]])).toEqual([4]);
  });
  it('two groups with nothing but closed intervals between them are one class', () => {
    expect(roundBreaks([1, 2, 3], 3, [[1, 2]])).toEqual([3]);
  });

  it('one class: no break', () => expect(roundBreaks([1, 2, 3], 1)).toEqual([]));

  it('the order of the values does not matter', () => {
    expect(roundBreaks([1400, 11, 108, 1, 32])).toEqual([10, 20, 100, 1000]);
  });

  it('the given values are left as they are', () => {
    const values = [3, 1, 2];
    roundBreaks(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('a negative and a positive value are separated by zero', () => {
    expect(roundBreaks([-2, 7])).toEqual([0]);
  });

  describe('on 300 pseudo-random lists', () => {
    const random = seeded(20);
    const lists = Array.from({ length: 300 }, (_, trial) => {
      const size = 1 + Math.floor(random() * 30);
      const decimals = trial % 4;
      const span = 10 ** (trial % 5);
      return Array.from({ length: size }, () =>
        Number(((random() - (trial % 3 === 0 ? 0.5 : 0)) * span).toFixed(decimals)),
      );
    });

    it('never more than five classes, nor more than distinct values', () => {
      for (const values of lists) {
        expect(roundBreaks(values).length).toBeLessThanOrEqual(Math.min(5, new Set(values).size) - 1);
      }
    });

    it('breaks ascend strictly, and no class is empty', () => {
      for (const values of lists) {
        const breaks = roundBreaks(values);
        expect(breaks, String(values)).toEqual([...new Set(breaks)].sort((a, b) => a - b));
        const filled = new Set(values.map((value) => classify(value, breaks, false)));
        expect(filled.size, String(values)).toBe(breaks.length + 1);
      }
    });

    it('no rounding moves a value to another group', () => {
      // Second method: classes lie as near to their means as the optimal groups of another library do. Where several
      // partings are as good, either may be taken.
      for (const values of lists) {
        if (new Set(values).size < 2) continue;
        const breaks = roundBreaks(values);
        const classes = new Map<ClassIndex, number[]>();
        for (const value of values) {
          const index = classify(value, breaks, false);
          classes.set(index, [...(classes.get(index) ?? []), value]);
        }
        const least = spreadOf(ckmeans([...values], breaks.length + 1));
        expect(spreadOf([...classes.values()]), String(values)).toBeCloseTo(least, 6);
      }
    });
  });
});
