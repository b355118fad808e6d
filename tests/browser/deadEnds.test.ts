/** No screen is a dead end: where nothing is left to show, a sentence says so and a link or a button leads on. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseFile, csvFile, fileInput, plain } from './support/ownList.ts';
import { settled, withPage } from './support/page.ts';
import { follow, SCREENS } from './support/screens.ts';

/** Only the drawn map: what MapLibre does is looked at elsewhere. */
const open = (visit: (page: Page) => Promise<void>) => withPage('?carte=svg', {}, ({ page }) => visit(page));
const main = (page: Page) => page.getByRole('main');
const shown = (page: Page) => main(page).innerText();
const NOTHING = /Aucun projet|Aucune structure|Rien à classer|rien à comparer|\s0\ssur\s\d/;
/** A screen that counts every project whatever was chosen elsewhere says that. */
const COUNTS_ALL = /ne s’y appliquent pas/;
const WAY = /^(Retirer les filtres|Compter tous les projets|Afficher toutes les structures)$/;
const way = (page: Page) =>
  main(page)
    .getByRole('link', { name: WAY })
    .or(main(page).getByRole('button', { name: WAY }))
    .first();
/** The notes say what the presentation behind them is at; its notice stands there. */
const TAKES_LINKS = SCREENS.filter((screen) => screen !== 'vue=notes');

test.each(SCREENS)('a search that finds nothing: it is said, and a link shows all again: %s', (screen) =>
  open(async (page) => {
    await follow(page, screen);
    const whole = await shown(page);
    await follow(page, `${screen}&q=zzzz`);
    const found = await shown(page);
    if (found === whole || COUNTS_ALL.test(found)) return;
    expect(found).toMatch(NOTHING);
    await way(page).click();
    await settled(page);
    expect(await shown(page)).toBe(whole);
  }),
);

test.each(TAKES_LINKS)('a link of which nothing is known: it is said, and the screen is the usual one: %s', (screen) =>
  open(async (page) => {
    await follow(page, screen);
    const whole = await shown(page);
    await follow(page, `${screen}&dep=999&axe=rien&projet=nul&liste=inconnue&plancher=99999999`);
    const notice = page.getByRole('region', { name: 'Une partie du lien n’a pas été comprise' });
    // Over the presentation it stands a second time, where it is seen.
    await notice.getByRole('button', { name: 'Fermer cet avis' }).last().click();
    await settled(page);
    expect(await shown(page)).toBe(whole);
  }),
);

test('a commune that the region has not: its code is named, and one press leads to another', () =>
  open(async (page) => {
    await follow(page, 'vue=commune&commune=99999');
    await main(page)
      .getByText(/Aucune commune de la région n’a le code «\s99999\s»/)
      .waitFor();
    const example = main(page).getByRole('button').first();
    const name = (await example.innerText()).trim();
    await example.click();
    await main(page)
      .getByRole('heading', { level: 2, name: new RegExp(name) })
      .first()
      .waitFor();
  }));

test.each(['vue=carte', 'vue=projets'])(
  'a category that a département has no project of: it is said, and a link leads to its others: %s',
  (screen) =>
    open(async (page) => {
      const empty = await emptyCategory(page);
      await follow(page, `${screen}&dep=38&axe=${empty}`);
      expect(await shown(page)).toMatch(NOTHING);
      await way(page).click();
      await main(page).locator('a[href*="projet"]').filter({ visible: true }).first().waitFor();
      await settled(page);
      expect(await shown(page)).not.toContain('Aucun projet ne correspond');
    }),
);

/** A category without a row for Isère in the table of projects. */
async function emptyCategory(page: Page): Promise<string> {
  await follow(page, 'dep=38');
  const ids = await page
    .locator('[data-axe-filter]')
    .evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset.axeFilter));
  for (const id of ids.filter((one) => one !== undefined && one !== '')) {
    await follow(page, `vue=projets&dep=38&axe=${id}`);
    if ((await main(page).getByRole('row').count()) === 0) return String(id);
  }
  throw new Error('every category has a project here');
}

test('one’s own list whose rows are all elsewhere: it is said where they are, and another file can be chosen', () =>
  open(async (page) => {
    await follow(page, 'vue=liste');
    const text = 'Projet;Département\nCrèche;Paris\nCantine;Marne';
    await chooseFile(page, csvFile(text));
    expect(plain(await shown(page))).toContain('Toutes les lignes reconnues sont hors de la région');
    await main(page).getByRole('button', { name: 'Choisir un autre fichier' }).click();
    await fileInput(page).waitFor();
  }));

test('one’s own list without a list: the page says so and takes a file', () =>
  open(async (page) => {
    await follow(page, 'vue=liste');
    await main(page).getByText('Aucune liste pour l’instant.').waitFor();
    await fileInput(page).waitFor();
  }));
