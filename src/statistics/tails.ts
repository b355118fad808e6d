/** Exact Poisson probabilities. Apart from the intervals, because the map of the first view needs these alone. */

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's series (Abramowitz & Stegun 6.1.41) from 10 on, where
 * its five terms leave an error below 1e-13; smaller x are brought there by Γ(x + 1) = x Γ(x). A table of coefficients
 * would be longer than all the rest.
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
 * The regularised lower incomplete gamma function P(a, x), 0 to 1: by its series below a + 1, by Lentz' continued
 * fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31). P(0, x) is 1.
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

/**
 * Probability of `count` events or more where `mean` are expected. The count may lie between two whole numbers (see
 * `controlLimits`).
 */
export function atLeast(count: number, mean: number): number {
  return lowerGamma(count, mean);
}

/** Probability of `count` events or fewer where `mean` are expected. */
export function atMost(count: number, mean: number): number {
  return 1 - lowerGamma(count + 1, mean);
}
