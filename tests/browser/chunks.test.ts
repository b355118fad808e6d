/**
 * The files that a screen asks for on demand, missing once: a sentence says so where something is not there, styles
 * too, no error is thrown, the other screens work, and another try brings it. The files are those that the built site
 * asks for.
 */
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { alive, settled, withPage } from './support/page.ts';
import { follow, SCREENS } from './support/screens.ts';

const JOURNEYS = ['dep=38', 'projet=2021-041', 'vue=commune&commune=38185', ...SCREENS];
const SAID = /n’a pas pu|n’ont pas pu|n’est pas arrivée?|ne sont pas arrivée?s|n’est pas disponible|Réessayez/;
const START = '?carte=svg';

/** Each file alone takes long: CHUNKS_EACH=1. Otherwise the scripts of a screen at once, and its styles at once. */
const IS_EACH = process.env['CHUNKS_EACH'] === '1';

/** Files that a journey before asked for too: once is enough. */
const seen = new Set<string>();

const shown = (page: Page) => page.getByRole('main').innerText();

/** Goes from the first view to a screen. @returns the files that it asked for, and what it showed. */
async function visit(screen: string): Promise<{ files: string[]; whole: string }> {
  const files: string[] = [];
  let whole = '';
  await withPage(START, {}, async ({ page }) => {
    await settled(page);
    page.on('request', (request) => {
      if (/\/assets\/.*\.(js|css)$/.test(request.url())) files.push(basename(request.url()));
    });
    await follow(page, screen);
    whole = await shown(page);
  });
  return { files: files.filter((file) => !seen.has(file)), whole };
}

/** Whether the screen is as it should be: its words, and all style sheets of `files`. */
async function isWhole(page: Page, whole: string, files: readonly string[]): Promise<boolean> {
  const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''));
  const isStyled = files.every((file) => !file.endsWith('.css') || sheets.some((href) => href.endsWith(file)));
  return isStyled && (await shown(page)) === whole;
}

/** Goes to a screen while `missing` does not arrive. @returns what was wrong. */
async function without(missing: readonly string[], screen: string, whole: string): Promise<string[]> {
  const wrong: string[] = [];
  const blocked = new RegExp(missing.join('|').replaceAll('.', '\\.'));
  await withPage(START, { blocked, keepsRequests: true }, async ({ page, problems }) => {
    await settled(page);
    await page.route(blocked, (route) => route.abort());
    await follow(page, screen);
    if (!(await isWhole(page, whole, missing)) && !SAID.test(await page.locator('body').innerText()))
      wrong.push('nothing says that something is missing');
    await page.unroute(blocked);
    await follow(page, screen === 'vue=donnees' ? 'vue=commune' : 'vue=donnees');
    if (!(await page.getByRole('heading', { level: 1 }).first().isVisible())) wrong.push('no other screen is shown');
    await follow(page, screen);
    if (!(await isWhole(page, whole, missing))) {
      // What was missing when it was asked for may need a new page, and no more.
      await page.reload();
      await alive(page);
      await settled(page);
      if (!(await isWhole(page, whole, missing))) wrong.push('it does not come back');
    }
    wrong.push(...problems.splice(0));
  });
  return wrong.map((one) => `${missing.join(' ')}: ${one}`);
}

test.each(JOURNEYS)('its files missing once: %s', { timeout: 400_000 }, async (screen) => {
  const { files, whole } = await visit(screen);
  const wrong: string[] = [];
  const kinds = ['js', 'css'].map((kind) => files.filter((file) => file.endsWith(kind)));
  for (const missing of IS_EACH ? files.map((file) => [file]) : kinds)
    if (missing.length > 0) wrong.push(...(await without(missing, screen, whole)));
  files.forEach((file) => seen.add(file));
  expect(wrong.join('\n')).toBe('');
});
