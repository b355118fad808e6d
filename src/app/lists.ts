/** Changes the list that is shown, and its levels, where an address asks for others; loaded with the first such one. */
import type { Dashboard, ShownList } from '../state/dashboard.svelte.ts';
import { showList } from '../state/shownList.ts';
import { bringRows } from './rows.ts';

/** Does `then` once the list is shown that `query` asks for (a visitor's by its id, or the site's) with its level. */
export async function change(dashboard: Dashboard, query: string, then: () => void): Promise<void> {
  const id = idIn(query);
  if (id !== (dashboard.dataset.own?.id ?? null)) {
    const isInAddress = idIn(location.search) === id;
    const list = id === null ? null : await bring(id, dashboard);
    // Back was pressed while it was on its way: it is not what the address asks for any more.
    if (isInAddress && idIn(location.search) !== id) return;
    showList(dashboard, list);
  }
  const level = new URLSearchParams(query).get('niveau')?.toLowerCase();
  // Where they do not come the counts are shown, and what is missing says so.
  if (id === null) await Promise.resolve(bringRows(dashboard, level !== undefined)).catch(() => undefined);
  const { levels, finer } = dashboard.dataset;
  if (level && finer?.includes(level)) {
    const { showLevel } = await import('./levels.ts');
    await showLevel(dashboard, level);
  } else if (level && levels.slice(2).some(({ id }) => id === level)) {
    const { showTableLevel } = await import('./tableLevel.ts');
    await showTableLevel(dashboard, level);
  }
  then();
}

const idIn = (query: string): string | null =>
  /^[\w-]+$/.exec(new URLSearchParams(query).get('liste') ?? '')?.[0] ?? null;

/** The table of the document around this page has this id; all others are those that this browser keeps. */
const GRIST_LIST = 'grist';

/** Brought from here, and not with this file: the first script would have to name its style sheet. */
async function bring(id: string, dashboard: Dashboard): Promise<ShownList | null> {
  if (id === GRIST_LIST) return (await import('../views/liste/gristTable.ts')).bringTable(dashboard);
  return (await import('../views/liste/bring.ts')).bringList(id, dashboard.site);
}
