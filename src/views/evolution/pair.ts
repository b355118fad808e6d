/** The two lists that are compared: the one place where they are chosen. */
import { datasetAt, yearsOf } from '../../model/placing.ts';
import type { Dataset } from '../../model/dataset.ts';
import { buildSearchIndex, search } from '../../selection/search.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { otherList, SITE_LIST } from '../otherLists.svelte.ts';
import { alignAxes } from './align.ts';
import { buildEvolution, haveAmounts, type Evolution } from './select.ts';
import { SHOWN_AMOUNTS, SHOWN_COUNTS, type Shown, type Side } from './sides.ts';
import { evolutionWords } from './words.ts';

/** The two sides as they are called: their years, or their lists. */
export interface Pair {
  before: Side;
  after: Side;
  names: [before: string, after: string];
}

type Asked = Pick<Dashboard, 'dataset' | 'view' | 'texts' | 'site'>;

/** Whether another list is compared, and not an earlier year of this one. */
export const comparesLists = ({ view, dataset }: Pick<Asked, 'view' | 'dataset'>): boolean =>
  view.avec !== null && view.avec !== (dataset.own?.id ?? SITE_LIST);

/** Null where the list has one year, or where the other list is not here (yet). */
export function pairOf(asked: Asked): Pair | null {
  return comparesLists(asked) ? pairOfLists(asked) : pairOfYears(asked);
}

/** The other list at the year of this one, or at its latest, and this list. */
function pairOfLists({ dataset, view, texts, site }: Asked): Pair | null {
  const found = otherList(view.avec ?? '', site);
  if (!found) return null;
  const after = datasetAt(dataset, dataset.level.id, view.a ?? view.annee);
  const year = after.campagnes.at(-1)?.annee ?? null;
  const before = alignAxes(datasetAt(found, dataset.level.id, year), after);
  const nameOf = ({ frame, campagnes }: Dataset) =>
    evolutionWords.listName(frame.titre, campagnes.map(({ annee }) => annee).join(', '));
  return {
    // Its texts are not here: what is looked for is looked for in its names.
    before: { dataset: before, projets: foundIn(before, view.q) },
    after: { dataset: after, projets: foundIn(after, view.q, texts?.index) },
    names: [nameOf(before), nameOf(after)],
  };
}

/** The years that are asked for, or the two latest. */
function pairOfYears({ dataset, view, texts }: Asked): Pair | null {
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

/** What the map shows: the indicator of the site's map where both lists have it, else the rate. */
export function shownOf(indicateur: string, pair: Pair | null): Shown {
  const offered = [...SHOWN_COUNTS, ...(pair && haveAmounts(pair.before, pair.after) ? SHOWN_AMOUNTS : [])];
  return offered.find((one) => one === indicateur) ?? 'taux';
}

/** The pair, and what changed between both. */
export function evolutionOf(dashboard: Asked): (Pair & { evolution: Evolution }) | null {
  const pair = pairOf(dashboard);
  const { axe, indicateur } = dashboard.view;
  const shown = shownOf(indicateur, pair);
  return pair && { ...pair, evolution: buildEvolution(pair.before, pair.after, { axe, shown }) };
}

/** Why nothing is compared. */
export function describeAbsence(asked: Pick<Asked, 'dataset' | 'view' | 'site'>): string {
  if (!comparesLists(asked)) return evolutionWords.oneYear;
  return otherList(asked.view.avec ?? '', asked.site) === null ? evolutionWords.missing : evolutionWords.onItsWay;
}
