/** Territories side by side: choice, figures, pairs, shared axes and organisations. */
import { describe, expect, it } from 'vitest';
import {
  buildComparison,
  comparableOnes,
  listCompared,
  proposePair,
  toggleCompare,
} from '../../../../src/views/comparer/select.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';
import { projet, REAL, territoire, TINY } from '../../selection/support.ts';

const compare = (
  dataset: Dataset,
  codes: string[],
  projets = dataset.projets,
  per: 'habitants' | 'pauvres' = 'habitants',
) => buildComparison(dataset, projets, comparableOnes(dataset, codes), per);
const ids = (axes: readonly { id: string }[]) => axes.map(({ id }) => id);
const pairs = (list: readonly { axe: { id: string }; territoire: { code: string } }[]) =>
  list.map((one) => `${one.territoire.code} ${one.axe.id}`);

describe('comparables', () => {
  const codes = (list: string[]) => comparableOnes(REAL, list).map(({ code }) => code);
  it('keep the order of the link', () => expect(codes(['38', '07'])).toEqual(['38', '07']));
  it('leave the region out', () => expect(codes(['ARA', '07'])).toEqual(['07']));
  it('leave out what does not exist', () => expect(codes(['99', '07'])).toEqual(['07']));
  it('take each once', () => expect(codes(['07', '07'])).toEqual(['07']));
  it('are three at most', () => expect(codes(['07', '26', '38', '42'])).toEqual(['07', '26', '38']));
  it('none', () => expect(codes([])).toEqual([]));
});

describe('a ready pair', () => {
  const at = (code: string) => TINY.units.find((one) => one.code === code) ?? null;
  const propose = (projets = TINY.projets, fixed: string | null = null) => {
    const found = proposePair(TINY, projets, 'habitants', fixed === null ? null : at(fixed));
    return found && { ...found, pair: found.pair.map(({ code }) => code) };
  };
  const many = Array.from({ length: 40 }, (_, i) => projet(`x${i}`, '10', 'lecture'));
  // Bêta has no population: Alpha and Gamma are the one pair that can be tested, p = 0.82.
  it('without a difference beyond chance: the highest and the lowest rate', () =>
    expect(propose()).toMatchObject({ pair: ['10', '30'], reason: 'extremes', comparisons: 1 }));
  it('beyond chance: 40 against none', () => expect(propose(many)?.reason).toBe('hasard'));
  it('around one that was chosen', () => expect(propose(TINY.projets, '30')?.pair).toEqual(['10', '30']));
  it('none around one whose population is missing', () => expect(propose(TINY.projets, '20')).toBeNull());
  it('none without a project', () => expect(propose([])).toBeNull());
  it('two that were chosen stay what is compared', () =>
    expect(listCompared(TINY, TINY.projets, { comparer: ['10', '20'], par: 'habitants' }).proposition).toBeNull());
  it('the real list has a pair that differs, corrected for all 66', () =>
    expect(proposePair(REAL, REAL.projets, 'habitants', null)).toMatchObject({ reason: 'hasard', comparisons: 66 }));
});

describe('toggleCompare', () => {
  it('adds at the end', () => expect(toggleCompare(REAL, ['38'], '07')).toEqual(['38', '07']));
  it('takes away', () => expect(toggleCompare(REAL, ['38', '07'], '38')).toEqual(['07']));
  it('a fourth changes nothing', () =>
    expect(toggleCompare(REAL, ['07', '26', '38'], '42')).toEqual(['07', '26', '38']));
  it('the region gives its place to a choice', () =>
    expect(toggleCompare(REAL, ['ARA', '07'], '26')).toEqual(['07', '26']));
});

