/**
 * Whether a count can be told from what the region's rate makes one expect. Small: the map of the first view uses it
 * too.
 */
import { atLeast, atMost } from '../statistics/tails.ts';
import { rate } from '../statistics/rank.ts';

/** Where a count stands against what the region's rate would give: above, below, or no telling. */
export type Deviation = 'au-dessus' | 'au-dessous' | 'indistinct';

/** Levels of the intervals: the usual one, and the one that a dozen comparisons at once call for. */
export const LEVEL = 0.95;
export const STRONG_LEVEL = 0.998;

/**
 * Whether `count` projects among `denominator` people can be told from the region's rate, which is taken as known:
 * exactly when the exact Poisson interval of the count leaves out what that rate makes one expect. Null where a
 * denominator is missing or the region has no project.
 */
export function deviationOf(
  count: number,
  denominator: number | null,
  regionCount: number,
  regionDenominator: number | null,
  level = LEVEL,
): Deviation | null {
  const expected = expectedCount(denominator, regionCount, regionDenominator);
  if (expected === null || expected === 0) return null;
  const tail = (1 - level) / 2;
  if (atLeast(count, expected) < tail) return 'au-dessus';
  return atMost(count, expected) < tail ? 'au-dessous' : 'indistinct';
}

/**
 * How many projects the region's rate would give to so many people; null where a denominator is missing or nobody is
 * counted.
 */
export function expectedCount(
  denominator: number | null,
  regionCount: number,
  regionDenominator: number | null,
): number | null {
  const share = rate(denominator ?? 0, regionDenominator, 1);
  return denominator === null || denominator <= 0 || share === null ? null : share * regionCount;
}
