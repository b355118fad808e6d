/** Where the site stands: what links in files, on paper and in messages begin with. */
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { pathOf } from '../state/pages.ts';

/** The address of the page that queries belong to, without query and fragment; `racine`: the site's root where the page stands below it. */
export function pageAddress(racine: string): string {
  return location.origin + (racine || location.pathname);
}

/** The address to share for what is open: its own page, which needs no script and shows a picture, or the view by its query. */
export function adresseDePage({
  view,
  dataset,
  racine,
  query,
}: Pick<Dashboard, 'view' | 'dataset' | 'racine' | 'query'>): string {
  const root = pageAddress(racine);
  const path = pathOf(view, dataset);
  return path === null ? root + query({}) : new URL(path || '.', root).href;
}
