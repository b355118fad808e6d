/** A visitor's own list in a real browser: from drop to report, to the map, and what is asked of it there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { longestInput, open, settle, time } from '../measure.mjs';
import { generateRows, odsOf, xlsxOf } from './generate.mjs';

/** Rows of the file, and how many of them are in the region: as many as the two lists of 2018 and 2019 have there. */
export const FILES = {
  xlsx: { name: 'liste.xlsx', write: xlsxOf, rows: 24_811, own: 2903 },
  ods: { name: 'liste.ods', write: odsOf, rows: 26_295, own: 5908 },
};

const longestTask = (page) => page.evaluate(() => Math.max(0, ...window.bench.tasks.splice(0).map(([, long]) => long)));

/** Waits as `settle` does; the page never hears the end of what its worker asked for. */
async function rest({ page, traffic }) {
  await page.waitForLoadState('networkidle');
  traffic.underWay.clear();
  await settle(page, traffic);
}

/**
 * Writes both files into `folder`, and returns their paths: a file that is handed over as bytes comes by way of the
 * page, and would hold it.
 */
export function writeLists(departements, folder) {
  return Object.fromEntries(
    Object.entries(FILES).map(([kind, { name, write, rows, own }]) => {
      const path = join(folder, name);
      writeFileSync(path, write(generateRows(rows, own, departements)));
      return [kind, path];
    }),
  );
}

/**
 * From drop to report: milliseconds, the longest task of the page, requests that left the page since the drop, and rows
 * that the report does not know of, or knows elsewhere than they are.
 */
async function drop(visit, url, kind, file) {
  const { page, traffic } = visit;
  await page.goto(`${url}?vue=liste`, { waitUntil: 'networkidle' });
  // The first sign of a visitor starts the worker.
  await Promise.all([page.waitForEvent('worker'), page.mouse.move(20, 20)]);
  await rest(visit);
  await longestTask(page);
  const before = traffic.names.length;
  const report = await time(page, 'change', 'form.suite', () => page.setInputFiles('input[type="file"]', file));
  await rest(visit);
  const task = await longestTask(page);
  const sum = await page.evaluate(() => document.querySelector('main').textContent);
  const counts = sum
    .match(/([\d\s]+)\slignes?\s=\s([\d\s]+)/)
    ?.slice(1)
    .map((text) => Number(text.replace(/\s/g, '')));
  const { rows, own } = FILES[kind];
  const lost = Math.abs(rows - (counts?.[0] ?? 0)) + Math.abs(own - (counts?.[1] ?? 0));
  return { report, task, requests: traffic.names.length - before, lost };
}

/** The longest of inputs of one type, each to the next paint. */
async function longest(visit, name, count, act) {
  const { page } = visit;
  await rest(visit);
  await page.evaluate(longestInput);
  await act();
  const told = ([type, all]) => window.bench.inputs.filter((one) => one.name === type).length >= all;
  await page.waitForFunction(told, [name, count], { timeout: 1500 }).catch(() => undefined);
  return page.evaluate(longestInput);
}

/** Both files, then the map and the table of the longer list. */
export async function measureLists(browser, url, files) {
  const first = await open(browser, false);
  const xlsx = await drop(first, url, 'xlsx', files.xlsx);
  await first.context.close();
  const visit = await open(browser, false);
  const { page, context } = visit;
  const ods = await drop(visit, url, 'ods', files.ods);
  await page.locator('form.suite .principal').click();
  await page.waitForURL(/liste=/);
  const address = page.url();
  await page.goto(`${address}&carte=svg`, { waitUntil: 'networkidle' });
  await page.mouse.move(20, 20);
  await rest(visit);
  const chip = page.locator('[data-axe-filter]').nth(2);
  const pressed = '[data-axe-filter][aria-pressed="true"]';
  const filter = await time(page, 'click', pressed, () => chip.click());
  await page.locator('input[type="search"]').focus();
  const search = await longest(visit, 'keydown', 5, () => page.keyboard.type('saint', { delay: 60 }));
  await longestTask(page);
  const elements = [];
  for (const view of ['vue=projets', 'vue=couverture&partie=structures']) {
    await page.goto(`${address}&${view}`, { waitUntil: 'networkidle' });
    await rest(visit);
    elements.push(await page.evaluate(() => document.querySelectorAll('*').length));
  }
  await context.close();
  return {
    listXlsx: xlsx.report,
    listOds: ods.report,
    listTask: Math.max(xlsx.task, ods.task),
    listRequests: xlsx.requests + ods.requests,
    listLost: xlsx.lost + ods.lost,
    listFilter: filter,
    listSearch: search,
    listElements: Math.max(...elements),
  };
}
