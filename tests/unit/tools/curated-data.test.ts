/** The plugin that brings in tables and outlines: what a person sees when they are wrong. */
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
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
