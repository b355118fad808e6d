/** The plugin that brings in the outlines: another region's stop the build, instead of an empty map. */
import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { curatedData } from '../../../tools/vite/curated-data.ts';

vi.mock('../../../data/pipeline/load.ts', () => ({
  loadDataset: () => ({ dataset: { departements: [{ code: '22', nom: 'Côtes-d’Armor' }] } }),
}));

test('outlines that are not those of the data stop Vite with both lists, and nothing around them', () => {
  const { configResolved } = curatedData();
  let thrown: unknown;
  try {
    (configResolved as () => void)();
  } catch (error) {
    thrown = error;
  }
  const printed = inspect(thrown);
  expect(printed).toMatch(/^Les contours de geo\/departements\.topojson ne sont pas ceux des départements/);
  expect(printed).toContain('départements des données : 22 (sans contour : 22)');
  expect(printed).toMatch(/contours du fichier : 01, 03, .* \(absents des données : 01, 03, /);
  expect(printed).not.toContain('    at ');
});
