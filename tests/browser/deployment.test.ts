/**
 * The site beyond its own page: frames without an origin, and a tab that is older than the site. Served as publishers
 * serve it.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { createStaticServer, listen } from '../../tools/server.mjs';
import { withPage } from './support/page.ts';

const DIST = join(process.cwd(), 'dist');

/** Serves with `answer` until `visit` has ended. */
async function served(answer: RequestListener, visit: (site: string) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  const port = await listen(server, 0);
  try {
    await visit(`http://localhost:${port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A page of another origin with the site in a frame that may run scripts and nothing else. */
const host = (path: string): RequestListener => {
  const src = new URL(path, inject('site')).href.replaceAll('&', '&amp;');
  return (_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="fr"><title>Hôte</title><iframe sandbox="allow-scripts" width="1200" height="700" src="${src}"></iframe>
<script>addEventListener('message', ({ data, origin }) => (document.title = [data.type, origin, data.hauteur > 100].join(' ')))</script></html>`,
    );
  };
};
/** Opens `path` in such a frame of another page; an error of the page or of its policy fails the test. */
const inFrame = (path: string, visit: (page: Page) => Promise<void>) =>
  withPage('?carte=svg', {}, ({ page }) =>
    served(host(path), async (url) => {
      const around = await page.context().newPage();
      const faults: string[] = [];
      around.on('pageerror', ({ message }) => faults.push(message));
      around.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await around.goto(url);
      await visit(around);
      expect(faults).toEqual([]);
    }),
  );

describe('a frame without an origin', () => {
  test('shows the form of a view for frames, and tells its height', () =>
    inFrame('?embed=1', async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.getByRole('link', { name: 'Ouvrir dans la Carte des solidarités' }).waitFor();
      await frame.locator('path.contexte').first().waitFor({ state: 'attached' });
      await expect.poll(() => page.title()).toBe('carte-des-solidarites:hauteur null true');
    }));

  test('is the whole site: choices, detail and texts, and the drawn map with its sentence', () =>
    inFrame('', async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.locator('path.contexte').first().waitFor({ state: 'attached' });
      await frame.locator('[data-map]').hover();
      await frame
        .getByRole('figure')
        .locator('[aria-live=polite]')
        .getByText('La carte interactive n’est pas disponible')
        .waitFor({
          state: 'attached',
        });
      await frame.locator('[data-map-svg] [data-code="38"]').click();
      await frame.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
    }));

  test('is the presentation, with its editor, which says that nothing is kept', () =>
    inFrame('?vue=presentation', async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.getByRole('region', { name: 'Présentation' }).getByRole('heading', { level: 1 }).waitFor();
      await frame.getByRole('region', { name: 'Présentation' }).press('e');
      await frame.getByRole('button', { name: 'Ajouter la vue affichée' }).click();
      await frame.getByText('Ce navigateur ne garde rien ici').first().waitFor();
    }));
});

describe('a file from a frame without an origin', () => {
  const DOUBT = 'la page qui entoure ce cadre interdit les téléchargements';

  test('may be dropped by the browser without a word: it is said', () =>
    inFrame('?vue=couverture', async (page) => {
      const frame = page.frameLocator('iframe');
      await frame.getByRole('button', { name: /^Tableau \(CSV\)/ }).click();
      await frame.getByText(DOUBT).waitFor();
    }));

  test('is just ready where the page is a tab of its own', () =>
    withPage('?vue=couverture', {}, async ({ page }) => {
      await page.getByRole('button', { name: /^Tableau \(CSV\)/ }).click();
      await page.getByText('Fichier prêt').waitFor();
      expect(await page.getByText(DOUBT).count()).toBe(0);
    }));
});

