/** The data that the comparison with chance is taken away as. */
import { buildFileOf, type Takeaway } from '../../exports/takeaway.ts';
import { buildFunnel } from '../../selection/funnel.ts';
import { aboveFloor } from '../../selection/floor.ts';
import { denominatorIn } from '../../selection/offered.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { chanceWords } from '../../words/chance.ts';
import { floorNotes } from '../../words/floor.ts';
import { indicateursWords } from '../../words/exports.ts';
import { partTitles } from '../../words/exportParts.ts';
import { answers } from './answers.ts';
import { buildChanceTable } from './table.ts';

export const buildFile = buildFileOf(takeAway, answers.caption);

function takeAway({ dataset, counts, view, years }: Dashboard): Takeaway {
  const funnel = buildFunnel(aboveFloor(dataset, view.plancher).dataset, counts, denominatorIn(dataset, view.par));
  return {
    nom: ['ecart ou hasard', funnel.par],
    title: partTitles.hasard(funnel.level, years),
    choices: floorNotes(aboveFloor(dataset, view.plancher)),
    notes: [indicateursWords.intervals, chanceWords.probabilityHelp(funnel.level), ...chanceWords.method(funnel.level)],
    tables: [buildChanceTable(dataset, funnel)],
  };
}
