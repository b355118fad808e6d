/** Every view in Firefox: no error, and boxes like Chromium's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST, startChromium, startFirefox, type Engine } from './support/engines.ts';
import { startSite } from './support/site.ts';
import { ALERTS, BOXES, differences, VIEWS, type Box } from './support/views.ts';

let site: Awaited<ReturnType<typeof startSite>>;
let firefox: Engine;
let chromium: Engine;
beforeAll(async () => {
  site = await startSite(DIST);
  firefox = await startFirefox();
  chromium = await startChromium();
});
afterAll(async () => {
  await firefox?.stop();
  await chromium?.stop();
  site?.stop();
});

test.each(VIEWS)('Firefox opens %j without an error and lays it out as Chromium does', async (path) => {
  await firefox.open(site.url + path);
  await chromium.open(site.url + path);
  expect(await firefox.run<string[]>('return window.problems')).toEqual([]);
  expect(await firefox.run<string[]>(ALERTS)).toEqual([]);
  expect(await chromium.run<string[]>('return window.problems')).toEqual([]);
  expect(await chromium.run<string[]>(ALERTS)).toEqual([]);
  // Either may still be on its way to its last layout: what is compared is where they come to rest.
  await expect
    .poll(async () => differences(await chromium.run<Box[]>(BOXES), await firefox.run<Box[]>(BOXES)), {
      timeout: 20_000,
    })
    .toEqual([]);
});
