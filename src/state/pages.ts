/** The pages that the build writes beside the first: one for every département, the region-wide projects, every axis and every project. */
import type { Dataset, Territoire } from '../model/dataset.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { fold } from '../selection/search.ts';
import { encodeView } from './url.ts';

/** A page: its path below the site's root (empty, or ending with a slash) and the view that it shows. */
export interface SitePage {
  path: string;
  view: View;
}

/** The page of the region-wide projects. */
export const PATH_REGION_ENTIERE = 'region-entiere/';

/** Every page that shows a view, the first one included, in the order of the tables. */
export function listPages({ departements, region, axes, projets }: Dataset): SitePage[] {
  const page = (path: string, patch: Partial<View>): SitePage => ({ path, view: { ...DEFAULT_VIEW, ...patch } });
  return [
    page('', {}),
    ...departements.map((one) => page(pathOfDepartement(one), { dep: one.code })),
    page(PATH_REGION_ENTIERE, { dep: region.code }),
    ...axes.map(({ id }) => page(pathOfAxe(id), { axe: id })),
    ...projets.map(({ id, territoire }) => page(pathOfProjet(id), { dep: territoire, projet: id })),
  ];
}

/** The page of exactly this view; null when it has none (a filter within a département, a part of the coverage). */
export function pathOf(view: View, dataset: Dataset): string | null {
  const query = encodeView(view);
  return listPages(dataset).find((page) => encodeView(page.view) === query)?.path ?? null;
}

/** « departement/38-isere/ ». */
export function pathOfDepartement({ code, nom }: Pick<Territoire, 'code' | 'nom'>): string {
  return `departement/${code.toLowerCase()}-${fold(nom).replaceAll(' ', '-')}/`;
}

/** « axe/mobilite/ ». */
export function pathOfAxe(id: string): string {
  return `axe/${id}/`;
}

/** « projet/2021-041/ ». */
export function pathOfProjet(id: string): string {
  return `projet/${id}/`;
}

/** Where a link of the built page `own` leads without a script: to the page of what it changes; null when no page shows it. */
export function nearestPath(asked: View, own: View, dataset: Dataset): string | null {
  const exact = pathOf(asked, dataset);
  if (exact !== null) return exact;
  if (asked.vue !== 'carte' || asked.q !== '' || asked.calques.length > 0) return null;
  const { dep, axe, projet } = asked;
  // Most precise first; of territory and axis, the one that the page does not show already.
  const patches: Partial<View>[] = [
    { dep, projet },
    ...(dep !== own.dep ? [{ dep }] : []),
    ...(axe !== own.axe ? [{ axe }] : []),
  ];
  for (const patch of patches.slice(projet === null ? 1 : 0)) {
    const path = pathOf({ ...DEFAULT_VIEW, ...patch }, dataset);
    if (path) return path;
  }
  return null;
}
