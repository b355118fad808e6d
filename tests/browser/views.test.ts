/** The other views, bad links, broken connections, the keyboard, accessibility. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  alive,
  drawnMapNotice,
  expectAccessible,
  holdScripts,
  readDownload,
  wakeMap,
  withPage,
} from './support/page.ts';

describe('projets', () => {
  test('the table sorts, filters and downloads what it shows', () =>
    withPage('?vue=projets', {}, async ({ page }) => {
      const rows = page.locator('tbody tr');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(120);
      await page.getByRole('searchbox').fill('saint etienne');
      await page
        .locator('[aria-live=polite]')
        .getByText(/sur 120/)
        .first()
        .waitFor();
      await expect.poll(() => rows.count()).toBeLessThan(20);
      const shown = await rows.count();
      expect(new URL(page.url()).searchParams.get('q')).toBe('saint etienne');
      expect(await page.locator('tbody').innerText()).toContain('St-Étienne');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Télécharger (CSV)' }).click(),
      ]);
      const text = await readDownload(download);
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(data).toHaveLength(shown + 1);
      await page.getByRole('button', { name: 'Structure' }).click();
      expect(await page.getByRole('columnheader', { name: /Structure/ }).getAttribute('aria-sort')).toBe('ascending');
      expect(new URL(page.url()).searchParams.get('tri')).toBe('structure');
    }));

  test('a row opens its card beside the table and the card closes again', () =>
    withPage('?vue=projets', {}, async ({ page }) => {
      await page.locator('tbody th a').first().click();
      await page.getByRole('complementary').getByText('Résumé publié').waitFor();
      await page.getByRole('link', { name: 'Fermer la fiche' }).click();
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      expect(await page.locator('tbody tr').count()).toBe(120);
    }));
});

describe('donnees', () => {
  test('every download that is offered arrives', () =>
    withPage('?vue=donnees', {}, async ({ page }) => {
      const links = page.locator('a[download]');
      await links.first().waitFor();
      const hrefs = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(hrefs.length).toBeGreaterThan(8);
      const sizes = await page.evaluate(
        (urls) =>
          Promise.all(urls.map(async (url) => ((await fetch(url)).ok ? (await (await fetch(url)).text()).length : 0))),
        hrefs,
      );
      expect(sizes.filter((size) => size === 0)).toEqual([]);
    }));
});

describe('bad input', () => {
  test('each value of a link that is not understood is named, and the default is shown', () =>
    withPage('?vue=carnet&dep=99&axe=sport&indicateur=budget&projet=2021-999&tri=montant', {}, async ({ page }) => {
      const notice = page.getByRole('region', { name: 'Une partie du lien n’a pas été comprise' });
      await notice.waitFor();
      expect(await notice.getByRole('listitem').count()).toBe(6);
      expect(await notice.innerText()).toContain('«\u00a099\u00a0»');
      await page.getByRole('heading', { level: 2, name: 'Auvergne-Rhône-Alpes' }).waitFor();
      await page.getByRole('button', { name: 'Fermer cet avis' }).click();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      expect(await notice.count()).toBe(0);
    }));

  test('a query with markup is shown as text and finds nothing, with the way back', () =>
    withPage(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`, {}, async ({ page }) => {
      await page.getByText('Aucun projet ne correspond à ces filtres.').first().waitFor();
      expect(await page.locator('img').count()).toBe(0);
      await page.getByRole('link', { name: 'Retirer les filtres' }).first().click();
      await page.getByRole('link', { name: /^Voir les 120\sprojets en liste$/ }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    }));

  test('texts that do not arrive: a sentence, and the names stay searchable', () =>
    withPage('?dep=38', { blocked: /\/later-/ }, async ({ page }) => {
      await page.getByText('Les résumés des projets n’ont pas pu être chargés').first().waitFor();
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await page.getByRole('searchbox').fill('grenoble');
      await expect.poll(() => page.getByRole('link', { name: /^Lire le projet/ }).count()).toBe(3);
    }));

  test('the worker of MapLibre that does not arrive: likewise, and the first click is not lost', () =>
    withPage('', { blocked: /maplibre-gl-worker/, webgl: true }, async ({ page }) => {
      await page.locator('[data-map]').hover();
      await page.locator('[data-map-svg] [data-code="38"]').click({ force: true });
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await drawnMapNotice(page);
      expect(await page.locator('[data-map]').getAttribute('data-renderer')).toBe('svg');
    }));

  test('MapLibre that does not arrive: the drawn map goes on, with a sentence', () =>
    withPage('', { blocked: /GlMap/, webgl: true }, async ({ page }) => {
      await page.locator('[data-map]').hover();
      await drawnMapNotice(page);
      expect(await page.locator('[data-map]').getAttribute('data-renderer')).toBe('svg');
    }));
});

describe('keyboard', () => {
  test('the map is one tab stop: arrows move, Enter opens, Escape goes back', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      const map = page.getByRole('listbox', { name: /Départements de la carte/ });
      await map.focus();
      const active = () => map.evaluate((one) => one.getAttribute('aria-activedescendant'));
      const start = await active();
      await page.keyboard.press('ArrowRight');
      expect(await active()).not.toBe(start);
      await page.keyboard.press('Home');
      const name = await page.locator(`#${await active()}`).getAttribute('aria-label');
      expect(name).toMatch(
        /^Ain\u00a0: 0,3\u00a0projet pour 100\u202f000 habitants, 2\u00a0projets, 12e sur 12, se distingue de la région \(au-dessous\)$/,
      );
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Ain' }).waitFor();
      expect(await map.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 2, name: 'Auvergne-Rhône-Alpes' }).waitFor();
    }));

  for (const path of ['', '?carte=svg', '?vue=projets']) {
    test(`who was faster than the scripts keeps the focus: ${path || 'default view'}`, () =>
      withPage('', {}, async ({ page }) => {
        const scripts = await holdScripts(page);
        await page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' });
        const link = page.getByRole('link', { name: 'Données', exact: true });
        await link.focus();
        scripts.release();
        await alive(page);
        expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
      }));
  }

  test('what was typed and chosen before the scripts came counts', () =>
    withPage('', {}, async ({ page }) => {
      const scripts = await holdScripts(page);
      await page.goto(page.url(), { waitUntil: 'commit' });
      await page.getByRole('searchbox').fill('garde');
      await page.getByRole('combobox').selectOption({ index: 1 });
      scripts.release();
      await page.waitForURL(/indicateur=nombre&q=garde/);
      expect(await page.getByRole('searchbox').inputValue()).toBe('garde');
    }));

  test('from the address bar to a project by Tab and Enter alone', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au détail');
      await page.keyboard.press('Enter');
      for (let i = 0; i < 9; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Ardèche' }).waitFor();
      // The heading has the focus: the next link that says « Lire » is a few tabs away.
      for (let i = 0; i < 20; i++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Lire') break;
      }
      await page.keyboard.press('Enter');
      await page.getByText('Résumé publié').waitFor();
      expect(new URL(page.url()).searchParams.get('projet')).toMatch(/^2021-/);
    }));
});

describe('axe finds nothing', () => {
  test('once MapLibre has taken over', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await wakeMap(page);
      await expectAccessible(page);
    }));
});
