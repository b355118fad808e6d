/** The ranking by amounts beside the one by counts, for lists whose projects say an amount. */
import type { Dataset } from '../model/dataset.ts';
import { rankDescending } from '../statistics/rank.ts';
import { amountOf, statedAt } from './amounts.ts';
import type { Counts } from './counts.ts';
import { isOffered } from './offered.ts';
import type { RankedBy } from './rankings.ts';

/** Counts, euros, euros per inhabitant. */
export const AMOUNT_COLUMNS = ['nombre', 'montant', 'montant-habitant'] as const;
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number];
export type AmountRanking = RankedBy<AmountColumn>;

/**
 * The three rankings, highest first, ties shared, in the order of the units. As with counts alone only who has a
 * project and all three values is ranked. Empty for a list without amounts.
 */
export function buildAmountRankings(dataset: Dataset, counts: Counts): AmountRanking[] {
  // Without inhabitants the third ranking cannot be made, and nobody would have a rank.
  if (!dataset.offers || !isOffered(dataset, 'montant-habitant')) return [];
  const rows = dataset.units.map((territoire) => {
    const stated = statedAt(counts, territoire.code);
    const values: Record<AmountColumn, number | null> = {
      nombre: stated.count,
      montant: stated.sum,
      'montant-habitant': amountOf(dataset, 'montant-habitant', territoire, stated),
    };
    return { territoire, values, isRanked: stated.count > 0 && AMOUNT_COLUMNS.every((one) => values[one] !== null) };
  });
  const ranks = AMOUNT_COLUMNS.map((one) =>
    rankDescending(rows.map(({ values, isRanked }) => (isRanked ? values[one] : null))),
  );
  return rows.map(({ territoire, values }, i) => {
    const [count, sum, perHead] = ranks.map((column) => column[i]);
    return {
      territoire,
      values,
      ranks: count && sum && perHead ? { nombre: count, montant: sum, 'montant-habitant': perHead } : null,
    };
  });
}
