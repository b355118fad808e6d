/** Changes the list that is shown where an address asks for another; loaded with the first of a visitor's own. */
import type { Dashboard } from '../state/dashboard.svelte.ts';

/** Does `then` once the list is shown that `query` asks for: a visitor's by its id, or the site's. */
export async function change(dashboard: Dashboard, query: string, then: () => void): Promise<void> {
  const id = /[?&]liste=([\w-]+)/.exec(query)?.[1] ?? null;
  if (id !== (dashboard.dataset.own?.id ?? null)) {
    // Brought from here, and not with this file: the first script would have to name its style sheet.
    const { bringList } = await import('../views/liste/bring.ts');
    dashboard.show(id === null ? null : await bringList(id, dashboard.site));
  }
  then();
}
