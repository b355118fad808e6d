/** The pages that the build writes: readable without a script, taken over in place with one, found from any folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { Shaper } from '../../tools/bench/shaper.mjs';
import budgets from '../../tools/budgets.json' with { type: 'json' };
import { expectAccessible, holdScripts, withPage } from './support/page.ts';
import { STATIC_PAGES } from './support/paths.ts';
import { serve } from './support/server.ts';

const noScript = { javaScript: false };

describe('without a script', () => {
  test.each(STATIC_PAGES)(
    '%j: every link that is offered leads to a page or file that exists, and to none that needs the script',
    (path) =>
      withPage(path, noScript, async ({ page }) => {
        const links = await page
          .locator('a[href]:visible')
          .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
        const site = inject('site');
        const inner = links.filter((href) => href.startsWith(site));
        expect(inner.length).toBeGreaterThan(5);
        expect(inner.filter((href) => new URL(href).searchParams.has('vue'))).toEqual([]);
        const targets = new Set(inner.map((href) => href.replace(/[?#].*/, '').slice(site.length)));
        const isThere = (target: string) =>
          existsSync(join('dist', /(^|\/)$/.test(target) ? `${target}index.html` : target));
        expect([...targets].filter((target) => !isThere(target))).toEqual([]);
      }),
  );

  test('every project is reached from the first page, and says its whole summary', () =>
    withPage('', noScript, async ({ page }) => {
      await page.getByRole('navigation', { name: 'Vues' }).getByRole('link', { name: 'Projets' }).click();
      const links = await page
        .locator('main section li a')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(links).toHaveLength(120);
      const dist = new URL('../../dist/', import.meta.url);
      for (const url of links) {
        const file = new URL(`${url.replace(/.*\/sous-dossier\//, '')}index.html`, dist);
        expect(readFileSync(file, 'utf8'), url).toContain('Résumé publié');
      }
      for (const url of links.filter((_url, i) => i % 40 === 0)) {
        await page.goto(url);
        expect((await page.locator('blockquote').innerText()).length).toBeGreaterThan(40);
      }
    }));

  test('the header leads to pages that exist, and offers nothing else', () =>
    withPage('departement/38-isere/', noScript, async ({ page }) => {
      const header = page.getByRole('navigation', { name: 'Vues' });
      const links = header.getByRole('link');
      expect(await links.allInnerTexts()).toEqual(['Carte', 'Couverture', 'Projets', 'Données']);
      for (const [nom, title] of [
        ['Couverture', 'Couverture territoriale, projets 2021'],
        ['Projets', 'Projets financés en 2021'],
        ['Données', 'Données, méthode et limites'],
      ] as const) {
        await page.goto(new URL('departement/38-isere/', page.url().replace(/sous-dossier\/.*/, 'sous-dossier/')).href);
        await header.getByRole('link', { name: nom }).click();
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        expect(await header.locator('[aria-current]').innerText()).toBe(nom);
      }
    }));

  test('no page offers a link that leads nowhere', () =>
    withPage('', noScript, async ({ page }) => {
      for (const path of [
        '',
        'departement/38-isere/',
        'projet/2021-041/',
        'axe/mobilite/',
        'couverture/',
        'projets/',
      ]) {
        await page.goto(new URL(path, page.url().replace(/sous-dossier\/.*/, 'sous-dossier/')).href);
        const open = page.locator(
          'a[href^="?"], a[href*="/?"]:not([href*="couverture/?"], [href*="projets/?"], [href*="donnees/?"])',
        );
        for (const link of await open.all())
          expect(await link.isVisible(), (await link.getAttribute('href')) ?? '').toBe(false);
      }
    }));

  test('the list: every project with its summary, axis by axis', () =>
    withPage('projets/', noScript, async ({ page }) => {
      const items = page.locator('main section li');
      expect(await items.count()).toBe(120);
      for (const text of await items.locator('p').allInnerTexts()) expect(text.length).toBeGreaterThan(20);
      expect(await page.locator('main h2').count()).toBe(7);
      await items.getByRole('link').first().click();
      await page.waitForURL(/\/projet\/2021-\d{3}\/$/);
    }));

  test('the coverage: sums that add up, and every empty cell in words', () =>
    withPage('couverture/', noScript, async ({ page }) => {
      const table = page.getByRole('table');
      const figures = async (row: number) =>
        (await table.locator('tr').nth(row).locator('td').allInnerTexts()).map((text) => Number(text) || 0);
      const rows = await Promise.all([...Array(15).keys()].map((i) => figures(i + 1)));
      const sum = (some: number[][]) =>
        some.reduce((all, row) => row.map((n, i) => n + (all[i] ?? 0)), Array<number>(8).fill(0));
      expect(sum(rows.slice(0, 12))).toEqual(rows[12]);
      expect(sum(rows.slice(12, 14))).toEqual(rows[14]);
      expect(rows[14]?.at(-1)).toBe(120);
      const empty = rows
        .slice(0, 12)
        .flatMap((row) => row.slice(0, -1))
        .filter((n) => n === 0).length;
      const said = (await page.locator('main li p').allInnerTexts()).flatMap((text) => text.split(/, (?=[A-Z])/));
      expect(said).toHaveLength(empty);
      await table.getByRole('link', { name: 'Isère' }).click();
      await page.waitForURL(/\/departement\/38-isere\/$/);
    }));

  test('the data: method, sources, downloads that are there', () =>
    withPage('donnees/', noScript, async ({ page }) => {
      for (const link of await page.locator('main a[download]').all()) {
        const url = await link.evaluate((one) => (one as HTMLAnchorElement).href);
        if (!url.endsWith('.html')) expect((await page.request.head(url)).status(), url).toBe(200);
      }
      await page.getByText('Aide sociale à l’enfance').first().waitFor();
    }));

  for (const path of ['couverture/', 'projets/', 'donnees/'])
    for (const width of [390, 1366])
      test(`${path} is accessible and fits at ${width}`, async () => {
        await withPage(path, { width, blocked: /assets\/.*\.js/, isDead: true }, async ({ page }) => {
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        });
      });

  test('a département: its figures, its axes, its projects, its neighbours in the list', () =>
    withPage('departement/38-isere/', noScript, async ({ page }) => {
      expect(await page.title()).toMatch(/^Isère – Carte des solidarités/);
      expect(await page.locator('aside h2').innerText()).toBe('Isère');
      expect(await page.getByRole('link', { name: /^Lire le projet/ }).count()).toBe(9);
      expect(await page.getByRole('navigation', { name: 'Fil d’Ariane' }).innerText()).toContain('Région');
      await page.getByRole('link', { name: /^Département suivant/ }).click();
      await page.locator('aside h2').getByText('Loire').waitFor();
    }));

  test('an axis: its projects and where they are', () =>
    withPage('axe/mobilite/', noScript, async ({ page }) => {
      expect(await page.title()).toMatch(/^Mobilité/);
      expect(await page.locator('#liste li').count()).toBe(14);
      await page.locator('#liste a').first().click();
      await page.waitForURL(/\/projet\/2021-\d{3}\/$/);
    }));

  test('from a project to its territory, to the region', () =>
    withPage('projet/2021-041/', noScript, async ({ page }) => {
      const way = page.getByRole('navigation', { name: 'Fil d’Ariane' });
      await way.getByRole('link').nth(1).click();
      await page.waitForURL(/\/departement\/38-isere\/$/);
      await way.getByRole('link').first().click();
      await page.waitForURL(/\/sous-dossier\/$/);
    }));

  test('an acronym of a summary is explained below it', () =>
    withPage('projet/2021-041/', noScript, async ({ page }) => {
      expect(await page.locator('aside').innerText()).toContain('ASE\u00a0: Aide sociale à l’enfance');
    }));

  for (const [path, title] of [
    ['accessibilite/', 'Déclaration d’accessibilité'],
    ['mentions-legales/', 'Mentions légales'],
    ['donnees-personnelles/', 'Données personnelles'],
    ['plan-du-site/', 'Plan du site'],
  ] as const) {
    test(`${title} is linked from a page of its own and from the first`, () =>
      withPage('departement/38-isere/', noScript, async ({ page }) => {
        await page.getByRole('contentinfo').locator(`a[href$="${path}"]`).click();
        await page.getByRole('heading', { level: 1, name: title }).waitFor();
        await page.getByRole('link', { name: 'Accueil' }).click();
        await page.waitForURL(/\/sous-dossier\/$/);
        expect(await page.getByRole('contentinfo').locator(`a[href$="${path}"]`).count()).toBe(1);
      }));
  }
});

