/** Nothing of a visitor's file leaves the browser: every request is watched, from the drop to what is taken away. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createStaticServer, listen } from '../../tools/server.mjs';
import { readDownload, settled, withPage } from './support/page.ts';
import { dropFile, examined, LIST, banner } from './support/ownList.ts';

async function take(page: Page, name: RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  return readDownload(download);
}

/** From the drop to report, map, coverage, sheet, table, picture, and the page that is taken along. */
async function walk(page: Page): Promise<void> {
  await dropFile(page, LIST);
  await examined(page).waitFor();
  expect(await take(page, /^CSV$/)).toContain('Perdu');
  await page.getByRole('button', { name: 'Ouvrir la carte' }).click();
  await banner(page).waitFor();
  await page.getByRole('option', { name: /^Isère/ }).dispatchEvent('click');
  await page.getByRole('link', { name: 'Fiche à imprimer' }).click();
  await page.getByRole('heading', { level: 1, name: /^Fiche départementale/ }).waitFor();
  await page.getByRole('link', { name: 'Couverture' }).click();
  await page.getByRole('heading', { level: 1, name: /^Couverture/ }).waitFor();
  expect(await take(page, /^Tableau \(CSV\)/)).toContain('DETR.csv');
  await take(page, /^Télécharger l’image .* en PNG 2×$/);
  await page.getByRole('link', { name: 'Vos listes' }).click();
  expect(await take(page, /^Emporter/)).toContain('Association Maille');
  await settled(page);
}

test('only GETs to the site itself, without a body, and no address that says anything of the list', async () => {
  const server = createStaticServer({ dir: join(process.cwd(), 'dist'), quality: 1 });
  const seen: string[] = [];
  // The server sees the requests of pages, workers and service workers alike.
  server.on('request', ({ method, url, headers }) => {
    const body = headers['content-length'] ?? headers['transfer-encoding'];
    seen.push([method, url, body && `with a body: ${body}`].filter(Boolean).join(' '));
  });
  const port = await listen(server, 0);
  try {
    // `withPage` fails on a request of the page to any other origin.
    await withPage('?vue=liste', { site: `http://localhost:${port}/`, keepsOffline: true }, async ({ page }) => {
      const sockets: string[] = [];
      const others: string[] = [];
      page.on('websocket', (socket) => sockets.push(socket.url()));
      page.context().on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        const isOwn = ['data:', 'blob:'].includes(protocol) || host === `localhost:${port}`;
        if (!isOwn || request.method() !== 'GET' || request.postData() !== null)
          others.push(`${request.method()} ${request.url()}`);
      });
      await settled(page);
      await walk(page);
      expect(others).toEqual([]);
      expect(sockets).toEqual([]);
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
  expect(seen.length).toBeGreaterThan(10);
  expect(seen.filter((one) => !/^GET \/[\w./-]*$/.test(one) && one !== 'GET /?vue=liste')).toEqual([]);
});
