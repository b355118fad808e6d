import { describe, expect, it } from 'vitest';
import { datasetAt, placeAt } from '../../../src/model/placing.ts';
import { keyOf } from '../../../src/model/units.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { decodeView, encodeView } from '../../../src/state/url.ts';
import { THREE } from './levels.ts';

const COMMUNES = datasetAt(THREE, 'commune');
const countsOf = (dataset: typeof THREE) => countProjets(dataset.projets, dataset.region.code);

describe('a dataset of two levels below the whole', () => {
  it('the first level is shown where nobody has chosen', () => expect(THREE.level.id).toBe('departement'));
  it('its units are those of the level', () =>
    expect([THREE.units.map(keyOf), COMMUNES.units.map(keyOf)]).toEqual([
      ['departement:10', 'departement:53'],
      ['commune:10', 'commune:10002', 'commune:53001'],
    ]));
  // One code at two levels: the projects of commune 10 and those that name département 10 are not mixed.
  it('a project of a commune is counted for the département that holds it', () =>
    expect(countsOf(THREE).byTerritoire.get('10')).toBe(3));
  it('at the finest level: three located, two region-wide, two of départements without a place', () =>
    expect(countsOf(COMMUNES)).toMatchObject({ total: 7, located: 3, regionWide: 2, unplaced: 2 }));
  it('a project of a wider unit is in no commune', () =>
    expect([...countsOf(COMMUNES).byTerritoire]).toEqual([
      ['10', 2],
      ['53001', 1],
      ['', 2],
      ['REG', 2],
    ]));
  it('a series has a row a unit of the level', () =>
    expect(buildSeries(COMMUNES, countsOf(COMMUNES), 'nombre').rows.map(({ nombre }) => nombre)).toEqual([2, 0, 1]));
  it('the same level is the same dataset', () => expect(datasetAt(THREE, 'departement')).toBe(THREE));
  it('a level is made once', () => expect(datasetAt(THREE, 'commune')).toBe(COMMUNES));
  it('unknown: as it is', () => expect(datasetAt(THREE, 'canton')).toBe(THREE));
  it('none chosen: as it is', () => expect(datasetAt(THREE, null)).toBe(THREE));
  it('empty: no project', () =>
    expect(countsOf(placeAt({ ...THREE, projets: [] }))).toMatchObject({ total: 0, located: 0, unplaced: 0 }));
});

describe('the level in a link', () => {
  it('codes are those of the level that is asked for', () =>
    expect(decodeView('?niveau=commune&dep=10', THREE)).toMatchObject({
      view: { niveau: 'commune', dep: '10' },
      notices: [],
    }));
  it('without it they are those of the first', () =>
    expect(decodeView('?dep=10002', THREE).notices).toEqual([{ parameter: 'dep', value: '10002' }]));
  it('unknown: said', () =>
    expect(decodeView('?niveau=canton', THREE)).toMatchObject({
      view: { niveau: null },
      notices: [{ parameter: 'niveau', value: 'canton' }],
    }));
  it('a project without a place at the level leaves the territory as it is', () =>
    expect(decodeView('?niveau=commune&projet=2030-004', THREE).view.dep).toBeNull());
  it('written and read again', () => {
    const view = { ...DEFAULT_VIEW, niveau: 'commune', dep: '10002' };
    expect(decodeView(encodeView(view), THREE).view).toEqual(view);
  });
});
