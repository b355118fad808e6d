/** Whether two small counts come from one rate: the exact conditional test, and the correction for several comparisons. */

/** Natural logarithms of 0!, 1!, … n!, by their sums: each is needed many times. */
function logFactorials(n: number): number[] {
  const logs = [0];
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log(k));
  return logs;
}

/**
 * Two-sided p-value (0 to 1) of the exact conditional test that `first` events among `firstBase` and `second` among `secondBase` come from one
 * Poisson rate (Przyborowski & Wilenski, Biometrika 31, 1940): given their sum, the first count is binomial with the share of its base. The
 * smaller tail is doubled and capped at 1. Null where a base is missing or not positive, or where nothing was counted on either side.
 * @throws RangeError when a count is not a whole number from 0.
 */
export function compareRates(
  first: number,
  firstBase: number | null,
  second: number,
  secondBase: number | null,
): number | null {
  for (const count of [first, second])
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`compareRates: ${count} is no count`);
  if (firstBase === null || secondBase === null || !(firstBase > 0) || !(secondBase > 0)) return null;
  const sum = first + second;
  if (sum === 0) return null;
  const share = firstBase / (firstBase + secondBase);
  let atMost = 0;
  let atLeast = 0;
  const logs = logFactorials(sum);
  const log = (k: number) => logs[k] ?? 0;
  for (let k = 0; k <= sum; k++) {
    const ways = log(sum) - log(k) - log(sum - k);
    const probability = Math.exp(ways + k * Math.log(share) + (sum - k) * Math.log(1 - share));
    if (k <= first) atMost += probability;
    if (k >= first) atLeast += probability;
  }
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** Bonferroni's correction: the p-value of one of `comparisons` comparisons that are read together, capped at 1. */
export function bonferroni(p: number, comparisons: number): number {
  return Math.min(1, p * Math.max(1, comparisons));
}
