/** Class breaks that a person would choose: the natural groups of the values, separated by the roundest numbers. */
import { ckmeans } from './ckmeans.ts';

/** A half-open interval ]low, high]. */
export type HalfOpenInterval = readonly [low: number, high: number];

/**
 * The roundest number in the half-open interval ]low, high]: a multiple of the largest step among …10, 5, 2, 1, 0.5,
 * 0.2, 0.1… that has one there; of several multiples, the one nearest to the middle (the lower one when tied).
 * @throws RangeError when `low` is not below `high`.
 */
export function roundestBetween(low: number, high: number): number {
  if (!(low < high)) throw new RangeError(`roundestBetween: ${low} is not below ${high}`);
  return roundestIn([[low, high]], high);
}

/** The same in several intervals at once, ascending and apart; `last` where they are narrower than any round number. */
function roundestIn(intervals: readonly HalfOpenInterval[], last: number): number {
  const lowest = intervals[0]?.[0] ?? last;
  const middle = (lowest + last) / 2;
  if (intervals.some(([low, high]) => low < 0 && high >= 0)) return 0;
  const top = Math.ceil(Math.log10(Math.max(Math.abs(lowest), Math.abs(last))));
  for (let exponent = top; exponent > top - 16; exponent--) {
    for (const mantissa of [1, 0.5, 0.2]) {
      const candidates = intervals.flatMap(
        ([low, high]) => multipleBetween(low, high, middle, mantissa, exponent) ?? [],
      );
      const [first, ...others] = candidates;
      if (first === undefined) continue;
      return others.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best), first);
    }
  }
  return last;
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

/** What is left of ]low, high] without the `closed` intervals: intervals, ascending and apart. */
function without([low, high]: HalfOpenInterval, closed: readonly HalfOpenInterval[]): HalfOpenInterval[] {
  return closed.reduce<HalfOpenInterval[]>(
    (left, [from, to]) =>
      left.flatMap(([a, b]) => {
        const beside: HalfOpenInterval[] = [
          [a, Math.min(b, from)],
          [Math.max(a, to), b],
        ];
        return beside.filter(([c, d]) => c < d);
      }),
    [[low, high]],
  );
}

/** Finer than this part of the values' range, a break is not round for them… */
const FINEST = 1 / 20;
/** …unless it is round by itself: these times a power of ten. */
const ROUND_BY_ITSELF = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9];

/** Classes given up at most for round breaks: values that lie densely have none between any two groups. */
const SACRIFICE = 2;

/**
 * Whether a person would choose `value` as a break of values that span `range`: not 0.155, not 0.28 on a scale to 1.
 */
function isRound(value: number, range: number): boolean {
  const mantissa = Number((Math.abs(value) / 10 ** Math.floor(Math.log10(Math.abs(value)))).toPrecision(12));
  if (value === 0 || ROUND_BY_ITSELF.includes(mantissa)) return true;
  const exponent = Math.floor(Math.log10(range * FINEST));
  return [1, 2, 5, 10, 20, 50]
    .map((digit) => digit * 10 ** exponent)
    .some((step) => step >= range * FINEST && Number.isInteger(Number((value / step).toFixed(9))));
}

/**
 * Inner class breaks of `values`, ascending: n breaks make n + 1 classes, at most `maxClasses`, at most one per
 * distinct value. The groups are those of optimal one-dimensional k-means (ckmeans: Wang & Song, The R Journal 3/2,
 * 2011); each break is the roundest number above one group and not above the next, so that rounding never moves a value
 * to another group. Where two groups lie so close that no round number separates them, there are one or two classes
 * less. No values, or a single distinct one, give no break.
 * @param closed intervals without a break; two groups with nothing else between them are one class.
 */
export function roundBreaks(
  values: readonly number[],
  maxClasses = 5,
  closed: readonly HalfOpenInterval[] = [],
): number[] {
  const distinct = new Set(values).size;
  if (distinct < 2) return [];
  const range = Math.max(...values) - Math.min(...values);
  const most = Math.min(maxClasses, distinct);
  for (let classes = most; classes >= Math.max(2, most - SACRIFICE); classes--) {
    const breaks = breaksBetween(ckmeans([...values], classes), closed);
    if (breaks.every((value) => isRound(value, range))) return breaks;
  }
  return breaksBetween(ckmeans([...values], most), closed);
}

/** The roundest number between each group and the next, where there is one. */
function breaksBetween(groups: readonly (readonly number[])[], closed: readonly HalfOpenInterval[]): number[] {
  return groups.slice(1).flatMap((group, index) => {
    const below = groups[index]?.at(-1);
    const above = group[0];
    if (below === undefined || above === undefined || below >= above) return [];
    const open = without([below, above], closed);
    const last = open.at(-1)?.[1];
    return last === undefined ? [] : [roundestIn(open, last)];
  });
}
