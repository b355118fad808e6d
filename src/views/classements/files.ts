/** The data that the rankings are taken away as. */
import { buildFileOf, type Takeaway } from '../../exports/takeaway.ts';
import { buildRankings, buildScatter } from '../../selection/rankings.ts';
import { aboveFloor } from '../../selection/floor.ts';
import { hasPoverty } from '../../selection/offered.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { partNotes, partTitles } from '../../words/exportParts.ts';
import { floorNotes } from '../../words/floor.ts';
import { rankingsWords } from '../../words/rankings.ts';
import { answers } from './answers.ts';
import { buildRankingsTable } from './table.ts';

export const buildFile = buildFileOf(takeAway, answers.caption);

function takeAway({ dataset: whole, counts, view, years }: Dashboard): Takeaway {
  const floored = aboveFloor(whole, view.plancher);
  const { dataset } = floored;
  const table = buildRankingsTable(dataset, counts, buildRankings(dataset, counts), buildScatter(dataset, counts));
  return {
    nom: ['classements'],
    title: partTitles.classements(dataset.level, years),
    choices: floorNotes(floored),
    notes: [
      partNotes.ranks(dataset.level),
      rankingsWords.prudence,
      ...(hasPoverty(dataset) ? [rankingsWords.quadrantsHelp] : []),
    ],
    tables: [table],
  };
}
