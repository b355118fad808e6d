/**
 * `npm test`: everything that must hold, from installation to a real browser. `--only unit,browser` runs some steps alone.
 * Ends with one plain line `N passed, N failed`; a skipped test counts as failed, since nobody would see it.
 */
import { parseArgs } from 'node:util';
import { ensureInstalled, main, runBin, UserError } from './install.mjs';
import { runVitest } from './vitest.mjs';

/** A step that passes or fails as one check. */
const check =
  (path, ...args) =>
  () => ({ passed: 0, failed: 1, ...(runBin(path, args) === 0 && { passed: 1, failed: 0 }) });

/** A step that runs a vitest project and counts its tests. */
const vitest = (project) => () => runVitest(['--project', project]);

const STEPS = {
  types: {
    title: 'Types (svelte-check)',
    task: check('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
  },
  lint: { title: 'Lint (eslint)', task: check('eslint/bin/eslint.js', '.', '--max-warnings', '0') },
  format: {
    title: 'Format (prettier)',
    task: check('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  },
  data: { title: 'Curated tables (data:check)', task: check('tsx/dist/cli.mjs', 'data/pipeline/check.ts') },
  unit: { title: 'Unit tests', task: vitest('unit') },
  component: { title: 'Component tests', task: vitest('component') },
  build: { title: 'Production build', task: check('vite/bin/vite.js', 'build', '--logLevel', 'warn') },
  single: {
    title: 'The site in one file',
    task: check('vite/bin/vite.js', 'build', '--mode', 'single', '--logLevel', 'warn'),
    needs: 'build',
  },
  browser: { title: 'Browser tests', task: vitest('browser'), needs: 'single' },
};

await main(() => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only?.split(',') ?? Object.keys(STEPS);
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0)
    throw new UserError(`Étape inconnue : ${unknown.join(', ')}. Étapes : ${Object.keys(STEPS).join(', ')}.`);
  ensureInstalled();
  const results = new Map();
  for (const name of names) {
    const { title, task, needs } = STEPS[name];
    console.log(`\n── ${title}`);
    const started = performance.now();
    const isBlocked = (results.get(needs)?.failed ?? 0) > 0;
    if (isBlocked) console.log(`Not run: « ${needs} » failed. Counted as failed.`);
    results.set(name, isBlocked ? { passed: 0, failed: 1 } : task());
    const { passed, failed } = results.get(name);
    console.log(
      `${title}: ${failed === 0 ? 'ok' : 'FAILED'} (${passed}/${passed + failed}, ${((performance.now() - started) / 1000).toFixed(1)} s)`,
    );
  }
  const total = (key) => [...results.values()].reduce((sum, result) => sum + result[key], 0);
  process.exitCode = total('failed') === 0 ? 0 : 1;
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
});
