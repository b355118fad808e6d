/** What the first script has of a long list: its counts, at the units that are shown first. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { shortOf } from '../../../tools/vite/listModules.ts';

const unit = (level: string, code: string, parent: string | null) => ({ level, code, parent });
const UNITS = [
  unit('region', 'BRE', 'pays:FRA'),
  unit('departement', '29', 'region:BRE'),
  unit('departement', '35', 'region:BRE'),
];
const LEVELS = ['pays', 'region', 'departement'].map((id) => ({ id }));
/** A thousand projects in Finistère, and one more. */
const listWith = (last: object, levels = LEVELS) => {
  const projet = { annee: 2021, axe: 'a', unit: 'departement:29' };
  const projets = [...Array.from({ length: 1000 }, () => projet), { ...projet, ...last }];
  return shortOf({ levels, allUnits: UNITS, projets } as unknown as Dataset);
};
const rows = (list: ReturnType<typeof listWith>) =>
  list.projets.map(({ unit: at, units, weight }) => [at, units, weight]);

describe('a long list of a country', () => {
  it('is counted by région, whatever département its projects are in', () =>
    expect(rows(listWith({ unit: 'departement:35' }))).toEqual([['region:BRE', undefined, 1001]]));
  it('has what is for the whole apart', () =>
    expect(rows(listWith({ unit: 'pays:FRA' }))).toEqual([
      ['region:BRE', undefined, 1000],
      ['pays:FRA', undefined, 1],
    ]));
  it('counts a project of two départements of one région there once', () =>
    expect(rows(listWith({ units: ['departement:29', 'departement:35'] }))).toEqual([['region:BRE', undefined, 1001]]));
});

describe('a long list of a region', () => {
  it('is counted by département', () =>
    expect(rows(listWith({ unit: 'departement:35' }, [{ id: 'region' }, { id: 'departement' }]))).toEqual([
      ['departement:29', undefined, 1000],
      ['departement:35', undefined, 1],
    ]));
  it('says that it only counts', () => expect(listWith({}).tally).toBe('list'));
});
