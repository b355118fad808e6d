import { describe, expect, it } from 'vitest';
import { keyOf, measureIn, vintageOf } from '../../../src/model/units.ts';
import { columnOf, measureOf } from '../../../src/selection/series.ts';
import { territoire, TINY } from '../selection/support.ts';

const column = (colonne: string, millesime = '') => ({ colonne, millesime });

describe('vintageOf', () => {
  it('a year in the name', () =>
    expect(vintageOf(column('population_2021', '2021'))).toEqual({ measure: 'population', year: '2021' }));
  it('no year: the vintage', () =>
    expect(vintageOf(column('habitants', '2029'))).toEqual({ measure: 'habitants', year: '2029' }));
  it('a number that is no year', () =>
    expect(vintageOf(column('superficie_km2', 'sans'))).toEqual({ measure: 'superficie_km2', year: 'sans' }));
});

describe('measureIn', () => {
  const unit = { ...territoire('10', 'A', null, null), measures: { population: { 2020: 0, 2021: null } } };
  it('zero is not missing', () => expect(measureIn(unit, column('population_2020'))).toBe(0));
  it('null', () => expect(measureIn(unit, column('population_2021'))).toBeNull());
  it('a year that nobody measured', () => expect(measureIn(unit, column('population_2019'))).toBeNull());
  it('an indicator that nobody measured', () => expect(measureIn(unit, column('revenu_2021'))).toBeNull());
});

describe('the column of a role', () => {
  const [population] = TINY.indicateurs;
  if (!population) throw new Error('the made-up dataset has a population');
  const datasetOf = (annee: number, ...columns: [string, 'population' | ''][]) => ({
    ...TINY,
    campagnes: TINY.campagnes.map((one) => ({ ...one, annee })),
    indicateurs: columns.map(([colonne, role]) => ({ ...population, colonne, role })),
  });
  it('is that of the year of the list', () => {
    const dataset = datasetOf(2020, ['population_2021', 'population'], ['population_2020', '']);
    expect(columnOf(dataset, 'population')?.colonne).toBe('population_2020');
    const unit = { ...territoire('10', 'A', null, null), measures: { population: { 2020: 7, 2021: 8 } } };
    expect(measureOf(dataset, unit, 'population')).toBe(7);
  });
  it('is the declared one where that year was not measured', () =>
    expect(columnOf(datasetOf(2022, ['population_2021', 'population']), 'population')?.colonne).toBe(
      'population_2021',
    ));
  it('another indicator of that year is not taken', () =>
    expect(columnOf(datasetOf(2022, ['population_2021', 'population'], ['ages_2022', '']), 'population')?.colonne).toBe(
      'population_2021',
    ));
  it('none: undefined', () => expect(columnOf(datasetOf(2021), 'population')).toBeUndefined());
});

describe('keyOf', () => {
  it('one code at two levels is two units', () =>
    expect([keyOf({ level: 'region', code: '53' }), keyOf({ level: 'departement', code: '53' })]).toEqual([
      'region:53',
      'departement:53',
    ]));
});
