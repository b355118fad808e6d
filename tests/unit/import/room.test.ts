/** The room runs where there is neither Node nor a page, and where no code may be made from text (strict CSP). */
import { createContext, runInContext } from 'node:vm';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

const PATH = fileURLToPath(new URL('../../../src/import/', import.meta.url));
const ENTRY = `
  import * as z from 'zod/mini';
  import { parseCsv } from '${PATH}csv.ts';
  import { decodeText } from '${PATH}decode.ts';
  import { describeProblem } from '${PATH}problems.ts';
  import { validateTable } from '${PATH}validate.ts';
  export function run(bytes) {
    const { table, problems } = parseCsv(decodeText(bytes).text, 't.csv');
    const schema = z.object({ nom: z.string(), n: z.coerce.number() });
    const { checked, problems: faults } = validateTable(schema, 't.csv', table);
    return JSON.stringify([checked.rows.map(({ value }) => value), [...problems, ...faults].map(describeProblem)]);
  }`;

/** The room as one script, as a browser would get it. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? ENTRY : null) },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict', output: { format: 'iife', name: 'room' } },
    },
  });
  return (result as Rolldown.RolldownOutput).output[0].code;
}

test('a list is decoded, read and checked with nothing but TextDecoder', async () => {
  const context = createContext({ TextDecoder }, { codeGeneration: { strings: false, wasm: false } });
  runInContext(await bundle(), context);
  context['bytes'] = Buffer.from('nom,n\nl’Ardèche,7\nl’Ain,x\n');
  expect(JSON.parse(runInContext('room.run(bytes)', context) as string)).toEqual([
    [{ nom: 'l’Ardèche', n: 7 }],
    ['t.csv, ligne 3, colonne « n », valeur « x » : nombre attendu'],
  ]);
}, 60_000);
