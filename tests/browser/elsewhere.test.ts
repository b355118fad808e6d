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
const ALL = `Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('', 'SecurityError'); } })`;

/** What somebody makes here, and would lose by closing the page. */
type Kept = 'list' | 'storyline' | 'keys';

/** What one browser or another refuses: runs in the page, each; and what is not kept there. */
const REFUSALS: [string, string, Kept[]][] = [
  ['localStorage: all of it', ALL, ['storyline', 'keys']],
  ['localStorage: reading', `refuse(Storage.prototype, ['getItem'], 'SecurityError')`, ['storyline', 'keys']],
  ['localStorage: writing', `refuse(Storage.prototype, ['setItem'], 'QuotaExceededError')`, ['storyline', 'keys']],
  ['the store of lists', `refuse(IDBFactory.prototype, ['open'], 'SecurityError')`, ['list']],
  ['the kept files', `refuse(CacheStorage.prototype, ['open', 'keys', 'match'], 'SecurityError')`, []],
  ['channels between windows', `delete window.BroadcastChannel`, []],
  ['media queries that are listened to', `MediaQueryList.prototype.addEventListener = undefined`, []],
];

/** Whether the page says that something is not kept, and is right. */
async function expectSaid(page: Page, isLost: boolean, sentence: RegExp): Promise<void> {
  if (isLost) await page.getByText(sentence).first().waitFor();
  await settled(page);
  expect((await page.getByText(sentence).count()) > 0).toBe(isLost);
}

describe('a browser that has not, or refuses', () => {
  test.each(REFUSALS)('%s: all works, and what is not kept is said', (_name, script, lost) =>
    withPage(START, { isDead: true }, async ({ page }) => {
      await page.addInitScript(`{ const refuse = ${String(refuse)}; ${script}; }`);
      await page.reload();
      await page.locator('[data-axe-filter="mobilite"]').click();
      await page.locator('[data-axe-filter="mobilite"][aria-pressed="true"]').waitFor();
      await follow(page, 'vue=liste');
      await showList(page);
      await banner(page).waitFor();
      await expectSaid(page, lost.includes('list'), /^Ce navigateur refuse de garder la liste/);
      await follow(page, 'vue=presentation');
      const stage = page.getByRole('region', { name: 'Présentation' });
      await page.getByRole('button', { name: 'Étape suivante' }).waitFor();
      await stage.press('e');
      await page.getByRole('button', { name: 'Ajouter la vue affichée' }).click();
      await expectSaid(page, lost.includes('storyline'), /^Ce navigateur ne garde rien ici \(navigation privée/);
      await follow(page, 'vue=liste');
      await page.getByRole('button', { name: 'Touches du clavier' }).click();
      await page.getByRole('checkbox', { name: /^Touches d’un seul caractère/ }).uncheck();
      await expectSaid(page, lost.includes('keys'), /ce choix vaut le temps de la visite\.$/);
      await page.getByRole('button', { name: 'Fermer', exact: true }).click();
      await page.keyboard.press('?');
      expect(await page.getByRole('dialog').count()).toBe(0);
    }),
  );
});
