/** What a series of pairs says: the middle and the spread of values that were measured in turn. */

/** The middle value; of an even number the mean of the two in the middle; NaN of none. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * `own` against `limit`, round by round: the median of the ratios, the smallest and the largest. A slow moment falls on
 * both of a round.
 */
export function ratiosOf(own, limit) {
  const ratios = own.map((value, round) => value / limit[round]);
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
