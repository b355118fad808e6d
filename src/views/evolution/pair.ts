/** The two lists that are compared: the one place where they are chosen. */
import { datasetAt, yearsOf } from '../../model/placing.ts';
import type { Dataset } from '../../model/dataset.ts';
import { buildSearchIndex, search } from '../../selection/search.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { buildEvolution, type Evolution } from './select.ts';
import { SHOWN, type Shown, type Side } from './sides.ts';

/** The two sides as they are called: their years. */
export interface Pair {
  before: Side;
  after: Side;
  names: [before: string, after: string];
}

/** The years that are asked for, or the two latest; null where the list has one. */
export function pairOf({ dataset, view, texts }: Pick<Dashboard, 'dataset' | 'view' | 'texts'>): Pair | null {
  const years = yearsOf(dataset);
  const to = view.a ?? years.filter((year) => year !== view.de).at(-1);
  const from =
    view.de !== to && view.de !== null
      ? view.de
      : (years.filter((year) => year < (to ?? 0)).at(-1) ?? years.find((year) => year !== to));
  if (to === undefined || from === undefined) return null;
  const sideOf = (year: number): Side => {
    const own = datasetAt(dataset, dataset.level.id, year);
    return { dataset: own, projets: foundIn(own, view.q, texts?.index) };
  };
  return { before: sideOf(from), after: sideOf(to), names: [String(from), String(to)] };
}

function foundIn(dataset: Dataset, query: string, index = query === '' ? {} : buildSearchIndex(dataset)) {
  return query === '' ? dataset.projets : search(dataset.projets, index, query);
}

/** What the map shows: the indicator of the site's map where it counts projects, else the rate. */
export const shownOf = (indicateur: string): Shown => SHOWN.find((one) => one === indicateur) ?? 'taux';

/** The pair, and what changed between both. */
export function evolutionOf(
  dashboard: Pick<Dashboard, 'dataset' | 'view' | 'texts'>,
): (Pair & { evolution: Evolution }) | null {
  const pair = pairOf(dashboard);
  const { axe, indicateur } = dashboard.view;
  return pair && { ...pair, evolution: buildEvolution(pair.before, pair.after, { axe, shown: shownOf(indicateur) }) };
}
