/** The split between organisation and summary, for each of the 120 lines, against a list written and read by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRows } from './support.ts';

const expected = readFileSync(new URL('expected-split.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string, string]);

const byLine = new Map(readRows('projets.csv').map((projet) => [projet['source_ligne'], projet]));

describe('split', () => {
  test('the hand-made list names 120 lines', () => {
    expect(new Set(expected.map(([listLine]) => listLine)).size).toBe(120);
  });

  test.each(expected)('line %s: %s', (listLine, structure, beginning) => {
    const projet = byLine.get(listLine);
    expect(projet?.['structure_source']).toBe(structure);
    expect(projet?.['resume']?.startsWith(beginning)).toBe(true);
  });

  test('a summary never begins in lower case or with a bracket', () => {
    for (const { resume } of byLine.values()) expect(resume).toMatch(/^\p{Lu}/u);
  });
});
