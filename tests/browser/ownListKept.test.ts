/** A visitor's own lists as a browser keeps them: over reloads and tabs, in files, and where it keeps nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { alive, readDownload, settled, withPage } from './support/page.ts';
import { banner, csvFile, examined, fileInput, LIST, plain, showList } from './support/ownList.ts';

const addressOf = (page: Page, query: string) => new URL(query, page.url()).href;
const kept = (page: Page) => page.getByRole('region', { name: 'Vos listes dans ce navigateur' });
const isMissing = (page: Page) => page.getByText(/^Cette liste n’existe pas/).waitFor();

async function goTo(page: Page, query: string): Promise<void> {
  await page.goto(addressOf(page, query));
  await alive(page);
}

/** Another tab of the same browser. */
async function openTab(page: Page, query: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(addressOf(page, query));
  await alive(tab);
  return tab;
}

/** Saves the list that is shown as a file, and deletes it. @returns the file's text. */
async function saveAndRemove(page: Page): Promise<string> {
  await goTo(page, '?vue=liste');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Enregistrer en un fichier.*DETR Isère/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('DETR Isère.json');
  await page.getByRole('button', { name: /^Supprimer.*DETR Isère/ }).click();
  await page.getByRole('button', { name: /^Oui, supprimer/ }).click();
  await page.getByText('Aucune liste pour l’instant.').waitFor();
  return readDownload(download);
}

const jsonFile = (text: string) => ({ ...csvFile(text, 'DETR Isère.json'), mimeType: 'application/json' });

describe('a list that was opened', () => {
  test('is there after a reload, at its address', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      const id = await showList(page);
      await page.reload();
      await banner(page).waitFor();
      expect(new URL(page.url()).searchParams.get('liste')).toBe(id);
      await page.getByRole('option', { name: /^Isère/ }).waitFor();
    }));

  test('is there in a second tab', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      const id = await showList(page);
      const tab = await openTab(page, `?liste=${id}&vue=projets`);
      await banner(tab).waitFor();
      await tab.getByRole('row', { name: /Association Maille/ }).waitFor();
    }));

  test('in two tabs at once: neither overwrites what the other keeps', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      const tab = await openTab(page, '?vue=liste');
      await Promise.all([
        showList(page, csvFile(LIST, 'premier.csv')),
        showList(tab, csvFile(LIST.replaceAll('2022', '2023'), 'second.csv')),
      ]);
      for (const one of [page, tab]) {
        await goTo(one, '?vue=liste');
        for (const name of ['premier', 'second']) await kept(one).getByRole('link', { name }).waitFor();
      }
      await kept(page).getByRole('link', { name: 'second' }).click();
      await page
        .getByText(/fichier «\ssecond\.csv\s»/)
        .first()
        .waitFor();
    }));

  test('deleted in one tab: it goes from the other’s lists, and its map says so once it is loaded again', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      const id = await showList(page);
      const [lists, map] = [await openTab(page, '?vue=liste'), await openTab(page, `?liste=${id}`)];
      await kept(lists).getByRole('link', { name: 'DETR Isère' }).waitFor();
      await goTo(page, '?vue=liste');
      await page.getByRole('button', { name: /^Supprimer.*DETR Isère/ }).click();
      await page.getByRole('button', { name: /^Oui, supprimer/ }).click();
      await kept(lists).getByText('Aucune liste pour l’instant.').waitFor();
      // What is on the screen stays until then.
      await banner(map).waitFor();
      await map.reload();
      await isMissing(map);
    }));

  test('renamed in one tab: the other’s lists have the name', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      await showList(page);
      const lists = await openTab(page, '?vue=liste');
      await goTo(page, '?vue=liste');
      await page.getByRole('button', { name: /^Renommer.*DETR Isère/ }).click();
      await page.getByLabel('Nouveau nom').fill('Rural');
      await page.keyboard.press('Enter');
      await kept(lists).getByRole('link', { name: 'Rural' }).waitFor();
    }));
});

test('a link to a list of another browser: that is said, the site’s is shown, and the file can be opened', () =>
  withPage('?liste=ailleurs&dep=38', {}, async ({ page }) => {
    await isMissing(page);
    await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
    expect(await banner(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Votre liste' }).click();
    await fileInput(page).waitFor();
  }));

describe('a list that was saved to a file', () => {
  test('opens again from it, the same', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      const id = await showList(page);
      const file = await saveAndRemove(page);
      await fileInput(page).setInputFiles(jsonFile(file));
      await banner(page).waitFor();
      expect(new URL(page.url()).searchParams.get('liste')).toBe(id);
      expect(plain(await page.getByText(/^10\slignes/).textContent())).toBe(
        '10 lignes : 7 placées, 1 région entière, 1 hors région, 1 écartée',
      );
    }));

  test.each<[string, (text: string) => string, RegExp]>([
    ['cut short', (text) => text.slice(0, -200), /^Ce fichier de liste est incomplet/],
    ['damaged within', (text) => text.replace(/"unit":\[[^\]]*\]/, '"unit":[99]'), /^Ce fichier de liste est abîmé/],
    ['of a newer version', (text) => text.replace('"version":1', '"version":2'), /d’une autre version \(2\)/],
  ])('%s, it is refused in words, and another can be opened', (_name, change, sentence) =>
    withPage('?vue=liste', {}, async ({ page }) => {
      await showList(page);
      const file = await saveAndRemove(page);
      expect(change(file)).not.toBe(file);
      await fileInput(page).setInputFiles(jsonFile(change(file)));
      expect(await page.getByRole('alert').textContent()).toMatch(sentence);
      await fileInput(page).setInputFiles(csvFile(LIST));
      await examined(page).waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }),
  );
});

/** Runs in the page: a browser that refuses to keep anything. */
function withoutStore(): void {
  Object.defineProperty(window, 'indexedDB', {
    get: () => {
      throw new DOMException('Refused', 'SecurityError');
    },
  });
}

/** Runs in the page: a browser whose disk is full. */
function withFullStore(): void {
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('Full', 'QuotaExceededError');
  };
}

describe.each([
  ['refuses to keep anything', withoutStore],
  ['has no room left', withFullStore],
])('a browser that %s', (_name, prepare) => {
  test('shows the list for the visit, and says so', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      await page.addInitScript(prepare);
      await page.reload();
      const id = await showList(page);
      await page.getByText(/Ce navigateur refuse de garder la liste, ou n’a plus de place/).waitFor();
      await page.getByRole('link', { name: 'Couverture' }).click();
      await page.getByRole('heading', { level: 1, name: /^Couverture/ }).waitFor();
      await banner(page).waitFor();
      await page.getByRole('link', { name: 'Vos listes' }).click();
      await kept(page).getByRole('link', { name: 'DETR Isère' }).waitFor();
      await settled(page);
      await goTo(page, `?liste=${id}`);
      await isMissing(page);
    }));
});
