/**
 * Long use: nothing grows. ENDURANCE_ROUNDS and ENDURANCE_RELOADS for more than a few (`npm run endurance`); each test
 * says what it counted.
 */
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { showList } from './support/ownList.ts';
import { alive, settled, withPage } from './support/page.ts';
import { follow, SCREENS } from './support/screens.ts';

/** In `npm test` a few rounds: what grows in every round is seen after a few. */
const ROUNDS = Number(process.env['ENDURANCE_ROUNDS'] ?? 6);
const RELOADS = Number(process.env['ENDURANCE_RELOADS'] ?? 20);
/** A net, not a measure, for a round or a reload. */
const PATIENCE_MS = 60_000;

/** What the page holds once all that nothing leads to is thrown away. `heap` is bytes; it is told, not held. */
interface Held {
  documents: number;
  nodes: number;
  jsEventListeners: number;
  heap: number;
}

async function heldBy(session: CDPSession): Promise<Held> {
  // What the first one sets free may hold more.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  return { documents, nodes, jsEventListeners, heap };
}

/** Everything once: each screen, alone and narrowed, the panel, steps of a presentation, one's own list in and out. */
async function round(page: Page, list: string): Promise<void> {
  for (const screen of SCREENS) {
    await follow(page, screen);
    await follow(page, `${screen}&dep=38&axe=jeunes&q=a`);
  }
  for (const step of [2, 5, 3]) await follow(page, `vue=presentation&etape=${step}`);
  for (const query of ['', '&dep=38', '&vue=projets', '&vue=couverture']) await follow(page, `liste=${list}${query}`);
  await follow(page, 'dep=69');
  await page.getByRole('searchbox').fill('garde');
  await page.waitForURL(/q=garde/);
  // Every count is taken from the same screen.
  await follow(page, '');
}

/** Says what was counted at the begin, half-way and at the end, each after so many. */
const tell = (name: string, all: readonly (readonly [after: number, counted: object])[]) => {
  const picked = [all[0], all[(all.length - 1) >> 1], all.at(-1)];
  console.log(`endurance: ${name}\n${picked.map((one) => JSON.stringify(one)).join('\n')}`);
};

/** What may be there once and not at another time (a notice on its way out), and never adds up. */
const TOLERANCE = { documents: 0, nodes: 40, jsEventListeners: 4 };

test(
  `${ROUNDS} rounds through everything: no more documents, nodes and listeners than half-way`,
  {
    timeout: 120_000 + ROUNDS * PATIENCE_MS,
  },
  () =>
    withPage('?carte=svg&vue=liste', {}, async ({ page }) => {
      const list = await showList(page);
      const session = await page.context().newCDPSession(page);
      const all: Held[] = [];
      for (let i = 0; i < ROUNDS; i++) {
        await round(page, list);
        all.push(await heldBy(session));
      }
      tell(
        'rounds',
        all.map((held, i) => [i + 1, held]),
      );
      const [half, last] = [all[(ROUNDS - 1) >> 1], all.at(-1)];
      if (!half || !last) throw new Error('no round');
      for (const name of ['documents', 'nodes', 'jsEventListeners'] as const)
        expect(last[name], name).toBeLessThanOrEqual(half[name] + TOLERANCE[name]);
    }),
);

/** How much this browser keeps for the site, by kind. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const stores: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the store does not open'));
      });
      for (const store of db.objectStoreNames)
        stores[`${name}/${store}`] = await new Promise<number>((resolve) => {
          const count = db.transaction(store).objectStore(store).count();
          count.onsuccess = () => resolve(count.result);
        });
      db.close();
    }
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return {
      local: Object.keys(localStorage).sort(),
      session: Object.keys(sessionStorage).sort(),
      stores,
      caches: names.length,
      files: files.reduce((sum, count) => sum + count, 0),
    };
  });

test(
  `${RELOADS} reloads: the browser keeps no more for the site than after the first ones`,
  {
    timeout: 120_000 + RELOADS * PATIENCE_MS,
  },
  () =>
    withPage('?carte=svg&vue=liste', { keepsOffline: true }, async ({ page }) => {
      const list = await showList(page);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      const all: [number, Awaited<ReturnType<typeof keptBy>>][] = [];
      for (let i = 0; i < RELOADS; i++) {
        const screen = SCREENS[i % SCREENS.length] ?? '';
        await page.goto(new URL(`?${screen}${i % 3 === 0 ? `&liste=${list}` : ''}`, page.url()).href);
        await alive(page);
        await settled(page);
        if ((i + 1) % SCREENS.length === 0 || i === RELOADS - 1) all.push([i + 1, await keptBy(page)]);
      }
      tell('reloads', all);
      expect(all.at(-1)?.[1]).toEqual(all[0]?.[1]);
    }),
);
