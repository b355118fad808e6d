/** Classes and limits of any values: every value has its class, and limits keep their order. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { roundBreaks } from '../../../src/statistics/breaks.ts';
import { ckmeans } from '../../../src/statistics/ckmeans.ts';
import { classify } from '../../../src/statistics/classify.ts';
import { controlLimits, poissonInterval } from '../../../src/statistics/poisson.ts';
import { holds } from '../../support/fuzz.ts';

/** Values as maps have them: counts, rates, euros; many equal, some tiny beside others. */
const value = fc.oneof(
  fc.nat(30),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.double({ min: -1e6, max: 1e9, noNaN: true }),
  fc.constantFrom(0, 0.001, 1e-9, 1e12, 7),
);
/** To a thousandth of a millionth: no rate of people and no sum of euros is finer. */
const values = fc.array(
  value.map((one) => Number(one.toFixed(9))),
  { maxLength: 40 },
);

describe('groups', () => {
  holds('have each value once, in order', fc.tuple(values, fc.integer({ min: 1, max: 7 })), ([all, wanted]) => {
    fc.pre(all.length >= wanted);
    const groups = ckmeans(all, wanted);
    expect(groups).toHaveLength(wanted);
    expect(groups.flat()).toEqual([...all].sort((a, b) => a - b));
    expect(groups.every((group) => group.length > 0)).toBe(true);
  });
});

describe('breaks', () => {
  const given = fc.tuple(values, fc.integer({ min: 2, max: 7 }));
  holds('ascend, and part the values', given, ([all, most]) => {
    const breaks = roundBreaks(all, most);
    expect(breaks.length).toBeLessThan(most);
    expect(breaks.every(Number.isFinite)).toBe(true);
    expect([...new Set(breaks)].sort((a, b) => a - b)).toEqual(breaks);
    const classes = new Set(all.map((one) => classify(one, breaks, false)));
    // No class is empty: each break has values on both of its sides.
    expect(classes.size).toBe(all.length === 0 ? 0 : breaks.length + 1);
  });
  holds('give equal values one class, and larger ones no lower', given, ([all, most]) => {
    const breaks = roundBreaks(all, most);
    const classes = [...all].sort((a, b) => a - b).map((one) => Number(classify(one, breaks, false)));
    expect([...classes].sort((a, b) => a - b)).toEqual(classes);
  });
});

describe('limits of a count', () => {
  const level = fc.constantFrom(0.95, 0.998, 0.5);
  holds('hold the count, and grow with it', fc.tuple(fc.nat(2000), level), ([count, at]) => {
    const { low, high } = poissonInterval(count, at);
    expect(low <= count && count < high, `${low} ${count} ${high}`).toBe(true);
    const next = poissonInterval(count + 1, at);
    expect(next.low > low && next.high > high).toBe(true);
  });
  const expected = fc.double({ min: 0.001, max: 3000, noNaN: true });
  holds('agree with the funnel', fc.tuple(fc.nat(500), expected, level), ([count, mean, at]) => {
    const { low, high } = controlLimits(mean, at);
    const interval = poissonInterval(count, at);
    // On the very limit the last digits decide.
    fc.pre(Math.min(Math.abs(count - low), Math.abs(count - high)) > 1e-6);
    expect(count > high).toBe(interval.low > mean);
    expect(count < low).toBe(interval.high < mean);
  });
});
