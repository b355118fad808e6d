/** Small counts: the exact interval of a Poisson mean, and the limits of a funnel plot that agree with it. */

import { atLeast, atMost } from './tails.ts';

const PRECISION = 1e-15;

/** A lower and an upper bound. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The x in [0, ∞[ at which an increasing function reaches 0, by bisection to the last digits. 0 when it is not below 0
 * there.
 */
function rootOf(increasing: (x: number) => number, start: number): number {
  if (increasing(0) >= 0) return 0;
  let high = start;
  while (increasing(high) < 0) high *= 2;
  let low = 0;
  for (let i = 0; i < 200 && high - low > high * PRECISION; i++) {
    const middle = (low + high) / 2;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact central interval of a Poisson mean after `count` events (Garwood, Biometrika 28, 1936): below `low` so many
 * events or more, above `high` so few or fewer, would be rarer than half of 1 − level.
 * @throws RangeError when `count` is not a whole number from 0, or `level` not between 0 and 1.
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`poissonInterval: ${count} is no count`);
  const tail = tailOf(level);
  return {
    low: count === 0 ? 0 : rootOf((mean) => atLeast(count, mean) - tail, count),
    high: rootOf((mean) => tail - atMost(count, mean), count + 1),
  };
}

/**
 * The limits between which a count is no surprise where `expected` are expected: the exact interval read the other way,
 * with the count continued between whole numbers by the gamma function. A count lies above `high` exactly when its
 * interval lies above `expected`, so that funnel, mark and sentence never disagree; the interpolated limits of
 * Spiegelhalter (Statistics in Medicine 24, 2005) can differ by one count. `low` is 0 where even no event at all would
 * be no surprise.
 * @throws RangeError when `expected` is not a positive number, or `level` not between 0 and 1.
 */
export function controlLimits(expected: number, level: number): Interval {
  if (!(expected > 0)) throw new RangeError(`controlLimits: ${expected} is no expected count`);
  const tail = tailOf(level);
  return {
    low: rootOf((count) => atMost(count, expected) - tail, expected),
    high: rootOf((count) => tail - atLeast(count, expected), expected + 1),
  };
}

function tailOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level between 0 and 1`);
  return (1 - level) / 2;
}