test('the plan of the site leads to every page', () =>
  withPage('plan-du-site/', noScript, async ({ page }) => {
    const hrefs = await page
      .locator('main li a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    const xml = await (await page.request.get(new URL('../sitemap.xml', page.url()).href)).text();
    const listed = [...xml.matchAll(/<loc>\/?([^<]*)<\/loc>/g)].map(
      ([, path = '']) => new URL(path, new URL('..', page.url())).href,
    );
    expect(listed.filter((url) => !hrefs.includes(url) && url !== page.url())).toEqual([]);
  }));

describe('with scripts', () => {
  for (const path of ['couverture/', 'projets/', 'donnees/'] as const)
    test(`the application takes the place of ${path}`, () =>
      withPage(path, {}, async ({ page }) => {
        const alone = {
          'couverture/': page.getByRole('navigation', { name: 'Parties de la vue Couverture' }),
          'projets/': page.getByLabel('Rechercher'),
          'donnees/': page.locator('main article'),
        };
        await alone[path].first().waitFor();
        expect(page.url()).toMatch(new RegExp(`/${path}$`));
        await page.getByRole('navigation', { name: 'Vues' }).getByRole('link', { name: 'Carte' }).click();
        await page.locator('[data-map]').waitFor();
        expect(page.url()).toMatch(/\/sous-dossier\/$/);
        await page.goBack();
        await page.locator('[data-map]').waitFor({ state: 'detached' });
      }));

  test('what is chosen behind the page of a view is shown there', () =>
    withPage('couverture/?dep=38&partie=hasard', {}, async ({ page }) => {
      await page.locator('[data-partie="hasard"]').waitFor();
    }));

  test('the application takes over in place: nothing moves, the address stays, choices go on', () =>
    withPage('departement/38-isere/', {}, async ({ page }) => {
      expect(page.url()).toMatch(/departement\/38-isere\/$/);
      await page.locator('[data-map-svg] [data-code="07"]').dispatchEvent('click');
      await page.getByRole('heading', { level: 2, name: 'Ardèche' }).waitFor();
      expect(page.url()).toMatch(/\/sous-dossier\/\?dep=07$/);
      await page.goBack();
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      expect(page.url()).toMatch(/departement\/38-isere\/$/);
    }));

  test('what stands in the panel is not drawn anew', () =>
    withPage('departement/38-isere/', {}, async ({ page }) => {
      const scripts = await holdScripts(page);
      await page.reload({ waitUntil: 'commit' });
      const heading = page.locator('aside h2');
      await heading.evaluate((one) => one.setAttribute('data-drawn-by', 'build'));
      scripts.release();
      await page.locator('path.contexte').waitFor({ state: 'attached' });
      await page.getByRole('link', { name: 'Région', exact: true }).hover();
      expect(await heading.getAttribute('data-drawn-by')).toBe('build');
      await page.getByRole('link', { name: 'Région', exact: true }).click();
      await page.getByRole('heading', { level: 2, name: 'Auvergne-Rhône-Alpes' }).waitFor();
    }));

  test('a link of the list that the build wrote opens in place', () =>
    withPage('axe/mobilite/', {}, async ({ page }) => {
      await page.locator('#liste a').first().click();
      await page.getByText('Résumé publié').waitFor();
      expect(new URL(page.url()).search).toContain('projet=');
    }));

  test('the scripts’ texts that do not arrive leave the page as it is, and choices still work', () =>
    withPage('departement/38-isere/', { blocked: /\/later-/ }, async ({ page }) => {
      await page.mouse.move(5, 5);
      await page.getByText('Les résumés des projets n’ont pas pu être chargés').first().waitFor();
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
    }));

  test('a filter that is pressed before its part has come is set once it is there', () =>
    withPage('', {}, async ({ page }) => {
      const parts = await holdScripts(page, /\/assets\/detail-.*\.js$/);
      const filter = page.getByRole('button', { name: /^Mobilité/ });
      await filter.click();
      expect(await filter.getAttribute('aria-pressed')).toBe('false');
      parts.release();
      await page.waitForURL(/[?&]axe=mobilite/);
      await page.getByRole('button', { name: /^Mobilité/, pressed: true }).waitFor();
    }));

  test('a filter whose part does not come: why is said, and pressing it again sets it', () =>
    withPage('', { blocked: /\/assets\/detail-.*\.js$/ }, async ({ page }) => {
      await page.getByRole('button', { name: /^Mobilité/ }).click();
      await page.getByText('Un fichier manque sur le site').waitFor();
      await page.unrouteAll();
      await page.getByRole('button', { name: /^Mobilité/ }).click();
      await page.waitForURL(/[?&]axe=mobilite/);
    }));

  test('a choice in the address whose parts do not come is said once in their place', () =>
    withPage('?axe=mobilite', { blocked: /\/assets\/detail-.*\.js$/ }, async ({ page }) => {
      await page.getByText('Un fichier manque sur le site').waitFor();
      const said = page.locator('main').getByRole('alert');
      await said.waitFor();
      expect(await said.allInnerTexts()).toEqual([
        'Cette vue n’a pas pu être chargée : l’avis en haut de la page dit pourquoi.',
      ]);
    }));

  test('a choice in the address whose parts do not answer: the sentence stays for as long as the page is not what it asks for', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      const parts = await holdScripts(page, /\/assets\/detail-.*\.js$/);
      const asked = page.waitForRequest(/\/assets\/detail-.*\.js$/);
      const url = new URL(page.url());
      url.search = 'dep=38';
      await page.goto(url.href, { waitUntil: 'commit' });
      await asked;
      expect(await page.locator('#sans-reponse').count()).toBe(1);
      parts.release();
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      expect(await page.locator('#sans-reponse').count()).toBe(0);
    }));

  test('scripts that never come: a sentence says so after a while, and links lead to whole pages', () =>
    withPage('', { blocked: /assets\/index-.*\.js/, isDead: true }, async ({ page }) => {
      const said = page.locator('#sans-reponse');
      // A loaded machine may need longer for the page than the sentence waits.
      await said.evaluate((one) =>
        one.getAnimations().forEach((animation) => {
          animation.pause();
          animation.currentTime = 0;
        }),
      );
      expect(await said.isVisible()).toBe(false);
      await said.evaluate((one) => one.getAnimations().forEach((animation) => animation.finish()));
      expect(await said.isVisible()).toBe(true);
      expect(await said.innerText()).toContain('rechargez la page');
      await page.locator('#classement a').first().click();
      await page.waitForURL(/\/departement\//);
    }));
});

