/**
 * What the tests of the dataset share: its folder, its rows read without the pipeline's schemas, and copies to damage.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { onTestFinished } from 'vitest';

export const DATA = fileURLToPath(new URL('../../../data/auvergne-rhone-alpes', import.meta.url));

/** The rows of a CSV file of the dataset, every cell a string. */
export function readRows(file: string): Record<string, string>[] {
  const text = readFileSync(join(DATA, file), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, delimiter: ',', skipEmptyLines: true }).data;
}

/** The lines of the published page; line 1 is at index 0. */
export function readSourceLines(): string[] {
  return readFileSync(join(DATA, 'source/page-prefecture-ara-pauvrete.txt'), 'utf8').split('\n');
}

/** What a copy is called, as the folder of a region. */
export const COPY = 'essai';

/** A temporary copy of the dataset, removed when the test ends. */
export function copyData(): string {
  const work = mkdtempSync(join(tmpdir(), 'donnees-'));
  onTestFinished(() => rmSync(work, { recursive: true, force: true }));
  const directory = join(work, COPY);
  cpSync(DATA, directory, { recursive: true });
  return directory;
}

/** Replaces the first occurrence of a text in a file of a copy; the text must be there. */
export function replaceInFile(directory: string, file: string, from: string, to: string): void {
  const path = join(directory, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
}
