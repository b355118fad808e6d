/** The map in a real browser: first view, drill-down, filters, history, both renderers. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { alive, drawnMapNotice, settled, wakeMap, withPage } from './support/page.ts';

/** Labels of the drawn map that cover one another, as « name × name ». */
function labelOverlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('[data-map-labels] > g')].flatMap((label) =>
      [...label.querySelectorAll('text')].map((one) => ({
        label,
        text: one.textContent,
        box: one.getBoundingClientRect(),
      })),
    );
    const cross = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => a.label !== b.label && cross(a.box, b.box))
        .map((b) => `${a.text} × ${b.text}`),
    );
  });
}

describe('first view', () => {
  test('reads the region: most and fewest projects per inhabitant, and the totals reconcile', () =>
    withPage('', {}, async ({ page }) => {
      const text = await page.locator('main').innerText();
      expect(text).toContain('L’Ardèche compte le plus de projets par habitant (3,9');
      expect(text).toContain('l’Ain le moins (0,3)');
      expect(text).toContain('102 + 18 = 120');
      expect(await page.getByRole('listbox').getByRole('option').count()).toBe(12);
    }));

  test('shows map, reading, legend, figures and the way to all projects without any script', () =>
    withPage('', { javaScript: false }, async ({ page }) => {
      expect(await page.getByRole('link', { name: /^Voir les 120\sprojets en liste$/ }).isVisible()).toBe(true);
      expect(await page.locator('[data-map-svg] [data-code]').count()).toBe(12);
      const fills = await page
        .locator('[data-map-svg] [data-code]')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
      expect(new Set(fills).size).toBeGreaterThan(2);
      expect(fills).not.toContain('none');
      expect(await page.locator('noscript p').isVisible()).toBe(true);
    }));

  test('asks for no byte of MapLibre before anybody shows interest', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await settled(page);
      const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(names.filter((name) => /GlMap|maplibre|later-/.test(name))).toEqual([]);
      expect(names.some((name) => name.includes('context'))).toBe(true);
    }));

  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
    [390, 844],
    [320, 640],
  ] as const) {
    test(`nothing scrolls sideways at ${width}×${height}, and every label is inside the map`, () =>
      withPage('', { width, height }, async ({ page }) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        const outside = await page.evaluate(() => {
          const frame = document.querySelector('[data-map]')?.getBoundingClientRect();
          const labels = [...document.querySelectorAll('[data-map-labels] text')].map((one) =>
            one.getBoundingClientRect(),
          );
          return labels.filter(
            (box) =>
              !frame ||
              box.left < frame.left ||
              box.right > frame.right ||
              box.top < frame.top ||
              box.bottom > frame.bottom,
          ).length;
        });
        expect(outside).toBe(0);
      }));
  }

  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1024, 768],
    [768, 1024],
    [390, 844],
    [320, 640],
  ] as const)
    test.each(['taux', 'besoin'])(
      `the line under the map is never cut at ${width}×${height}: %s, every département`,
      (indicateur) =>
        withPage(`?indicateur=${indicateur}`, { width, height, webgl: false }, async ({ page }) => {
          const cut = await page.evaluate(async () => {
            const line = document.querySelector('.dit');
            const map = document.querySelector('[data-map-svg]');
            const found: string[] = [];
            const heights = new Set<number | undefined>();
            for (const option of document.querySelectorAll('[data-map] [role="option"]')) {
              option.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
              await new Promise(requestAnimationFrame);
              heights.add(map?.getBoundingClientRect().height);
              const said = option.getAttribute('aria-label');
              if (!line || line.textContent !== said) found.push(`not said: ${said}`);
              else if (line.scrollHeight > line.clientHeight || line.scrollWidth > line.clientWidth) found.push(said);
            }
            return { found, heights: heights.size };
          });
          expect(cut).toEqual({ found: [], heights: 1 });
        }),
    );

  test.each(['indicateur=besoin', 'axe=mobilite', 'dep=38'])(
    'a link with a choice (%s) changes the map once: no frame is without its title, its legend or its filters',
    (query) =>
      withPage('?carte=svg', { width: 1024, height: 768, webgl: false }, async ({ page }) => {
        await page.addInitScript(() => {
          const frames: string[] = [];
          Object.assign(window, { frames_: frames });
          const look = () => {
            const map = document.querySelector('[data-map-svg]');
            const parts = ['h1', '[data-ile="legende"] > *', '#filtres'].map((one) => !!document.querySelector(one));
            const frame = `${map?.getBoundingClientRect().height} ${parts.join(' ')}`;
            if ((frames.length > 0 || (map && parts.every(Boolean))) && frame !== frames.at(-1)) frames.push(frame);
            requestAnimationFrame(look);
          };
          look();
        });
        const url = new URL(page.url());
        url.search = query;
        await page.goto(url.href);
        await alive(page);
        await settled(page);
        const frames = await page.evaluate(() => (window as unknown as { frames_: string[] }).frames_);
        // While the page arrives its parts come one by one (not recorded); once it is whole it stays so.
        expect(frames.filter((frame) => !frame.endsWith('true true true'))).toEqual([]);
        expect([1, 2]).toContain(frames.length);
      }),
  );

  for (const [width, height] of [
    [1366, 625],
    [1024, 650],
  ] as const) {
    test(`in a low window (${width}×${height}) a long reading neither covers the filters nor squeezes the map`, () =>
      withPage('?indicateur=besoin&axe=emploi', { width, height }, async ({ page }) => {
        const bottomOf = async (selector: string) => {
          const box = await page.locator(selector).boundingBox();
          return (box?.y ?? NaN) + (box?.height ?? NaN);
        };
        const top = (await page.locator('#filtres').boundingBox())?.y ?? NaN;
        expect(await bottomOf('.lecture')).toBeLessThanOrEqual(top);
        expect((await page.locator('[data-map]').boundingBox())?.height).toBeGreaterThan(250);
      }));
  }

  for (const [width, height] of [
    [1366, 768],
    [1024, 768],
    [390, 844],
  ] as const) {
    test.each(['taux', 'nombre', 'besoin', 'pauvrete'])(
      `no label covers another at ${width}×${height}: %s, every axis`,
      (indicateur) =>
        withPage(`?indicateur=${indicateur}`, { width, height }, async ({ page }) => {
          const found: string[] = [];
          for (const button of await page.locator('.axes button').all()) {
            await button.click();
            found.push(...(await labelOverlaps(page)));
          }
          expect(found).toEqual([]);
        }),
    );
  }
});