describe('bad addresses', () => {
  for (const path of [
    'departement/99-nulle-part/',
    'projet/2021-999/',
    'axe/sport/',
    'x/y/z/autre',
    `a${'a'.repeat(2000)}`,
  ]) {
    test(`${path.slice(0, 30)}: a sentence that helps, and links that lead back`, () =>
      withPage(path, { blocked: /sous-dossier/, isDead: true, keepsRequests: true }, async ({ page }) => {
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Cette page n’existe pas');
        await page.waitForFunction(() =>
          document.querySelector('main li a')?.getAttribute('href')?.startsWith('/sous-dossier/'),
        );
        await page.getByRole('link', { name: 'Isère (38)' }).click();
        await page.locator('aside h2').getByText('Isère').waitFor();
      }));
  }
  test('is accessible', () =>
    withPage('rien/', { blocked: /sous-dossier/, isDead: true, keepsRequests: true }, async ({ page }) => {
      await expectAccessible(page);
    }));
});

describe('what search engines and shared links get', () => {
  test('every page of the list of pages is there, with a title, a description and a picture of its own', () =>
    withPage('', noScript, async ({ page }) => {
      const xml = await (await page.request.get(new URL('sitemap.xml', page.url()).href)).text();
      const paths = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, path = '']) => path.replace(/^\//, ''));
      expect(paths.length).toBeGreaterThan(140);
      const titles = new Set<string>();
      for (const path of paths) {
        const response = await page.request.get(new URL(path, page.url()).href);
        expect(response.status(), path).toBe(200);
        const html = await response.text();
        expect(html, path).toMatch(/<title>[^<]+ – /);
        titles.add(/<title>([^<]*)/.exec(html)?.[1] ?? '');
        expect(html, path).toMatch(/<meta name="description" content="[^"]{40,}"/);
        expect(html, path).toContain('lang="fr"');
      }
      // Organisations with several projects in one place have cards of the same name.
      expect(titles.size).toBeGreaterThan(110);
    }));
});

