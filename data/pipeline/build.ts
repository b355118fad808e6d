/** `npm run data:build`: writes the generated tables of `data/` from the published pages and the hand-kept inputs. */
import { writeFileSync } from 'node:fs';
import { toPath } from './files.ts';
import { generateTables } from './inputs.ts';

const directory = toPath(new URL('..', import.meta.url));

try {
  for (const [file, text] of Object.entries(generateTables(directory))) {
    writeFileSync(`${directory}/${file}`, text);
    console.log(`data/${file} : écrit`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
