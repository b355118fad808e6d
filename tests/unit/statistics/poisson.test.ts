/**
 * Exact Poisson intervals: published tables, a second method by plain sums, the duality with the limits of the funnel,
 * large counts.
 */
import { describe, expect, it } from 'vitest';
import { controlLimits, poissonInterval } from '../../../src/statistics/poisson.ts';
import { atLeast, atMost } from '../../../src/statistics/tails.ts';

/** P(X <= count) by adding the terms e^-mean mean^k / k!, each in logarithms so that no term overflows. */
function cumulative(count: number, mean: number): number {
  let logTerm = -mean;
  let sum = 0;
  for (let k = 0; k <= count; k++) {
    if (k > 0) logTerm += Math.log(mean) - Math.log(k);
    sum += Math.exp(logTerm);
  }
  return sum;
}

describe('poissonInterval', () => {
  // Exact 95 % limits of a Poisson mean as the usual tables print them (Garwood 1936; Pearson & Hartley's Biometrika
  // Tables).
  const PUBLISHED_95: [number, number, number][] = [
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [4, 1.0899, 10.2416],
    [5, 1.6235, 11.6683],
    [6, 2.2019, 13.0595],
    [7, 2.8144, 14.4227],
    [8, 3.4538, 15.7632],
    [9, 4.1154, 17.0848],
    [10, 4.7954, 18.3904],
    [15, 8.3954, 24.7402],
    [20, 12.2165, 30.8884],
    [25, 16.1787, 36.9049],
    [50, 37.111, 65.9188],
  ];
  it.each(PUBLISHED_95)('95 %% after %i: %f to %f, as published', (count, low, high) => {
    const interval = poissonInterval(count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
  it('95 % after 100, as published with two decimals', () => {
    expect(poissonInterval(100).low).toBeCloseTo(81.36, 2);
    expect(poissonInterval(100).high).toBeCloseTo(121.63, 2);
  });
  it('99 % as published: 0 gives 0 to 5.2983 (-ln 0.005), 1 gives 0.0050 to 7.4301', () => {
    expect(poissonInterval(0, 0.99).low).toBe(0);
    expect(poissonInterval(0, 0.99).high).toBeCloseTo(5.2983, 4);
    expect(poissonInterval(1, 0.99).low).toBeCloseTo(0.005, 4);
    expect(poissonInterval(1, 0.99).high).toBeCloseTo(7.4301, 4);
  });
  it('closed forms: after 0 the upper limit is -ln(alpha / 2), after 1 the lower one -ln(1 - alpha / 2)', () => {
    for (const level of [0.5, 0.8, 0.95, 0.99, 0.998]) {
      expect(poissonInterval(0, level).high).toBeCloseTo(-Math.log((1 - level) / 2), 10);
      expect(poissonInterval(1, level).low).toBeCloseTo(-Math.log(1 - (1 - level) / 2), 10);
    }
  });
  it('by a second method: plain sums of Poisson terms at both ends', () => {
    for (const level of [0.95, 0.998])
      for (const count of [1, 2, 3, 5, 9, 10, 11, 25, 70, 102, 400]) {
        const { low, high } = poissonInterval(count, level);
        expect(1 - cumulative(count - 1, low)).toBeCloseTo((1 - level) / 2, 9);
        expect(cumulative(count, high)).toBeCloseTo((1 - level) / 2, 9);
      }
  });
  it('grows with the count, widens with the level, and holds the count', () => {
    for (let count = 0; count < 150; count++) {
      const [here, next, wide] = [poissonInterval(count), poissonInterval(count + 1), poissonInterval(count, 0.998)];
      expect(next.low).toBeGreaterThan(here.low);
      expect(next.high).toBeGreaterThan(here.high);
      expect(here.low).toBeLessThanOrEqual(count);
      expect(here.high).toBeGreaterThan(count);
      expect(wide.low).toBeLessThanOrEqual(here.low);
      expect(wide.high).toBeGreaterThan(here.high);
    }
  });
  it('large counts agree with Byar’s approximation (Breslow & Day 1987), whose error is below 0.02 there', () => {
    const z = 1.959963984540054;
    for (const count of [1_000, 10_000, 100_000]) {
      const { low, high } = poissonInterval(count);
      const next = count + 1;
      expect(Math.abs(low - count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3)).toBeLessThan(0.02);
      expect(Math.abs(high - next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3)).toBeLessThan(0.02);
    }
  });
  it.each([-1, 1.5, Number.NaN, Infinity])('refuses %d as a count', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
  it.each([0, 1, -0.1, 1.1, 95, Number.NaN])('refuses %d as a level', (level) => {
    expect(() => poissonInterval(3, level)).toThrow(RangeError);
    expect(() => controlLimits(3, level)).toThrow(RangeError);
  });
});

describe('atLeast and atMost', () => {
  it('by hand for a mean of 2: P(X <= 1) = 3 e^-2, P(X >= 1) = 1 - e^-2, P(X >= 0) = 1', () => {
    expect(atMost(1, 2)).toBeCloseTo(3 * Math.exp(-2), 12);
    expect(atLeast(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(atLeast(0, 2)).toBe(1);
  });
  it('where nothing is expected, nothing comes', () => {
    expect(atLeast(1, 0)).toBe(0);
    expect(atMost(0, 0)).toBe(1);
  });
  it('add up to the whole: fewer than n, or n and more', () => {
    for (const mean of [0.3, 2, 9.7, 31, 250])
      for (const n of [1, 4, 10, 40, 260]) {
        expect(atMost(n - 1, mean) + atLeast(n, mean)).toBeCloseTo(1, 12);
      }
  });
});

describe('controlLimits', () => {
  it('is the interval read the other way: a count lies outside exactly when its interval leaves the expected count out', () => {
    for (const level of [0.95, 0.998])
      for (let expected = 0.07; expected < 60; expected *= 1.09) {
        const limits = controlLimits(expected, level);
        for (let count = 0; count < 110; count++) {
          const interval = poissonInterval(count, level);
          expect(count > limits.high).toBe(interval.low > expected);
          expect(count < limits.low).toBe(interval.high < expected);
        }
      }
  });
  it('has no lower limit where even no event at all is no surprise: below -ln(0.025) = 3.689 expected', () => {
    expect(controlLimits(3.68, 0.95).low).toBe(0);
    expect(controlLimits(3.7, 0.95).low).toBeGreaterThan(0);
  });
  it('gives back the count where its own interval ends', () => {
    for (const count of [1, 2, 7, 25, 102]) {
      const { low, high } = poissonInterval(count);
      expect(controlLimits(low, 0.95).high).toBeCloseTo(count, 6);
      expect(controlLimits(high, 0.95).low).toBeCloseTo(count, 6);
    }
  });
  it('holds the expected count, and widens with the level', () => {
    for (let expected = 0.5; expected < 2_000; expected *= 1.7) {
      const [usual, wide] = [controlLimits(expected, 0.95), controlLimits(expected, 0.998)];
      expect(usual.low).toBeLessThan(expected);
      expect(usual.high).toBeGreaterThan(expected);
      expect(wide.low).toBeLessThanOrEqual(usual.low);
      expect(wide.high).toBeGreaterThan(usual.high);
    }
  });
  it.each([0, -2, Number.NaN])('refuses %d as an expected count', (expected) => {
    expect(() => controlLimits(expected, 0.95)).toThrow(RangeError);
  });
});
