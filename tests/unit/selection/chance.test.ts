/**
 * What can be told from chance: expected counts, sides and edges, by hand; the funnel agrees with its marks everywhere.
 */
import { describe, expect, it } from 'vitest';
import { DENOMINATORS } from '../../../src/model/view.ts';
import { countProjets, ofAxe } from '../../../src/selection/counts.ts';
import { buildFunnel, probabilityOf, thresholdOfZero } from '../../../src/selection/funnel.ts';
import { expectedCount, buildEstimations, deviationOf } from '../../../src/selection/chance.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import { controlLimits } from '../../../src/statistics/poisson.ts';
import { REAL, TINY } from './support.ts';

const countsOf = (dataset: Dataset, projets = dataset.projets) => countProjets(projets, dataset.region.code);

describe('ecartOf', () => {
  // 100 for 1 000 people: 10 expected for 100. P(X <= 3 | 10) = 1.03 %, P(X <= 4 | 10) = 2.93 %.
  it('3 where 10 are expected lies below at 95 %', () => expect(deviationOf(3, 100, 100, 1000)).toBe('au-dessous'));
  it('4 where 10 are expected cannot be told', () => expect(deviationOf(4, 100, 100, 1000)).toBe('indistinct'));
  it('3 where 10 are expected cannot be told at 99.8 %', () =>
    expect(deviationOf(3, 100, 100, 1000, 0.998)).toBe('indistinct'));
  // P(X >= 18 | 10) = 1.43 %, P(X >= 17 | 10) = 2.70 %.
  it('18 where 10 are expected lies above', () => expect(deviationOf(18, 100, 100, 1000)).toBe('au-dessus'));
  it('17 where 10 are expected cannot be told', () => expect(deviationOf(17, 100, 100, 1000)).toBe('indistinct'));
  it('none where 3 are expected is no surprise: e^-3 = 5.0 %', () =>
    expect(deviationOf(0, 30, 100, 1000)).toBe('indistinct'));
  it('none where 4 are expected is one: e^-4 = 1.8 %', () => expect(deviationOf(0, 40, 100, 1000)).toBe('au-dessous'));
  it('a missing denominator says nothing', () => expect(deviationOf(3, null, 100, 1000)).toBeNull());
  it('a missing denominator of the region says nothing', () => expect(deviationOf(3, 100, 100, null)).toBeNull());
  it('a region without a project says nothing', () => expect(deviationOf(0, 100, 0, 1000)).toBeNull());
});

describe('attendus', () => {
  it('by the region’s rate: 6 for 400 000 are 3 for 200 000', () => expect(expectedCount(200_000, 6, 400_000)).toBe(3));
  it('nobody counted', () => expect(expectedCount(0, 6, 400_000)).toBeNull());
});

describe('buildEstimations', () => {
  const [alpha, beta, gamma] = buildEstimations(TINY, countsOf(TINY), 'habitants');
  it('4 for 200 000: 2 for 100 000, interval half of 1.0899 to 10.2416, 3 expected', () => {
    expect(alpha).toMatchObject({ nombre: 4, denominator: 200_000, expectedCount: 3, deviation: 'indistinct' });
    expect(alpha?.taux).toBeCloseTo(2, 12);
    expect(alpha?.interval?.low).toBeCloseTo(0.54495, 4);
    expect(alpha?.interval?.high).toBeCloseTo(5.1208, 4);
  });
  it('a missing population has neither rate nor interval nor side', () =>
    expect(beta).toMatchObject({ nombre: 2, taux: null, interval: null, expectedCount: null, deviation: null }));
  it('none for 50 000: from 0 to twice 3.6889', () => {
    expect(gamma).toMatchObject({ nombre: 0, taux: 0 });
    expect(gamma?.interval?.low).toBe(0);
    expect(gamma?.interval?.high).toBeCloseTo(7.3778, 4);
  });
  it('per person in poverty: 4 for 20 000, where the region has 6 for 50 000', () =>
    expect(buildEstimations(TINY, countsOf(TINY), 'pauvres')[0]).toMatchObject({ denominator: 20_000, taux: 2 }));
});

describe('Ain', () => {
  const { estimations } = buildFunnel(REAL, countsOf(REAL), 'habitants');
  const ain = estimations.find(({ territoire }) => territoire.code === '01');
  // 102 × 663 202 / 8 114 361 = 8.337; e^-8.337 (1 + 8.337 + 8.337² / 2) = 1.056 %.
  it('has 2 projects where 8.3 are expected, which chance gives in 1.1 % of cases', () => {
    expect(ain?.expectedCount).toBeCloseTo(8.337, 3);
    expect(ain && probabilityOf(ain)).toBeCloseTo(0.01056, 5);
  });
  it('lies below at 95 % and not at 99.8 %', () =>
    expect([ain?.deviation, ain?.strongDeviation]).toEqual(['au-dessous', 'indistinct']));
  it('cannot be told per person in poverty: P(X <= 2 | 6.77) = 3.5 %', () => {
    const poor = buildFunnel(REAL, countsOf(REAL), 'pauvres').estimations[0];
    expect(poor && probabilityOf(poor)).toBeCloseTo(0.0352, 4);
    expect(poor?.deviation).toBe('indistinct');
  });
});

describe('buildEntonnoir', () => {
  it('no located project: no curve', () => {
    const empty = buildFunnel(TINY, countsOf(TINY, []), 'habitants');
    expect([empty.limits, empty.taux]).toEqual([[], 0]);
  });
  it('a region without its denominator has no rate and no curve', () => {
    const dataset = { ...TINY, region: { ...TINY.region, measures: {} } };
    const none = buildFunnel(dataset, countsOf(dataset), 'habitants');
    expect([none.limits, none.taux]).toEqual([[], null]);
  });
  it('the curves grow in x, contain the region’s rate, and the strong ones contain the usual ones', () => {
    const { limits, taux: rate } = buildFunnel(REAL, countsOf(REAL), 'habitants');
    expect(limits.length).toBeGreaterThan(50);
    limits.forEach(({ x, usual, strong }, i) => {
      expect(x).toBeGreaterThan(limits[i - 1]?.x ?? 0);
      expect(usual.low).toBeLessThan(rate ?? NaN);
      expect(usual.high).toBeGreaterThan(rate ?? NaN);
      expect(strong.low).toBeLessThanOrEqual(usual.low);
      expect(strong.high).toBeGreaterThan(usual.high);
    });
  });
  it('a point lies outside its limits exactly when it is marked, on every axis and by both denominators', () => {
    for (const per of DENOMINATORS)
      for (const axe of [null, ...REAL.axes.map(({ id }) => id)]) {
        for (const one of buildFunnel(REAL, countsOf(REAL, [...ofAxe(REAL.projets, axe)]), per).estimations) {
          const { low, high } = controlLimits(one.expectedCount ?? NaN, 0.95);
          const side = one.nombre > high ? 'au-dessus' : one.nombre < low ? 'au-dessous' : 'indistinct';
          expect(one.deviation).toBe(side);
          expect((probabilityOf(one) ?? 1) < 0.025).toBe(side !== 'indistinct');
        }
      }
  });
  it('below 3.69 expected, none at all is no surprise: -ln 0.025', () =>
    expect(thresholdOfZero(0.95)).toBeCloseTo(3.6889, 4));
});
