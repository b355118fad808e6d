/**
 * In the meeting, in a real browser: keys alone, the notes window, slides that are downloaded, a frame in another site,
 * the site without network.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { createStaticServer, listen } from '../../tools/server.mjs';
import { alive, bytesOf, expectAccessible, withPage } from './support/page.ts';

const title = (page: Page) => page.getByRole('region', { name: 'Présentation' }).getByRole('heading', { level: 1 });
const progress = (page: Page) => page.getByRole('toolbar').getByText(/^\d+\s\/\s\d+$/);
const countOf = async (page: Page) => Number(/\d+$/.exec((await progress(page).textContent()) ?? '')?.[0]);

describe('the presentation', () => {
  test('PageDown alone goes from the first to the last step, without WebGL', () =>
    withPage('?vue=presentation', { webgl: false }, async ({ page }) => {
      await title(page).waitFor();
      const count = await countOf(page);
      expect(count).toBeGreaterThan(10);
      for (let step = 2; step <= count; step++) {
        await page.keyboard.press('PageDown');
        await page.getByText(`${step}\u00a0/\u00a0${count}`).waitFor();
        expect((await title(page).textContent())?.length).toBeGreaterThan(5);
      }
      expect(new URL(page.url()).searchParams.get('etape')).toBe(String(count));
    }));

  test.each([
    [1024, 768],
    [1366, 768],
    [1920, 1080],
  ])('at %i × %i every step fits the screen, in letters for a room', (width, height) =>
    withPage('?vue=presentation', { width, height }, async ({ page }) => {
      await title(page).waitFor();
      const count = await countOf(page);
      for (let step = 1; step <= count; step++) {
        const { overflow, heading, bar } = await page.evaluate(() => {
          const region = document.querySelector('.presentation') as HTMLElement;
          return {
            overflow: Math.max(region.scrollHeight - innerHeight, region.scrollWidth - innerWidth),
            heading: parseFloat(getComputedStyle(region.querySelector('h1') as Element).fontSize),
            bar: (document.querySelector('[role="toolbar"]') as Element).getBoundingClientRect().bottom,
          };
        });
        expect(overflow, `step ${step}`).toBeLessThanOrEqual(0);
        expect(bar, `step ${step}`).toBeLessThanOrEqual(height);
        expect(heading).toBeGreaterThanOrEqual(28);
        await page.keyboard.press('PageDown');
        if (step < count) await page.getByText(`${step + 1}\u00a0/\u00a0${count}`).waitFor();
      }
    }),
  );

  test('what is below is out of reach, and comes back; the focus is on the stage, then on the view', () =>
    withPage('?vue=presentation', {}, async ({ page }) => {
      await title(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('presentation');
      expect(
        await page
          .locator('header')
          .first()
          .evaluate((node) => Boolean(node.closest('[inert]'))),
      ).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('navigation', { name: 'Vues' }).waitFor();
      await page.locator('main h1:focus').waitFor();
      expect(await page.locator('[inert]').count()).toBe(0);
    }));

  test('black screen, a département for a question, back, and on', () =>
    withPage('?vue=presentation&etape=2', {}, async ({ page }) => {
      await title(page).waitFor();
      await page.keyboard.press('PageUp');
      await page.keyboard.press('.');
      expect(await page.locator('.noir').evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
        'rgb(0, 0, 0)',
      );
      await page.keyboard.press('.');
      await page.locator('.noir').waitFor({ state: 'detached' });
      await page.locator('[data-map-svg] [data-code="26"]').dispatchEvent('click');
      await page.getByRole('heading', { level: 1, name: /^Drôme/ }).waitFor();
      await page.getByRole('button', { name: 'Revenir à l’étape' }).click();
      await page.getByRole('heading', { level: 1, name: /^120 projets/ }).waitFor();
      await page.keyboard.press('PageDown');
      await page.getByRole('heading', { level: 1, name: /^Changer de dénominateur/ }).waitFor();
    }));

  test('the notes follow in their own window, and lead', () =>
    withPage('?vue=presentation', {}, async ({ page }) => {
      await title(page).waitFor();
      const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
      await notes.getByRole('heading', { level: 1, name: /120 projets/ }).waitFor();
      await notes.getByRole('heading', { level: 2, name: /Changer de dénominateur/ }).waitFor();
      await page.keyboard.press('PageDown');
      await notes.getByRole('heading', { level: 1, name: /Changer de dénominateur/ }).waitFor();
      await notes.keyboard.press('PageDown');
      await page.getByRole('heading', { level: 1, name: /se distinguent/ }).waitFor();
      await page.keyboard.press('b');
      await notes.getByText('L’écran est noir.').waitFor();
    }));

  test('the editor and the keys pass axe', () =>
    withPage('?vue=presentation', {}, async ({ page }) => {
      await title(page).waitFor();
      await page.keyboard.press('e');
      await page.getByRole('complementary', { name: 'Parcours' }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Touches' }).waitFor();
      await expectAccessible(page);
    }));

  test('what was changed is there after a reload', () =>
    withPage('?dep=26', {}, async ({ page }) => {
      await page.keyboard.press('+');
      await page.getByRole('button', { name: 'Ouvrir le parcours' }).click();
      await page.getByRole('heading', { level: 1, name: /^Drôme/ }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: /^Drôme/ }).waitFor();
    }));

  test('the slides of the storyline are made with their progress, under the policy of the page', () =>
    withPage('?vue=presentation', {}, async ({ page }) => {
      await title(page).waitFor();
      const count = await countOf(page);
      await page.keyboard.press('e');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Exporter en .pptx' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^auvergne-rhone-alpes-projets-2021.*-16-9\.pptx$/);
      const file = await bytesOf(download);
      expect(file.length).toBeLessThan(500_000);
      const parts = unzipSync(file);
      expect(Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(count);
      // Colours are those of the page: the highest class.
      expect(strFromU8(parts['ppt/slides/slide1.xml'] as Uint8Array)).toContain('253494');
      await page.getByText(/^Fichier prêt/).waitFor();
    }));

  test('slides that are stopped leave no file, and say so', () =>
    withPage('?vue=presentation', {}, async ({ page }) => {
      await title(page).waitFor();
      await page.keyboard.press('e');
      // Held at the first slide: the press that stops it must come while it is made.
      await page.evaluate(() => {
        const real = window.setTimeout;
        window.setTimeout = ((task: () => void, ms?: number) => real(task, ms ?? 200)) as typeof setTimeout;
      });
      await page.getByRole('button', { name: 'Exporter en .pptx' }).click();
      await page.getByRole('button', { name: 'Arrêter' }).click();
      await page.getByText('aucun fichier n’a été enregistré').waitFor();
    }));
});

describe('a frame in another site', () => {
  /** A page of another origin that holds the code which the site gives. */
  async function withHost(code: string, visit: (url: string) => Promise<void>): Promise<void> {
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="fr"><title>Hôte</title><h1>Un autre site</h1>${code}</html>`);
    });
    const port = await listen(server, 0);
    try {
      await visit(`http://localhost:${port}/`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('the code of « Intégrer » shows the view there, as high as it is', () =>
    withPage('?dep=38', {}, async ({ page }) => {
      await page.getByRole('button', { name: 'Exporter l’image' }).click();
      await page.getByRole('button', { name: 'Intégrer à un site' }).click();
      const code = await page.getByRole('textbox', { name: 'Code à coller dans la page' }).inputValue();
      await page
        .frameLocator('iframe')
        .getByRole('heading', { level: 1, name: /^Isère/ })
        .waitFor();
      await expectAccessible(page);
      await withHost(code, async (url) => {
        const host = await page.context().newPage();
        await host.goto(url);
        const frame = host.frameLocator('iframe');
        await frame.getByRole('heading', { level: 1, name: /^Isère/ }).waitFor();
        await expect
          .poll(() => frame.locator('html').evaluate((html) => html.scrollHeight - html.clientHeight))
          .toBeLessThanOrEqual(1);
        expect(await frame.getByRole('navigation', { name: 'Vues' }).isVisible()).toBe(false);
        expect(
          await frame.getByRole('link', { name: 'Ouvrir dans la Carte des solidarités' }).getAttribute('target'),
        ).toBe('_blank');
      });
    }));

  test('no finger is caught: the page scrolls over the map', () =>
    withPage('?embed=1', { touch: true, width: 390, height: 844, webgl: true }, async ({ page }) => {
      await page.getByRole('link', { name: 'Ouvrir dans la Carte des solidarités' }).waitFor();
      const action = await page.locator('[data-map-svg]').evaluate((node) => getComputedStyle(node).touchAction);
      expect(action).toBe('auto');
      await page.locator('[data-map]').hover();
      expect(await page.locator('canvas').count()).toBe(0);
    }));
});

