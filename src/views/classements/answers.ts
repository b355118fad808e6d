/** What the rankings say and give. */
import { buildAmountRankings } from '../../selection/amountRankings.ts';
import { buildRankings, columnsOf, movesOf } from '../../selection/rankings.ts';
import { aboveFloor } from '../../selection/floor.ts';
import { floorNotes } from '../../words/floor.ts';
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import { comparedStep, describeRankings, rankingsWords } from '../../words/rankings.ts';
import { emptyWords } from '../../words/empty.ts';
import type { Answers } from '../contract.ts';
import RankingsScene from './RankingsScene.svelte';
import { buildRankingsSlideTable } from './slide.ts';

export const answers: Answers = {
  describe: ({ dataset: whole, counts, view }) => {
    const floored = aboveFloor(whole, view.plancher);
    const { dataset } = floored;
    const last = columnsOf(dataset).at(-1) ?? 'nombre';
    const moves = movesOf(buildRankings(dataset, counts), 'nombre', last);
    const isStable = moves.risen.length + moves.descendent.length === 0;
    return {
      title: isStable ? rankingsWords.titleStable : rankingsWords.title,
      reading: [
        ...floorNotes(floored),
        dataset.units.length === 1 ? emptyWords.oneUnit(dataset.level) : describeRankings(moves, comparedStep(last)),
      ].join(' '),
    };
  },
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: true }),
  hasOutlines: false,
  scene: RankingsScene,
  frame: RankingsScene,
  buildSlideBody: ({ dataset: whole, counts, view }, _setting, alt) => {
    const { dataset } = aboveFloor(whole, view.plancher);
    const [rankings, amounts] = [buildRankings(dataset, counts), buildAmountRankings(dataset, counts)];
    return { type: 'table', table: buildRankingsSlideTable(dataset, rankings, alt, amounts) };
  },
};