describe('drill-down', () => {
  test('a click on Isère opens its 9 projects on three axes, one project shows its line, Back goes back', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await page.locator('[data-map-svg] [data-code="38"]').click({ force: true });
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      expect(new URL(page.url()).search).toBe('?dep=38');
      const panel = page.getByRole('complementary');
      expect(await panel.getByRole('link', { name: /^Lire le projet/ }).count()).toBe(9);
      expect(await panel.getByRole('heading', { level: 4 }).count()).toBe(3);
      await panel.getByRole('link', { name: 'Lire le projet de ACEPP 38' }).click();
      await page.getByRole('heading', { level: 2, name: 'ACEPP 38' }).waitFor();
      await page.getByText('D’où vient cette fiche').click();
      expect(await panel.innerText()).toMatch(/Ligne \d+ du fichier/);
      expect(await panel.innerText()).toContain('38_ISERE ACEPP 38 Dispositif itinérant');
      await page.goBack();
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 2, name: 'Auvergne-Rhône-Alpes' }).waitFor();
    }));

  test('the region-wide projects are a unit of their own', () =>
    withPage('', {}, async ({ page }) => {
      await page.getByRole('link', { name: /Région entière : 18/ }).click();
      await page.getByRole('heading', { level: 2, name: 'Région entière' }).waitFor();
      expect(await page.getByRole('link', { name: /^Lire le projet/ }).count()).toBe(18);
    }));

  test('a link restores the whole screen', () =>
    withPage('?dep=69&axe=jeunes&indicateur=nombre&q=mermoz', {}, async ({ page }) => {
      await page.getByRole('heading', { level: 2, name: 'Rhône' }).waitFor();
      await page.getByText('MJC Laënnec-Mermoz de Lyon').first().waitFor();
      expect(await page.getByRole('button', { name: /^Jeunes/ }).getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByRole('combobox').inputValue()).toBe('nombre');
      expect(await page.getByRole('searchbox').inputValue()).toBe('mermoz');
      expect(await page.getByRole('link', { name: /^Lire le projet/ }).count()).toBe(1);
    }));
});

