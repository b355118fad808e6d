/**
 * `npm run data:build [-- --retirer]`: writes the generated tables of `data/` from the published pages and the
 * hand-kept inputs.
 */
import { parseArgs } from 'node:util';
import { toPath } from './files.ts';
import { dataFolder } from './region.ts';
import { readLists } from './lists.ts';
import { REMOVE, writeGenerated } from './generated.ts';

try {
  const { values, positionals } = parseArgs({ options: { retirer: { type: 'boolean' } }, allowPositionals: true });
  const directory = toPath(positionals[0] ?? dataFolder());
  const lists = await readLists(directory);
  for (const line of writeGenerated(directory, values.retirer === true, lists)) console.log(line);
} catch (error) {
  const { code, message } = error as { code?: string; message?: string };
  const isOption = code?.startsWith('ERR_PARSE_ARGS') === true;
  console.error(
    isOption ? `Option inconnue : seule --retirer existe (${REMOVE}). Rien n’a été écrit.` : (message ?? error),
  );
  process.exitCode = 1;
}
