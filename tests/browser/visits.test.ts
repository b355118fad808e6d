/** Whole visits: by keyboard alone, by finger, near home, with little, and what must hold on the way. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled, wakeMap, withPage } from './support/page.ts';

const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    const isMap = one.getAttribute('role') === 'listbox';
    return {
      text: (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40),
      tag: one.tagName,
      isVisible: isMap ? document.querySelector('.survol') !== null : outlineStyle !== 'none' && outlineWidth !== '0px',
      inMain: one.closest('main') !== null,
      inFooter: one.closest('footer') !== null,
    };
  });

/** Presses Tab until the focus is on an element with this text. */
async function tabTo(page: Page, text: RegExp, most = 200): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (text.test((await focused(page)).text)) return;
  }
  throw new Error(`Tab never reached ${text}`);
}

describe('by keyboard alone', () => {
  test('from the first Tab to the footer: every stop is seen, none holds the focus', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      const seen: string[] = [];
      const unseen: string[] = [];
      for (let i = 0; i < 250; i++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop.tag === 'BODY') break;
        seen.push(stop.text);
        if (!stop.isVisible) unseen.push(stop.text);
      }
      expect(unseen).toEqual([]);
      expect(seen[0]).toBe('Aller au contenu');
      expect(seen.slice(-3)).toEqual(['Sources, méthode et licences', 'Votre liste', 'Touches du clavier']);
      // The map is one stop; filters, legend, bars and the ranking's twelve départements are one each.
      expect(seen.length).toBeGreaterThan(50);
      expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
    }));

  test('reach, select, filter, go back, take away', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      await tabTo(page, /^Départements de la carte/);
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Ain' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 2, name: 'Auvergne-Rhône-Alpes' }).waitFor();
      await tabTo(page, /^Mobilité/);
      await page.keyboard.press('Space');
      await page.locator('[data-axe-filter="mobilite"][aria-pressed="true"]').waitFor();
      expect(new URL(page.url()).searchParams.get('axe')).toBe('mobilite');
      await page.goBack();
      await page.locator('[data-axe-filter="mobilite"][aria-pressed="false"]').waitFor();
      await tabTo(page, /^Exporter l’image/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'SVG' }).first().waitFor();
      // The focus goes on to the first of the formats.
      expect((await focused(page)).text).toMatch(/^Télécharger l’image/);
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(download.suggestedFilename()).toMatch(/\.svg$/);
    }));

  test('every project can be reached: from the list to a card and back', () =>
    withPage('?vue=projets', {}, async ({ page }) => {
      await page.locator('tbody tr').first().waitFor();
      const links = page.locator('tbody th a');
      expect(await links.count()).toBe(120);
      await links.nth(119).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('complementary').getByText('Résumé publié').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
    }));
});

