/** The pair that differs most: found without testing all of them, against a test of all of them. */
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Unit } from '../../../src/model/units.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { findPair } from '../../../src/selection/surestPair.ts';
import { compareRates } from '../../../src/statistics/comparison.ts';
import { projet, seeded, territoire, TINY } from './support.ts';

/** A dataset of units with these counts and populations, in their order: codes 10, 11, 12… */
function datasetOf(figures: readonly [nombre: number, population: number | null][]): Dataset {
  const units = figures.map(([, population], i) => territoire(String(10 + i), `Unité ${i}`, population, 10));
  const projets = figures.flatMap(([count], i) =>
    Array.from({ length: count }, (_, k) => projet(`2030-${i}-${k}`, String(10 + i), 'lecture')),
  );
  return { ...TINY, units, projets };
}

const find = (dataset: Dataset, fixed: Unit | null = null) =>
  findPair(dataset, countProjets(dataset.projets, dataset.region.code), 'habitants', fixed);
const codes = (pair: readonly { territoire: Unit }[] | undefined) => pair?.map(({ territoire: { code } }) => code);

/** The same by testing every pair, in order. */
function testAll(units: readonly [nombre: number, population: number | null][]) {
  const rated = units.flatMap(([count, base], i) =>
    base === null ? [] : [{ code: String(10 + i), nombre: count, base, taux: (count / base) * 100_000 }],
  );
  const pairs = rated.flatMap((a, i) =>
    rated.slice(i + 1).flatMap((b) => {
      if (a.taux === b.taux) return [];
      // In this order: the other way round the last digits differ, and equal pairs with them.
      const [high, low] = a.taux > b.taux ? [a, b] : [b, a];
      const p = compareRates(high.nombre, high.base, low.nombre, low.base);
      return p === null ? [] : [{ p, gap: high.taux - low.taux, pair: [high.code, low.code] }];
    }),
  );
  const best = (isBetter: (one: (typeof pairs)[number], than: (typeof pairs)[number]) => boolean) =>
    pairs.reduce((found, one) => (isBetter(one, found) ? one : found)).pair;
  return {
    surest: best((one, than) => one.p < than.p),
    widest: best((one, than) => one.gap > than.gap),
    comparisons: pairs.length,
  };
}

describe('findPair', () => {
  // 12 against 0 on equal bases: p = 2 / 2^12. 3 among 100 have the highest rate, but three are few: (1/11)^3 × 2.
  it('the surest pair is not the widest', () => {
    const found = find(datasetOf([[12, 1000], [0, 1000], [3, 100]])); // prettier-ignore
    expect([codes(found?.surest), codes(found?.widest)]).toEqual([
      ['10', '11'],
      ['12', '11'],
    ]);
    expect(found?.p).toBeCloseTo(2 / 2 ** 12, 12);
  });
  it('of several without a project the first is the lowest, the one of most people the surest', () => {
    const found = find(datasetOf([[0, 100], [0, 900], [9, 100]])); // prettier-ignore
    expect([codes(found?.widest), codes(found?.surest)]).toEqual([
      ['12', '10'],
      ['12', '11'],
    ]);
  });
  it('of equal ones the first', () =>
    expect(codes(find(datasetOf([[4, 100], [4, 100], [1, 100], [1, 100]]))?.surest)).toEqual(['10', '12'])); // prettier-ignore
  // 2 + 1 units with two different rates: 3 pairs without the one of equals.
  it('pairs of equal rates are no comparison', () =>
    expect(find(datasetOf([[1, 100], [2, 200], [3, 100]]))?.comparisons).toBe(2)); // prettier-ignore
  it('none where all rates are equal', () => expect(find(datasetOf([[1, 100], [2, 200]]))).toBeNull()); // prettier-ignore
  it('who has no population is in no pair', () =>
    expect(find(datasetOf([[9, null], [2, 200], [1, 200]]))?.comparisons).toBe(1)); // prettier-ignore
  it('around one unit: the pairs with it alone', () => {
    const dataset = datasetOf([[12, 1000], [0, 1000], [3, 100]]); // prettier-ignore
    const found = find(dataset, dataset.units[2]);
    expect([found?.comparisons, codes(found?.surest)]).toEqual([2, ['12', '11']]);
  });

  const random = seeded(7);
  const any = (n: number) => Math.floor(n * random());
  const trials = Array.from({ length: 60 }, () =>
    Array.from({ length: 12 }, (): [number, number | null] => [any(9), any(15) === 0 ? null : 100 * (1 + any(20))]),
  );
  it('agrees with a test of all pairs, ties included, in 60 made-up datasets', () => {
    for (const units of trials) {
      const found = find(datasetOf(units));
      const { surest, widest, comparisons } = testAll(units);
      expect([codes(found?.surest), codes(found?.widest), found?.comparisons]).toEqual([surest, widest, comparisons]);
    }
  });
});
