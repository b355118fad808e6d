/**
 * src/ knows no place, axis or year by name: another region or a second year is a change of data. Comments may name
 * examples.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../../data/pipeline/regions/official.ts';
import { fold } from '../../../src/model/fold.ts';
import { REAL } from '../selection/support.ts';

/** Départements that are called as something else is, or stand in the address of an authority. */
const WORDS = ['Nord', 'Cher', 'Lot', 'Manche', 'Paris'];
const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name));

/** TypeScript printed without its comments. */
function withoutComments(code: string): string {
  const source = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}
/** A file of src/ without comments: those of the script, of the markup and of the style. */
function codeOf(name: string): string {
  const text = readFileSync(join(SRC, name), 'utf8');
  if (name.endsWith('.ts')) return withoutComments(text);
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /(<script[^>]*>)([\s\S]*?)(<\/script>)/g,
      (_all, open: string, code: string, close: string) => open + withoutComments(code) + close,
    )
    .replace(/\/\*[\s\S]*?\*\//g, '');
}
const whole = (word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'u');
/** Names of the country’s régions and départements; those of régions folded too, as texts are compared. */
const OFFICIAL = readForms()
  .filter(({ type, nom }) => type !== 'pays' && !WORDS.includes(nom))
  .flatMap(({ type, nom, letters }) => (type === 'region' ? [nom, letters, fold(nom), letters.toLowerCase()] : [nom]));
const found = (name: string, words: readonly string[]) => {
  const code = codeOf(name);
  return words.filter((word) => whole(word).test(code));
};

describe('the scan itself', () => {
  it('sees every room', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const file of [
      join('app', 'App.svelte'),
      join('words', 'reading.ts'),
      join('map', 'legend', 'Legend.svelte'),
    ]) {
      expect(files).toContain(file);
    }
  });
  it('leaves comments out and strings in', () => {
    const code = withoutComments("// l’Ain\n/** l’Isère */ export const a = 'https://x.fr // Loire';");
    expect([/Ain/.test(code), /Isère/.test(code), /Loire/.test(code)]).toEqual([false, false, true]);
  });
  it('finds whole words only', () =>
    expect([whole('Ain').test('Ainsi'), whole('Ain').test('dans l’Ain.')]).toEqual([false, true]));
});

describe.each(files)('%s', (name) => {
  it('names no département, préfecture or region', () => {
    const places = [...REAL.units, REAL.region].flatMap(({ nom, prefecture }) => [nom, prefecture]);
    expect(found(name, [...new Set([...places, ...OFFICIAL]), 'Auvergne'].filter(Boolean))).toEqual([]);
  });
  it('names no axis', () => {
    const ids = REAL.axes.map(({ id }) => id);
    const code = codeOf(name);
    // An id can be a French word of a sentence: what counts is a literal of its own, or a key.
    const literals = ids.filter((id) => new RegExp(`['"\`]${id}['"\`]|(?<![\\p{L}-])${id}:`, 'u').test(code));
    expect([
      ...literals,
      ...found(
        name,
        REAL.axes.map(({ libelle }) => libelle),
      ),
    ]).toEqual([]);
  });
  it('names no year of a campaign', () => {
    const years = REAL.campagnes.map(({ annee }) => String(annee));
    expect(years.filter((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(codeOf(name)))).toEqual([]);
  });
});
