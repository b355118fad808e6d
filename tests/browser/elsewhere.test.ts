/** Browsers of other times, places and tongues, and such as refuse what others offer: the site works. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { banner, showList } from './support/ownList.ts';
import { settled, withPage } from './support/page.ts';
import { follow } from './support/screens.ts';

const START = '?carte=svg';
const shown = (page: Page) => page.getByRole('main').innerText();
/** What a usual browser shows. */
async function usual(screens: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  await withPage(START, {}, async ({ page }) => {
    for (const screen of screens) {
      await follow(page, screen);
      texts.push(await shown(page));
    }
  });
  return texts;
}

describe('the same is shown', () => {
  const SCREENS = ['q=IL', 'vue=projets&q=ISÈRE', 'dep=38&axe=mobilite', 'vue=couverture', 'vue=donnees'];
  for (const [name, options] of [
    ['in 1970', { now: '1970-01-01T00:00:00Z' }],
    ['in 2099', { now: '2099-12-31T23:59:59Z' }],
    ['west of the date line, in American English', { locale: 'en-US', timezone: 'Pacific/Pago_Pago' }],
    ['east of it, in Arabic', { locale: 'ar', timezone: 'Pacific/Kiritimati' }],
    ['in Turkish, whose small İ and ı are others', { locale: 'tr-TR', timezone: 'Europe/Istanbul' }],
  ] as const)
    test(name, async () => {
      const expected = await usual(SCREENS);
      await withPage(START, options, async ({ page }) => {
        for (const [i, screen] of SCREENS.entries()) {
          await follow(page, screen);
          expect(await shown(page)).toBe(expected[i]);
        }
      });
    });
});

const refuse = (target: object, names: readonly string[], kind: string) => {
  for (const name of names)
    Object.defineProperty(target, name, {
      value: () => {
        throw new DOMException('refused', kind);
      },
    });
};
/** Runs in the page, each: what one browser or another refuses. */
const REFUSALS: [string, string][] = [
  ['localStorage: reading', `refuse(Storage.prototype, ['getItem'], 'SecurityError')`],
  ['localStorage: writing', `refuse(Storage.prototype, ['setItem'], 'QuotaExceededError')`],
  ['the store of lists', `refuse(IDBFactory.prototype, ['open'], 'SecurityError')`],
  ['the kept files', `refuse(CacheStorage.prototype, ['open', 'keys', 'match'], 'SecurityError')`],
  ['channels between windows', `delete window.BroadcastChannel`],
  ['media queries that are listened to', `MediaQueryList.prototype.addEventListener = undefined`],
];

describe('a browser that has not, or refuses', () => {
  test.each(REFUSALS)('%s: the map, one’s own list and the presentation work', (_name, script) =>
    withPage(START, { isDead: true }, async ({ page }) => {
      await page.addInitScript(`{ const refuse = ${String(refuse)}; ${script}; }`);
      await page.reload();
      await page.locator('[data-axe-filter="mobilite"]').click();
      await page.locator('[data-axe-filter="mobilite"][aria-pressed="true"]').waitFor();
      await follow(page, 'vue=liste');
      await showList(page);
      await banner(page).waitFor();
      await follow(page, 'vue=presentation');
      await page.getByRole('button', { name: 'Étape suivante' }).waitFor();
      await settled(page);
    }),
  );
});
