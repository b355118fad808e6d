/** The data that the list of organisations is taken away as: those that it shows. */
import { buildFileOf, type Takeaway } from '../../exports/takeaway.ts';
import { filterStructures, listStructures } from '../../selection/structures.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { localChoicesOf } from '../../state/localChoices.svelte.ts';
import { partChoices, partNotes } from '../../words/exportParts.ts';
import { answers } from './answers.ts';
import { buildStructuresTable } from './table.ts';
import { structuresWords } from './words.ts';

export const buildFile = buildFileOf(takeAway, answers.caption);

function takeAway(dashboard: Dashboard): Takeaway {
  const { dataset, filtered, years } = dashboard;
  const { structures: shown } = localChoicesOf(dashboard);
  const filters = structuresWords.filters(dataset.level);
  const rows = filterStructures(listStructures(dataset), filtered, shown);
  return {
    nom: ['structures', shown === 'all' ? '' : filters[shown]],
    title: structuresWords.title(years),
    choices: [partChoices.structures(filters[shown])],
    notes: [structuresWords.prudence(dataset.level), partNotes.structures],
    tables: [buildStructuresTable(dataset, rows)],
  };
}
