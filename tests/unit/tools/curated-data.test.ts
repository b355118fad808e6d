/** The plugin that brings in the tables: what a person sees when one is wrong. */
import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { curatedData } from '../../../tools/vite/curated-data.ts';

vi.mock('../../../data/pipeline/load.ts', async () => {
  const { DataError } = await import('../../../data/pipeline/problems.ts');
  return {
    loadDataset() {
      throw new DataError([
        { file: 'projets.csv', line: 12, column: 'annee', value: '20x1', reason: 'nombre attendu' },
      ]);
    },
  };
});

test('a wrong table stops Vite before it builds anything, and Vite prints the sentence alone', () => {
  const { configResolved } = curatedData();
  let thrown: unknown;
  try {
    (configResolved as () => void)();
  } catch (error) {
    thrown = error;
  }
  // Vite prints what it catches by inspect().
  expect(inspect(thrown)).toBe(
    'Données invalides (1) :\n- projets.csv, ligne 12, colonne « annee », valeur « 20x1 » : nombre attendu',
  );
});
