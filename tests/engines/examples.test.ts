/** The examples of docs/donnees-ouvertes.md, run as they stand there on the built site: what they print is true. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DIST } from './support/engines.ts';
import { startSite } from './support/site.ts';

/** The address that the document gives the site. */
const EXAMPLE = 'https://exemple.fr/carte/';
const guide = readFileSync(new URL('../../docs/donnees-ouvertes.md', import.meta.url), 'utf8');
/** The blocks of code in a language, in their order. That for pandas is no block: it wants a package. */
const blocksOf = (language: string) =>
  [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , code = '']) => code);

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => void (site = await startSite(DIST)));
afterAll(() => {
  site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a program prints that is given the example with this site's address. @throws where it fails. */
async function printed(program: string, args: readonly string[], example: string): Promise<string> {
  const code = example.replaceAll(EXAMPLE, site.url);
  expect(code).not.toBe(example);
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8', no_proxy: '*' };
  return (await promisify(execFile)(program, [...args, code], { cwd: folder, env, maxBuffer: 2 ** 26 })).stdout;
}

const read = (name: string) => readFileSync(join(DIST, 'donnees', name), 'utf8');
const table = <T>(name: string) => JSON.parse(read(name)) as T;

it('has examples for curl and for Python alone', () => {
  const languages = [...guide.matchAll(/^```(\w+)$/gm)].map(([, name]) => name);
  expect(languages).toEqual(['sh', 'python']);
});

it('curl prints the index, and brings the file of all projects', async () => {
  for (const example of blocksOf('sh')) expect(await printed('sh', ['-ec'], example)).toBe(read('index.json'));
  expect(readFileSync(join(folder, 'tous-les-projets.csv'), 'utf8')).toBe(read('tous-les-projets.csv'));
});

it('Python lists every file, and counts the projects and the rows of the matrix', async () => {
  interface Distribution {
    format: string;
    adresse: string;
    bytes: number;
  }
  const { distributions } = table<{ distributions: Distribution[] }>('index.json');
  const index = `${site.url}donnees/index.json`;
  const csv = read('tous-les-projets.csv').replace(/^\ufeff/, '');
  const projets = Papa.parse(csv, { delimiter: ';', header: true, skipEmptyLines: true }).data;
  const { metadata, lignes } = table<{ metadata: { titre: string }; lignes: unknown[] }>('matrice.json');
  for (const example of blocksOf('python'))
    expect((await printed('python3', ['-c'], example)).trimEnd().split('\n')).toEqual([
      ...distributions.map(({ format, adresse, bytes }) => `${format} ${new URL(adresse, index).href} ${bytes}`),
      `${projets.length} projets`,
      `${metadata.titre} ${lignes.length} lignes`,
    ]);
});
