/**
 * What Firefox and Chromium put on paper: as many pages as there is to say, none empty, nothing twice, no title or
 * footer alone, and the map with its colours and names.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIST, startChromium, startFirefox, type Engine } from './support/engines.ts';
import { readPaper, type PrintedPage } from './support/paper.ts';
import { startSite } from './support/site.ts';

let site: Awaited<ReturnType<typeof startSite>>;
const engines = new Map<string, Engine>();
beforeAll(async () => {
  site = await startSite(DIST);
  engines.set('Firefox', await startFirefox());
  engines.set('Chromium', await startChromium());
});
afterAll(async () => {
  for (const engine of engines.values()) await engine.stop();
  site?.stop();
});

/** More ink than a page with one line of text has. */
const LEAST_INK = 0.005;
const VIEWS: [path: string, most: number][] = [
  ['', 4],
  ['?dep=38', 3],
  ['?vue=couverture', 3],
  ['?vue=couverture&partie=hasard', 2],
  ['?vue=fiche&dep=38', 4],
];

describe.each(['Firefox', 'Chromium'])('%s prints', (name) => {
  test.each(VIEWS)('%j', async (path, most) => {
    const engine = engines.get(name);
    if (!engine?.pdf) throw new Error(`${name} does not print.`);
    await engine.open(site.url + path);
    const pages = readPaper(await engine.pdf());
    expect(pages.length, 'pages').toBeLessThanOrEqual(most);
    for (const [i, page] of pages.entries()) {
      expect(page.ink, `ink of page ${i + 1}`).toBeGreaterThan(LEAST_INK);
      expect(page.lines.length, `lines of page ${i + 1}: ${page.lines.join(' / ')}`).toBeGreaterThan(4);
    }
    const heads = await engine.run<string>(
      "return [...document.querySelectorAll('thead')].map((one) => one.textContent).join(' ')",
    );
    expect(repeated(pages, heads), 'printed twice').toEqual([]);
    expect(await missingOfMap(engine, engine.pdf, pages), 'of the map').toEqual([]);
    if (path === '?vue=couverture') expect(pages.map(({ isLandscape }) => isLandscape)).not.toContain(false);
  });
});

/** A département at this scale has more pixels than that, and so have the names of a map. */
const LEAST_PIXELS = 20;

/**
 * What of the map on the screen is not on paper: colours, and its names. Firefox writes these as outlines: what is
 * missing when they are taken away is their ink. Nothing is missing where the view has no map.
 */
async function missingOfMap(engine: Engine, print: () => Promise<Uint8Array>, pages: readonly PrintedPage[]) {
  const fills = await engine.run<string[]>(
    "return [...document.querySelectorAll('[data-map-svg] [data-code]')].map((one) => getComputedStyle(one).fill)",
  );
  if (fills.length === 0) return [];
  const missing = [...new Set(fills)].filter((colour) => pixelsOf(pages, colour) < LEAST_PIXELS);
  await engine.run("for (const names of document.querySelectorAll('[data-map-labels]')) names.remove()");
  const bare = readPaper(await print());
  const ink = fills.reduce((sum, colour) => sum + pixelsOf(bare, colour) - pixelsOf(pages, colour), 0);
  return ink < LEAST_PIXELS ? [...missing, 'names'] : missing;
}

const pixelsOf = (pages: readonly PrintedPage[], colour: string) =>
  pages.reduce((sum, { colours }) => sum + (colours.get(colour) ?? 0), 0);

/**
 * Sentences that stand on paper more than once: long lines, since names and figures come back in lists, and the heads
 * of tables on every page.
 */
function repeated(pages: readonly PrintedPage[], heads: string): string[] {
  const isHead = (line: string) => line.split(' ').every((word) => heads.includes(word));
  const lines = pages.flatMap((page) => page.lines).filter((line) => line.length > 60 && !isHead(line));
  return [...new Set(lines.filter((line, i) => lines.indexOf(line) !== i))];
}
