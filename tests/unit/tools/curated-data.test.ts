/** The plugin that brings in tables and outlines: what a person sees when they are wrong. */
import { inspect } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { DataError } from '../../../src/import/problems.ts';
import { curatedData } from '../../../tools/vite/curated-data.ts';

/** What Vite prints, by inspect(), of what it catches. */
function printedWith(load: typeof loadDataset): string {
  const { configResolved } = curatedData({ load });
  try {
    (configResolved as () => void)();
  } catch (error) {
    return inspect(error);
  }
  return '';
}

test('a wrong table stops Vite before it builds anything, and Vite prints the sentence alone', () => {
  const problem = { file: 'projets.csv', line: 12, column: 'annee', value: '20x1', reason: 'nombre attendu' };
  const load = () => {
    throw new DataError([problem]);
  };
  expect(printedWith(load)).toBe(
    'Données invalides (1) :\n- projets.csv, ligne 12, colonne « annee », valeur « 20x1 » : nombre attendu',
  );
});

test('outlines that are not those of the data stop Vite with both lists, and nothing around them', () => {
  const printed = printedWith((folder) => {
    const { dataset, texts, places } = loadDataset(folder);
    const [first] = dataset.units;
    if (!first) throw new Error('no département');
    const units = [{ ...first, code: '22', nom: 'Côtes-d’Armor' }];
    return { dataset: { ...dataset, units, allUnits: units }, texts, places };
  });
  expect(printed).toMatch(/^Les contours de departements\.topojson ne sont pas ceux des départements/);
  expect(printed).toContain('départements des données : 22 (sans contour : 22)');
  expect(printed).toMatch(/contours du fichier : 01, 03, .* \(absents des données : 01, 03, /);
  expect(printed).not.toContain('    at ');
});

describe('a list in the first script', () => {
  /** The text of a virtual module, of the site's list repeated until it has so many projects. */
  const moduleWith = (name: string, count: number) => {
    const plugin = curatedData({
      load: (folder) => {
        const { dataset, texts, places } = loadDataset(folder);
        const projets = Array.from({ length: count }, (_, i) => {
          const projet = dataset.projets[i % dataset.projets.length] as (typeof dataset.projets)[number];
          return { ...projet, id: `${projet.annee}-${String(i + 1).padStart(3, '0')}` };
        });
        return { dataset: { ...dataset, projets }, texts, places };
      },
    });
    return (plugin.load as unknown as (id: string) => string)(`\0virtual:${name}`);
  };

  it('of a thousand projects names each, and nothing else is brought', () => {
    expect(moduleWith('dataset', 1000)).toBe(moduleWith('list', 1000));
    expect(moduleWith('dataset', 1000)).not.toContain('tally');
    expect(moduleWith('rows', 1000)).toBe('export default null;\nexport const finest = null;');
  });

  it('of more only counts them, in no more bytes however many they are, and brings the list later', () => {
    const [some, many] = [moduleWith('dataset', 1200), moduleWith('dataset', 12_000)];
    expect(some).toContain('"tally":"list"');
    expect(many.length - some.length).toBeLessThan(200);
    expect(moduleWith('list', 1200)).not.toContain('"tally"');
    expect(moduleWith('rows', 1200)).toBe("export default () => import('virtual:list');\nexport const finest = null;");
  });
});
