/**
 * `npm run bench`: the production build, served with brotli, measured in a real browser. Pages are loaded in turn with their limit pages, over
 * a slow network that the server makes; the ratio of each pair counts. Counts that no machine disturbs gate; times over their bound are said.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countElements, compress, mapBytes, mapEnd, styleBytes } from './bench/counts.mjs';
import { limitPage } from './bench/limit.mjs';
import { measureInputs, measureLoad, measureTakeOver, measureVisit } from './bench/measure.mjs';
import { median as middle, ratiosOf } from './bench/ratios.mjs';
import { Shaper } from './bench/shaper.mjs';
import { launchBrowser } from './browser.mjs';
import { main, ROOT, UserError } from './install.mjs';
import { createStaticServer, listen } from './server.mjs';

const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/** The middle of the values of `key`. */
const median = (runs, key) => middle(runs.map((run) => run[key]));

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

/** Prints one line a budget; returns the labels of the broken counts. A time over its bound is said, since machines differ. */
function judge(values) {
  const broken = [];
  for (const [key, { label, unit, fail, aim, gates }] of Object.entries(budgets)) {
    const value = values[key];
    const isOver = !(value <= fail);
    const verdict = isOver ? (gates ? 'FAIL' : 'au-delà') : value <= aim ? 'aim reached' : 'within the bound';
    if (isOver && gates) broken.push(label);
    console.log(
      `${label.padEnd(60)} ${show[unit](value).padStart(10)}   bound ${show[unit](fail).padStart(8)}   aim ${show[unit](aim).padStart(8)}   ${verdict}`,
    );
  }
  return broken;
}

/** The ratio of pairs that were loaded in turn, with its spread, as one line. */
function pairsOf(name, own, limit) {
  const coloured = (runs) => runs.map((run) => run.coloured);
  const ratios = ratiosOf(coloured(own), coloured(limit));
  console.log(
    `${name}, slow: coloured ${ms(median(own, 'coloured'))}, limit ${ms(median(limit, 'coloured'))}, median of ${own.length} pairs ${show['×'](ratios.median)} (${show['×'](ratios.least)} to ${show['×'](ratios.most)})`,
  );
  return ratios.median;
}

await main(async () => {
  const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
  const rounds = Number(options.rounds);
  const dist = join(ROOT, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new UserError('Rien à mesurer : construisez le site d’abord avec « npm run build ».');
  const folder = mkdtempSync(join(tmpdir(), 'limit-'));
  let line = null;
  const shaper = () => line;
  const servers = [
    createStaticServer({ dir: dist }),
    createStaticServer({ dir: dist, shaper }),
    createStaticServer({ dir: folder, shaper }),
  ];
  const browser = await launchBrowser({ webgl: false });
  const webglBrowser = await launchBrowser();
  try {
    const urls = [];
    for (const server of servers) urls.push(`http://localhost:${await listen(server, 0)}/`);
    const [url, slowUrl, limitUrl] = urls;
    const names = readdirSync(join(dist, 'departement'));
    for (const [name, path] of [['index', ''], ...names.map((name) => [name, `departement/${name}/`])])
      writeFileSync(join(folder, `${name}.html`), await limitPage(browser, `${url}${path}`));
    // A connection of its own for every load.
    const slowLoad = (address) => {
      line = new Shaper();
      return measureLoad(browser, address, true);
    };
    let page = -1;
    const runs = await repeat(rounds, {
      slow: () => slowLoad(slowUrl),
      limitSlow: () => slowLoad(`${limitUrl}index.html`),
      pageSlow: () => slowLoad(`${slowUrl}departement/${names[++page % names.length]}/`),
      pageLimit: () => slowLoad(`${limitUrl}${names[page % names.length]}.html`),
    });
    line = null;
    const visits = await repeat(Math.min(3, rounds), {
      fast: () => measureLoad(browser, url, false),
      visit: () => measureVisit(browser, url, false),
      visitSlow: () => measureVisit(browser, url, true),
      inputs: () => measureInputs(browser, url, true),
    });
    const takeOvers = await repeat(1, {
      takeOver: () => measureTakeOver(webglBrowser, url, false),
      takeOverSlow: () => measureTakeOver(webglBrowser, url, true),
    });
    report({ ...visits, ...takeOvers });
    const colouredRatio = pairsOf('Home page', runs.slow, runs.limitSlow);
    const pageRatio = pairsOf('Pages of départements', runs.pageSlow, runs.pageLimit);
    const home = readFileSync(join(dist, 'index.html'), 'utf8');
    const withMap = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('index.html'))
      .map((name) => readFileSync(join(dist, name), 'utf8'))
      .filter((html) => mapEnd(html) < Infinity);
    const values = {
      htmlBrotliBytes: compress(home).length,
      mapBytes: Math.max(...withMap.map(mapBytes)),
      bytesBefore: median(visits.fast, 'total'),
      scriptBytes: median(visits.fast, 'scriptBytes'),
      elementsBeforeMap: countElements(home.slice(0, mapEnd(home))),
      elements: countElements(home),
      styleBytes: styleBytes(home),
      mapLibreRequestsBefore: Math.max(...visits.fast.map(({ mapLibre }) => mapLibre)),
      colouredRatio,
      pageRatio,
      blockingSlow: median(runs.slow, 'blocking'),
      longTasks: median(runs.slow, 'longTasks'),
      layouts: median(runs.slow, 'layouts'),
      cls: Math.max(...[...runs.slow, ...runs.pageSlow].map(({ cls }) => cls)),
      firstClick: median(visits.visit, 'firstClick'),
      firstClickSlow: median(visits.visitSlow, 'firstClick'),
      laterClick: median(visits.visit, 'laterClick'),
      filter: median(visits.visit, 'filter'),
      hover: median(visits.visit, 'hover'),
      inputSelect: median(visits.inputs, 'inputSelect'),
      inputFilter: median(visits.inputs, 'inputFilter'),
      inputSearch: median(visits.inputs, 'inputSearch'),
    };
    const broken = judge(values);
    if (broken.length > 0) throw new UserError(`Budgets dépassés : ${broken.join(' ; ')}.`);
  } finally {
    await Promise.all([browser.close(), webglBrowser.close()]);
    for (const one of servers) {
      one.closeAllConnections();
      one.close();
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What is measured without a budget of its own. */
function report({ fast, visitSlow, takeOver, takeOverSlow }) {
  const byType = (bytes) =>
    Object.entries(bytes)
      .map(([type, size]) => `${type} ${kb(size)}`)
      .join(', ');
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
