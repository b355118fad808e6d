/**
 * Speech input and screen readers: what is seen on a control is in its name, in every view and with everything open
 * (WCAG 2.5.3, RGAA 11.9).
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bareSigns, isCalledAsSeen, misnamed, openAll, spokenBy } from './support/names.ts';
import { settled, wakeMap, withPage } from './support/page.ts';
import { STATIC_PAGES } from './support/paths.ts';

const VIEWS = [
  '',
  '?dep=38',
  '?dep=ARA',
  '?projet=2021-041',
  '?axe=mobilite&dep=38',
  '?indicateur=nombre',
  '?indicateur=pauvrete&calques=communes,elargie',
  '?q=mobilite',
  '?q=zzzz&dep=99',
  '?vue=commune',
  '?vue=commune&commune=01031',
  '?vue=couverture',
  '?vue=couverture&mesure=taux&dep=38&axe=mobilite',
  '?vue=couverture&mesure=besoin',
  '?vue=couverture&partie=hasard',
  '?vue=couverture&partie=classements',
  '?vue=couverture&partie=comparer',
  '?comparer=07,26,38',
  '?vue=couverture&partie=structures',
  '?vue=projets',
  '?vue=projets&projet=2021-041',
  '?vue=fiche',
  '?vue=fiche&dep=38',
  '?vue=donnees',
  '?vue=presentation',
  '?vue=presentation&etape=3',
  '?vue=presentation&dep=38',
  '?vue=notes',
  '?embed=1',
  '?vue=couverture&embed=1',
  '?vue=couverture&partie=hasard&embed=1',
  'departement/38-isere/',
];

async function expectNamed(page: Page): Promise<void> {
  const spoken = await spokenBy(page);
  expect(spoken.controls.length).toBeGreaterThan(0);
  expect(misnamed(spoken)).toEqual([]);
  expect(bareSigns(spoken)).toEqual([]);
}

describe('what is seen on a control is in its name', () => {
  test.each(VIEWS)('%j, then with everything open', (path) =>
    withPage(path, {}, async ({ page }) => {
      await settled(page);
      await expectNamed(page);
      await openAll(page);
      await settled(page);
      await expectNamed(page);
    }),
  );

  test.each([...STATIC_PAGES, '404.html'])('%j without a script', (path) =>
    withPage(path, { javaScript: false }, ({ page }) => expectNamed(page)),
  );

  test.each(['', '?dep=38', '?vue=presentation'])('%j on a telephone', (path) =>
    withPage(path, { width: 390, height: 844, touch: true }, async ({ page }) => {
      await openAll(page);
      await settled(page);
      await expectNamed(page);
    }),
  );

  test('what a search for communes proposes', () =>
    withPage('?vue=commune', {}, async ({ page }) => {
      await page.getByRole('combobox').fill('saint');
      await page.getByRole('option').first().waitFor();
      await expectNamed(page);
    }));

  test('the map that can be moved', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await wakeMap(page);
      await expectNamed(page);
    }));

  test('the keys of a presentation', () =>
    withPage('?vue=presentation', {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Touches', exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await expectNamed(page);
    }));

  test('what is said of a view that was added to the storyline', () =>
    withPage('?dep=38', {}, async ({ page }) => {
      await settled(page);
      await page.keyboard.press('+');
      await page.getByRole('button', { name: 'Ouvrir le parcours' }).waitFor();
      await expectNamed(page);
    }));
});

describe('how a name is compared with what is seen', () => {
  const isFit = (visible: string, name: string) => isCalledAsSeen({ role: 'button', visible, name });

  test('words before what is seen are no harm', () => expect(isFit('Isère', 'Détail : Isère')).toBe(true));
  test('nor are words behind', () => expect(isFit('Tableau (CSV)', 'Tableau (CSV) : télécharger')).toBe(true));
  test('another word in a place of one is', () => expect(isFit('Tableau (CSV)', 'Tableau en CSV')).toBe(false));
  test('words between them are', () => expect(isFit('Ardèche 13', 'Ardèche 3 emploi 13')).toBe(false));
  test('a part of a word is not the word', () => expect(isFit('1', '13, afficher')).toBe(false));
  test('case, spaces and punctuation do not count', () => expect(isFit('PROJETS :\n25', 'Projets 25')).toBe(true));
  test('a sign alone asks for nothing', () => expect(isFit('×', 'Effacer')).toBe(true));
});
