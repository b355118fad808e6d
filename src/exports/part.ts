/** What the open part of the coverage view is taken away as: its own tables, with what they are of. */
import { buildRankings, buildScatter } from '../selection/rankings.ts';
import { buildComparison, listCompared } from '../views/comparer/select.ts';
import { buildFunnel } from '../selection/funnel.ts';
import { filterStructures, listStructures, type StructuresFilter } from '../selection/structures.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { comparisonWords, describeProposition } from '../views/comparer/words.ts';
import { rankingsWords } from '../words/rankings.ts';
import { indicateursWords, fileNameOf } from '../words/exports.ts';
import { partChoices, partNotes, partTitles, type TakenPart } from '../words/exportParts.ts';
import { chanceWords } from '../words/chance.ts';
import { structuresWords } from '../views/structures/words.ts';
import { captionOfFigure } from './caption.ts';
import { buildRankingsTable } from '../views/classements/exports.ts';
import {
  describePairs,
  buildComparisonTable,
  buildPairsTable,
  buildComparedStructuresTable,
} from '../views/comparer/exports.ts';
import { CSV, listFilterParts, XLSX, type ExportFile } from './file.ts';
import { buildChanceTable } from '../views/hasard/exports.ts';
import { buildSourcesTable } from './sources.ts';
import { buildStructuresTable } from '../views/structures/exports.ts';
import { formatTableCsv, type ExportTable } from './table.ts';

/** Tables, the one that a CSV file holds first; `nom`: what the name of the file says beside the filters. */
export interface Takeaway {
  nom: string[];
  title: string;
  choices: string[];
  notes: string[];
  tables: [ExportTable, ...ExportTable[]];
}

/** What a part has beside the URL: which organisations the list shows. */
export interface LocalChoices {
  structures: StructuresFilter;
}

/** The tables of `partie`, of what is on the screen; null where it shows none yet. */
export function buildTakeaway(part: TakenPart, dashboard: Dashboard, choices: LocalChoices): Takeaway | null {
  return { hasard: chance, classements: rankings, comparer, structures }[part](dashboard, choices);
}

/** The table of a part, alone as CSV, or with its other sheets and its sources as a workbook; null where the screen shows none. */
export async function fileOfPart(
  part: TakenPart,
  format: 'table' | 'workbook',
  dashboard: Dashboard,
  page: string,
  choices: LocalChoices,
): Promise<ExportFile | null> {
  const takeaway = buildTakeaway(part, dashboard, choices);
  if (!takeaway) return null;
  const { title, notes, tables } = takeaway;
  const caption = captionOfFigure(dashboard, { title, page, choices: takeaway.choices });
  const isAllAxes = part === 'comparer';
  const nom = [...takeaway.nom, ...(isAllAxes ? [dashboard.years, dashboard.view.q] : listFilterParts(dashboard))];
  if (format === 'table')
    return {
      nom: fileNameOf(nom, 'csv'),
      content: new Blob([formatTableCsv(tables[0], caption, notes)], { type: CSV }),
    };
  const { buildWorkbook } = await import('./workbook.ts');
  const bytes = await buildWorkbook(title, [...tables, buildSourcesTable(caption, notes)]);
  return { nom: fileNameOf(nom, 'xlsx'), content: new Blob([bytes], { type: XLSX }) };
}

function chance({ dataset, counts, view, years }: Dashboard): Takeaway {
  const funnel = buildFunnel(dataset, counts, view.par);
  return {
    nom: ['ecart ou hasard', view.par],
    title: partTitles.hasard(years),
    choices: [],
    notes: [indicateursWords.intervals, chanceWords.probabilityHelp, ...chanceWords.method],
    tables: [buildChanceTable(dataset, funnel)],
  };
}

function rankings({ dataset, counts, years }: Dashboard): Takeaway {
  const table = buildRankingsTable(dataset, counts, buildRankings(dataset, counts), buildScatter(dataset, counts));
  return {
    nom: ['classements'],
    title: partTitles.classements(years),
    choices: [],
    notes: [partNotes.ranks, rankingsWords.prudence, rankingsWords.quadrantsHelp],
    tables: [table],
  };
}

function comparer({ dataset, found, facets, view, years }: Dashboard): Takeaway | null {
  const { territoires, proposition } = listCompared(dataset, found, view);
  if (territoires.length < 2) return null;
  const comparison = buildComparison(dataset, found, territoires, view.par, proposition?.comparisons);
  const names = territoires.map(({ nom }) => nom);
  return {
    nom: ['comparaison', ...names],
    title: partTitles.comparer(names, dataset.region.nom, years),
    choices: [partChoices.territoires(names)],
    notes: [
      ...(proposition ? [describeProposition(proposition, view.par)] : []),
      ...describePairs(comparison, view.par),
      comparisonWords.method(comparison.comparisons),
      indicateursWords.intervals,
      comparisonWords.prudence,
    ],
    tables: [
      buildComparisonTable(dataset, comparison, facets),
      buildPairsTable(comparison, view.par),
      buildComparedStructuresTable(comparison),
    ],
  };
}

function structures({ dataset, filtered, years }: Dashboard, { structures: filtre }: LocalChoices): Takeaway {
  const rows = filterStructures(listStructures(dataset), filtered, filtre);
  return {
    nom: ['structures', filtre === 'all' ? '' : structuresWords.filters[filtre]],
    title: structuresWords.title(years),
    choices: [partChoices.structures(structuresWords.filters[filtre])],
    notes: [structuresWords.prudence, partNotes.structures],
    tables: [buildStructuresTable(dataset, rows)],
  };
}
