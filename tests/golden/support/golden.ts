/** Goldens: whole results as text files, compared by vitest's file snapshots and renewed by `npm run goldens`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';

const RESULTS = join(import.meta.dirname, '../results');

/** The names that this test file has compared, by folder. */
const compared = new Map<string, Set<string>>();

/** Compares lines with the golden `folder/name`. */
export async function expectGolden(folder: string, name: string, lines: readonly string[]): Promise<void> {
  compared.set(folder, (compared.get(folder) ?? new Set()).add(name));
  const text = withoutSite(lines.map((line) => line.trimEnd()).join('\n')).trim();
  await expect(`${text}\n`).toMatchFileSnapshot(join(RESULTS, folder, name));
}

/** Fails for a golden of `folder` that no test of this file has asked for: what is gone must not seem to be held. */
export function expectNoOther(folder: string): void {
  const path = join(RESULTS, folder);
  const names = existsSync(path) ? readdirSync(path) : [];
  expect(names.filter((name) => !compared.get(folder)?.has(name))).toEqual([]);
}

/** The address of the test server has another port each time. */
export const withoutSite = (text: string): string =>
  text.replaceAll(inject('site'), 'https://site/').replaceAll(new URL(inject('site')).origin, 'https://site');

/** Eight digits that stand for a long text. */
export const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 8);

/** A text in one line; of one longer than `most` characters the beginning, how long it is, and what stands for it. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/[ \t\r\n]+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 40)}… (${line.length}, ${digest(line)})`;
}
