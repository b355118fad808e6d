/** Every view in WebKit: no error, and boxes like Chromium's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST, startChromium, startWebKit, type Engine } from './support/engines.ts';
import { startSite } from './support/site.ts';
import { ALERTS, BOXES, differences, VIEWS, type Box } from './support/views.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let webkit: Engine;
let chromium: Engine;
beforeAll(async () => {
  site = await startSite(DIST);
  webkit = await startWebKit();
  chromium = await startChromium();
});
afterAll(async () => {
  await webkit?.stop();
  await chromium?.stop();
  site?.stop();
});

test.each(VIEWS)('WebKit opens %j without an error and lays it out as Chromium does', async (path) => {
  await webkit.open(site.url + path);
  await chromium.open(site.url + path);
  expect(await webkit.run<string[]>('return window.problems')).toEqual([]);
  expect(await webkit.run<string[]>(ALERTS)).toEqual([]);
  expect(await chromium.run<string[]>(ALERTS)).toEqual([]);
  // Either may still be on its way to its last layout: what is compared is where they come to rest.
  await expect
    .poll(async () => differences(await chromium.run<Box[]>(BOXES), await webkit.run<Box[]>(BOXES)), {
      timeout: 20_000,
    })
    .toEqual([]);
});
