/**
 * The site in one file, opened by a double click: from a folder, without network, under a policy that allows nothing
 * else.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SINGLE_FILE } from '../../src/state/paths.ts';
import { drawnMapNotice, expectAccessible, wakeMap, withPage, type PageOptions } from './support/page.ts';

const PATH = join(process.cwd(), 'dist', SINGLE_FILE);
const FILE = pathToFileURL(PATH).href;

/** Opens the file at a query, with the network off: whatever is asked for fails the test. */
const withFile = (query: string, options: PageOptions, visit: (page: Page) => Promise<void>) =>
  withPage(query, { ...options, site: FILE, isDead: true }, async ({ page }) => {
    await page.context().setOffline(true);
    await visit(page);
  });

const VIEWS: [query: string, heading: RegExp][] = [
  ['', /^Projets pour 100/],
  ['?dep=38', /^Isère$/],
  ['?projet=2021-041', /./],
  ['?vue=commune&commune=01031', /./],
  ['?vue=couverture', /^Couverture territoriale/],
  ['?vue=couverture&partie=hasard', /Écart ou hasard/],
  ['?vue=couverture&partie=classements', /Changer de dénominateur/],
  ['?vue=couverture&partie=structures', /^Structures/],
  ['?comparer=07,26', /./],
  ['?vue=projets', /^Projets financés/],
  ['?vue=donnees', /^Données/],
  ['?vue=fiche&dep=38', /^Fiche départementale/],
  ['?vue=presentation&etape=3', /se distinguent/],
  ['?embed=1', /^Projets pour 100/],
];

describe('the file', () => {
  test('weighs at most 1.2 MB compressed, without the texts of licences that have to go along', () => {
    const page = readFileSync(PATH, 'utf8').replace(/<!--(?:(?!<!--)[^])*-->\s*$/, '');
    expect(page).toMatch(/<\/html>\s*$/);
    expect(gzipSync(page, { level: 9 }).length).toBeLessThan(1_200_000);
  });

  test('names in its policy all that it may do, and fetches from nowhere', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(PATH, 'utf8'))?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|https?:|'self'|\*/);
  });

  test('is younger than the pages beside it', () =>
    expect(statSync(PATH).mtimeMs).toBeGreaterThanOrEqual(statSync(join(process.cwd(), 'dist/index.html')).mtimeMs));

  test.each(VIEWS)('shows %s', (query, heading) =>
    withFile(query, {}, async (page) => {
      await page.getByRole('heading', { name: heading }).first().waitFor();
    }),
  );

  test('draws the map with WebGL, its worker included', () => withFile('', { webgl: true }, (page) => wakeMap(page)));

  test('draws it without, and says so', () =>
    withFile('', { webgl: false }, async (page) => {
      await page.locator('[data-map]').hover();
      await drawnMapNotice(page);
    }));

  test('is read without a script', () =>
    withFile('', { javaScript: false }, async (page) => {
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Projets pour 100/);
      expect(await page.locator('[data-map-svg] [data-code]').count()).toBe(12);
    }));

  test('goes through the storyline, and hands over slides', () =>
    withFile('?vue=presentation', { webgl: false }, async (page) => {
      await page.getByRole('heading', { level: 1, name: /^120 projets/ }).waitFor();
      for (let step = 0; step < 5; step++) await page.keyboard.press('PageDown');
      await page.getByRole('heading', { level: 1, name: /^Mobilité/ }).waitFor();
      await page.keyboard.press('e');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Exporter en .pptx' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.pptx$/);
    }));

  test('has notes in a window of their own', () =>
    withFile('?vue=presentation', {}, async (page) => {
      await page.getByRole('heading', { level: 1, name: /^120 projets/ }).waitFor();
      const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
      await notes.getByRole('heading', { level: 1, name: /120 projets/ }).waitFor();
      await page.keyboard.press('PageDown');
      await notes.getByRole('heading', { level: 1, name: /Changer de dénominateur/ }).waitFor();
    }));

  test('follows links and Back within itself', () =>
    withFile('', {}, async (page) => {
      await page.getByRole('link', { name: 'Couverture' }).click();
      await page.getByRole('heading', { level: 1, name: /^Couverture/ }).waitFor();
      await page.goBack();
      await page.getByRole('listbox').waitFor();
    }));

  test('hands over its tables, and opens its pages of text', () =>
    withFile('?vue=donnees', {}, async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('link', { name: /^Projets/, exact: false })
          .and(page.locator('[download]'))
          .first()
          .click(),
      ]);
      expect(download.suggestedFilename()).toBe('projets.csv');
      expect(await page.getByRole('link', { name: 'Emporter la carte' }).count()).toBe(0);
      const [document] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: /^Accessibilité/ }).click(),
      ]);
      await document.getByRole('heading', { level: 1, name: /accessibilité/ }).waitFor();
      await expectAccessible(page);
    }));
});

test('the site offers the file, with the date of its data in the name', () =>
  withPage('?vue=donnees', {}, async ({ page }) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Emporter la carte' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('carte-solidarites-2023-09-25.html');
  }));
