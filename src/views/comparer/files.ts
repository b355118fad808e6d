/** The data that the comparison is taken away as. */
import { buildFileOf, type Takeaway } from '../../exports/takeaway.ts';
import { denominatorIn } from '../../selection/offered.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { indicateursWords } from '../../words/exports.ts';
import { partChoices, partTitles } from '../../words/exportParts.ts';
import { answers } from './answers.ts';
import { buildComparison, listCompared } from './select.ts';
import { buildComparedStructuresTable, buildComparisonTable, buildPairsTable, describePairs } from './tables.ts';
import { comparisonWords, describeProposition } from './words.ts';

export const buildFile = buildFileOf(takeAway, answers.caption);

function takeAway({ dataset, found, facets, view, years }: Dashboard): Takeaway | null {
  const { territoires, proposition } = listCompared(dataset, found, { ...view, par: denominatorIn(dataset, view.par) });
  if (territoires.length < 2) return null;
  const per = denominatorIn(dataset, view.par);
  const comparison = buildComparison(dataset, found, territoires, per, proposition?.comparisons);
  const names = territoires.map(({ nom }) => nom);
  return {
    nom: ['comparaison', ...names],
    title: partTitles.comparer(names, dataset.region.nom, years),
    choices: [partChoices.territoires(names)],
    notes: [
      ...(proposition ? [describeProposition(proposition, per)] : []),
      ...describePairs(comparison, per),
      comparisonWords.method(comparison.comparisons),
      indicateursWords.intervals,
      comparisonWords.prudence,
    ],
    tables: [
      buildComparisonTable(dataset, comparison, facets),
      buildPairsTable(comparison, per),
      buildComparedStructuresTable(comparison),
    ],
  };
}
