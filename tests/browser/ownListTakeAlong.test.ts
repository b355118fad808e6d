/** « Emporter » : the site with a list inside, opened by a double click, without any network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, expectAccessible, withPage } from './support/page.ts';
import { banner, csvFile, showList } from './support/ownList.ts';

const dir = mkdtempSync(join(tmpdir(), 'emporter-'));
const path = join(dir, 'detr-isere.html');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

beforeAll(() =>
  withPage('?vue=liste', {}, async ({ page }) => {
    await showList(page);
    await page.getByRole('link', { name: 'Vos listes' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Emporter.*DETR Isère/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('detr-isere.html');
    writeFileSync(path, await bytesOf(download));
  }),
);

/** Opens the file in a browser that has never seen the list; whatever it asks for fails the test. */
const withFile = (query: string, visit: (page: Page) => Promise<void>) =>
  withPage(query, { site: pathToFileURL(path).href, isDead: true }, async ({ page }) => {
    await page.context().setOffline(true);
    await visit(page);
  });

describe('the page that was taken along', () => {
  test('shows the list, and whose it is', () =>
    withFile('', async (page) => {
      await banner(page).waitFor();
      await page.getByRole('option', { name: /^Isère.*3\sprojets/ }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/2022$/);
      await expectAccessible(page);
    }));

  test('presents the list', () =>
    withFile('?vue=presentation', async (page) => {
      await page.getByRole('heading', { level: 1, name: /^6 projets en 2022/ }).waitFor();
    }));

  test('shows it again after a reload, and on the way through its views', () =>
    withFile('', async (page) => {
      await banner(page).waitFor();
      await page.reload();
      await banner(page).waitFor();
      await page.getByRole('link', { name: 'Projets', exact: true }).click();
      await page.getByRole('row', { name: /Association Maille/ }).waitFor();
      await page.reload();
      await page.getByRole('row', { name: /Association Maille/ }).waitFor();
      await banner(page).waitFor();
    }));

  test('reads another file, where there is no worker to be had', () =>
    withFile('', async (page) => {
      await banner(page).waitFor();
      await page.getByRole('link', { name: 'Vos listes' }).click();
      await showList(page, csvFile('Projet;Département\nAlpha;Ain\nBeta;Ain', 'autre.csv'));
      await page.getByRole('option', { name: /^Ain.*2\sprojets/ }).waitFor();
    }));
});