describe('what is said', () => {
  test('a change of the results is announced once', () =>
    withPage('', {}, async ({ page }) => {
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        new MutationObserver((changes) => {
          for (const { target } of changes) {
            const live = (target instanceof Element ? target : target.parentElement)?.closest(
              '[role="alert"], [aria-live]',
            );
            const text = live?.textContent?.trim();
            if (text) said.push(text);
          }
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await page.locator('[data-axe-filter="mobilite"]').click();
      await page.locator('[data-axe-filter="mobilite"][aria-pressed="true"]').waitFor();
      await settled(page);
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      expect([...new Set(said)]).toEqual(['Région\u00a0: 14\u00a0projets sur 120.']);
    }));

  test('the title of the page follows the view', () =>
    withPage('', {}, async ({ page }) => {
      const titles = [];
      for (const query of [
        '',
        '?dep=38',
        '?axe=mobilite',
        '?projet=2021-041',
        '?vue=commune',
        '?vue=couverture',
        '?vue=couverture&partie=hasard',
        '?vue=projets',
        '?vue=donnees',
        '?vue=fiche&dep=38',
      ]) {
        await page.goto(new URL(`./${query}`, page.url().split('?')[0]).href);
        await settled(page);
        titles.push(await page.title());
      }
      expect(new Set(titles).size).toBe(titles.length);
    }));

  test('nothing is said by a title alone, or only while the pointer rests', () =>
    withPage('?dep=38', {}, async ({ page }) => {
      await settled(page);
      const alone = await page
        .locator('body [title]')
        .evaluateAll((all) => all.filter((one) => one.getAttribute('aria-label') !== one.getAttribute('title')).length);
      expect(alone).toBe(0);
    }));

  test('every value of the map stands in the ranking beside it', () =>
    withPage('', {}, async ({ page }) => {
      const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ');
      const labels = await page
        .getByRole('option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
      const ranking = plain(await page.locator('aside').innerText());
      const values = labels.flatMap((label) => /^(.*?) : ([\d,]+) projet/.exec(plain(label))?.slice(1, 3) ?? []);
      expect(values).toHaveLength(24);
      for (const value of values) expect(ranking).toContain(value);
    }));

  for (const path of ['?vue=couverture&partie=hasard', '?vue=couverture&partie=classements', '?comparer=07,26,38']) {
    test(`every chart has its values in a table: ${path}`, () =>
      withPage(path, {}, async ({ page }) => {
        await page.locator('[data-figure-svg]').first().waitFor();
        const figures = await page.locator('[data-figure-svg]').count();
        const tables = await page.locator('table').count();
        expect(tables).toBeGreaterThanOrEqual(Math.min(figures, 1));
        const rows = (await page.locator('table').evaluateAll((all) => all.map((one) => one.textContent))).join(' ');
        const drawn = await page
          .locator('[data-figure-svg] text')
          .evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ''));
        const names = drawn.filter((text) => ['Ardèche', 'Drôme', 'Isère'].includes(text));
        expect(names.length).toBeGreaterThan(0);
        for (const name of names) expect(rows).toContain(name);
      }));
  }
});

describe('by finger', () => {
  const phone = { width: 390, height: 844, touch: true } as const;
  const centre = async (page: Page, code: string) => {
    const box = await page.locator(`[data-map-svg] [data-code="${code}"]`).boundingBox();
    if (!box) throw new Error(`no shape ${code}`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };

  for (const width of [390, 320]) {
    test(`a tap on every département opens its sheet: ${width} px`, () =>
      withPage('?carte=svg', { ...phone, width }, async ({ page }) => {
        for (const [code, name] of [
          ['69', 'Rhône'],
          ['42', 'Loire'],
          ['74', 'Haute-Savoie'],
        ] as const) {
          await page.locator('[data-map]').scrollIntoViewIfNeeded();
          await page.touchscreen.tap(...(await centre(page, code)));
          await page.getByRole('heading', { level: 2, name }).waitFor();
          const sheet = page.locator('aside.volet');
          expect(await sheet.evaluate((one) => getComputedStyle(one).position)).toBe('fixed');
          await page.getByRole('button', { name: 'Fermer', exact: true }).tap();
          await sheet.waitFor({ state: 'detached' });
        }
      }));
  }

  test('on paper the detail stands in the page', () =>
    withPage('?dep=42', phone, async ({ page }) => {
      await page.getByRole('heading', { level: 2, name: 'Loire' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      const position = await page.locator('aside.volet').evaluate((one) => getComputedStyle(one).position);
      expect(position).toBe('static');
      expect(await page.getByRole('group', { name: 'Volet du détail' }).isVisible()).toBe(false);
    }));

  test('labels of the map do not meet', () =>
    withPage('?carte=svg', phone, async ({ page }) => {
      const boxes = await page
        .locator('[data-map-labels] > g')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
      expect(boxes).toHaveLength(12);
      const meet = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2,
          ),
      );
      expect(meet).toEqual([]);
    }));

  test('one finger scrolls the page over the map, and a hint says what two do', () =>
    withPage('', { ...phone, webgl: true }, async ({ page }) => {
      await wakeMap(page);
      const box = await page.locator('[data-map]').boundingBox();
      if (!box) throw new Error('no map');
      const cdp = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
        cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + 190, y }] });
      await touch('touchStart', box.y + 200);
      for (const step of [20, 60, 120, 180]) await touch('touchMove', box.y + 200 - step);
      await page.getByText('Utilisez deux doigts pour déplacer la carte').first().waitFor({ state: 'attached' });
      await touch('touchEnd', 0);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(40);
    }));
});

