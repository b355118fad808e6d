/** Ranks and rates. */

/** A rank from 1, highest value first; `tied` tells that another value shares it. */
export interface Rank {
  rank: number;
  tied: boolean;
}

/**
 * Standard competition ranks (1, 2, 2, 4), highest first, in the order of `values`; a missing value has no rank.
 */
export function rankDescending(values: readonly (number | null)[]): (Rank | null)[] {
  const sorted = values.filter((value): value is number => value !== null).sort((a, b) => b - a);
  const first = new Map<number, number>();
  const times = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    times.set(value, (times.get(value) ?? 0) + 1);
  });
  return values.map((value) =>
    value === null ? null : { rank: first.get(value) ?? 0, tied: (times.get(value) ?? 0) > 1 },
  );
}

/** `numerator` per `per` units of `denominator`; null when the denominator is missing or not positive. */
export function rate(numerator: number, denominator: number | null, per: number): number | null {
  return denominator === null || denominator <= 0 ? null : (numerator / denominator) * per;
}
