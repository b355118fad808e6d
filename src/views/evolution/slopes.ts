/** The ranks of the units on both sides. */
import type { Unit } from '../../model/units.ts';
import { rankDescending, type Rank } from '../../statistics/rank.ts';
import type { Evolution } from './select.ts';

/** A unit that is on both sides, with its rank on each by the indicator; without projects or divisor it has none. */
export interface Slope {
  territoire: Unit;
  ranks: [before: Rank, after: Rank];
}

export function buildSlopes({ rows }: Pick<Evolution, 'rows'>): Slope[] {
  const both = rows.filter(({ before, after }) => before?.value && after?.value);
  const ranksOf = (side: 'before' | 'after') => rankDescending(both.map((row) => row[side]?.value ?? null));
  const [before, after] = [ranksOf('before'), ranksOf('after')];
  return both.flatMap(({ territoire }, i) => {
    const ranks = [before[i], after[i]];
    return ranks[0] && ranks[1] ? [{ territoire, ranks: [ranks[0], ranks[1]] as [Rank, Rank] }] : [];
  });
}
