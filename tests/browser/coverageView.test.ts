/**
 * The coverage view in a real browser: what an official asks, by URL; keyboard, print, narrow screens, without WebGL,
 * bad input, axe.
 */
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { withPage } from './support/page.ts';

const cellsOf = (page: Page, row: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .getByRole('cell')
    .allInnerTexts();

describe('the four questions', () => {
  test('which départements have no project on mobility', () =>
    withPage('?vue=couverture&axe=mobilite', {}, async ({ page }) => {
      const gaps = page.getByRole('region', { name: 'Lacunes, par besoin' }).getByRole('heading', { level: 3 });
      await gaps.first().waitFor();
      expect((await gaps.allInnerTexts()).sort()).toEqual(['Drôme', 'Haute-Savoie', 'Isère', 'Savoie']);
    }));

  test('does Ain truly have fewer than the region', () =>
    withPage('?vue=couverture&partie=hasard', {}, async ({ page }) => {
      await page.getByText('L’Ain\u00a0: 2\u00a0projets où le taux de la région en ferait attendre 8,3').waitFor();
      expect((await cellsOf(page, 'Ain')).at(-1)).toContain('au-dessous (95\u00a0%, pas 99,8\u00a0%)');
    }));

  test('what changes when one counts people in poverty', () =>
    withPage('?vue=couverture&partie=hasard', {}, async ({ page }) => {
      await page.getByRole('combobox', { name: 'Taux calculés par' }).selectOption('pauvres');
      await page
        .getByText(/l’Ardèche et la Haute-Loire au-dessus/)
        .first()
        .waitFor();
      expect(new URL(page.url()).searchParams.get('par')).toBe('pauvres');
      expect((await cellsOf(page, 'Ain')).at(-1)).toContain('ne se distingue pas');
    }));

  test('what region-wide projects bring to Haute-Savoie, from the empty cell, and Back', () =>
    withPage('?vue=couverture', {}, async ({ page }) => {
      await page.getByRole('link', { name: 'Haute-Savoie, Insertion par l’emploi\u00a0: aucun projet' }).click();
      const cell = page.getByRole('region', { name: /^Haute-Savoie — / });
      await cell.getByRole('heading', { name: /^4\sprojets pour toute la région$/ }).waitFor();
      expect(await cell.getByText('Relais Ozanam').count()).toBeGreaterThan(0);
      await page.goBack();
      await expect.poll(() => cell.count()).toBe(0);
    }));
});

describe('the matrix', () => {
  test('adds up to 120 and is reached by the keyboard, cell by cell', () =>
    withPage('?vue=couverture', {}, async ({ page }) => {
      await page.getByRole('table').first().waitFor();
      expect((await cellsOf(page, 'Tous les projets')).at(-1)).toBe('120');
      const first = page.getByRole('link', { name: /^Ain, Petite enfance et parentalité/ });
      await first.focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^Ain, Insertion des jeunes/,
      );
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Ain — Insertion des jeunes' }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ain — Insertion des jeunes');
      await page.keyboard.press('Escape');
      await expect.poll(() => new URL(page.url()).searchParams.get('dep')).toBeNull();
    }));

  test('at 390 px it scrolls in its own box and keeps the names in sight', () =>
    withPage('?vue=couverture', { width: 390, height: 844 }, async ({ page }) => {
      const box = page.getByRole('region', { name: /à faire défiler/ });
      await box.waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await box.evaluate((node) => (node.scrollLeft = 300));
      const name = await page.getByRole('rowheader', { name: 'Ain', exact: true }).boundingBox();
      expect(name?.x ?? -1).toBeGreaterThanOrEqual(0);
      expect(name?.x ?? 999).toBeLessThan(40);
    }));

  for (const measure of ['nombre', 'taux', 'indice'])
    test(`prints ${measure} on one A4 landscape page of its own, tagged`, () =>
      withPage(`?vue=couverture&mesure=${measure}`, {}, async ({ page }) => {
        await page.getByRole('table').first().waitFor();
        const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
        const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
          Math.round(Number(w)),
          Math.round(Number(h)),
        ]);
        // A4 landscape in points; the matrix first, the gaps after it.
        expect(boxes[0]).toEqual([842, 595]);
        expect(pdf).toContain('/StructTreeRoot');
        await page.emulateMedia({ media: 'print' });
        // 277 × 190 mm inside the margins, at 96 pixels an inch.
        await page.setViewportSize({ width: 1047, height: 718 });
        const matrix = await page.locator('section.matrice').boundingBox();
        expect((matrix?.y ?? 0) + (matrix?.height ?? 9999)).toBeLessThan((190 / 25.4) * 96);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1047);
      }));
});

describe('without WebGL', () => {
  for (const path of ['?vue=couverture', '?vue=couverture&partie=hasard', '?comparer=07,26,38', '?vue=fiche&dep=38'])
    test(path, () =>
      withPage(path, { webgl: false }, async ({ page }) => {
        await page.getByRole('table').first().waitFor();
      }),
    );
  test('the layers lie over the drawn map', () =>
    withPage('?calques=communes,elargie', { webgl: false }, async ({ page }) => {
      const mark = page.getByRole('link', { name: /cité.* par/ }).first();
      await mark.waitFor();
      expect(await page.locator('[data-map-overlay] use.elargie').count()).toBeGreaterThan(3);
      await mark.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      expect(await page.evaluate(() => (document.activeElement?.parentElement as HTMLDetailsElement).open)).toBe(true);
    }));
});

