/**
 * `npm run endurance`: 60 rounds through every screen and 200 reloads, on what is in `dist/`; says what the browser
 * held at the begin, half-way and at the end. `-- --rounds N --reloads N` for others. Ends with one line
 * `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { ensureInstalled, main, UserError } from './install.mjs';
import { runVitest } from './vitest.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '60' }, reloads: { type: 'string', default: '200' } },
  });
  for (const [name, value] of Object.entries(values))
    if (!/^[1-9]\d{0,4}$/.test(value))
      throw new UserError(`« --${name} ${value} » : donnez un nombre entier à partir de 1.`);
  ensureInstalled();
  process.env.ENDURANCE_ROUNDS = values.rounds;
  process.env.ENDURANCE_RELOADS = values.reloads;
  const { passed, failed } = await runVitest(['--project', 'browser', 'endurance.test']);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
});
