/** On paper, in every view: no button, no field, nothing of the pointer. */
import { expect, test } from 'vitest';
import { settled, withPage } from './support/page.ts';
import { VIEWS } from '../engines/support/views.ts';

test.each(VIEWS)('%j prints no button and no field', (path) =>
  withPage(path, { isDead: true }, async ({ page }) => {
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    // A word that explains itself and the head of a column are read on paper, too.
    const seen = await page
      .locator('button:visible, input:visible, select:visible')
      .evaluateAll((all) =>
        all.filter((one) => !one.matches('.mot, th > *')).map((one) => one.outerHTML.slice(0, 100)),
      );
    expect(seen).toEqual([]);
  }),
);

test('what the pointer lies on when the printer is asked for is not marked on paper', () =>
  withPage('?carte=svg', {}, async ({ page }) => {
    await page.locator('[data-map-svg] [data-code="38"]').hover({ force: true });
    await page.locator('[data-map-svg] .survol').waitFor({ state: 'attached' });
    await page.pdf();
    expect(await page.locator('[data-map-svg] .survol').count()).toBe(0);
  }));
