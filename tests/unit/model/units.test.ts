import { describe, expect, it } from 'vitest';
import { placeRoles } from '../../../src/model/years.ts';
import { keyOf, measureIn, vintageOf } from '../../../src/model/units.ts';
import { territoire } from '../selection/support.ts';

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

describe('placeRoles', () => {
  const columns = (...list: [colonne: string, role: 'population' | ''][]) =>
    list.map(([colonne, role]) => ({ colonne, role, millesime: '' }));
  const holderIn = (year: number, ...list: [string, 'population' | ''][]) =>
    placeRoles(columns(...list), year).flatMap(({ colonne, role }) => (role === 'population' ? [colonne] : []));
  it('the role goes to the year of the list', () =>
    expect(holderIn(2020, ['population_2021', 'population'], ['population_2020', ''])).toEqual(['population_2020']));
  it('the role stays where that year was not measured', () =>
    expect(holderIn(2022, ['population_2021', 'population'], ['population_2020', ''])).toEqual(['population_2021']));
  it('another indicator of that year does not take it', () =>
    expect(holderIn(2022, ['population_2021', 'population'], ['ages_2022', ''])).toEqual(['population_2021']));
  it('none: none', () => expect(holderIn(2021, ['population_2021', ''])).toEqual([]));
});

describe('keyOf', () => {
  it('one code at two levels is two units', () =>
    expect([keyOf({ level: 'region', code: '53' }), keyOf({ level: 'departement', code: '53' })]).toEqual([
      'region:53',
      'departement:53',
    ]));
});
