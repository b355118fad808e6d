/**
 * `npm run bench`: the production build, served with brotli, measured in a real browser; medians of several runs, with the limit
 * page measured in the same run. Fails when a bound of budgets.json is broken; says which aims are missed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { limitPage } from './bench/limit.mjs';
import { measureInputs, measureLoad, measureTakeOver, measureVisit } from './bench/measure.mjs';
import { launchBrowser } from './browser.mjs';
import { main, ROOT, UserError } from './install.mjs';
import { createStaticServer, listen } from './server.mjs';

const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/** The middle of the values of `key`; undefined values are an error of the bench and become NaN. */
const median = (runs, key) => {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** `count` runs of each measure in turn, so that a slow moment of the machine falls on all of them alike. */
async function repeat(count, measures) {
  const results = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let i = 0; i < count; i++) {
    for (const [name, measure] of Object.entries(measures)) results[name].push(await measure());
  }
  return results;
}

const ms = (value) => `${value.toFixed(0)} ms`;
const kb = (value) => `${(value / 1024).toFixed(1)} KB`;
const show = {
  KB: kb,
  ms,
  '×': (value) => `${value.toFixed(2)} ×`,
  '': (value) => String(Math.round(value * 1000) / 1000),
};

/** Prints one line a budget; returns the labels of the broken ones. */
function judge(values) {
  const broken = [];
  for (const [key, { label, unit, fail, aim }] of Object.entries(budgets)) {
    const value = values[key];
    const verdict = !(value <= fail) ? 'FAIL' : value <= aim ? 'aim reached' : 'within the bound';
    if (verdict === 'FAIL') broken.push(label);
    console.log(
      `${label.padEnd(60)} ${show[unit](value).padStart(10)}   bound ${show[unit](fail).padStart(8)}   aim ${show[unit](aim).padStart(8)}   ${verdict}`,
    );
  }
  return broken;
}

await main(async () => {
  const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
  const dist = join(ROOT, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new UserError('Rien à mesurer : construisez le site d’abord avec « npm run build ».');
  const folder = mkdtempSync(join(tmpdir(), 'limit-'));
  const server = createStaticServer({ dir: dist });
  const limitServer = createStaticServer({ dir: folder });
  const browser = await launchBrowser({ webgl: false });
  const webglBrowser = await launchBrowser();
  try {
    const url = `http://localhost:${await listen(server, 0)}/`;
    writeFileSync(join(folder, 'index.html'), await limitPage(browser, url));
    const limitUrl = `http://localhost:${await listen(limitServer, 0)}/`;
    const runs = await repeat(Number(options.runs), {
      fast: () => measureLoad(browser, url, false),
      slow: () => measureLoad(browser, url, true),
      limitFast: () => measureLoad(browser, limitUrl, false),
      limitSlow: () => measureLoad(browser, limitUrl, true),
      visit: () => measureVisit(browser, url, false),
      visitSlow: () => measureVisit(browser, url, true),
      takeOver: () => measureTakeOver(webglBrowser, url, false),
      takeOverSlow: () => measureTakeOver(webglBrowser, url, true),
      inputs: () => measureInputs(browser, url, true),
    });
    const pages = await measurePages(browser, dist, url, folder, limitUrl);
    report(runs);
    const broken = judge({
      htmlBrotliBytes: brotliCompressSync(readFileSync(join(dist, 'index.html'))).length,
      bytesBefore: median(runs.fast, 'total'),
      mapLibreRequestsBefore: Math.max(...runs.fast.map(({ mapLibre }) => mapLibre)),
      colouredRatio: median(runs.slow, 'coloured') / median(runs.limitSlow, 'coloured'),
      pageRatio: Math.max(...pages.map(({ ratio }) => ratio)),
      blockingSlow: median(runs.slow, 'blocking'),
      cls: Math.max(...runs.slow.map(({ cls }) => cls), ...pages.map(({ cls }) => cls)),
      firstClick: median(runs.visit, 'firstClick'),
      laterClick: median(runs.visit, 'laterClick'),
      filter: median(runs.visit, 'filter'),
      hover: median(runs.visit, 'hover'),
      inputSelect: median(runs.inputs, 'inputSelect'),
      inputFilter: median(runs.inputs, 'inputFilter'),
      inputSearch: median(runs.inputs, 'inputSearch'),
    });
    if (broken.length > 0) throw new UserError(`Budgets dépassés : ${broken.join(' ; ')}.`);
  } finally {
    await Promise.all([browser.close(), webglBrowser.close()]);
    for (const one of [server, limitServer]) {
      one.closeAllConnections();
      one.close();
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Every département's page under slow 4G and a four times slower processor, against a limit page of its own, three loads each in turn. */
async function measurePages(browser, dist, url, folder, limitUrl) {
  const results = [];
  for (const name of readdirSync(join(dist, 'departement'))) {
    const page = `${url}departement/${name}/`;
    writeFileSync(join(folder, `${name}.html`), await limitPage(browser, page));
    const runs = await repeat(3, {
      own: () => measureLoad(browser, page, true),
      limit: () => measureLoad(browser, `${limitUrl}${name}.html`, true),
    });
    const ratio = median(runs.own, 'coloured') / median(runs.limit, 'coloured');
    const cls = Math.max(...runs.own.map((run) => run.cls));
    console.log(
      `${name}: coloured ${ms(median(runs.own, 'coloured'))}, limit ${ms(median(runs.limit, 'coloured'))}, ${show['×'](ratio)}, layout shift ${cls.toFixed(4)}`,
    );
    results.push({ ratio, cls });
  }
  return results;
}

/** What is measured without a budget of its own. */
function report({ fast, slow, limitFast, limitSlow, visitSlow, takeOver, takeOverSlow }) {
  const byType = (bytes) =>
    Object.entries(bytes)
      .map(([type, size]) => `${type} ${kb(size)}`)
      .join(', ');
  const load = (name, own, limit) =>
    console.log(
      `${name}: first paint ${ms(median(own, 'fcp'))} (limit ${ms(median(limit, 'fcp'))}), coloured ${ms(median(own, 'coloured'))} (limit ${ms(median(limit, 'coloured'))}), blocking ${ms(median(own, 'blocking'))}`,
    );
  load('Unthrottled', fast, limitFast);
  load('Slow 4G, 4× slower CPU', slow, limitSlow);
  console.log(`Bytes before interaction: ${byType(fast[0].bytes)}`);
  console.log(
    `Bytes once MapLibre has taken over: ${byType(takeOver[0].bytes)} (MapLibre and texts: ${kb(median(takeOver, 'mapLibreBytes'))})`,
  );
  console.log(
    `MapLibre takes over after ${ms(median(takeOver, 'takeOver'))}; slow: ${ms(median(takeOverSlow, 'takeOver'))}`,
  );
  const slowly = ['hover', 'firstClick', 'laterClick', 'filter'].map((key) => `${key} ${ms(median(visitSlow, key))}`);
  console.log(`With a 4× slower CPU: ${slowly.join(', ')}\n`);
}
