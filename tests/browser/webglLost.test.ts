/** A graphics card that goes away in the middle of a drag. */
import { expect, test } from 'vitest';
import { drawnMapNotice, wakeMap, withPage } from './support/page.ts';

test('lost while the map is dragged: the drawn map is back, and what was selected stays so', () =>
  withPage('?dep=38', { webgl: true }, async ({ page }) => {
    await wakeMap(page);
    const box = await page.locator('[data-map]').boundingBox();
    if (!box) throw new Error('no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20);
    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('[data-map] canvas')?.getContext('webgl2');
      const loss = gl?.getExtension('WEBGL_lose_context');
      if (!loss) throw new Error('nothing to lose');
      loss.loseContext();
    });
    await page.mouse.move(x + 60, y + 40);
    await drawnMapNotice(page);
    await page.mouse.up();
    expect(await page.locator('[data-map]').getAttribute('data-renderer')).toBe('svg');
    await page.getByRole('heading', { level: 2, name: 'Isère' }).waitFor();
    expect(new URL(page.url()).searchParams.get('dep')).toBe('38');
    // And it answers: the next choice is made on the drawn map.
    await page.locator('[data-map-svg] [data-code="26"]').click({ force: true });
    await page.getByRole('heading', { level: 2, name: 'Drôme' }).waitFor();
  }));
