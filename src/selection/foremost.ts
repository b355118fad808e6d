/** The first of a list that is too long to be drawn whole. */
import { rankDescending } from '../statistics/rank.ts';
import type { RankedBy } from './rankings.ts';

/** All are drawn up to `atOnce`, else `most` of them. */
export interface Extent {
  atOnce: number;
  most: number;
}

/** As many lines as a screen or a room can read. */
export const DRAWN: Extent = { atOnce: 20, most: 15 };

/** All rows as they are, or the first of them in the order of `compare`; without it in their own. */
export function firstOf<T>(
  rows: readonly T[],
  { atOnce, most }: Extent,
  compare: (a: T, b: T) => number = () => 0,
): T[] {
  return rows.length <= atOnce ? [...rows] : [...rows].sort(compare).slice(0, most);
}

/** A line of the drawing: whose, and its place among those that are drawn, by column. */
export interface DrawnRank<Column extends string> {
  ranking: RankedBy<Column> & { ranks: NonNullable<RankedBy<Column>['ranks']> };
  places: number[];
}

/**
 * Of those that have a rank who is drawn: where not all are, the first of the first column, at equal rank of the next
 * one. `ranked`: how many have a rank.
 */
export function foremostOf<Column extends string>(
  rankings: readonly RankedBy<Column>[],
  columns: readonly NoInfer<Column>[],
  extent: Extent,
): { drawn: DrawnRank<Column>[]; ranked: number } {
  const ranked = rankings.flatMap((one) => (one.ranks ? [{ ...one, ranks: one.ranks }] : []));
  const first = firstOf(ranked, extent, (a, b) =>
    columns.reduce((difference, column) => difference || a.ranks[column].rank - b.ranks[column].rank, 0),
  );
  const places = columns.map((column) => rankDescending(first.map(({ ranks }) => -ranks[column].rank)));
  return {
    drawn: first.map((ranking, i) => ({ ranking, places: places.map((column) => column[i]?.rank ?? 0) })),
    ranked: ranked.length,
  };
}
