/**
 * The pages that the build writes beside the first: every département, the region-wide projects, every axis, the
 * projects of years that do not have too many, three views of the header.
 */
import type { AxeIndex, Dataset, ProjetIndex } from '../model/dataset.ts';
import { yearsOf } from '../model/placing.ts';
import type { Unit } from '../model/units.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import type { ViewName } from '../views/index.ts';
import { slugOf } from '../model/fold.ts';
import { encodeView } from './url.ts';

/** A page: its path below the site's root (empty, or ending with a slash) and the view that it shows. */
export interface SitePage {
  path: string;
  view: View;
}

/** The page of the region-wide projects. */
export const PATH_REGION_WIDE = 'region-entiere/';

/** Views that are also pages of text and tables: what the header's links lead to without a script. */
export const VIEW_PATHS: { readonly [viewName in ViewName]?: string } = {
  couverture: 'couverture/',
  projets: 'projets/',
  donnees: 'donnees/',
};

/** Projects of a year with a page each; where a year has more, none of it has one: a page weighs as much as the map. */
export const MOST_PAGES = 500;

/** Every page that shows the map, the first one included, in the order of the tables. */
export function listPages(dataset: Dataset): SitePage[] {
  const { units, region, axes, projets } = dataset;
  return [
    toPage('', {}),
    ...units.map(pageOfUnit),
    pageOfRegion(region),
    // A list without categories has one axis, which no screen names.
    ...(axes.length > 1 ? axes.map(pageOfAxe) : []),
    ...projets.filter(hasPage(dataset)).map(pageOfProjet(dataset)),
  ];
}

/** The views that have a page of their own, by `VIEW_PATHS`. */
export function listViewPages(): SitePage[] {
  return Object.entries(VIEW_PATHS).map(([viewName, path]) => toPage(path, { vue: viewName as ViewName }));
}

/** The page of exactly this view; null when it has none (a filter within a département, a part of the coverage). */
export function pathOf(view: View, dataset: Dataset): string | null {
  const page = closestPage(view, dataset);
  return page && encodeView(page.view) === encodeView(view) ? page.path : null;
}

/** The page of the most precise thing that a view is about: a project, a territory, an axis, or the region. */
function closestPage({ vue: viewName, projet, dep, axe }: View, dataset: Dataset): SitePage | undefined {
  const { units, region, axes, projets } = dataset;
  if (viewName !== 'carte') return listViewPages().find(({ view }) => view.vue === viewName);
  const found = <T>(list: readonly T[], test: (one: T) => boolean, pageOf: (one: T) => SitePage) =>
    list.filter(test).map(pageOf)[0];
  const isPaged = hasPage(dataset);
  if (projet !== null) return found(projets, (one) => one.id === projet && isPaged(one), pageOfProjet(dataset));
  if (dep === region.code) return pageOfRegion(region);
  if (dep !== null) return found(units, ({ code }) => code === dep, pageOfUnit);
  if (axe !== null) return found(axes, ({ id }) => id === axe, pageOfAxe);
  return toPage('', {});
}

const toPage = (path: string, patch: Partial<View>): SitePage => ({ path, view: { ...DEFAULT_VIEW, ...patch } });
const pageOfUnit = (one: Unit) => toPage(pathOfUnit(one), { dep: one.code });
const pageOfRegion = ({ code }: Unit) => toPage(PATH_REGION_WIDE, { dep: code });
const pageOfAxe = ({ id }: Pick<AxeIndex, 'id'>) => toPage(pathOfAxe(id), { axe: id });
/** A project of an earlier year keeps its page, which says the year. */
const pageOfProjet =
  (dataset: Dataset, latest = yearsOf(dataset).at(-1)) =>
  ({ id, territoire, annee }: ProjetIndex) =>
    toPage(`projet/${id}/`, { annee: annee === latest ? null : annee, dep: territoire, projet: id });

const pagedYears = new WeakMap<Dataset, ReadonlySet<number>>();

function hasPage(dataset: Dataset): (projet: ProjetIndex) => boolean {
  const years = pagedYears.get(dataset) ?? countPages(dataset);
  pagedYears.set(dataset, years);
  return ({ annee }) => years.has(annee);
}

function countPages({ projets, tally }: Dataset): ReadonlySet<number> {
  if (tally) return new Set();
  const counts = new Map<number, number>();
  for (const { annee } of projets) counts.set(annee, (counts.get(annee) ?? 0) + 1);
  return new Set([...counts.keys()].filter((annee) => (counts.get(annee) ?? 0) <= MOST_PAGES));
}

/** « departement/38-isere/ ». */
export function pathOfUnit({ code, nom }: Pick<Unit, 'code' | 'nom'>): string {
  return `departement/${code.toLowerCase()}-${slugOf(nom)}/`;
}

/** « axe/mobilite/ ». */
export function pathOfAxe(id: string): string {
  return `axe/${id}/`;
}

/**
 * Where a link of the built page `own` leads without a script: to the page of what it changes; null when no page shows
 * it. What is chosen within a view stays behind its page as a query, for the application that wakes there; so does a
 * project without a page behind its territory's, which lists it.
 */
export function nearestPath(asked: View, own: View, dataset: Dataset): string | null {
  const exact = pathOf(asked, dataset);
  if (exact !== null) return exact;
  const ofView = VIEW_PATHS[asked.vue];
  if (ofView)
    return (
      ofView +
      encodeView(asked)
        .replace(/([?&])vue=[a-z]+(&|$)/, '$1')
        .replace(/[?&]$/, '')
    );
  if (asked.vue !== 'carte' || asked.q !== '' || asked.calques.length > 0) return null;
  const { dep, axe, projet } = asked;
  if (projet !== null) {
    const exactly = pathOf({ ...DEFAULT_VIEW, annee: asked.annee, dep, projet }, dataset);
    const ofTerritory = closestPage({ ...DEFAULT_VIEW, dep }, dataset);
    return exactly ?? (ofTerritory ? `${ofTerritory.path}?projet=${projet}` : null);
  }
  // Of territory and axis, the one that the page does not show already.
  const patches: Partial<View>[] = [...(dep !== own.dep ? [{ dep }] : []), ...(axe !== own.axe ? [{ axe }] : [])];
  for (const patch of patches) {
    const path = pathOf({ ...DEFAULT_VIEW, ...patch }, dataset);
    if (path) return path;
  }
  return null;
}