describe('at 1024×768', () => {
  for (const path of ['?vue=couverture', '?comparer=07,26'])
    test(`no column of the figures is cut: ${path}`, () =>
      withPage(path, { width: 1024, height: 768 }, async ({ page }) => {
        const table = page.locator('.defile table').first();
        await table.waitFor();
        const hidden = await table.evaluate((node) => {
          const box = node.closest('.defile');
          return box ? box.scrollWidth - box.clientWidth : NaN;
        });
        expect(hidden).toBeLessThanOrEqual(0);
      }));
  test('the matrix ends on the screen', () =>
    withPage('?vue=couverture', { width: 1024, height: 768 }, async ({ page }) => {
      const box = await page.locator('.defile table').first().boundingBox();
      expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(768);
    }));
});

describe('names and marks', () => {
  test('a name is seen once: the map hides its own while a layer writes them, and shows them again after', () =>
    withPage('?calques=communes', { webgl: false }, async ({ page }) => {
      const isere = page.locator('[data-map] text', { hasText: 'Isère' }).filter({ visible: true });
      await page.locator('[data-names] text').first().waitFor();
      expect(await isere.count()).toBe(1);
      await page.getByRole('button', { name: 'Communes citées' }).click();
      await page.locator('[data-names]').waitFor({ state: 'detached' });
      expect(await isere.count()).toBe(1);
    }));
  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
    [390, 844],
  ] as const)
    for (const indicateur of ['taux', 'nombre'])
      for (const calques of ['communes', 'communes,elargie'])
        test(`no name or figure stands on a mark at ${width}×${height}: ${indicateur}, ${calques}`, () =>
          withPage(
            `?indicateur=${indicateur}&calques=${calques}`,
            { width, height, webgl: false },
            async ({ page }) => {
              await page.locator('[data-names] text').first().waitFor();
              await page
                .getByRole('link', { name: /cité.* par/ })
                .first()
                .waitFor();
              const struck = await page.evaluate(() => {
                const marks = [...document.querySelectorAll('[data-map-overlay] .marque')].map((one) =>
                  one.getBoundingClientRect(),
                );
                return [...document.querySelectorAll<SVGTextElement>('[data-names] text')].flatMap((text) => {
                  // The box of a text has room for accents and descenders above and below its letters.
                  const { left, right, top, bottom, height } = text.getBoundingClientRect();
                  const isStruck = marks.some(
                    (mark) =>
                      mark.left < right &&
                      mark.right > left &&
                      mark.top < bottom - height / 5 &&
                      mark.bottom > top + height / 5,
                  );
                  return isStruck ? [text.textContent] : [];
                });
              });
              expect(struck).toEqual([]);
            },
          ));
});

describe('fiche départementale', () => {
  test('prints as A4 portrait pages with real text; all twelve begin on a page of their own', () =>
    withPage('?vue=fiche&dep=38', {}, async ({ page }) => {
      await page.getByRole('article', { name: 'Isère' }).getByText('ACEPP 38').waitFor();
      const pagesOf = (pdf: Buffer) =>
        [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) =>
          [w, h].map((side) => Math.round(Number(side))).join(),
        );
      const one = pagesOf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
      expect(one.length).toBeGreaterThan(1);
      expect(new Set(one)).toEqual(new Set(['595,842']));
      await page.getByRole('link', { name: 'Les 12 fiches' }).click();
      await page.getByRole('article', { name: 'Haute-Savoie' }).waitFor();
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(12);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    }));
});

describe('bad input', () => {
  test('an unknown département, four to compare, unknown choices: a sentence each, and a sane screen', () =>
    withPage('?vue=couverture&dep=99&comparer=07,26,38,42&mesure=or&ordre=zzz&seuil=-3', {}, async ({ page }) => {
      const notice = page.getByRole('region', { name: 'Une partie du lien n’a pas été comprise' });
      await notice.getByText(/On compare trois territoires au plus/).waitFor();
      expect(await notice.getByRole('listitem').count()).toBe(5);
      await page.getByRole('columnheader', { name: 'Isère' }).first().waitFor();
    }));
  test('a part that does not arrive says so', () =>
    withPage('?vue=couverture&partie=hasard', { blocked: /ChancePart.*\.js/ }, async ({ page }) => {
      await page.getByRole('alert').getByText('Cette vue n’a pas pu être chargée').waitFor();
      await page.getByRole('link', { name: 'Comparer' }).click();
      await page.getByText('Choisissez deux ou trois départements').waitFor();
    }));
});