describe('figures', () => {
  // TINY: Alpha 3 lecture + 1 vélo, Bêta 1 + 1 (population missing), Gamma none; 3 region-wide.
  it('counts by axis, and the end of the scale', () => {
    const { territoires, largest, region, regionWide } = compare(TINY, ['10', '20', '30']);
    expect(territoires.map(({ byAxe }) => byAxe)).toEqual([
      [3, 1],
      [1, 1],
      [0, 0],
    ]);
    expect([largest, region.nombre, regionWide]).toEqual([3, 6, 3]);
  });
  it('rates: 4 for 200 000 inhabitants, 4 for 20 000 in poverty; the region 6 for 400 000 and for 50 000', () => {
    const { territoires, region } = compare(TINY, ['10', '30']);
    expect(territoires[0]?.estimations.habitants.taux).toBeCloseTo(2, 10);
    expect(territoires[0]?.estimations.pauvres.taux).toBeCloseTo(2, 10);
    expect(region.taux.habitants).toBeCloseTo(1.5, 10);
    expect(region.taux.pauvres).toBeCloseTo(1.2, 10);
  });
  it('a missing population has neither rate nor interval', () => {
    const beta = compare(TINY, ['10', '20']).territoires[1];
    expect([beta?.estimations.habitants.taux, beta?.estimations.habitants.interval]).toEqual([null, null]);
  });
});

describe('pairs', () => {
  it('one of two, three of three', () => {
    expect(compare(TINY, ['10', '30']).pairs).toHaveLength(1);
    expect(compare(TINY, ['10', '20', '30']).pairs).toHaveLength(3);
  });
  // Alpha 4 in 200 000, Gamma 0 in 50 000: share 4/5, P(X ≥ 4) = (4/5)^4 = 0.4096, doubled 0.8192.
  it('tested by the exact test, alone without correction', () =>
    expect(compare(TINY, ['10', '30']).pairs[0]).toMatchObject({ p: expect.closeTo(0.8192, 10), higher: null }));
  it('a missing denominator cannot be compared', () =>
    expect(compare(TINY, ['10', '20']).pairs[0]).toMatchObject({ p: null, higher: null }));
  it('three pairs are corrected: 0.8192 × 3 is capped at 1', () =>
    expect(compare(TINY, ['10', '20', '30']).pairs[1]?.p).toBe(1));
  it('zero projects under a search', () => {
    const none = compare(TINY, ['10', '30'], []);
    expect(none.pairs[0]?.p).toBeNull();
    expect(none.largest).toBe(0);
  });
  it('names the one with the higher rate where it can be told', () => {
    // Nine to none on equal bases: 2 / 2^9 = 0.0039.
    const dataset: Dataset = {
      ...TINY,
      units: [territoire('10', 'Alpha', 1000, 10), territoire('20', 'Bêta', 1000, 10)],
      projets: Array.from({ length: 9 }, (_, i) => projet(`2030-10${i}`, '20', 'velo')),
    };
    const [pair] = compare(dataset, ['10', '20']).pairs;
    expect(pair?.p).toBeCloseTo(2 / 512, 10);
    expect(pair?.higher?.code).toBe('20');
  });
});

describe('axes', () => {
  const dataset: Dataset = {
    ...TINY,
    projets: [projet('2030-201', '10', 'velo'), projet('2030-202', '20', 'velo'), projet('2030-203', '10', 'lecture')],
  };
  it('that one alone has, of two', () => {
    const found = compare(dataset, ['10', '20']);
    expect([ids(found.ofAll), ids(found.none), pairs(found.onlyOne), pairs(found.allButOne)]).toEqual([
      ['velo'],
      [],
      ['10 lecture'],
      [],
    ]);
  });
  it('that one alone lacks, of three', () =>
    expect(pairs(compare(dataset, ['10', '20', '30']).allButOne)).toEqual(['30 velo']));
  it('that none has', () => expect(ids(compare(dataset, ['20', '30']).none)).toEqual(['lecture']));
  it('mobility: neither Drôme nor Isère, Ardèche alone', () => {
    const found = compare(REAL, ['07', '26', '38']);
    expect(pairs(found.onlyOne)).toContain('07 mobilite');
  });
});

describe('organisations', () => {
  it('in common: Apprentis d’Auteuil in Isère and Rhône', () =>
    expect(
      compare(REAL, ['38', '69']).commonStructures.map(({ id, territoires }) => [
        id,
        ids(territoires.map(({ code }) => ({ id: code }))),
      ]),
    ).toEqual([['apprentis-d-auteuil', ['38', '69']]]));
  it('none in common: Ardèche and Drôme', () => expect(compare(REAL, ['07', '26']).commonStructures).toEqual([]));
  it('a département without a project has none', () =>
    expect(compare(TINY, ['10', '30']).territoires[1]?.structures).toEqual([]));
});
