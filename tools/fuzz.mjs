/**
 * `npm run fuzz`: 10,000 hostile cases of every property, in Node and then in the browser on what is in `dist/`; a
 * share of them where a case is dear. Each says its seed, its count and its seconds. `-- --runs N --seed N` for others,
 * `--only unit` or `--only browser` for one half. Ends with one line `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { ensureInstalled, main, UserError } from './install.mjs';
import { runVitest } from './vitest.mjs';

const HALVES = ['unit', 'browser'];

await main(async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  for (const name of ['runs', 'seed'])
    if (values[name] !== undefined && !/^[1-9]\d{0,8}$/.test(values[name]))
      throw new UserError(`« --${name} ${values[name]} » : donnez un nombre entier à partir de 1.`);
  if (values.only !== undefined && !HALVES.includes(values.only))
    throw new UserError(`« --only ${values.only} » : donnez ${HALVES.join(' ou ')}.`);
  ensureInstalled();
  process.env.FUZZ_RUNS = values.runs;
  if (values.seed !== undefined) process.env.FUZZ_SEED = values.seed;
  const total = { passed: 0, failed: 0 };
  for (const project of values.only ? [values.only] : HALVES) {
    const { passed, failed } = await runVitest(['--project', project, '.fuzz.test']);
    total.passed += passed;
    total.failed += failed;
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
});
