/** Which feeds the site has: what the build writes, and what the data page may lead to. */
import type { CampagneIndex, Dataset, ProjetIndex } from '../model/dataset.ts';

/** A feed lies beside the page whose projects it lists. */
export const FEED_FILE = 'flux.atom';

/** Entries of one feed: readers fetch the whole file each time. */
export const MOST_ENTRIES = 1000;

/** The day of the newest list, « 2023-09-25 »: that of the data. Empty without a list. */
export const latestDate = (campagnes: readonly Pick<CampagneIndex, 'source_date'>[]): string =>
  campagnes
    .map(({ source_date }) => source_date)
    .sort()
    .at(-1) ?? '';

/** The years whose projects one feed takes whole, newest first: all of them, or as many as it has room for. */
export function feedYears(projets: readonly Pick<ProjetIndex, 'annee' | 'weight'>[]): number[] {
  const sizes = new Map<number, number>();
  for (const { annee, weight = 1 } of projets) sizes.set(annee, (sizes.get(annee) ?? 0) + weight);
  let sum = 0;
  return [...sizes.keys()].sort((a, b) => b - a).filter((annee) => (sum += sizes.get(annee) ?? 0) <= MOST_ENTRIES);
}

/**
 * Whether some of a list's projects have a feed, which may be empty: not where nothing has a date yet, nor where the
 * newest year is too long or comes as counts alone.
 */
export function hasFeed(
  { campagnes, tally }: Pick<Dataset, 'campagnes' | 'tally'>,
  projets: readonly ProjetIndex[],
): boolean {
  return campagnes.length > 0 && tally !== 'cube' && (projets.length === 0 || feedYears(projets).length > 0);
}
