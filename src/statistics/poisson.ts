/** Small counts: exact Poisson probabilities, the exact interval of a mean, and the limits of a funnel plot that agree with it. */

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's series (Abramowitz & Stegun 6.1.41) from 10 on, where its five terms leave
 * an error below 1e-13; smaller x are brought there by Γ(x + 1) = x Γ(x). A table of coefficients would be longer than all the rest.
 */
function logGamma(x: number): number {
  let product = 1;
  for (; x < 10; x++) product *= x;
  const inverse = 1 / (x * x);
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - inverse / 1188) * inverse) * inverse) * inverse) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}

/** Terms that the sums below need at the most; means of 100 000 need about 3 000. */
const MOST_TERMS = 100_000;
const PRECISION = 1e-15;

/**
 * The regularised lower incomplete gamma function P(a, x), 0 to 1: by its series below a + 1, by Lentz' continued fraction above
 * (Abramowitz & Stegun 6.5.29 and 6.5.31). P(0, x) is 1.
 */
function lowerGamma(a: number, x: number): number {
  if (a <= 0) return 1;
  if (x <= 0) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.min(1, sum * scale);
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return Math.max(0, 1 - scale * fraction);
}

/** Probability of `count` events or more where `mean` are expected. The count may lie between two whole numbers (see `controlLimits`). */
export function atLeast(count: number, mean: number): number {
  return lowerGamma(count, mean);
}

/** Probability of `count` events or fewer where `mean` are expected. */
export function atMost(count: number, mean: number): number {
  return 1 - lowerGamma(count + 1, mean);
}

/** A lower and an upper bound. */
export interface Interval {
  low: number;
  high: number;
}

/** The x in [0, ∞[ at which an increasing function reaches 0, by bisection to the last digits. 0 when it is not below 0 there. */
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
 * The exact central interval of a Poisson mean after `count` events (Garwood, Biometrika 28, 1936): below `low` so many events or more, above
 * `high` so few or fewer, would be rarer than half of 1 − level.
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
 * The limits between which a count is no surprise where `expected` are expected: the exact interval read the other way, with the count
 * continued between whole numbers by the gamma function. A count lies above `high` exactly when its interval lies above `expected`, so that
 * funnel, mark and sentence never disagree; the interpolated limits of Spiegelhalter (Statistics in Medicine 24, 2005) can differ by one count.
 * `low` is 0 where even no event at all would be no surprise.
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
