import { describe, expect, it } from 'vitest';
import type { IndicateurIndex } from '../../../src/model/dataset.ts';
import { currentMeasures } from '../../../src/selection/measures.ts';
import { REAL } from './support.ts';

const one = (colonne: string): IndicateurIndex => ({
  colonne,
  role: '',
  libelle: colonne,
  unite: 'habitants',
  millesime: '',
  producteur: '',
});
const current = (...columns: string[]) => currentMeasures(columns.map(one)).map(({ colonne }) => colonne);

describe('currentMesures', () => {
  it('none', () => expect(current()).toEqual([]));
  it('the later of two vintages, whatever their order', () => {
    expect(current('population_2021', 'population_2020')).toEqual(['population_2021']);
    expect(current('population_2020', 'population_2021')).toEqual(['population_2021']);
  });
  it('without a vintage', () => expect(current('superficie_km2')).toEqual(['superficie_km2']));
  it('different measures stay, in order', () => {
    expect(current('communes_2021', 'population_2019', 'superficie_km2')).toEqual([
      'communes_2021',
      'population_2019',
      'superficie_km2',
    ]);
  });
  it('of the real ones: no measure twice, none lost', () => {
    const stems = (list: IndicateurIndex[]) => new Set(list.map(({ colonne }) => colonne.replace(/_\d{4}$/, '')));
    const shown = currentMeasures(REAL.indicateurs);
    expect(shown).toHaveLength(stems(shown).size);
    expect(stems(shown)).toEqual(stems(REAL.indicateurs));
  });
});
