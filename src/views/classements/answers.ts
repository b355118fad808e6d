/** What the rankings say and give. */
import { buildAmountRankings } from '../../selection/amountRankings.ts';
import { buildRankings, movesOf } from '../../selection/rankings.ts';
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import { describeRankings, rankingsWords } from '../../words/rankings.ts';
import type { Answers } from '../contract.ts';
import RankingsScene from './RankingsScene.svelte';
import { buildRankingsSlideTable } from './slide.ts';

export const answers: Answers = {
  describe: ({ dataset, counts }) => {
    const moves = movesOf(buildRankings(dataset, counts), 'nombre', 'besoin');
    const isStable = moves.risen.length + moves.descendent.length === 0;
    return {
      title: isStable ? rankingsWords.titleStable : rankingsWords.title,
      reading: describeRankings(moves),
    };
  },
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: true }),
  hasOutlines: false,
  scene: RankingsScene,
  frame: RankingsScene,
  buildSlideBody: ({ dataset, counts }, _setting, alt) => ({
    type: 'table',
    table: buildRankingsSlideTable(
      dataset.level,
      buildRankings(dataset, counts),
      alt,
      buildAmountRankings(dataset, counts),
    ),
  }),
};
