/**
 * No file imports one that imports it in turn, by whatever way round: each can be read, tested and moved without the
 * other. Types count as well: the list of views takes the type of its descriptors from the views themselves for that.
 * What a file fetches later (`import()`) does not count: the list of views fetches views, which ask it for their names.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCircles, listImports, readImportGraph } from '../../support/imports.ts';

const root = join(import.meta.dirname, '../../..');

describe('what a file imports', () => {
  const IMPORTS: [title: string, file: string, code: string, names: string[]][] = [
    ['values', 'x.ts', "import { a } from './a.ts';\na();", ['./a.ts']],
    ['an effect', 'x.ts', "import './a.ts';", ['./a.ts']],
    ['types', 'x.ts', "import type { A } from './a.ts';", ['./a.ts']],
    ['a type in place', 'x.ts', "export type A = import('./a.ts').A;", ['./a.ts']],
    ['a re-export', 'x.ts', "export { a } from './a.ts';", ['./a.ts']],
    ['a re-export of all', 'x.ts', "export * from './a.ts';", ['./a.ts']],
    [
      'in both scripts',
      'X.svelte',
      "<script module>import './a.ts';</script><script>import './b.ts';</script>",
      ['./a.ts', './b.ts'],
    ],
    ['nothing of its own', 'x.ts', 'const a = 1;\nexport { a };', []],
    ['nothing that is fetched later', 'x.ts', "export const a = () => import('./a.ts');", []],
    ['nothing that a comment names', 'x.ts', "// import './a.ts';", []],
  ];
  test.each(IMPORTS)('%s', (_title, file, code, names) => {
    expect(listImports(file, code)).toEqual(names);
  });
});

describe('a circle', () => {
  const graphOf = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

  test('of two', () => {
    expect(listCircles(graphOf({ a: ['b'], b: ['a'] }))).toEqual(['a → b → a']);
  });
  test('of three, behind what is none', () => {
    expect(listCircles(graphOf({ x: ['a'], a: ['b'], b: ['c'], c: ['a'] }))).toEqual(['a → b → c → a']);
  });
  test('of one', () => {
    expect(listCircles(graphOf({ a: ['a'] }))).toEqual(['a → a']);
  });
  test('two that share a file', () => {
    expect(listCircles(graphOf({ a: ['b', 'c'], b: ['a'], c: ['a'] }))).toEqual(['a → b → a', 'a → c → a']);
  });
  test('none where two ways lead to one file', () => {
    expect(listCircles(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });
});

test.each(['src', 'data/pipeline', 'geo/pipeline', 'tools', 'tests'])('%s has no circle', (folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mts|js|mjs|svelte)$/.test(name))
    .map((name) => `${folder}/${name}`);
  expect(files.length).toBeGreaterThan(10);
  expect(listCircles(readImportGraph(root, files))).toEqual([]);
});
