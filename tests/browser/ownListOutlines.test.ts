/** Outlines that go with a visitor's list: read in a worker, kept by the browser, drawn, and gone with the list. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { alive, readDownload, withPage } from './support/page.ts';
import { banner, csvFile, examined, fileInput, plain, showList, tabTo, type GivenFile } from './support/ownList.ts';
import { area, square } from '../support/squares.ts';

const unit = (code: string, ...corners: Parameters<typeof square>) => area({ code }, square(...corners));
/** Two communes of Isère. */
const GRENOBLE = unit('38185', 5.65, 45.1, 5.8, 45.25);
const NEIGHBOUR = unit('38421', 5.8, 45.1, 5.95, 45.25);

const geojson = (name: string, ...features: object[]): GivenFile => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
});
/** A list that says its communes: it can be shown by them. */
const FINE = csvFile('Projet;Commune;Département\nBus;Grenoble;Isère');
const section = (page: Page) => page.getByRole('group', { name: /^Fonds de carte/ });
const outlineInput = (page: Page) => section(page).getByLabel(/^Déposez un fichier de contours ici/);
const said = (page: Page, file: string) => section(page).locator('p:not(.sr)', { hasText: `fichier ${file}` });

async function openSection(page: Page, summary = 'Ajouter un fond de carte'): Promise<void> {
  await page.locator('summary', { hasText: summary }).click();
  await outlineInput(page).waitFor();
}

/** Shows a list, and goes back to the page of lists. */
async function keepList(page: Page): Promise<void> {
  await showList(page, FINE);
  await page.getByRole('link', { name: 'Vos listes' }).click();
  await openSection(page);
}

async function goTo(page: Page, query: string): Promise<void> {
  await page.goto(new URL(query, page.url()).href);
  await alive(page);
}

test('outlines of communes: kept with the list over a reload, drawn at their level, saved and opened with it', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    await keepList(page);
    await outlineInput(page).setInputFiles(geojson('communes.geojson', GRENOBLE, NEIGHBOUR));
    await said(page, 'communes.geojson').waitFor();
    expect(plain(await said(page, 'communes.geojson').textContent())).toMatch(
      /^2 communes sur \d \d{3} ; \d \d{3} sans/,
    );

    await goTo(page, '?vue=liste');
    await openSection(page, 'Fond de carte');
    await section(page).getByLabel('Nom de la source (facultatif)').fill('IGN, Admin Express');
    await page.keyboard.press('Tab');
    await section(page)
      .getByText(/source\s: IGN, Admin Express\.$/)
      .first()
      .waitFor();
    await section(page).getByRole('link', { name: 'Voir la carte par commune' }).click();
    await page
      .getByText(/IGN, Admin Express/)
      .first()
      .waitFor();

    await goTo(page, '?vue=liste');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Enregistrer en un fichier/ }).click(),
    ]);
    const file = await readDownload(download);
    await page.getByRole('button', { name: /^Supprimer/ }).click();
    await page.getByRole('button', { name: /^Oui, supprimer/ }).click();
    await page.getByText('Aucune liste pour l’instant.').waitFor();
    await fileInput(page).setInputFiles({ ...csvFile(file, 'liste.json'), mimeType: 'application/json' });
    await banner(page).waitFor();
    await page.getByRole('link', { name: 'Vos listes' }).click();
    await page.locator('summary', { hasText: 'Fond de carte : communes' }).waitFor();
  }));

test('a file that is refused is so in words, by keyboard alone, and nothing is lost', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    await keepList(page);
    await outlineInput(page).setInputFiles(geojson('departements.geojson', unit('38', 4.8, 44.8, 6.3, 45.9)));
    expect(await section(page).getByRole('alert').textContent()).toMatch(/^Ce fichier contient des départements/);
    await outlineInput(page).setInputFiles(geojson('grenoble.geojson', GRENOBLE));
    await said(page, 'grenoble.geojson').waitFor();
    expect(await section(page).getByRole('alert').count()).toBe(0);
    await tabTo(page, section(page).getByRole('button', { name: /^Retirer/ }));
    await page.keyboard.press('Enter');
    await page.locator('summary:focus', { hasText: 'Ajouter un fond de carte' }).waitFor();
  }));

test('outlines that are chosen with the file of the list are drawn at once', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    await fileInput(page).setInputFiles(FINE);
    await examined(page).waitFor();
    await openSection(page);
    await outlineInput(page).setInputFiles(geojson('grenoble.geojson', GRENOBLE));
    await said(page, 'grenoble.geojson').waitFor();
    await page.getByRole('button', { name: 'Ouvrir la carte' }).click();
    await banner(page).waitFor();
    await goTo(page, `${new URL(page.url()).search}&niveau=commune`);
    await page
      .getByText(/fichier grenoble\.geojson/)
      .first()
      .waitFor();
  }));
