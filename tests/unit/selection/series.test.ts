import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { INDICATEURS } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { buildSeries, columnOf, measureOf, poorPeople, rankedRows, valueOf } from '../../../src/selection/series.ts';
import { PUBLISHED_COUNTS, REAL, territoire, TINY } from './support.ts';

const counts = countProjets(TINY.projets, 'REG');
const [alpha, beta, gamma] = TINY.units as [(typeof TINY.units)[0], (typeof TINY.units)[0], (typeof TINY.units)[0]];

describe('measures', () => {
  it('by role', () => expect(measureOf(TINY, alpha, 'population')).toBe(200_000));
  it('missing is null, not zero', () => expect(measureOf(TINY, beta, 'population')).toBeNull());
  it('a column that the territory lacks is null', () => {
    expect(measureOf(TINY, { ...alpha, measures: {} }, 'population')).toBeNull();
  });
  it('a role that the data lacks is null', () => {
    const bare: Dataset = { ...TINY, indicateurs: [] };
    expect(measureOf(bare, alpha, 'population')).toBeNull();
    expect(columnOf(bare, 'population')).toBeUndefined();
  });
});

describe('personnesPauvres', () => {
  // 200 000 × 10 % = 20 000; 50 000 × 16 % = 8 000; 400 000 × 12.5 % = 50 000.
  it.each([
    ['Alpha', alpha, 20_000],
    ['Gamma', gamma, 8_000],
    ['the region', TINY.region, 50_000],
  ])('%s', (_name, place, expected) => expect(poorPeople(TINY, place)).toBe(expected));
  it('missing population', () => expect(poorPeople(TINY, beta)).toBeNull());
  it('missing rate', () => expect(poorPeople(TINY, territoire('40', 'Delta', 1000, null))).toBeNull());
  it('a rate of zero is zero people, not missing', () => {
    expect(poorPeople(TINY, territoire('40', 'Delta', 1000, 0))).toBe(0);
  });
});

describe('buildSerie', () => {
  it.each([
    // Alpha 4 / 200 000, Bêta unknown, Gamma 0 / 50 000; the region (4 + 2) / 400 000.
    ['taux', [2, null, 0], 1.5],
    ['nombre', [4, 2, 0], 6],
    // Alpha 4 / 20 000, Gamma 0 / 8 000; the region 6 / 50 000, times 10 000.
    ['besoin', [2, null, 0], 1.2],
    ['pauvrete', [10, 20, 16], 12.5],
  ] as const)('%s: values %j, region %d', (indicateur, values, region) => {
    const series = buildSeries(TINY, counts, indicateur);
    expect(series.rows.map(({ value }) => value)).toEqual(values);
    expect(series.region).toBeCloseTo(region, 12);
    expect(series.rows.map(({ nombre: count }) => count)).toEqual([4, 2, 0]);
  });

  it('a missing population gives the class missing and no rank', () => {
    const row = buildSeries(TINY, counts, 'taux').rows[1];
    expect([row?.classIndex, row?.rank]).toEqual(['missing', null]);
  });
  it('no project gives the class zero', () => {
    for (const id of ['taux', 'nombre', 'besoin'] as const) {
      expect(buildSeries(TINY, counts, id).rows[2]?.classIndex).toBe('zero');
    }
  });
  it('one value beside zero and missing: a single class', () => {
    const series = buildSeries(TINY, counts, 'taux');
    expect([series.breaks, series.rows[0]?.classIndex]).toEqual([[], 0]);
  });
  it('ranks by value', () => {
    // 20 %, 16 %, 10 %: Bêta, Gamma, Alpha.
    expect(buildSeries(TINY, counts, 'pauvrete').rows.map(({ rank }) => rank?.rank)).toEqual([3, 1, 2]);
  });
  it('poverty of zero is a value, not a class apart', () => {
    const poor: Dataset = { ...TINY, units: [alpha, territoire('40', 'Delta', 10, 0)] };
    const series = buildSeries(poor, counts, 'pauvrete');
    expect([series.zeroApart, series.rows[1]?.classIndex]).toEqual([false, 0]);
  });
  it('circles have no breaks', () => {
    const series = buildSeries(TINY, counts, 'nombre');
    expect([series.mark, series.breaks]).toEqual(['cercles', []]);
  });
  it('the others are choropleths', () => {
    for (const id of ['taux', 'besoin', 'pauvrete'] as const) {
      expect(buildSeries(TINY, counts, id).mark).toBe('choropleth');
    }
  });
  it('names the columns it used', () => {
    const names = (id: (typeof INDICATEURS)[number]) => buildSeries(TINY, counts, id).columns.map(({ role }) => role);
    expect(names('nombre')).toEqual([]);
    expect(names('taux')).toEqual(['population']);
    expect(names('besoin')).toEqual(['population', 'taux_pauvrete']);
    expect(names('pauvrete')).toEqual(['taux_pauvrete']);
  });
  it('no project at all: every value is zero', () => {
    const series = buildSeries(TINY, countProjets([], 'REG'), 'nombre');
    expect(series.rows.map(({ classIndex }) => classIndex)).toEqual(['zero', 'zero', 'zero']);
    expect(series.region).toBe(0);
  });
  it('no département', () => {
    expect(buildSeries({ ...TINY, units: [] }, counts, 'taux').rows).toEqual([]);
  });
  it('the rate of the region leaves the region-wide projects out', () => {
    const wide = TINY.projets.filter((one) => one.territoire === 'REG');
    expect(buildSeries(TINY, countProjets(wide, 'REG'), 'taux').region).toBe(0);
  });
  it('the poverty rate does not depend on the projects', () => {
    const none = buildSeries(TINY, countProjets([], 'REG'), 'pauvrete');
    expect(none.rows.map(({ value, classIndex }) => [value, classIndex])).toEqual(
      buildSeries(TINY, counts, 'pauvrete').rows.map(({ value, classIndex }) => [value, classIndex]),
    );
  });
});

