/**
 * `npm test`: everything that must hold, from installation to a real browser. `--only unit,browser` runs some steps
 * alone. Two lanes run side by side, each step's output printed whole when it ends. Ends with one plain line `N passed,
 * N failed`; a skipped test counts as failed, since nobody would see it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, main, ROOT, UserError } from './install.mjs';
import { runVitest } from './vitest.mjs';

/** Runs a package's program by Node itself; its output is kept, since two steps run at once. */
function runKept(path, args) {
  return new Promise((resolve) => {
    const parts = [];
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', path), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    const end = (code) => resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8').trimEnd() });
    child.on('error', (error) => (parts.push(Buffer.from(`${error.message}\n`)), end(1)));
    child.on('close', end);
  });
}

/** A step that passes or fails as one check. */
const check =
  (path, ...args) =>
  async () => {
    const { code, output } = await runKept(path, args);
    return { output, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  };

/** A step that runs a vitest project and counts its tests. */
const vitest = (project) => () => runVitest(['--project', project], runKept);

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
  golden: { title: 'Golden outputs of what is built', task: vitest('golden'), needs: 'single' },
  browser: { title: 'Browser tests', task: vitest('browser'), needs: 'single' },
};

/**
 * The lane of what is built and tried in a browser; what needs no build is the other. Within a lane one step follows
 * the other.
 */
const BUILT = ['build', 'single', 'golden', 'browser'];

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only?.split(',') ?? Object.keys(STEPS);
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0)
    throw new UserError(`Étape inconnue : ${unknown.join(', ')}. Étapes : ${Object.keys(STEPS).join(', ')}.`);
  ensureInstalled();
  const results = new Map();
  const runLane = async (lane) => {
    for (const name of lane) {
      const { title, task, needs } = STEPS[name];
      console.log(`▸ ${title}`);
      const started = performance.now();
      const isBlocked = (results.get(needs)?.failed ?? 0) > 0;
      const result = isBlocked
        ? { passed: 0, failed: 1, output: `Not run: « ${needs} » failed. Counted as failed.` }
        : await task();
      results.set(name, result);
      const { passed, failed, output } = result;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `\n── ${title}\n${output ? `${output}\n` : ''}${title}: ${failed === 0 ? 'ok' : 'FAILED'} (${passed}/${passed + failed}, ${seconds} s)\n`,
      );
    }
  };
  const isBuilt = (name) => BUILT.includes(name);
  await Promise.all([runLane(names.filter(isBuilt)), runLane(names.filter((name) => !isBuilt(name)))]);
  const total = (key) => [...results.values()].reduce((sum, result) => sum + result[key], 0);
  process.exitCode = total('failed') === 0 ? 0 : 1;
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
});
