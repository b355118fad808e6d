/**
 * Every view under axe's RGAA 4 rules, by day, by night, in forced colours, at 320 pixels and at 400 %; and nothing
 * lost when text is spaced or enlarged.
 */
import type { Page } from 'playwright-core';
import { expect, test, describe } from 'vitest';
import { expectAccessible, settled, withPage } from './support/page.ts';

const VIEWS = [
  '',
  '?dep=38',
  '?dep=ARA',
  '?projet=2021-041',
  '?axe=mobilite&indicateur=nombre',
  '?indicateur=pauvrete&calques=communes,elargie',
  '?q=zzzz&dep=99',
  '?vue=commune&commune=01031',
  '?vue=couverture&dep=38&axe=mobilite',
  '?vue=couverture&partie=hasard',
  '?vue=couverture&partie=classements',
  '?vue=couverture&partie=structures',
  '?comparer=07,26,38',
  '?vue=projets&projet=2021-041',
  '?vue=donnees',
  '?vue=fiche&dep=38',
  '?vue=presentation',
  '?vue=presentation&etape=11',
  '?vue=notes',
  '?embed=1',
  '?vue=couverture&partie=hasard&embed=1',
  'departement/38-isere/',
  'axe/mobilite/',
  'projet/2021-041/',
  'accessibilite/',
  'comprendre/',
];

/** A screen of 1280 by 1024 at 400 %: what the page is given is a quarter of it. */
const MODES: [name: string, prepare: (page: Page) => Promise<void>][] = [
  ['light', (page) => page.emulateMedia({ colorScheme: 'light' })],
  ['dark', (page) => page.emulateMedia({ colorScheme: 'dark' })],
  ['forced colours', (page) => page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })],
  [
    '320 px',
    async (page) => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      await page.setViewportSize({ width: 320, height: 640 });
    },
  ],
  ['400 %', (page) => page.setViewportSize({ width: 320, height: 256 })],
];

/** What is wider than the window, but for boxes that scroll by themselves. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(VIEWS)('%s', (path) => {
  test('axe finds nothing, by day and night, in forced colours, small and enlarged', () =>
    withPage(path, { isDead: true }, async ({ page }) => {
      await settled(page);
      // What a test does in the page counts as a gesture: a presentation has gone to the full screen, which has the
      // size that it has.
      await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
      for (const [name, prepare] of MODES) {
        await prepare(page);
        await expectAccessible(page).catch((error: Error) => {
          throw new Error(`${name}: ${error.message}`);
        });
        expect(await tooWide(page), `${name}: nothing scrolls sideways`).toBeLessThanOrEqual(0);
      }
    }));
});

/**
 * Texts that their box cuts although nobody said that they may be: summaries shown by their first lines, and the line
 * under the map, which the legend repeats.
 */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const style = getComputedStyle(one);
        const isMeant = one.closest('.extrait, .dit, .sr, svg, .evitement, noscript, #sans-reponse') !== null;
        const isShortened = style.webkitLineClamp !== 'none';
        const hides = style.overflowY === 'hidden' || style.overflowX === 'hidden';
        const hasText = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        return (
          !isMeant &&
          !isShortened &&
          hides &&
          hasText &&
          (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)
        );
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );

describe.each([
  '',
  '?dep=38',
  '?projet=2021-041',
  '?vue=commune&commune=01031',
  '?vue=couverture',
  '?vue=projets',
  'accessibilite/',
])('text spaced and enlarged: %s', (path) => {
  test('letters of 200 %', () =>
    withPage(path, { isDead: true }, async ({ page }) => {
      await settled(page);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      expect(await cutTexts(page)).toEqual([]);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }));
});

/** What WCAG 1.4.12 asks for: no text may be lost when a reader spaces it so. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

describe.each([
  [1366, 768],
  [390, 844],
])('text spaced as WCAG 1.4.12 and RGAA 10.12 ask for, at %i by %i', (width, height) => {
  test.each(VIEWS)('%j', (path) =>
    withPage(path, { isDead: true, width, height }, async ({ page }) => {
      await settled(page);
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      }, SPACED);
      expect(await cutTexts(page)).toEqual([]);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }),
  );
});