describe('over a slow network', () => {
  let line: Shaper | null = null;
  const slow = serve({ dir: new URL('../../dist', import.meta.url).pathname, shaper: () => line });

  for (const path of ['', 'departement/01-ain/', 'axe/participation/'])
    for (const [width, height] of [
      [1366, 768],
      [1024, 768],
      [390, 844],
    ] as const)
      test(`nothing moves while the page arrives: ${path || 'the first view'} at ${width}`, () =>
        withPage(path, { width, height, site: slow.url }, async ({ page }) => {
          await page.addInitScript(() => {
            new PerformanceObserver((list) => {
              for (const one of list.getEntries() as (PerformanceEntry & { value: number })[])
                document.documentElement.dataset['moved'] =
                  `${Number(document.documentElement.dataset['moved'] ?? 0) + one.value}`;
            }).observe({ type: 'layout-shift', buffered: true });
          });
          line = new Shaper();
          await page.reload();
          line = null;
          await page.locator('path.contexte').waitFor({ state: 'attached' });
          const moved = Number((await page.locator('html').getAttribute('data-moved')) ?? 0);
          expect(moved).toBeLessThanOrEqual(budgets.cls.fail);
        }));

  test.each([1366, 1024])('at %i a filter that is there keeps its place while the others arrive', (width) =>
    withPage('', { width, isDead: true, blocked: /\/assets\/.*\.js$/ }, async ({ page }) => {
      const filter = page.locator('[data-axe-filter]').first();
      const top = async () => (await filter.boundingBox())?.y ?? NaN;
      const whole = await top();
      const html = readFileSync('dist/index.html', 'utf8');
      const body = html.slice(0, html.indexOf('</button>', html.indexOf('data-axe-filter')));
      await page.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
      await page.reload();
      expect(Math.abs((await top()) - whole)).toBeLessThan(1);
    }),
  );
});
