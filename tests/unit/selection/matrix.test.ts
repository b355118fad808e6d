import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { DENOMINATORS, MEASURES, ORDERS } from '../../../src/model/view.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildMatrix, type Matrix, type MatrixRequest } from '../../../src/selection/matrix.ts';
import { PUBLISHED_COUNTS, REAL, TINY } from './support.ts';

const of = (dataset: Dataset, patch: Partial<MatrixRequest> = {}): Matrix =>
  buildMatrix(dataset, countProjets(dataset.projets, dataset.region.code), {
    mesure: 'nombre',
    par: 'habitants',
    ordre: 'code',
    ...patch,
  });
const row = ({ rows }: Matrix, code: string) => {
  const found = rows.find(({ territoire }) => territoire?.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
};
const counts = (one: Matrix['total']) => [...one.cells, one.total].map(({ nombre: count }) => count);
const values = (one: Matrix['total']) => [...one.cells, one.total].map(({ value }) => value);
const codes = ({ rows }: Matrix) => rows.map(({ territoire }) => territoire?.code);

describe('counts', () => {
  // TINY: Alpha 3 lecture + 1 vélo, Bêta 1 + 1, Gamma none; region-wide 1 lecture + 2 vélo.
  it('each cell, and its total', () => {
    const matrix = of(TINY);
    expect(counts(row(matrix, '10'))).toEqual([3, 1, 4]);
    expect(counts(row(matrix, '20'))).toEqual([1, 1, 2]);
  });
  it('a département without a project has a row of zeros', () =>
    expect(counts(row(of(TINY), '30'))).toEqual([0, 0, 0]));
  it('located, region-wide and all', () => {
    const { located, regionWide, total } = of(TINY);
    expect([located, regionWide, total].map(counts)).toEqual([
      [4, 2, 6],
      [1, 2, 3],
      [5, 4, 9],
    ]);
  });
  it('no project at all', () => {
    const { total, rows } = buildMatrix(TINY, countProjets([], 'REG'), {
      mesure: 'taux',
      par: 'habitants',
      ordre: '-total',
    });
    expect([counts(total), rows.length]).toEqual([[0, 0, 0], 3]);
  });
});

describe('the real list', () => {
  it('reconciles to its 120 projects by row and by column', () => {
    const { rows, located, regionWide, total } = of(REAL);
    expect(total.total.nombre).toBe(120);
    expect([located.total.nombre, regionWide.total.nombre]).toEqual([102, 18]);
    for (const one of [...rows, located, regionWide, total]) {
      expect(one.cells.reduce((sum, { nombre: count }) => sum + count, 0)).toBe(one.total.nombre);
    }
    total.cells.forEach(({ nombre: count }, i) => {
      const sum = rows.reduce((before, one) => before + (one.cells[i]?.nombre ?? NaN), 0);
      expect(sum).toBe(located.cells[i]?.nombre);
      expect(sum + (regionWide.cells[i]?.nombre ?? NaN)).toBe(count);
    });
  });
  it('has the published count of every département', () => {
    const matrix = of(REAL);
    for (const [code, count] of Object.entries(PUBLISHED_COUNTS)) expect(row(matrix, code).total.nombre).toBe(count);
  });
  it('has no mobility project in 26, 38, 73 and 74, and no region-wide one', () => {
    const { rows, regionWide, axes } = of(REAL);
    const i = axes.findIndex(({ id }) => id === 'mobilite');
    const empty = rows.filter(({ cells: ofAxes }) => ofAxes[i]?.nombre === 0).map(({ territoire }) => territoire?.code);
    expect(empty).toEqual(['26', '38', '73', '74']);
    expect(regionWide.cells[i]?.nombre).toBe(0);
  });
});

describe('rates', () => {
  // Alpha: 200 000 inhabitants: 3 → 1.5, 1 → 0.5, 4 → 2 per 100 000. Region: 400 000 inhabitants, 6 located: 1.5.
  it('per 100 000 inhabitants', () => {
    const matrix = of(TINY, { mesure: 'taux' });
    expect(values(row(matrix, '10'))).toEqual([1.5, 0.5, 2]);
    expect(values(matrix.located)).toEqual([1, 0.5, 1.5]);
  });
  // Alpha: 20 000 people in poverty: 3 → 1.5, 1 → 0.5, 4 → 2 per 10 000. Region: 50 000: 6 located → 1.2.
  it('per 10 000 people in poverty', () => {
    const matrix = of(TINY, { mesure: 'besoin' });
    const digits = values(row(matrix, '10')).map((value) => value?.toFixed(9));
    expect(digits).toEqual(['1.500000000', '0.500000000', '2.000000000']);
    expect(matrix.located.total.value).toBeCloseTo(1.2, 12);
  });
  // Alpha against the region, per inhabitant: lecture 1.5 / 1 → 150, vélo 0.5 / 0.5 → 100, total 2 / 1.5 → 133.3.
  it('an index is 100 where the rate is the region’s, axis by axis', () => {
    const [reading, cycling, total] = values(row(of(TINY, { mesure: 'indice' }), '10'));
    expect([reading, cycling]).toEqual([150, 100]);
    expect(total).toBeCloseTo(133.333, 3);
    expect(values(of(TINY, { mesure: 'indice' }).located)).toEqual([100, 100, 100]);
  });
  // Per person in poverty: lecture 1.5 / 0.8 → 187.5; total 2 / 1.2 → 166.7.
  it('an index follows its denominator', () => {
    const [reading, , total] = values(row(of(TINY, { mesure: 'indice', par: 'pauvres' }), '10'));
    expect(reading).toBeCloseTo(187.5, 9);
    expect(total).toBeCloseTo(166.667, 3);
  });
  it('a missing denominator is missing and not zero, the count stays', () => {
    const beta = row(of(TINY, { mesure: 'taux' }), '20');
    expect([values(beta), counts(beta)]).toEqual([
      [null, null, null],
      [1, 1, 2],
    ]);
    expect(row(of(TINY, { mesure: 'indice' }), '20').total).toMatchObject({ value: null, deviation: null });
  });
  it('an axis without any located project has no index', () => {
    const only = TINY.projets.filter(({ axe }) => axe === 'lecture');
    const matrix = buildMatrix(TINY, countProjets(only, 'REG'), {
      mesure: 'indice',
      par: 'habitants',
      ordre: 'code',
    });
    expect(row(matrix, '10').cells[1]).toMatchObject({ nombre: 0, value: null, deviation: null });
  });
  it('region-wide projects have no rate', () => {
    for (const measure of ['taux', 'besoin', 'indice'] as const)
      expect(values(of(TINY, { mesure: measure }).regionWide)).toEqual([null, null, null]);
  });
});

describe('difference to the region', () => {
  it('a count has none', () => expect(row(of(TINY), '10').total.deviation).toBeNull());
  // Ain: 2 projects where 102 / 8 114 361 × 663 202 = 8.3 are expected; P(X ≤ 2 | 8.3) = 1.1 % < 2.5 %.
  it('Ain is below the region by inhabitants', () =>
    expect(row(of(REAL, { mesure: 'taux' }), '01').total.deviation).toBe('au-dessous'));
  // Isère: 9 where 16.2 are expected; P(X ≤ 9 | 16.2) = 3.9 % > 2.5 %.
  it('Isère cannot be told from it', () =>
    expect(row(of(REAL, { mesure: 'taux' }), '38').total.deviation).toBe('indistinct'));
  // Ardèche: 13 where 4.2 are expected; P(X ≥ 13 | 4.2) = 0.05 %.
  it('Ardèche is above it', () => expect(row(of(REAL, { mesure: 'taux' }), '07').total.deviation).toBe('au-dessus'));
});

describe('order', () => {
  it.each([
    ['code', ['10', '20', '30']],
    ['-code', ['30', '20', '10']],
    ['-total', ['10', '20', '30']],
    ['total', ['30', '20', '10']],
    ['-velo', ['10', '20', '30']],
    ['pauvrete', ['10', '30', '20']],
    ['-pauvrete', ['20', '30', '10']],
  ])('%s', (ordre, expected) => expect(codes(of(TINY, { ordre }))).toEqual(expected));
  it.each([
    ['population', ['30', '10', '20']],
    ['-population', ['10', '30', '20']],
  ])('%s: missing stands last in both directions', (ordre, expected) =>
    expect(codes(of(TINY, { ordre }))).toEqual(expected),
  );
  it('an order by total follows the measure', () => {
    expect(codes(of(REAL, { mesure: 'nombre', ordre: '-total' }))[0]).toBe('69');
    expect(codes(of(REAL, { mesure: 'taux', ordre: '-total' }))[0]).toBe('07');
  });
  it('every order keeps every row', () => {
    const keys = [...ORDERS, ...REAL.axes.map(({ id }) => id)].flatMap((key) => [key, `-${key}`]);
    for (const ordre of keys)
      for (const measure of MEASURES)
        for (const per of DENOMINATORS)
          expect(codes(of(REAL, { ordre, mesure: measure, par: per })).sort()).toEqual(
            REAL.units.map(({ code }) => code),
          );
  });
});
