/** Levels below the tables' own: units of the official list, and a list that is placed at them. */
import { describe, expect, it } from 'vitest';
import { packCommune, type CommuneEntry } from '../../../src/model/communes.ts';
import type { Dataset, ProjetIndex } from '../../../src/model/dataset.ts';
import { listFinerUnits } from '../../../src/model/finerUnits.ts';
import { datasetAt, placeAt } from '../../../src/model/placing.ts';
import { refine } from '../../../src/model/refine.ts';
import { keyOf, measureIn } from '../../../src/model/units.ts';
import { withYears } from '../../../src/model/years.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { REAL } from '../selection/support.ts';

const commune = (code: string, nom: string, epci: number | null, population: number, current = code): CommuneEntry => {
  return { code, nom, departement: code.slice(0, 2), current, postcodes: [], epci, population };
};
const ENTRIES = [
  commune('01001', 'Le Bourg', 0, 100),
  commune('01002', 'Les Prés', 0, 300),
  commune('01002', 'Ancien Pré', 0, 0),
  commune('01003', 'Vieux', 0, 0, '01001'),
  commune('38001', "L'Isle", 0, 50),
  commune('38002', 'Haut', null, 0),
];
const lines = Object.fromEntries(
  ['01', '38'].map((departement) => [
    departement,
    ENTRIES.filter((one) => one.departement === departement)
      .map(packCommune)
      .join('\n'),
  ]),
);
const PACKED = { epcis: [{ code: '200', nom: "CC de l'Ain", cut: 2 }], lines };
const units = listFinerUnits(PACKED, { holder: 'departement', year: '2023', noteOfCut: (n) => `${n} hors` });
const [group, ...communes] = units;
const unitOf = (code: string) => communes.find((one) => one.code === code);

describe('the units of the official list', () => {
  it('groups come before communes, former communes are none', () =>
    expect(units.map(keyOf)).toEqual(['epci:200', 'commune:01001', 'commune:01002', 'commune:38001', 'commune:38002']));
  it('a former commune with the code of the whole is not taken for it', () =>
    expect(unitOf('01002')?.nom).toBe('Les Prés'));
  it.each([
    ['01001', 'au Bourg'],
    ['01002', 'aux Prés'],
    ['38001', 'à L’Isle'],
    ['38002', 'à Haut'],
  ])('%s: « %s »', (code, locative) => expect(unitOf(code)?.locatif).toBe(locative));
  it('a group has its article, and says what is cut', () =>
    expect(group).toMatchObject({ avec_article: 'la CC de l’Ain', locatif: 'dans la CC de l’Ain', note: '2 hors' }));
  it('a group across départements is held by that of most of its communes', () =>
    expect(group?.parent).toBe('departement:01'));
  it('a group has the people of its communes', () => expect(group?.measures['population']).toEqual({ '2023': 450 }));
  it('nobody: missing, not zero', () => expect(unitOf('38002')?.measures['population']).toEqual({ '2023': null }));
});

const people = {
  ...(REAL.indicateurs[0] as Dataset['indicateurs'][number]),
  colonne: 'population_2023',
  millesime: '2023',
};
const level = (id: string) => ({ ...REAL.level, id });
const at = (unit: string, annee = 2021): Omit<ProjetIndex, 'territoire'> => ({
  ...(REAL.projets[0] as ProjetIndex),
  unit,
  annee,
});
const list = placeAt({
  ...REAL,
  projets: [at('departement:01'), at('departement:38'), at('departement:01'), at('region:ARA'), at('departement:01')],
});
const PLACES: Record<number, string[]> = {
  0: ['commune:01001'],
  1: ['commune:38001'],
  2: ['epci:200'],
  4: ['commune:01001', 'commune:99999'],
};
const finer = { levels: [level('epci'), level('commune')], units, people };
const REFINED = refine(list, finer, (i) => PLACES[i] ?? []);
const countsAt = (id: string) => countProjets(datasetAt(REFINED, id).projets, 'ARA');

describe('a list at finer levels', () => {
  it('at its own level nothing changes', () =>
    expect([...countProjets(REFINED.projets, 'ARA').byTerritoire]).toEqual([
      ['01', 3],
      ['38', 1],
      ['ARA', 1],
    ]));
  it('at communes: what names a group, or a place that is not known, is apart', () =>
    expect(countsAt('commune')).toMatchObject({ total: 5, located: 2, regionWide: 1, unplaced: 2 }));
  it('at groups: a commune of another département is in its group', () =>
    expect([countsAt('epci').byTerritoire.get('200'), countsAt('epci').unplaced]).toEqual([3, 1]));
  it('a rate divides by the people of the official list, for a commune and for the whole', () => {
    const series = buildSeries(datasetAt(REFINED, 'commune'), countsAt('commune'), 'taux');
    expect(series.rows.map(({ value }) => value)).toEqual([1000, 0, 2000, null]);
    expect(series.region).toBeCloseTo((2 / 450) * 100_000, 10);
  });
  it('what the tables measured stays at their own level', () => {
    const column = REFINED.indicateurs.find(({ role }) => role === 'population');
    expect(column?.millesime).toBe('2021');
    expect(measureIn(REFINED.region, column ?? people)).toBe(8_114_361);
  });
  it('a poverty rate that no commune has is no role there', () =>
    expect(
      datasetAt(REFINED, 'commune')
        .indicateurs.filter(({ role }) => role !== '')
        .map(({ colonne }) => colonne),
    ).toEqual(['population_2023']));
  it('each year has its own projects at each level', () => {
    const years = withYears(
      placeAt({
        ...REAL,
        campagnes: [2020, 2021].map((annee) => ({ ...(REAL.campagnes[0] as Dataset['campagnes'][number]), annee })),
        projets: [at('departement:01', 2020), at('departement:38', 2021)],
      }),
    );
    const refined = refine(years, finer, (i) => [['commune:01001'], ['commune:38001']][i] ?? []);
    const codes = (annee: number) => datasetAt(refined, 'commune', annee).projets.map(({ territoire }) => territoire);
    expect([codes(2020), codes(2021)]).toEqual([['01001'], ['38001']]);
  });
});
