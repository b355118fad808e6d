/**
 * `npm run bench`: the production build, served with brotli, measured in a real browser. Pages are loaded in turn with
 * their limit pages, over a slow network that the server makes; the ratio of each pair counts. Counts that no machine
 * disturbs gate; times over their bound are said. With `--scale`: how selections grow with a list, without a build.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureLists, writeLists } from './bench/lists/measure.mjs';
import { measureInputs, measureLoad, measureTakeOver, measureVisit } from './bench/measure.mjs';
import { countsOf, departementsOf, fetchCompressed, writePages } from './bench/pages.mjs';
import { judge, medianOf, otherLines, pairsOf, partsLine } from './bench/report.mjs';
import { Shaper } from './bench/shaper.mjs';
import { launchBrowser } from './browser.mjs';
import { main, ROOT, run, UserError } from './install.mjs';
import { createStaticServer, listen } from './server.mjs';

const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/** `count` runs of each measure in turn, so that a slow moment of the machine falls on all of them alike. */
async function repeat(count, measures) {
  const results = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let i = 0; i < count; i++) {
    for (const [name, measure] of Object.entries(measures)) results[name].push(await measure(i));
  }
  return results;
}

/** What loads and visits gave, by the names of the budgets. */
function valuesOf({ own, page }, { fast, visit, visitSlow, inputs }) {
  return {
    bytesBefore: medianOf(fast, 'total'),
    scriptBytes: medianOf(fast, 'scriptBytes'),
    mapLibreRequestsBefore: Math.max(...fast.map(({ mapLibre }) => mapLibre)),
    blockingSlow: medianOf(own, 'blocking'),
    // The fewest: a busy machine adds to them.
    longTasks: Math.min(...own.map(({ longTasks }) => longTasks)),
    layouts: Math.min(...own.map(({ layouts }) => layouts)),
    cls: Math.max(...[...own, ...page].map(({ cls }) => cls)),
    firstClick: medianOf(visit, 'firstClick'),
    firstClickSlow: medianOf(visitSlow, 'firstClick'),
    laterClick: medianOf(visit, 'laterClick'),
    filter: medianOf(visit, 'filter'),
    hover: medianOf(visit, 'hover'),
    inputSelect: medianOf(inputs, 'inputSelect'),
    inputFilter: medianOf(inputs, 'inputFilter'),
    inputSearch: medianOf(inputs, 'inputSearch'),
  };
}

/** Of lists that a visitor brings: counts at their worst; times at their best, since a busy machine adds to them. */
function listValuesOf({ lists }) {
  const counts = ['listLost', 'listRequests', 'listElements'];
  return Object.fromEntries(
    Object.keys(lists[0]).map((key) => {
      const all = lists.map((one) => one[key]);
      return [key, counts.includes(key) ? Math.max(...all) : Math.min(...all)];
    }),
  );
}

/**
 * Selections and geometry at growing sizes, those whose name holds the word that is given or all of them; returns the
 * exit code. Young objects get room, or moving them would count as growth.
 */
function measureScale(words) {
  const flags = ['--max-semi-space-size=128', '--import', 'tsx'];
  return run(process.execPath, [...flags, 'tools/bench/scale/main.ts', ...words], { shell: false });
}

await main(async () => {
  const { values: options, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '9' }, scale: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (options.scale) {
    process.exitCode = measureScale(positionals);
    return;
  }
  const rounds = Number(options.rounds);
  const dist = join(ROOT, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new UserError('Rien à mesurer : construisez le site d’abord avec « npm run build ».');
  const folder = mkdtempSync(join(tmpdir(), 'limit-'));
  let line = null;
  const shaper = () => line;
  const servers = [dist, folder].map((dir) => createStaticServer({ dir, shaper }));
  const browsers = [];
  const launch = async (how) => {
    browsers.push(await launchBrowser({ ...how, shell: true }));
    return browsers.at(-1);
  };
  const parts = [];
  const timed = async (name, act) => {
    const start = performance.now();
    const result = await act();
    parts.push([name, performance.now() - start]);
    return result;
  };
  try {
    const [url, pagesUrl] = await Promise.all(
      servers.map(async (server) => `http://localhost:${await listen(server, 0)}/`),
    );
    const names = departementsOf(dist, rounds);
    const browser = await timed('start', () => launch({ webgl: false }));
    const [counts] = await timed('pages and counts', () =>
      Promise.all([countsOf(dist), writePages(browser, url, names, folder)]),
    );
    // Bytes and requests are the same in every load.
    const first = await timed('bytes', () => repeat(1, { fast: () => measureLoad(browser, url, false) }));
    await fetchCompressed(['limit', 'island', ...names].map((name) => `${pagesUrl}${name}/`));
    // A connection of its own for every load.
    const slowLoad = (address) => {
      line = new Shaper();
      return measureLoad(browser, address, true);
    };
    const nameOf = (round) => names[round % names.length];
    const pairs = await timed('pairs', () =>
      repeat(rounds, {
        own: () => slowLoad(url),
        limit: () => slowLoad(`${pagesUrl}limit/`),
        island: () => slowLoad(`${pagesUrl}island/`),
        page: (round) => slowLoad(`${url}departement/${nameOf(round)}/`),
        pageLimit: (round) => slowLoad(`${pagesUrl}${nameOf(round)}/`),
      }),
    );
    line = null;
    const visits = {
      ...first,
      ...(await timed('visits', () =>
        repeat(Math.min(5, rounds), {
          visit: () => measureVisit(browser, url, false),
          visitSlow: () => measureVisit(browser, url, true),
          inputs: () => measureInputs(browser, url, true),
        }),
      )),
    };
    const lists = await timed('lists', async () => {
      const files = writeLists(
        departementsOf(dist, Infinity).map((name) => name.slice(0, name.indexOf('-'))),
        folder,
      );
      return repeat(Math.min(2, rounds), { lists: () => measureLists(browser, url, files) });
    });
    const takeOvers = await timed('MapLibre', async () => {
      const webgl = await launch();
      return repeat(1, {
        takeOver: () => measureTakeOver(webgl, url, false),
        takeOverSlow: () => measureTakeOver(webgl, url, true),
      });
    });
    const home = pairsOf('Home page, slow', pairs.own, pairs.limit);
    const island = pairsOf('Smallest Svelte island with the same map', pairs.island, pairs.limit);
    const page = pairsOf('Pages of départements, slow', pairs.page, pairs.pageLimit);
    const values = {
      ...counts,
      colouredRatio: home.ratio,
      pageRatio: page.ratio,
      ...valuesOf(pairs, visits),
      ...listValuesOf(lists),
    };
    const { lines, broken } = judge(budgets, values);
    const others = otherLines({ ...visits, ...takeOvers });
    console.log([...others, '', home.line, island.line, page.line, ...lines, '', partsLine(parts)].join('\n'));
    if (broken.length > 0) throw new UserError(`Budgets dépassés : ${broken.join(' ; ')}.`);
  } finally {
    await Promise.all(browsers.map((one) => one.close()));
    for (const one of servers) {
      one.closeAllConnections();
      one.close();
    }
    rmSync(folder, { recursive: true, force: true });
  }
});