describe('near home', () => {
  for (const [query, name, place] of [
    ['Bellignat', 'Bellignat', 'Dans l’Ain'],
    ['st etienne', 'Saint-Étienne', 'Dans la Loire'],
    ['38000', 'Grenoble', 'En Isère'],
    ['Oullins', 'Oullins-Pierre-Bénite', 'Dans le Rhône'],
  ] as const) {
    test(`« ${query} » leads to ${name}`, () =>
      withPage('?vue=commune', {}, async ({ page }) => {
        await page.getByRole('combobox').fill(query);
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 2, name }).waitFor();
        await page.getByText(place).first().waitFor();
        expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThanOrEqual(3);
        expect(new URL(page.url()).searchParams.get('commune')).toMatch(/^\d{5}$/);
      }));
  }

  test('the list of communes that does not arrive: a sentence, and another try brings it', () =>
    withPage('?vue=commune', { blocked: /_virtual_communes/ }, async ({ page }) => {
      await page.getByRole('combobox').fill('lyon');
      await page.getByText('La liste des communes n’a pas pu être chargée').waitFor();
      expect(await page.getByRole('combobox').inputValue()).toBe('lyon');
    }));

  for (const query of ['x'.repeat(3000), '<b>lyon</b>', '%00', '🏔️🏔️']) {
    test(`a strange query is answered: ${query.slice(0, 12)}`, () =>
      withPage('?vue=commune', {}, async ({ page }) => {
        await page.getByRole('combobox').fill(query);
        await page
          .getByText(/Aucune commune de la région ne ressemble|commune.? proposée/)
          .first()
          .waitFor({ state: 'attached' });
      }));
  }
});

describe('with little', () => {
  test('without storage: everything works, and nothing is ever written', () =>
    withPage('', { isDead: true }, async ({ page }) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
      });
      await page.reload();
      await page.locator('[data-axe-filter="mobilite"]').click();
      await page.locator('[data-axe-filter="mobilite"][aria-pressed="true"]').waitFor();
      expect(await page.evaluate(() => document.cookie)).toBe('');
    }));

  test('who asks to spare data gets the drawn map alone', () =>
    withPage('', { webgl: true }, async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload();
      await page.locator('path.contexte').waitFor({ state: 'attached' });
      await page.locator('[data-map]').hover();
      await page.locator('[data-map-svg] [data-code="38"]').click();
      await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
      await settled(page);
      expect(asked.filter((url) => /GlMap|maplibre/i.test(url))).toEqual([]);
    }));

  test('with other letters than expected the names stay clear of one another', () =>
    withPage('?carte=svg', {}, async ({ page }) => {
      await page.evaluate(() => document.documentElement.style.setProperty('--font', '"No such font", monospace'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }));

  test('by night a picture is taken in the colours of the day', () =>
    withPage('?carte=svg', { colorScheme: 'dark' }, async ({ page }) => {
      await page.getByRole('button', { name: 'Exporter l’image' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'SVG' }).first().click(),
      ]);
      const stream = await download.createReadStream();
      let svg = '';
      for await (const part of stream) svg += String(part);
      expect(svg).toContain('rgb(21, 27, 40)');
      expect(svg).not.toContain('rgb(233, 236, 243)');
    }));
});