describe('figure and reading side by side', () => {
  for (const [path, drawing] of [
    ['?vue=couverture', 'section.matrice table'],
    ['?vue=couverture&partie=hasard', '[data-figure="entonnoir"] svg[data-figure-svg]'],
    ['?vue=couverture&partie=classements', '[data-figure="classements"] svg[data-figure-svg]'],
  ] as const)
    test(`the figure of ${path} is whole at 1366 × 768, its reading at its right`, () =>
      withPage(path, { width: 1366, height: 768 }, async ({ page }) => {
        const figure = page.locator(drawing).first();
        await figure.waitFor();
        const [box, reading] = [await figure.boundingBox(), await page.locator('.lecture').first().boundingBox()];
        if (!box || !reading) throw new Error('not drawn');
        expect(box.y + box.height).toBeLessThanOrEqual(768);
        expect(reading.x).toBeGreaterThanOrEqual(box.x + box.width);
        expect(reading.y).toBeLessThan(box.y + box.height);
      }));
});

describe('the room of the page', () => {
  test('structures at 1366 × 768: list and figure side by side, the figure whole, and in sight while the list scrolls', () =>
    withPage('?vue=couverture&partie=structures', { width: 1366, height: 768 }, async ({ page }) => {
      const figure = page.locator('[data-figure="structures"]');
      const boxes = async () => {
        const [bars, list] = [await figure.boundingBox(), await page.getByRole('table').boundingBox()];
        if (!bars || !list) throw new Error('not drawn');
        return { bars, list };
      };
      await figure.waitFor();
      const { bars, list } = await boxes();
      expect(bars.x).toBeGreaterThanOrEqual(list.x + list.width);
      expect(bars.y + bars.height).toBeLessThanOrEqual(768);
      expect(list.y).toBeLessThan(260);
      await page.evaluate(() => window.scrollTo(0, 1500));
      const scrolled = await boxes();
      expect(scrolled.list.y).toBeLessThan(0);
      expect(scrolled.bars.y).toBeGreaterThanOrEqual(0);
      expect(scrolled.bars.y + scrolled.bars.height).toBeLessThanOrEqual(768);
    }));
  test('ranks at 1366 × 768: figure and table end within 60 px of one another', () =>
    withPage('?vue=couverture&partie=classements', { width: 1366, height: 768 }, async ({ page }) => {
      const figure = page.locator('[data-figure="classements"]');
      await figure.waitFor();
      const ends = [await figure.boundingBox(), await page.getByRole('table').first().boundingBox()].map(
        (box) => (box?.y ?? NaN) + (box?.height ?? NaN),
      );
      expect(Math.abs((ends[0] ?? NaN) - (ends[1] ?? NaN))).toBeLessThanOrEqual(60);
    }));
  for (const [width, height] of [
    [800, 600],
    [1000, 700],
  ] as const)
    test(`a frame of ${width} × ${height} shows map, legend and the region’s card, which is as high as its words`, () =>
      withPage('?embed=1', { width, height }, async ({ page }) => {
        const card = page.locator('a[data-code="ARA"]');
        await card.waitFor();
        const [map, box] = [await page.locator('figure').first().boundingBox(), await card.boundingBox()];
        if (!map || !box) throw new Error('not drawn');
        expect(box.x).toBeGreaterThanOrEqual(map.x + map.width);
        expect(Math.max(map.y + map.height, box.y + box.height)).toBeLessThanOrEqual(height);
        expect(box.height).toBeLessThan(160);
      }));
});

describe('by night', () => {
  test('the numbers on the small map of « Ma commune » stand out from its fills', () =>
    withPage('?vue=commune', { colorScheme: 'dark' }, async ({ page }) => {
      await page.locator('svg[role="img"] text').first().waitFor();
      const [ink, fill] = await page.evaluate(() => {
        const lightness = (selector: string) => {
          const node = document.querySelector(selector);
          const [r = 0, g = 0, b = 0] = (node ? getComputedStyle(node).fill.match(/\d+/g) : null)?.map(Number) ?? [];
          return (r + g + b) / 765;
        };
        return [lightness('svg[role="img"] text'), lightness('svg[role="img"] use')];
      });
      expect(Math.abs((ink ?? NaN) - (fill ?? NaN))).toBeGreaterThan(0.6);
    }));
  test('« aucun projet » has the colour of its cells in the legend of the rates', () =>
    withPage('?vue=couverture&mesure=taux', { colorScheme: 'dark' }, async ({ page }) => {
      await page.locator('.legende rect.zero').waitFor();
      const [cell, swatch] = await page.evaluate(() => {
        const styleOf = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        return [styleOf('td.zero').backgroundColor, styleOf('.legende rect.zero').fill];
      });
      expect(swatch).toBe(cell);
    }));
});

describe('nothing scrolls sideways', () => {
  for (const width of [390, 320])
    for (const path of [
      '?vue=couverture',
      '?vue=couverture&partie=hasard',
      '?vue=couverture&partie=classements',
      '?comparer=07,26,38',
      '?vue=couverture&partie=structures',
      '?vue=fiche&dep=38',
    ])
      test(`${path} at ${width} px`, () =>
        withPage(path, { width, height: 800 }, async ({ page }) => {
          await page.getByRole('table').first().waitFor();
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }));
});