describe('MapLibre', () => {
  test('is made unseen: until it is whole, the drawn map shows, hears the first click and keeps its size', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      const size = await page.locator('[data-map]').boundingBox();
      await page.locator('[data-map]').hover({ position: { x: 5, y: 5 } });
      await page.locator('.gl').waitFor({ state: 'attached' });
      expect(await page.locator('.gl').isVisible()).toBe(false);
      await page.locator('[data-map-svg] [data-code="03"]').click({ force: true });
      await page.getByRole('heading', { level: 2, name: 'Allier' }).waitFor();
      await page.locator('[data-map][data-renderer="maplibre"]').waitFor();
      expect(await page.locator('.gl').isVisible()).toBe(true);
      expect(await page.locator('[data-map]').boundingBox()).toEqual(size);
    }));

  test('what is hovered is said under the map, which does not move', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      const size = await page.locator('[data-map]').boundingBox();
      await page.locator('[data-map-svg] [data-code="69"]').hover({ force: true });
      await page.locator('figure .dit', { hasText: /^Rhône\u00a0: 1,3/ }).waitFor();
      expect(await page.locator('[data-map]').boundingBox()).toEqual(size);
    }));

  for (const renderer of ['svg', 'maplibre'] as const) {
    test(`the card stands beside the hovered shape, and a class of the legend shows its départements: ${renderer}`, () =>
      withPage(renderer === 'svg' ? '?carte=svg' : '', { webgl: renderer === 'maplibre' }, async ({ page }) => {
        const middleOf = async (selector: string) => {
          const box = await page.locator(selector).boundingBox();
          return [(box?.x ?? NaN) + (box?.width ?? NaN) / 2, (box?.y ?? NaN) + (box?.height ?? NaN) / 2] as const;
        };
        const [x, y] = await middleOf('[data-map-labels] > g >> nth=0');
        if (renderer === 'maplibre') await wakeMap(page);
        await page.mouse.move(x, y);
        const card = page.locator('[data-hover-card]', { hasText: /^Ain/ });
        await card.waitFor();
        const [at, map] = [await card.boundingBox(), await page.locator('[data-map] .toile').boundingBox()];
        if (!at || !map) throw new Error('no card or no map');
        expect(at.x).toBeGreaterThanOrEqual(map.x);
        expect(at.y).toBeGreaterThanOrEqual(map.y);
        expect(at.x + at.width).toBeLessThanOrEqual(map.x + map.width);
        expect(at.y + at.height).toBeLessThanOrEqual(map.y + map.height);
        expect(x > at.x && x < at.x + at.width && y > at.y && y < at.y + at.height).toBe(false);
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'detached' });
        await page.mouse.move(...(await middleOf('.echelle .case >> nth=-1')));
        await page.locator('[data-highlighted="07"]').waitFor();
        expect(await page.locator('[data-highlighted]').count()).toBe(1);
        await page.mouse.move(...(await middleOf('h1')));
        await page.locator('[data-map-highlight]').waitFor({ state: 'detached' });
      }));
  }

  test('no card under a finger: the line under the map says it', () =>
    withPage('?carte=svg', { touch: true, width: 390, height: 844 }, async ({ page }) => {
      await page.locator('[data-map-svg] [data-code="69"]').tap({ force: true });
      await page.getByRole('heading', { level: 2, name: 'Rhône' }).waitFor();
      expect(await page.locator('[data-hover-card]').count()).toBe(0);
    }));

  test('takes over at the same place: every label point answers with its own département', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      const points = await page.evaluate(() =>
        [...document.querySelectorAll('[data-map-svg] [data-code]')].map((one, i) => {
          const box = document.querySelectorAll('[data-map-labels] > g')[i]?.getBoundingClientRect();
          return {
            code: one.getAttribute('data-code'),
            x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
            y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
          };
        }),
      );
      await wakeMap(page);
      expect(points).toHaveLength(12);
      for (const { code, x, y } of points) {
        await page.mouse.move(x, y);
        await page.locator(`#classement li.survol[data-dep="${code}"]`).waitFor();
      }
    }));

  test('a click on it drills down and Escape comes back', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await wakeMap(page);
      const box = await page.locator('[data-map-labels] > g').nth(5).boundingBox();
      await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 2, name: 'Auvergne-Rhône-Alpes' }).waitFor();
    }));

  test('is made anew when night falls, the drawn map in its place meanwhile', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await wakeMap(page);
      const canvas = await page.locator('[data-map] canvas').elementHandle();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('[data-map][data-renderer="svg"]').waitFor();
      expect(await canvas?.evaluate((one) => one.isConnected)).toBe(false);
      await page.locator('[data-map][data-renderer="maplibre"]').waitFor();
      expect(await page.locator('[data-map] canvas').count()).toBe(1);
    }));

  test('gives way to the drawn map when its context is lost, with a sentence', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await wakeMap(page);
      await page.evaluate(() => {
        const gl = document.querySelector<HTMLCanvasElement>('[data-map] canvas')?.getContext('webgl2');
        gl?.getExtension('WEBGL_lose_context')?.loseContext();
      });
      await page.locator('[data-map][data-renderer="svg"]').waitFor();
      await drawnMapNotice(page);
      await page.locator('[data-map-svg] [data-code="26"]').click({ force: true });
      await page.getByRole('heading', { level: 2, name: 'Drôme' }).waitFor();
    }));

  test('without WebGL the drawn map selects, hovers, filters and zooms', () =>
    withPage('', { webgl: false }, async ({ page }) => {
      await page.locator('[data-map]').hover();
      await drawnMapNotice(page);
      const whole = await page.locator('[data-map-svg]').getAttribute('viewBox');
      await page.locator('[data-map-svg] [data-code="07"]').click({ force: true });
      await page.getByRole('heading', { level: 2, name: 'Ardèche' }).waitFor();
      await expect.poll(() => page.locator('[data-map-svg]').getAttribute('viewBox')).not.toBe(whole);
      await page.getByRole('button', { name: /^Mobilité/ }).click();
      await page.getByRole('heading', { level: 1, name: /Mobilité/ }).waitFor();
    }));

  test('a place that the visitor zoomed to is forgotten with the selection it belonged to', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      const box = () => page.locator('[data-map-svg]').getAttribute('viewBox');
      const whole = await box();
      await page.locator('[data-map-svg] [data-code="38"]').click({ force: true });
      await expect.poll(box).not.toBe(whole);
      const isere = await box();
      await page.getByRole('button', { name: 'Vue d’ensemble' }).click();
      await expect.poll(box).toBe(whole);
      await page.locator('[data-map-svg] [data-code="69"]').click({ force: true });
      await page.getByRole('heading', { level: 2, name: 'Rhône' }).waitFor();
      await page.goBack();
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await expect.poll(box).toBe(isere);
    }));

  test('?carte=svg forbids it', () =>
    withPage('?carte=svg', { webgl: true }, async ({ page }) => {
      await page.locator('[data-map]').hover();
      await settled(page);
      const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      expect(names.filter((name) => /GlMap/.test(name))).toEqual([]);
    }));
});

describe('the ranking', () => {
  test.each([
    ['', 1366],
    ['', 1024],
    ['', 390],
    ['?indicateur=pauvrete', 1024],
  ])('no rank is cut at its edge, where it is laid out apart: %j at %i', (path, width) =>
    withPage(path, { width }, async ({ page }) => {
      const rows = page.locator('#classement li');
      await rows.last().scrollIntoViewIfNeeded();
      const cut = await rows.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
      expect([await rows.count(), cut]).toEqual([12, 0]);
    }),
  );
});
