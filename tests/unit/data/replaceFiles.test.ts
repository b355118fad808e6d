/** Files that take the place of others: all of them, or none. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { replaceFiles } from '../../../data/pipeline/replaceFiles.ts';

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'remplacer-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

it('writes new files and those that are there', () => {
  const [from, to] = [folderOf({ a: 'new a', b: 'new b' }), folderOf({ a: 'old a' })];
  replaceFiles(from, to, ['a', 'b']);
  expect([textOf(to, 'a'), textOf(to, 'b')]).toEqual(['new a', 'new b']);
});
it('puts everything back where one cannot be written', () => {
  const [from, to] = [folderOf({ a: 'new a', b: 'new b', c: 'new c' }), folderOf({ a: 'old a' })];
  mkdirSync(join(to, 'c'));
  expect(() => replaceFiles(from, to, ['a', 'b', 'c'])).toThrow();
  expect([textOf(to, 'a'), existsSync(join(to, 'b'))]).toEqual(['old a', false]);
});