describe('a tab that is older than the site', () => {
  /** Another build: the same site, each of its hashed files under another name, the old names gone. */
  function rebuild(dir: string): void {
    const names = readdirSync(join(dir, 'assets'));
    const renamed = (text: string) =>
      text.replace(/([\w./-]*-)([\w-]{8})(\.(?:js|css))\b/g, (all, before: string, hash: string, end: string) =>
        names.some((name) => name.endsWith(`-${hash}${end}`)) ? `${before}${hash.slice(0, 6)}zz${end}` : all,
      );
    for (const name of names) {
      if (!/\.(js|css)$/.test(name)) continue;
      const path = join(dir, 'assets', name);
      writeFileSync(path, renamed(readFileSync(path, 'utf8')));
      renameSync(path, join(dir, 'assets', renamed(name)));
    }
    for (const name of ['index.html', 'sw.js']) {
      const path = join(dir, name);
      writeFileSync(path, renamed(readFileSync(path, 'utf8')).replace(/VERSION = "\w+"/, 'VERSION = "suivante"'));
    }
  }

  interface Site {
    url: string;
    release: () => void;
    stop: () => Promise<void>;
  }
  /**
   * A copy of the build that can be replaced by another or stop. `fallback`: what is missing is answered by the first
   * page, as some servers do.
   */
  async function withSite(fallback: boolean, visit: (site: Site) => Promise<void>): Promise<void> {
    const dir = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync(DIST, dir, { recursive: true });
    if (fallback) cpSync(join(dir, 'index.html'), join(dir, '404.html'));
    let inner = createStaticServer({ dir, quality: 1 });
    const server = createServer((request, response) => {
      if (fallback) {
        const write = response.writeHead.bind(response);
        response.writeHead = ((status: number, headers: OutgoingHttpHeaders) =>
          write(status === 404 ? 200 : status, headers)) as typeof response.writeHead;
      }
      inner.emit('request', request, response);
    });
    const port = await listen(server, 0);
    const stop = async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    try {
      await visit({
        url: `http://localhost:${port}/`,
        release: () => {
          rebuild(dir);
          if (fallback) cpSync(join(dir, 'index.html'), join(dir, '404.html'));
          // The small server keeps what it has read.
          inner = createStaticServer({ dir, quality: 1 });
        },
        stop,
      });
    } finally {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    }
  }

  const OLD = 'Le site a été mis à jour depuis que cette page est ouverte';
  const EXPECTED = { blocked: /./, keepsRequests: true };
  const openCoverage = (page: Page) => page.getByRole('link', { name: 'Couverture' }).first().click();

  for (const [server, fallback] of [
    ['says that a file is missing', false],
    ['answers it with the first page', true],
  ] as const) {
    test(`whose server ${server}: it is said, and one press brings the view that was asked for`, () =>
      withSite(fallback, (site) =>
        withPage('?axe=mobilite', { ...EXPECTED, site: site.url }, async ({ page }) => {
          await page.evaluate(() => localStorage.setItem('carte-des-solidarites.touches', 'non'));
          site.release();
          await openCoverage(page);
          await page.getByText(OLD).waitFor();
          expect(await page.getByText('la connexion est peut-être coupée').count()).toBe(0);
          await page.getByRole('button', { name: 'Recharger' }).click();
          await page.getByRole('heading', { level: 1, name: /^Couverture/ }).waitFor();
          const { searchParams } = new URL(page.url());
          expect([searchParams.get('vue'), searchParams.get('axe')]).toEqual(['couverture', 'mobilite']);
          expect(await page.evaluate(() => localStorage.getItem('carte-des-solidarites.touches'))).toBe('non');
        }),
      ));
  }

  describe.each([
    ['says that a file is missing', false],
    ['answers it with the first page', true],
  ] as const)('with its worker in control, on a server that %s', (_server, fallback) => {
    const NEXT = /index-[\w-]{6}zz\.js/;
    const keptVersions = (page: Page) => page.evaluate(async () => (await window.caches.keys()).join()).catch(() => '');
    /** The worker that is on its way, the one that waits, and what is kept. */
    const workersOf = (page: Page) =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return [registration?.installing, registration?.waiting, (await window.caches.keys()).join()];
      });
    const storyline = (page: Page) =>
      page.evaluate(() => Object.entries(localStorage).find(([, value]) => value.includes('etapes'))?.[1]);
    const isNext = (page: Page) =>
      page.evaluate(() => [...document.scripts].map(({ src }) => src).join()).then((names) => NEXT.test(names));
    /** Waits until the worker of the first build has kept everything and has the tab in its hands. */
    const controlled = async (page: Page) => {
      await page.mouse.move(300, 300);
      await page.evaluate(async () => {
        const { serviceWorker } = navigator;
        const taken = new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve));
        await serviceWorker.ready;
        if (!serviceWorker.controller) await taken;
      });
    };
    const open = (visit: (page: Page, site: Site, kept: string) => Promise<void>) =>
      withSite(fallback, (site) =>
        withPage('?axe=mobilite', { ...EXPECTED, keepsOffline: true, site: site.url }, async ({ page }) => {
          await controlled(page);
          await page.keyboard.press('+');
          await page.getByRole('button', { name: 'Ouvrir le parcours' }).waitFor();
          const kept = await storyline(page);
          if (!kept) throw new Error('no storyline is kept');
          await visit(page, site, kept);
        }),
      );
    const expectSame = async (page: Page, kept: string) => {
      await page.getByRole('heading', { level: 1, name: /^Couverture/ }).waitFor();
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('vue'), searchParams.get('axe')]).toEqual(['couverture', 'mobilite']);
      expect(await storyline(page)).toBe(kept);
    };

    test('goes on from what is kept, is told when it is looked at again, and nothing is lost', () =>
      open(async (page, site, kept) => {
        site.release();
        await openCoverage(page);
        await page.getByRole('heading', { level: 1, name: /^Couverture/ }).waitFor();
        expect(await isNext(page)).toBe(false);
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        await page.getByText('Une nouvelle version du site est prête').waitFor();
        await page.getByRole('button', { name: 'Recharger' }).click();
        await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
        await expectSame(page, kept);
        await expect.poll(() => keptVersions(page)).toBe('carte-suivante');
      }));

    test('whose kept files the browser has thrown away: it is said, and asked once only', () =>
      open(async (page, site, kept) => {
        await page.evaluate(async () =>
          Promise.all((await window.caches.keys()).map((name) => window.caches.delete(name))),
        );
        // Nor has it them beside the worker.
        await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
        site.release();
        await openCoverage(page);
        await page.getByText(OLD).waitFor();
        await page.getByRole('button', { name: 'Recharger' }).click();
        await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
        await expectSame(page, kept);
        await page.mouse.move(310, 310);
        // The page is of the new version already: its worker takes over without a word.
        await expect.poll(() => workersOf(page)).toEqual([null, null, 'carte-suivante']);
        expect(await page.getByText('Une nouvelle version du site est prête').count()).toBe(0);
      }));

    test('beside a new one: its files stay until it is closed', () =>
      open(async (page, site) => {
        const first = await keptVersions(page);
        site.release();
        const second = await page.context().newPage();
        await second.goto(site.url);
        await second.mouse.move(300, 300);
        // None waits or is on its way: a page asked for at the moment when a worker takes over was seen to wait for
        // good.
        await expect.poll(() => workersOf(second)).toEqual([null, null, `${first},carte-suivante`]);
        await page.getByRole('link', { name: 'Données' }).first().click();
        await page.getByRole('heading', { level: 1, name: /^Données/ }).waitFor();
        expect(await page.getByText(OLD).count()).toBe(0);
        await page.close();
        await second.goto(`${site.url}?dep=38`);
        await second.mouse.move(310, 310);
        await expect.poll(() => keptVersions(second)).toBe('carte-suivante');
      }));
  });

  test('without network nothing of a new version is said', () =>
    withSite(false, (site) =>
      withPage('', { ...EXPECTED, site: site.url }, async ({ page }) => {
        await site.stop();
        await openCoverage(page);
        await page.getByText('Le site ne répond pas').waitFor();
        expect(await page.getByText(OLD).count()).toBe(0);
      }),
    ));
});
