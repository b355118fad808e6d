/** Where the site stands: what links in files, on paper and in messages begin with. */
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { pathOf } from '../state/pages.ts';

/**
 * The address of the page that queries belong to, without query and fragment; `sitePath`: the site's root where the
 * page stands below it.
 */
export function pageAddress(sitePath: string): string {
  // A file that was carried along links to the site, where the build knew its address; else to itself.
  if (location.protocol === 'file:')
    return (
      document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*/, '')
    );
  return location.origin + (sitePath || location.pathname);
}

/**
 * The address to share for what is open: its own page, which needs no script and shows a picture, or the view by its
 * query.
 */
export function addressOfView(dashboard: Pick<Dashboard, 'view' | 'dataset' | 'root' | 'query'>): string {
  const root = pageAddress(dashboard.root);
  const path = pathOf(dashboard.view, dashboard.dataset);
  return path === null ? root + dashboard.query({}) : new URL(path || '.', root).href;
}
