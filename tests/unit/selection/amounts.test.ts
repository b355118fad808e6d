import { describe, expect, it } from 'vitest';
import type { Dataset, ProjetIndex } from '../../../src/model/dataset.ts';
import type { AmountIndicateur } from '../../../src/model/names.ts';
import {
  hasAmounts,
  statedAt,
  statedOfAll,
  statedOfLocated,
  stateProjets,
  sumEuros,
} from '../../../src/selection/amounts.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildLegend } from '../../../src/selection/legend.ts';
import { buildSeries, largestValue } from '../../../src/selection/series.ts';
import { decodeView, encodeView } from '../../../src/state/url.ts';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { projet, REAL, seeded, territoire, TINY, TINY_AMOUNTS } from './support.ts';

const counts = countProjets(TINY_AMOUNTS.projets, 'REG');
const at = (code: string, axe: string | null = null) => statedAt(counts, code, axe);
const seriesOf = (id: AmountIndicateur, dataset: Dataset = TINY_AMOUNTS) =>
  buildSeries(dataset, countProjets(dataset.projets, 'REG'), id);
const valuesOf = (id: AmountIndicateur) => seriesOf(id).rows.map(({ value }) => value);
const withProjets = (...own: ProjetIndex[]): Dataset => ({ ...TINY_AMOUNTS, projets: own });
const said = (id: string, code: string, amount: number | null) => ({ ...projet(id, code, 'velo'), amount });

describe('sums', () => {
  it('are exact to the cent', () => expect(sumEuros([0.1, 0.2])).toBe(0.3));
  it('leave no cent of what cancels out', () => expect(sumEuros([0.3, -0.1, -0.2])).toBe(0));
  it.each([1, 2])('of 3 000 amounts are those of whole cents (list %s)', (seed) => {
    const random = seeded(seed);
    const cents = Array.from({ length: 3000 }, () => Math.floor(random() * 90_000_000) - 1_000_000);
    const projets = cents.map((one, i) => said(`2030-${1000 + i}`, ['10', '20', 'REG'][i % 3] ?? '', one / 100));
    const all = statedOfAll(countProjets(projets, 'REG'));
    const expected = cents.reduce((sum, one) => sum + BigInt(one), 0n);
    expect(BigInt(Math.round((all.sum ?? 0) * 100))).toBe(expected);
    expect(String(all.sum)).toMatch(/^\d+(\.\d{1,2})?$/);
    const alpha = cents.filter((_, i) => i % 3 === 0).reduce((sum, one) => sum + one, 0);
    expect(statedAt(countProjets(projets, 'REG'), '10').sum).toBe(alpha / 100);
  });
});

describe('what some projects say', () => {
  it('sum, how many say theirs, mean and median', () =>
    expect(at('10')).toEqual({ count: 4, known: 3, sum: 2000, mean: 666.67, median: 69.46 }));
  it('the median of two is between them', () =>
    expect(stateProjets([{ amount: 1 }, { amount: 2.01 }]).median).toBe(1.51));
  it('on one axis', () => expect(at('10', 'lecture')).toMatchObject({ count: 3, known: 2, sum: 1930.54 }));
  it('a negative sum stays negative', () => expect(at('20')).toMatchObject({ count: 2, known: 1, sum: -500 }));
  it('projects of which none says its amount: null, not zero', () =>
    expect(at('20', 'velo')).toEqual({ count: 1, known: 0, sum: null, mean: null, median: null }));
  it('no project: nothing was paid', () => expect(at('30')).toMatchObject({ count: 0, sum: 0, mean: null }));
  it('an amount of zero is one', () =>
    expect(stateProjets([{ amount: 0 }])).toMatchObject({ known: 1, sum: 0, median: 0 }));
  it('parts add up to all', () => {
    expect(at('REG').sum).toBe(0.3);
    expect(statedOfLocated(TINY_AMOUNTS, counts)).toEqual({ count: 6, known: 4, sum: 1500, mean: 375, median: 34.73 });
    expect(statedOfAll(counts)).toMatchObject({ count: 9, known: 6, sum: 1500.3 });
  });
  it('a list has amounts from the first that is said', () => {
    expect(hasAmounts([{ amount: null }, { amount: 0 }])).toBe(true);
    expect(hasAmounts([{ amount: null }, {}])).toBe(false);
  });
});

describe('series', () => {
  it('sum', () => expect(valuesOf('montant')).toEqual([2000, -500, 0]));
  it('per inhabitant: missing with the inhabitants', () =>
    expect(valuesOf('montant-habitant')).toEqual([0.01, null, 0]));
  it('per person in poverty', () => expect(valuesOf('montant-pauvre')).toEqual([0.1, null, 0]));
  it('mean of a project', () => expect(valuesOf('montant-moyen')).toEqual([666.67, -500, null]));
  it('median of a project', () => expect(valuesOf('montant-median')).toEqual([69.46, -500, null]));
  it('the region counts located projects alone', () => {
    expect(seriesOf('montant').region).toBe(1500);
    expect(seriesOf('montant-habitant').region).toBe(0.00375);
  });
  it('claims no interval', () =>
    expect(seriesOf('montant-habitant').rows.map(({ deviation }) => deviation)).toEqual([null, null, null]));
  it('a negative sum has a rank, who has no project has none', () =>
    expect(seriesOf('montant').rows.map(({ rank }) => rank?.rank ?? null)).toEqual([1, 2, null]));
  it('the largest circle is that of the largest sum', () => expect(largestValue(seriesOf('montant'))).toBe(2000));
  it('0 € is in a class, no project is apart, no stated amount is missing', () => {
    const dataset = withProjets(said('2030-001', '10', 0), said('2030-002', '20', null));
    expect(seriesOf('montant-moyen', dataset).rows.map(({ classIndex }) => classIndex)).toEqual([0, 'missing', 'zero']);
  });
  it('the legend covers negative sums', () => {
    const dataset = {
      ...withProjets(said('2030-001', '10', 1000), said('2030-002', '20', -500), said('2030-003', '30', 0)),
      units: ['10', '20', '30'].map((code) => territoire(code, `T${code}`, 1000, 10)),
    };
    const { classes } = buildLegend(seriesOf('montant-habitant', dataset));
    expect(classes.flatMap(({ rows }) => rows)).toHaveLength(3);
    expect([classes[0]?.from, classes.at(-1)?.to]).toEqual([-0.5, 1]);
  });
});

describe('in a link', () => {
  it('an indicator of amounts', () => {
    const { view, notices } = decodeView('?indicateur=montant-habitant', TINY_AMOUNTS);
    expect([view.indicateur, notices]).toEqual(['montant-habitant', []]);
    expect(encodeView(view)).toBe('?indicateur=montant-habitant');
  });
  it('measure and sort', () =>
    expect(decodeView('?mesure=montant&tri=-montant', TINY_AMOUNTS).view).toMatchObject({
      mesure: 'montant',
      tri: { colonne: 'montant', direction: 'decroissant' },
    }));
  it.each(['indicateur', 'mesure', 'tri'])('%s of a list without amounts is a value that is not understood', (name) => {
    for (const dataset of [REAL, TINY])
      expect(decodeView(`?${name}=montant`, dataset)).toEqual({
        view: DEFAULT_VIEW,
        notices: [{ parameter: name, value: 'montant' }],
      });
  });
});
