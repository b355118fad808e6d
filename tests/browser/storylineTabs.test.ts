/** One storyline in two tabs: what one keeps does not silently take the place of what the other kept. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { storylineWords } from '../../src/storyline/words.ts';
import { alive, withPage } from './support/page.ts';

async function openTab(page: Page, query: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(new URL(query, page.url()).href);
  await alive(tab);
  return tab;
}

async function addShown(tab: Page): Promise<void> {
  await tab.bringToFront();
  await tab.keyboard.press('+');
  await tab.getByRole('button', { name: 'Ouvrir le parcours' }).waitFor();
}

const editor = (page: Page) => page.getByRole('complementary', { name: 'Parcours' });

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Parcours', exact: true }).click();
  await editor(page).getByRole('listitem').first().waitFor();
}

test('a step added in each of two tabs: both are kept', () =>
  withPage('?carte=svg&dep=26', {}, async ({ page }) => {
    const tab = await openTab(page, '?carte=svg&dep=38');
    await addShown(tab);
    await addShown(page);
    await page.getByRole('button', { name: 'Ouvrir le parcours' }).click();
    await openEditor(page);
    const titles = await editor(page)
      .locator('li input')
      .evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value));
    for (const name of ['Isère', 'Drôme'])
      expect(titles.filter((title) => title.startsWith(name) && title.includes('habitants'))).toHaveLength(1);
  }));

test('an editor that is open while another tab keeps a step: it says so, and either can be taken', () =>
  withPage('?carte=svg&vue=presentation', {}, async ({ page }) => {
    await openEditor(page);
    const tab = await openTab(page, '?carte=svg&dep=38');
    await addShown(tab);
    await page.bringToFront();
    await editor(page).getByText(storylineWords.elsewhere).waitFor();
    await editor(page).getByRole('button', { name: storylineWords.keepMine }).waitFor();
    await editor(page).getByRole('button', { name: storylineWords.takeOther }).click();
    await editor(page).getByText(storylineWords.elsewhere).waitFor({ state: 'detached' });
  }));
