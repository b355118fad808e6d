/**
 * Outlines of communes that come file by file. The site's region has none: the module that says where all are is
 * answered here, with two files that arrive when the test says so.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withPage } from './support/page.ts';
import { csvFile, showList } from './support/ownList.ts';

/** Grenoble as a square of 200 in the middle of the frame; Lyon to the left of it, in a file of its own. */
const MODULE = `export default {
  source: { nom: 'Contours du test' }, outline: 'M100 300l600 0 0 200-600 0z',
  codes: ['38185', '69123'],
  numbers: [500, 400, 400, 300, 600, 500, 200, 400, 100, 300, 300, 500],
  neighbours: [1, -1, -1, -1, -1, 0, -1, -1],
  parts: [{ count: 1, bbox: [400, 300, 600, 500] }, { count: 1, bbox: [100, 300, 300, 500] }],
  load: (part) => new Promise((give, fail) => { (globalThis.parts ??= {})[part] = { give, fail }; }),
};`;

/** How many pixels of the map have another colour than the ground of the region and what lies around. */
const coloured = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-drawn="oui"] canvas');
    const { data } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const style = getComputedStyle(document.documentElement);
    const [ground, context] = ['--ground', '--context'].map((name) => style.getPropertyValue(name).trim());
    const hex = (at: number) => [0, 1, 2].map((i) => (data[at + i] ?? 0).toString(16).padStart(2, '0')).join('');
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255 && ![ground, context, '#ffffff'].includes(`#${hex(at)}`)) count++;
    return count;
  });
const settle = (page: Page, part: number, how: 'give' | 'fail', value: unknown) =>
  page.evaluate(
    ([place, name, given]) => {
      const { parts } = globalThis as unknown as { parts: Record<number, Record<string, (value: unknown) => void>> };
      parts[place as number]?.[name as string]?.(given);
    },
    [part, how, value] as const,
  );

test('what has arrived is drawn, and what does not arrive keeps back nothing', () =>
  withPage('?vue=liste', {}, async ({ page }) => {
    await page.route(/shapes-commune-[\w-]+\.js$/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: MODULE }),
    );
    await showList(page, csvFile('Projet;Commune;Département\nBus;Grenoble;Isère\nVélo;Lyon;Rhône'));
    await page.goto(new URL(`${new URL(page.url()).search}&niveau=commune`, page.url()).href);
    await page.locator('[data-drawn="oui"]').waitFor({ state: 'attached' });
    // Both are in view, and asked for at once.
    await expect
      .poll(() => page.evaluate(() => Object.keys((globalThis as { parts?: object }).parts ?? {})))
      .toEqual(['0', '1']);
    await expect.poll(() => coloured(page)).toBeGreaterThan(0);
    const before = await coloured(page);
    await settle(page, 1, 'fail', 'no network');
    await settle(page, 0, 'give', ['M400 300l200 0 0 200-200 0z']);
    // A square of 200 of 1000 units is at least 80 pixels wide; circles over it cover half of it at most.
    await expect.poll(async () => (await coloured(page)) - before).toBeGreaterThan(3000);
    await page
      .getByText(/Contours du test/)
      .first()
      .waitFor();
  }));
