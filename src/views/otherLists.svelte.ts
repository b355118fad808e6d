/** The lists that one can be compared with: the visitor's others, and the site's own; brought when first asked for. */
import { SvelteMap } from 'svelte/reactivity';
import type { Dataset } from '../model/dataset.ts';

/** The site's own list in an address. */
export const SITE_LIST = 'site';

/** By the site's list, which is one for each dashboard on a page. */
const known = new WeakMap<Dataset, SvelteMap<string, Dataset | null>>();

function listsOf(site: Dataset): SvelteMap<string, Dataset | null> {
  const lists = known.get(site) ?? new SvelteMap<string, Dataset | null>();
  known.set(site, lists);
  return lists;
}

/** A list by its id; undefined while it is on its way, null where this browser does not have it. */
export function otherList(id: string, site: Dataset): Dataset | null | undefined {
  if (id === SITE_LIST) return site;
  const lists = listsOf(site);
  if (!lists.has(id)) void bring(id, site);
  return lists.get(id);
}

/** Brings a list; what it was before is forgotten, since a newer file may have replaced it. */
export async function bring(id: string, site: Dataset): Promise<void> {
  const { bringList } = await import('./liste/bring.ts');
  const list = await bringList(id, site).catch(() => null);
  listsOf(site).set(id, list?.dataset ?? null);
}

/** The lists that this browser keeps, by id and name. */
export async function keptLists(): Promise<{ id: string; name: string }[]> {
  const { listStore } = await import('./liste/store.ts');
  return listStore().list();
}
