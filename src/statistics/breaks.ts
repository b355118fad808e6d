/** Class breaks that a person would choose: the natural groups of the values, separated by the roundest numbers. */
import { ckmeans } from 'simple-statistics';

/**
 * The roundest number in the half-open interval ]low, high]: a multiple of the largest step among …10, 5, 2, 1, 0.5, 0.2, 0.1…
 * that has one there; of several multiples, the one nearest to the middle (the lower one when tied).
 * @throws RangeError when `low` is not below `high`.
 */
export function roundestBetween(low: number, high: number): number {
  if (!(low < high)) throw new RangeError(`roundestBetween: ${low} is not below ${high}`);
  if (low < 0 && high >= 0) return 0;
  const middle = (low + high) / 2;
  const top = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  for (let exponent = top; exponent > top - 16; exponent--) {
    for (const mantissa of [1, 0.5, 0.2]) {
      const candidate = multipleBetween(low, high, middle, mantissa, exponent);
      if (candidate !== null) return candidate;
    }
  }
  return high;
}

/** The multiple of mantissa × 10^exponent in ]low, high] nearest to `middle`, or null when none lies there. */
function multipleBetween(low: number, high: number, middle: number, mantissa: number, exponent: number): number | null {
  const decimals = Math.max(0, 1 - exponent);
  const step = mantissa * 10 ** exponent;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  let best: number | null = null;
  // Only the multiples around the middle can be the nearest ones; the interval's ends catch the short intervals.
  for (const factor of new Set([
    first,
    first + 1,
    Math.floor(middle / step),
    Math.ceil(middle / step),
    last - 1,
    last,
  ])) {
    const value = Number((factor * step).toFixed(decimals));
    if (value <= low || value > high) continue;
    if (best === null || Math.abs(value - middle) < Math.abs(best - middle)) best = value;
  }
  return best;
}

/**
 * Inner class breaks of `values`, ascending: n breaks make n + 1 classes, at most `maxClasses`, at most one per distinct value.
 * The groups are those of optimal one-dimensional k-means (ckmeans: Wang & Song, The R Journal 3/2, 2011); each break is
 * the roundest number above one group and not above the next, so that rounding never moves a value to another group.
 * No values, or a single distinct one, give no break.
 */
export function roundBreaks(values: readonly number[], maxClasses = 5): number[] {
  const distinct = new Set(values).size;
  if (distinct < 2) return [];
  const groups = ckmeans([...values], Math.min(maxClasses, distinct));
  const breaks: number[] = [];
  for (let index = 1; index < groups.length; index++) {
    const below = groups[index - 1]?.at(-1);
    const above = groups[index]?.[0];
    if (below !== undefined && above !== undefined && below < above) breaks.push(roundestBetween(below, above));
  }
  return breaks;
}
