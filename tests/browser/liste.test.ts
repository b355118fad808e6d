/** A visitor's own list: from the file to its map, by mouse and by keys; stopped, printed, read aloud. */
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, holdScripts, settled, withPage } from './support/page.ts';
import {
  chooseFile,
  csvFile,
  dropFile,
  examined,
  fileInput,
  isFocused,
  LIST,
  plain,
  showList,
  sumOfRows,
  tabTo,
} from './support/ownList.ts';

const SUM = '10 lignes = 7 placées + 1 région entière + 1 hors région + 1 écartée';
const isere = (page: Page) => page.getByRole('listbox').getByRole('option', { name: /^Isère/ });
const detail = (page: Page) => page.getByRole('complementary', { name: 'Détail' });
const reading = (page: Page) => page.getByRole('progressbar');

describe('the newcomer', () => {
  test('drops a file, and sees that every row is accounted for', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      await dropFile(page, LIST);
      await examined(page).waitFor();
      expect(await sumOfRows(page)).toBe(SUM);
      expect(await page.getByRole('combobox', { name: 'Montant' }).inputValue()).toBe('Montant');
      expect(await page.getByRole('combobox', { name: 'Catégorie' }).inputValue()).toBe('Thème');
      await page
        .getByText(/« Izère » ressemble à Isère/)
        .first()
        .waitFor();
    }));

  test('opens the map: the latest year, projects and euros of the Isère as computed by hand', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      await showList(page);
      await page.getByRole('combobox', { name: 'Indicateur' }).selectOption({ label: 'Montant des projets' });
      await expect.poll(() => isere(page).getAttribute('aria-label').then(plain)).toMatch(/2 600,50 €.*3 projets/);
      await isere(page).dispatchEvent('click');
      await detail(page).getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await detail(page)
        .getByText(/montant des projets\s:\s2\s600,50\s€/)
        .waitFor();
      await detail(page).getByText('(2 projets sur 3 précisent leur montant)').waitFor();
    }));

  test('a workbook comes to the same', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      const [header = [], ...rows] = LIST.split('\n').map((line) => line.split(';'));
      const typed = rows.map((row) =>
        row.map((cell, i) => (i > 4 && /^[\d,]+$/.test(cell) ? Number(cell.replace(',', '.')) : cell)),
      );
      const bytes = await writeXlsx({ sheets: [{ name: 'DETR', rows: [header, ...typed] }] });
      await chooseFile(page, { name: 'DETR.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      expect(await sumOfRows(page)).toBe(SUM);
    }));
});

test('a workbook of two sheets: what was chosen for one is there again after a look at the other', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    const rows = [
      ['Intitulé', 'Lieu', 'Demandé', 'Accordé'],
      ['Crèche', 'Isère', 900, 500],
      ['Bus', 'Loire', 800, 400],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Projets', rows },
        { name: 'Archives', rows: rows.slice(0, 2) },
      ],
    });
    await chooseFile(page, { name: 'DETR.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const chosen = (name: string) => page.getByRole('combobox', { name, exact: true });
    await chosen('Montant').selectOption('Demandé');
    await page
      .getByText(/1\s700\s€/)
      .first()
      .waitFor();
    await chosen('Feuille').selectOption('Archives');
    await page.getByText(/^1\sligne = /).waitFor();
    await chosen('Feuille').selectOption('Projets');
    await page.getByText(/^2\slignes = /).waitFor();
    expect(await chosen('Montant').inputValue()).toBe('Demandé');
  }));

test('by keys alone: a file is chosen, a question answered, the map opened, the list deleted', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, fileInput(page));
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(csvFile(LIST));
    await examined(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await tabTo(page, page.getByRole('combobox', { name: /^Votre réponse.*Izère/ }));
    await page.keyboard.type('Isère');
    await page.keyboard.press('Enter');
    await page.getByText(/8\splacées/).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Ouvrir la carte' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Vos listes' }));
    await page.keyboard.press('Enter');
    const remove = page.getByRole('button', { name: /^Supprimer.*DETR Isère/ });
    await remove.waitFor();
    await tabTo(page, remove);
    await page.keyboard.press('Enter');
    // The question takes the place of the button, and its focus.
    await expect.poll(() => isFocused(page.getByRole('button', { name: /^Oui, supprimer.*DETR Isère/ }))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Aucune liste pour l’instant.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Vos listes dans ce navigateur');
  }));

test('a deletion that is thought better of leaves the list, and the focus where it was', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    await showList(page);
    await page.getByRole('link', { name: 'Vos listes' }).click();
    const remove = page.getByRole('button', { name: /^Supprimer.*DETR Isère/ });
    await remove.focus();
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Annuler' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(remove)).toBe(true);
  }));

test('a reading that is stopped: the page takes another file', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    const { release } = await holdScripts(page, /\/assets\/worker-.*\.js$/);
    await fileInput(page).setInputFiles(csvFile(LIST, 'trop.csv'));
    await reading(page).waitFor();
    expect(
      await reading(page)
        .getAttribute('id')
        .then((id) => page.locator(`label[for="${id}"]`).textContent()),
    ).toBe('Lecture du fichier…');
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await expect.poll(() => reading(page).count()).toBe(0);
    await expect.poll(() => isFocused(fileInput(page))).toBe(true);
    release();
    await settled(page);
    expect(await examined(page).count(), 'what was stopped does not come back').toBe(0);
    await chooseFile(page, csvFile(LIST, 'autre.csv'));
    await page.getByRole('heading', { name: 'Ce qui a été compris de « autre.csv »' }).waitFor();
  }));

describe('axe finds nothing on', () => {
  test('the page without a list', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      await fileInput(page).waitFor();
      await expectAccessible(page);
    }));

  test('an examined list, all of it open, by day and by night', () =>
    withPage('?vue=liste', {}, async ({ page }) => {
      await chooseFile(page);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
    }));
});

test('the report on paper is whole, and says of which file', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    // Twenty rows to decide are more than their box shows at once on the screen.
    const placed = Array.from({ length: 60 }, (_, i) => `Projet ${i};Association;Isère;;Enfance;100;2022`);
    const lost = Array.from({ length: 20 }, (_, i) => `Projet ${i};Association;Nulle part ${i};;Enfance;100;2022`);
    await chooseFile(page, csvFile([LIST, ...placed, ...lost].join('\n')));
    const opened = await page.locator('main details[open]').count();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const paper = plain(await page.locator('main').innerText());
    expect(paper).toContain('Ce qui a été compris de « DETR Isère.csv »');
    expect(paper).toContain('90 lignes = 67 placées + 1 région entière + 1 hors région + 21 écartées');
    expect(await page.locator('main :is(button, input, select):visible').count()).toBe(0);
    // What was chosen is read there, too, and what the screen has behind a press.
    expect(paper).toMatch(/Catégorie Thème son en-tête/);
    expect(paper).toMatch(/Description aucune/);
    expect(paper).toMatch(/ligne 6, colonne « Département » : .*Drôme/);
    const cut = await page
      .locator('main *')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflowY !== 'visible')
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(cut).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('main details[open]').count(), 'as it was before').toBe(opened);
  }));