describe('without network', () => {
  test('the visited site opens after the server has stopped: views, summaries, presentation', async () => {
    const server = createStaticServer({ dir: join(process.cwd(), 'dist'), base: '/hors-ligne/', quality: 1 });
    const port = await listen(server, 0);
    const site = `http://localhost:${port}/hors-ligne/`;
    const isExpected = { keepsOffline: true, site, blocked: /./, keepsRequests: true };
    await withPage('', isExpected, async ({ page }) => {
      await page.mouse.move(300, 300);
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        if (!navigator.serviceWorker.controller)
          await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
      });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await page.goto(`${site}?dep=38`);
      await alive(page);
      await page.getByText('ACEPP 38').first().waitFor();
      await page.goto(`${site}departement/07-ardeche/`);
      await page.getByRole('heading', { level: 2, name: 'Ardèche' }).waitFor();
      expect(new URL(page.url()).search).toBe('?dep=07');
      await page.goto(`${site}?vue=couverture&partie=hasard`);
      await page.getByRole('img', { name: /^Projets pour 100/ }).waitFor();
      await page.goto(`${site}?vue=presentation`);
      await title(page).waitFor();
    });
  });

  test('a new version is offered, taken when the visitor wants it, and never during a presentation', async () => {
    expect(inject('site')).toBeTruthy();
    const { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const dir = mkdtempSync(join(tmpdir(), 'version-'));
    cpSync(join(process.cwd(), 'dist'), dir, { recursive: true });
    // Served afresh each time: the small server keeps what it has read.
    let server = createStaticServer({ dir, quality: 1 });
    const port = await listen(server, 0);
    try {
      await withPage('', { keepsOffline: true, site: `http://localhost:${port}/` }, async ({ page }) => {
        await page.mouse.move(300, 300);
        await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
          if (!navigator.serviceWorker.controller)
            await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
        });
        const worker = join(dir, 'sw.js');
        writeFileSync(worker, readFileSync(worker, 'utf8').replace(/VERSION = "\w+"/, 'VERSION = "nouvelle"'));
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        server = createStaticServer({ dir, quality: 1 });
        await listen(server, port);
        await page.goto(`http://localhost:${port}/?vue=presentation`);
        await title(page).waitFor();
        await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
        await expect
          .poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting)))
          .toBe(true);
        expect(await page.getByText('Une nouvelle version du site est prête').count()).toBe(0);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Recharger' }).click();
        await expect
          .poll(() => page.evaluate(async () => (await caches.keys()).join()).catch(() => ''))
          .toBe('carte-nouvelle');
      });
    } finally {
      server.closeAllConnections();
      server.close();
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
