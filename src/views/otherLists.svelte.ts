/**
 * Lists beside the one that is shown: the site's own, and those that this browser keeps. What keeps them, and what
 * shows them, is fetched when one is asked for.
 */
import type { Dataset } from '../model/dataset.ts';
import { listOf } from '../model/placing.ts';

/** What a link calls the site's own list: no id of a visitor's is so short. */
export const SITE = 'site';

/** A list that can be chosen; `name`: as its owner calls it. */
export interface OtherList {
  id: string;
  name: string;
  file: string;
}

/** The site's own list, of one that is shown with its units. */
export const siteOf = (dataset: Dataset): Dataset => listOf(dataset.site ?? dataset);

/** By the site's list, whose units they are shown with: null where this browser has none, or none that fits. */
const known = new WeakMap<Dataset, Map<string, Dataset | null>>();
const coming = new WeakMap<Dataset, Map<string, Promise<void>>>();
/** Counts what arrives, so that who asked before asks again. */
let arrivals = $state(0);

const within = <T>(all: WeakMap<Dataset, Map<string, T>>, site: Dataset): Map<string, T> => {
  const own = all.get(site) ?? new Map<string, T>();
  all.set(site, own);
  return own;
};

/** A list by its id, beside `dataset`; null where it is not in this browser, undefined while it is on its way. */
export function otherList(id: string, dataset: Dataset): Dataset | null | undefined {
  const site = siteOf(dataset);
  if (id === SITE) return site;
  if (dataset.own?.id === id) return listOf(dataset);
  void arrivals;
  const here = within(known, site).get(id);
  if (here === undefined) void bringOther(id, dataset);
  return here;
}

/** Brings a list, once; settled when `otherList` has it, or knows that it is nowhere. */
export function bringOther(id: string, dataset: Dataset): Promise<void> {
  const site = siteOf(dataset);
  if (id === SITE || dataset.own?.id === id || within(known, site).has(id)) return Promise.resolve();
  const under = within(coming, site);
  const bringing = under.get(id) ?? bring(id, site).finally(() => under.delete(id));
  under.set(id, bringing);
  return bringing;
}

async function bring(id: string, site: Dataset): Promise<void> {
  const found = await import('./liste/bring.ts').then(({ bringList }) => bringList(id, site)).catch(() => null);
  within(known, site).set(id, found?.dataset ?? null);
  arrivals += 1;
}

/**
 * The lists that can be compared with the one that is shown: those of this browser, and the site's where it is not
 * shown. What has changed since it was brought is let go.
 */
export async function listOthers(dataset: Dataset): Promise<OtherList[]> {
  const site = siteOf(dataset);
  const kept = await import('./liste/store.ts').then(({ listStore }) => listStore().list()).catch(() => []);
  const brought = within(known, site);
  for (const [id, one] of brought) {
    const now = kept.find((list) => list.id === id);
    if (now?.loaded === one?.own?.loaded && now?.name === one?.own?.name) continue;
    brought.delete(id);
    arrivals += 1;
  }
  const others = kept.filter(({ id }) => id !== dataset.own?.id).map(({ id, name, file }) => ({ id, name, file }));
  return dataset.own ? [{ id: SITE, name: site.frame.titre, file: '' }, ...others] : others;
}
