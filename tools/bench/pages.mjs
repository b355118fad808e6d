/**
 * The pages that are loaded in turn: the site's, their limit pages, and the smallest Svelte island with the home page's
 * map.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressAside, countElements, mapBytesOf, mapEnd, styleBytes } from './counts.mjs';
import { buildIsland } from './island.mjs';
import { drawnMap, limitPage } from './limit.mjs';

/** The folders of the départements' pages, as many as there are rounds at most. */
export const departementsOf = (dist, rounds) => readdirSync(join(dist, 'departement')).slice(0, rounds);

/**
 * Writes the limit pages of the home page and of `departements`, and the island, into `folder`; `url`: the site,
 * without delay.
 */
export async function writePages(browser, url, departements, folder) {
  const write = async (name, path) => {
    const map = await drawnMap(browser, `${url}${path}`);
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), limitPage(map));
    return map;
  };
  const [map] = await Promise.all([
    write('limit', ''),
    ...departements.map((name) => write(name, `departement/${name}/`)),
  ]);
  await buildIsland(map, join(folder, 'island'));
}

/**
 * Fetches pages once, so that the server has compressed them before they are measured: a host does so once, and at its
 * best it takes as long as a tenth of a first view. What a browser has opened already needs no such call.
 */
export const fetchCompressed = (urls) =>
  Promise.all(urls.map(async (url) => (await fetch(url, { headers: { 'Accept-Encoding': 'br' } })).arrayBuffer()));

/** Counts of the built pages that no machine disturbs. */
export async function countsOf(dist) {
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const withMap = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => readFileSync(join(dist, name), 'utf8'))
    .filter((html) => mapEnd(html) < Infinity);
  const wholeAfter = withMap.map(async (html) => mapBytesOf(html, await compressAside(html)));
  return {
    htmlBrotliBytes: (await compressAside(home)).length,
    mapBytes: Math.max(...(await Promise.all(wholeAfter))),
    elementsBeforeMap: countElements(home.slice(0, mapEnd(home))),
    elements: countElements(home),
    styleBytes: styleBytes(home),
  };
}
