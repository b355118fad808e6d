/** The command `npm run liste` with what goes through DuckDB, as far as it comes without it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'longue-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const run = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'data/pipeline/readOwnList.ts', ...words], { encoding: 'utf8' });

it('refuses a workbook among several files before anything is fetched', () => {
  for (const name of ['a.csv', 'b.xlsx']) writeFileSync(at(name), 'Code commune;Projet\n38185;A\n');
  const { stderr, status } = run(at('a.csv'), at('b.xlsx'), '--publier', 'remplacer');
  expect(stderr).toMatch(/^Rien n’a été écrit : « b\.xlsx » n’est ni CSV ni Parquet/);
  expect(status).toBe(1);
});

it('asks how to publish before it reads a folder', () => {
  const { stderr, status } = run(folder, '--publier');
  expect(stderr).toMatch(/^Dites comment publier/);
  expect(status).toBe(1);
});
