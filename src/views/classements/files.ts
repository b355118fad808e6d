/** The data that the rankings are taken away as. */
import { buildFileOf, type Takeaway } from '../../exports/takeaway.ts';
import { buildRankings, buildScatter } from '../../selection/rankings.ts';
import { hasPoverty } from '../../selection/offered.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { partNotes, partTitles } from '../../words/exportParts.ts';
import { rankingsWords } from '../../words/rankings.ts';
import { answers } from './answers.ts';
import { buildRankingsTable } from './table.ts';

export const buildFile = buildFileOf(takeAway, answers.caption);

function takeAway({ dataset, counts, years }: Dashboard): Takeaway {
  const table = buildRankingsTable(dataset, counts, buildRankings(dataset, counts), buildScatter(dataset, counts));
  return {
    nom: ['classements'],
    title: partTitles.classements(dataset.level, years),
    choices: [],
    notes: [
      partNotes.ranks(dataset.level),
      rankingsWords.prudence,
      ...(hasPoverty(dataset) ? [rankingsWords.quadrantsHelp] : []),
    ],
    tables: [table],
  };
}
