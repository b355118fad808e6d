/** Every screen of the site: each view, and each part of the coverage, by its query. */
import type { Page } from 'playwright-core';
import { PART_NAMES } from '../../../src/model/names.ts';
import { VIEW_NAMES } from '../../../src/views/index.ts';
import { settled } from './page.ts';

export const SCREENS = [
  ...VIEW_NAMES.filter((name) => name !== 'couverture').map((name) => `vue=${name}`),
  ...PART_NAMES.map((part) => `vue=couverture&partie=${part}`),
];

/** Goes to a query as Back and Forward do, without loading anew, and waits until it is shown. */
export async function follow(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', `${location.pathname}?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await settled(page);
}
