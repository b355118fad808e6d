/** Every view on a visitor's list: it says whose the list is, fits a telephone, and axe finds nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, settled, withPage } from './support/page.ts';
import { csvFile, LIST, showList } from './support/ownList.ts';

const VIEWS: [name: string, query: string][] = [
  ['the map', ''],
  ['a département', 'dep=38&indicateur=montant'],
  ['a project', 'projet=2022-001'],
  ['the coverage', 'vue=couverture'],
  ['the amounts of the coverage', 'vue=couverture&mesure=montant'],
  ['the test of chance', 'vue=couverture&partie=hasard'],
  ['the rankings', 'vue=couverture&partie=classements'],
  ['a comparison', 'comparer=07,26,38'],
  ['the organisations', 'vue=couverture&partie=structures'],
  ['a sheet', 'vue=fiche&dep=38'],
  ['the projects', 'vue=projets'],
  ['the data', 'vue=donnees'],
  ['the presentation', 'vue=presentation'],
  ['its last step', 'vue=presentation&etape=17'],
  ['the evolution', 'vue=evolution'],
  ['the search for a commune', 'vue=commune'],
  ['a commune', 'vue=commune&commune=38185'],
  ['the lists', 'vue=liste'],
];

/** A name without a place to break at, and sums of eight digits. */
const LONG = csvFile(
  LIST.replace(';5000;', ';51234567,89;'),
  'Subventions_2022_dotation_equipement_territoires_ruraux_version_corrigee.csv',
);

/** Shows a list at one of its views. */
const withView = (query: string, visit: (page: Page) => Promise<void>, file = csvFile(LIST)) =>
  withPage('?vue=liste', {}, async ({ page }) => {
    const id = await showList(page, file);
    await page.goto(new URL(`?liste=${id}${query && `&${query}`}`, page.url()).href);
    await settled(page);
    // What a test does in the page counts as a gesture: a presentation has gone to the full screen.
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
    await visit(page);
  });

/** Runs in the page: the sentences on whose list it is that are seen, and that nothing lies over. */
function seenOwners(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const one = walker.currentNode as HTMLElement;
    const text = one.innerText ?? '';
    const own = [...one.children].some((child) => /votre liste, fichier/.test((child as HTMLElement).innerText ?? ''));
    if (own || !/votre liste, fichier «[^»]*».*non publiée/s.test(text)) continue;
    one.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const over = document.elementFromPoint(left + Math.min(width, innerWidth) / 2, top + height / 2);
    if (over && (one.contains(over) || over.contains(one))) found.push(text);
  }
  return found;
}

describe.each(VIEWS)('%s', (_name, query) => {
  test('says whose list it is, on a screen and on a telephone', () =>
    withView(query, async (page) => {
      for (const width of [1366, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await settled(page);
        const owners = await page.evaluate(seenOwners);
        expect(owners.join('\n'), `at ${width} pixels`).toMatch(
          /fichier «\sDETR Isère\.csv\s», chargée le .*non publiée/,
        );
      }
    }));

  test('does not scroll sideways at 390 pixels, however long the name of the file', () =>
    withView(
      query,
      async (page) => {
        await page.setViewportSize({ width: 390, height: 844 });
        await settled(page);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ).toBeLessThanOrEqual(0);
      },
      LONG,
    ));

  test('axe finds nothing', () => withView(query, expectAccessible));
});
