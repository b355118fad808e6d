/** « Emporter » : the site's one file with a list inside. It is made here: nothing leaves the browser. */
import type { OwnList } from '../../model/ownList.ts';
import { slugOf } from '../../model/fold.ts';
import { SINGLE_FILE } from '../../state/paths.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import type { ExportFile } from '../../exports/file.ts';

/** The element of the page that holds the list. */
export const EMBEDDED = 'votre-liste';

/** The root of the application, where a page says which view it is. */
const APP = /<div id="app"([^>]*)>/;
/** A list at the end of a page: the script before it may name one, and has no « < » left as it is in a list. */
const LIST = new RegExp(`<script type="application/json" id="${EMBEDDED}">\\{[^<]*\\}</script>(?=</body>)`);

/** @throws when the site's one file does not arrive, or is not what it should be. */
export async function takeAlong(list: OwnList, dashboard: Pick<Dashboard, 'file'>): Promise<ExportFile> {
  const page = await pageText(dashboard);
  return {
    nom: `${slugOf(list.name) || EMBEDDED}.html`,
    content: new Blob([embedList(page, list)], { type: 'text/html' }),
  };
}

async function pageText(dashboard: Pick<Dashboard, 'file'>): Promise<string> {
  const response = await fetch(dashboard.file(SINGLE_FILE));
  if (!response.ok) throw new Error(`${SINGLE_FILE}: ${response.status}`);
  return response.text();
}

/**
 * The page with the list as data, which the browser never runs, and with its own address as that of the list.
 * @throws RangeError for a page that is none of the site's.
 */
export function embedList(page: string, list: OwnList): string {
  // Within a script only this would end it.
  const data = JSON.stringify(list).replaceAll('<', '\\u003c');
  const before = page.replace(LIST, '');
  // A page that is none of the list says nothing of an address.
  const named = before.replace(APP, (_all, rest: string) => {
    return `<div id="app"${rest.replace(/ ?data-vue="[^"]*"/, '').trimEnd()} data-vue="?liste=${list.id}">`;
  });
  const at = named.lastIndexOf('</body>');
  if (!APP.test(before) || at < 0) throw new RangeError('The page has no place for a list.');
  return `${named.slice(0, at)}<script type="application/json" id="${EMBEDDED}">${data}</script>${named.slice(at)}`;
}
