/** The two lists that are compared, years of one or two lists: the one place where they are chosen. */
import { datasetAt, yearsOf } from '../../model/placing.ts';
import type { AxeIndex, Dataset } from '../../model/dataset.ts';
import { hasAmounts } from '../../selection/amounts.ts';
import { buildSearchIndex, search } from '../../selection/search.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { otherList, SITE } from '../otherLists.svelte.ts';
import { alignAxes } from './align.ts';
import { namesOf } from './names.ts';
import { buildEvolution, type Evolution } from './select.ts';
import { isOffered } from '../../selection/offered.ts';
import { AMOUNTS_SHOWN, SHOWN, type Shown, type Side } from './sides.ts';
import { evolutionWords, type Names } from './words.ts';

/**
 * The two sides as they are called: their years, or their lists. `axe`: the one under which both are counted, null for
 * all; `axes`: those that can be chosen; `lacking`: why two lists are not compared by axis, or at the level that is
 * shown, else empty.
 */
export interface Pair {
  before: Side;
  after: Side;
  names: Names;
  axe: AxeIndex | null;
  axes: readonly AxeIndex[];
  lacking: string;
}

type Asked = Pick<Dashboard, 'dataset' | 'view' | 'texts'>;

/** The list, by its id, and the year of it that a link compares with; null where it asks for none but the shown one. */
export function withOf({ dataset, view }: Pick<Asked, 'dataset' | 'view'>): { id: string; year: number | null } | null {
  const [id = '', year = ''] = (view.avec ?? '').split('.');
  return id === '' || id === (dataset.own?.id ?? SITE) ? null : { id, year: year === '' ? null : Number(year) };
}

/** Where the list is that is asked for beside the shown one: in this browser, on its way, nowhere; null without. */
export function stateOfOther(asked: Pick<Asked, 'dataset' | 'view'>): 'here' | 'coming' | 'missing' | null {
  const other = withOf(asked);
  const list = other && otherList(other.id, asked.dataset);
  return other === null ? null : list === undefined ? 'coming' : list === null ? 'missing' : 'here';
}

/**
 * The list that is asked for with the one that is shown, or the years that are, or the two latest; null where a list is
 * on its way, or the one that is shown has one year.
 */
export function pairOf(asked: Asked): Pair | null {
  const other = withOf(asked);
  const list = other && otherList(other.id, asked.dataset);
  if (list === undefined) return null;
  return other && list ? pairOfLists(asked, list, other.year) : pairOfYears(asked);
}

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
  const axes = dataset.axes.length > 1 ? dataset.axes : [];
  const axe = axes.find(({ id }) => id === view.axe) ?? null;
  return { before: sideOf(from), after: sideOf(to), names: [String(from), String(to)], axe, axes, lacking: '' };
}

/** The earlier of the two comes first; of the same year the shown list comes last. */
function pairOfLists({ dataset, view }: Asked, list: Dataset, year: number | null): Pair {
  const level = dataset.level.id;
  const ownYear = yearOf(datasetAt(dataset, level, view.a));
  const known = yearsOf(list);
  const otherYear = known.find((one) => one === year) ?? known.find((one) => one === ownYear) ?? known.at(-1) ?? 0;
  const other = datasetAt(list, level, otherYear);
  // A list that is not placed so finely is at its own level: both are compared at that one.
  const own = datasetAt(dataset, other.level.id, view.a);
  const { shared, ...both } = alignAxes(own, other);
  // The long texts of one list alone would have a search find more there.
  const sideOf = (one: Dataset): Side => ({ dataset: one, projets: foundIn(one, view.q) });
  const sides = [sideOf(both.other), sideOf(both.shown)] as const;
  const [before, after] = ownYear < otherYear ? [sides[1], sides[0]] : sides;
  const names = namesOf(before.dataset, after.dataset);
  return {
    before,
    after,
    names,
    axe: shared.find(({ id }) => id === view.axe) ?? null,
    axes: shared,
    lacking: [
      ...(own.level.id === level ? [] : [evolutionWords.coarser(dataset.level, own.level)]),
      ...(shared.length > 0 ? [] : [evolutionWords.noSharedAxes]),
    ].join(' '),
  };
}

/** The year of a list of one, or of one of its years. */
const yearOf = ({ campagnes }: Dataset): number => campagnes.at(-1)?.annee ?? 0;

function foundIn(dataset: Dataset, query: string, index = query === '' ? {} : buildSearchIndex(dataset)) {
  return query === '' ? dataset.projets : search(dataset.projets, index, query);
}

/** What the map can show of a pair: what both lists can give, amounts where both say them. */
export function listShown({ before, after }: Pick<Pair, 'before' | 'after'>): readonly Shown[] {
  const both = [before.dataset, after.dataset];
  const hasBoth = both.every((dataset) => dataset.offers && hasAmounts(dataset.projets));
  const all: readonly Shown[] = hasBoth ? [...SHOWN, ...AMOUNTS_SHOWN] : SHOWN;
  return all.filter((id) => both.every((dataset) => isOffered(dataset, id)));
}

/** What the map shows: the indicator of the site's map where it can be compared, else the rate. */
export function shownOf(indicateur: string, pair: Pair | null): Shown {
  const offered = pair ? listShown(pair) : SHOWN;
  return offered.find((one) => one === indicateur) ?? (offered.includes('taux') ? 'taux' : 'nombre');
}

/** The pair, and what changed between both. */
export function evolutionOf(asked: Asked): (Pair & { evolution: Evolution }) | null {
  const pair = pairOf(asked);
  const shown = shownOf(asked.view.indicateur, pair);
  return pair && { ...pair, evolution: buildEvolution(pair.before, pair.after, { axe: pair.axe?.id ?? null, shown }) };
}
