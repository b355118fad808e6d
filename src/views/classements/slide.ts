/** The rankings of a slide: a table, by number of projects. */
import type { SlideTable } from '../../exports/slides/slide.ts';
import type { Dataset } from '../../model/dataset.ts';
import { foremostOf, DRAWN } from '../../selection/foremost.ts';
import { columnsOf, type Ranking } from '../../selection/rankings.ts';
import type { AmountRanking } from '../../selection/amountRankings.ts';
import { amountRankingsWords } from '../../words/amountRankings.ts';
import { foremostWords } from '../../words/foremost.ts';
import { rankingsWords } from '../../words/rankings.ts';

/** One line a unit of the level, who has most projects first, the first of many; who has no rank stands last. */
export function buildRankingsSlideTable(
  dataset: Dataset,
  rankings: readonly Ranking[],
  alt: string,
  amounts: readonly AmountRanking[] = [],
): SlideTable {
  const { level } = dataset;
  const counted = columnsOf(dataset);
  const columns = amounts.length > 0 ? (['montant', 'montant-habitant'] as const) : [];
  const amountsOf = new Map(amounts.map((one) => [one.territoire, one.ranks]));
  const { drawn, ranked } = foremostOf(rankings, counted, DRAWN);
  const few = rankings.length > DRAWN.atOnce ? foremostWords.byProjets(level, drawn.length, ranked) : '';
  const sorted = few
    ? drawn.map(({ ranking }) => ranking)
    : [...rankings].sort((a, b) => (a.ranks?.nombre.rank ?? Infinity) - (b.ranks?.nombre.rank ?? Infinity));
  return {
    nom: rankingsWords.table(level),
    alt,
    header: [
      rankingsWords.unit(level),
      ...counted.map((column) => rankingsWords.columns[column]),
      ...columns.map((column) => amountRankingsWords.columns[column]),
    ],
    lines: sorted.map(({ territoire, ranks }) => [
      { text: territoire.nom, align: 'left' as const },
      ...counted.map((column) => ({
        text: ranks ? rankingsWords.rank(ranks[column].rank, ranks[column].tied) : rankingsWords.withoutRank,
      })),
      ...columns.map((column) => {
        const rank = amountsOf.get(territoire)?.[column];
        return { text: rank ? rankingsWords.rank(rank.rank, rank.tied) : rankingsWords.withoutRank };
      }),
    ]),
    firstWidth: 1,
    note: [few, rankingsWords.prudence].filter(Boolean).join(' '),
  };
}
