/** The command for long lists, as `readOwnList.ts` calls it: its own modules come only then. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ListOptions } from '../ownList.ts';
import type { PublishOptions } from '../publishOptions.ts';
import { isUnpacked } from './duckdb.ts';
import { listInputs } from './inputs.ts';
import { publishCube } from './publishCube.ts';
import { describeCube, summariseCube } from './reportCube.ts';

const CACHE = fileURLToPath(new URL('../../../.cache', import.meta.url));

/** Prints the report; with `isJson` one object on the standard output. @throws as `publishCube` does. */
export async function runCube(
  directory: string,
  paths: readonly string[],
  list: ListOptions,
  publish: PublishOptions | null,
  isJson: boolean,
): Promise<void> {
  // What cannot be read is said before anything is fetched.
  listInputs(paths);
  if (!isUnpacked(join(CACHE, 'duckdb')))
    console.error('DuckDB, qui lit les listes très longues, est téléchargé une fois (24\u00a0Mo, dans .cache/duckdb)…');
  const report = await publishCube(directory, paths, { cache: CACHE, list, publish });
  if (isJson) console.log(JSON.stringify(summariseCube(report)));
  for (const line of describeCube(report)) (isJson ? console.error : console.log)(line);
}