describe('valeurOf', () => {
  it('missing population and no project: missing, not zero', () => expect(valueOf(TINY, 'taux', beta, 0)).toBeNull());
});

describe('rankedRows', () => {
  it('highest first, missing last', () => {
    expect(rankedRows(buildSeries(TINY, counts, 'taux')).map(({ territoire: { nom } }) => nom)).toEqual([
      'Alpha',
      'Gamma',
      'Bêta',
    ]);
  });
  it('tied: in the order of the départements', () => {
    const series = buildSeries(TINY, countProjets([], 'REG'), 'nombre');
    expect(rankedRows(series).map(({ territoire: { code } }) => code)).toEqual(['10', '20', '30']);
  });
  it('the series keeps its order', () => {
    const series = buildSeries(TINY, counts, 'pauvrete');
    rankedRows(series);
    expect(series.rows.map(({ territoire: { code } }) => code)).toEqual(['10', '20', '30']);
  });
});

describe('the real series', () => {
  const real = countProjets(REAL.projets, REAL.region.code);

  it('Ardèche 3,9 is the highest rate and Ain 0,3 the lowest; the region 1,3', () => {
    const series = buildSeries(REAL, real, 'taux');
    const rows = rankedRows(series);
    expect([rows[0]?.territoire.nom, rows[0]?.value?.toFixed(1)]).toEqual(['Ardèche', '3.9']);
    expect([rows.at(-1)?.territoire.nom, rows.at(-1)?.value?.toFixed(1)]).toEqual(['Ain', '0.3']);
    // 102 located projects over 8 114 361 inhabitants.
    expect(series.region).toBeCloseTo((102 / 8_114_361) * 100_000, 10);
    expect(series.region?.toFixed(1)).toBe('1.3');
  });
  it('counts as published', () => {
    const { rows } = buildSeries(REAL, real, 'nombre');
    expect(Object.fromEntries(rows.map(({ territoire: { code }, value }) => [code, value]))).toEqual(PUBLISHED_COUNTS);
  });
  it('at most five classes and every class in use, for every indicator and axis', () => {
    for (const axe of [null, ...REAL.axes.map(({ id }) => id)]) {
      const filtered = countProjets(ofAxe(REAL.projets, axe), REAL.region.code);
      for (const id of INDICATEURS) {
        const series = buildSeries(REAL, filtered, id);
        expect(series.breaks.length).toBeLessThanOrEqual(4);
        if (series.mark === 'cercles') continue;
        const used = new Set(series.rows.map(({ classIndex }) => classIndex).filter((one) => typeof one === 'number'));
        expect(used.size, `${axe ?? 'all'}, ${id}`).toBe(series.breaks.length + 1);
      }
    }
  });
});
