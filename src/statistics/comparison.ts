/**
 * Whether two small counts come from one rate: the exact conditional test, and the correction for several comparisons.
 */

const LOGS = [0];

/** Natural logarithm of n!, by the sum of its factors' logarithms; sums that were needed once are kept. */
function logFactorial(n: number): number {
  for (let k = LOGS.length; k <= n; k++) LOGS.push((LOGS[k - 1] ?? 0) + Math.log(k));
  return LOGS[n] ?? 0;
}

/** The smallest whole number in [low, high] of which `holds`, which holds of all above it too; `high` when of none. */
function firstWhere(low: number, high: number, holds: (k: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * Two-sided p-value (0 to 1) of the exact conditional test that `first` events among `firstBase` and `second` among
 * `secondBase` come from one Poisson rate (Przyborowski & Wilenski, Biometrika 31, 1940): given their sum, the first
 * count is binomial with the share of its base. The smaller tail is doubled and capped at 1. Null where a base is
 * missing or not positive, or where nothing was counted on either side.
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
  const probability = (k: number) => {
    const ways = logFactorial(sum) - logFactorial(k) - logFactorial(sum - k);
    return Math.exp(ways + k * Math.log(share) + (sum - k) * Math.log(1 - share));
  };
  // On both sides of the likeliest count lie terms too small for a number: they add nothing, and are left out.
  const likeliest = Math.floor(sum * share);
  const start = firstWhere(0, likeliest, (k) => probability(k) > 0);
  let atMost = 0;
  let atLeast = 0;
  for (let k = start; k <= sum; k++) {
    const one = probability(k);
    if (one === 0 && k > likeliest) break;
    if (k <= first) atMost += one;
    if (k >= first) atLeast += one;
  }
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** Bonferroni's correction: the p-value of one of `comparisons` comparisons that are read together, capped at 1. */
export function bonferroni(p: number, comparisons: number): number {
  return Math.min(1, p * Math.max(1, comparisons));
}
