import { describe, expect, it } from 'vitest';
import { buildEvolution } from '../../../../src/views/evolution/select.ts';
import { buildSlopes } from '../../../../src/views/evolution/slopes.ts';
import { sideOf, YEARS } from './lists.ts';

const build = (axe: string | null = null, shown: 'taux' | 'nombre' | 'besoin' = 'taux') =>
  buildEvolution(sideOf(2029), sideOf(2030), { shown, axe });
const ALL = build();
const row = (code: string, evolution = ALL) => {
  const found = evolution.rows.find(({ territoire }) => territoire.code === code);
  if (!found) throw new Error(code);
  return found;
};

describe('by unit', () => {
  // 10 for 100 000 is 10; 2 for 200 000 is 1: 8 projects less, 9 in the rate.
  it('counts and rates, each by the people of its year', () =>
    expect(row('10')).toMatchObject({
      before: { nombre: 10, value: 10 },
      after: { nombre: 2, value: 1 },
      difference: -8,
      valueDifference: -9,
    }));
  /**
   * Of 12 projects 10 fell to the first year, whose share of the people is 1/3: P(X ≥ 10) = (66·4 + 12·2 + 1)/3¹² =
   * 289/531441, doubled 0,0010876; two units are tested: 0,0021752.
   */
  it('the exact test, doubled, and corrected for two comparisons', () => {
    expect(row('10').p).toBeCloseTo(578 / 531441, 12);
    expect(row('10').corrected).toBeCloseTo(1156 / 531441, 12);
    expect(row('10').course).toBe('falls');
  });
  it('as many among as many people: no difference beyond chance', () =>
    expect(row('30')).toMatchObject({ difference: 0, p: 1, course: 'indistinct' }));
  it('people unknown in one year: counted, not tested', () =>
    expect(row('20')).toMatchObject({ difference: 2, valueDifference: null, p: null, corrected: null, course: null }));
  it('only what is tested counts as a comparison', () => expect(ALL.comparisons).toBe(2));
  it('the same on every axis and as much: unchanged', () =>
    expect(ALL.rows.filter(({ isSame }) => isSame).map(({ territoire }) => territoire.code)).toEqual(['30']));
  it('as many on another axis is a change', () => {
    const moved = sideOf(2030);
    const projets = moved.projets.map((one) => (one.territoire === '30' ? { ...one, axe: 'lecture' } : one));
    const evolution = buildEvolution(sideOf(2029), { ...moved, projets }, { shown: 'taux', axe: null });
    expect(row('30', evolution)).toMatchObject({ difference: 0, isSame: false });
  });
  it('as many for another amount is a change', () => {
    const paid = sideOf(2030);
    const projets = paid.projets.map((one) => (one.territoire === '30' ? { ...one, amount: 51 } : one));
    const evolution = buildEvolution(sideOf(2029), { ...paid, projets }, { shown: 'taux', axe: null });
    expect(row('30', evolution)).toMatchObject({ difference: 0, amountDifference: 1, isSame: false });
  });
  it('under an axis', () => expect(row('20', build('velo'))).toMatchObject({ difference: -1 }));
  it('counts as the indicator need no people', () => expect(row('20', build(null, 'nombre')).valueDifference).toBe(2));
});

describe('amounts', () => {
  it('to the cent: ten times 0,10 € is 1 €', () => expect(row('10').before?.amount).toBe(1));
  it('difference', () => expect(row('10').amountDifference).toBe(599));
  it('nobody says one: not zero', () => expect(row('20').before?.amount).toBeNull());
  it('no project: zero euro', () => expect(row('10', build('velo')).before?.amount).toBe(0));
  it('in all', () => expect(ALL.total).toMatchObject({ before: { amount: 51 }, after: { amount: 650 } }));
  it('located: without those of the whole, which say none', () => expect(ALL.located.after?.amount).toBe(650));
});

describe('sums', () => {
  it('located + region-wide = total, each year', () => {
    expect([ALL.located, ALL.regionWide, ALL.total].map(({ before }) => before?.nombre)).toEqual([12, 2, 14]);
    expect([ALL.located, ALL.regionWide, ALL.total].map(({ after }) => after?.nombre)).toEqual([6, 1, 7]);
  });
  it('nothing is unplaced: no row', () => expect(ALL.unplaced).toBeNull());
  it('the located are tested alone, by the people of the region', () => {
    expect(ALL.located.p).not.toBeNull();
    expect(ALL.located.corrected).toBe(ALL.located.p);
  });
  it('the total is not tested: the whole has no people of its own', () => expect(ALL.total.p).toBeNull());
});

it('by axis: the whole list, whatever axis is chosen', () =>
  expect(build('velo').axes.map(({ axe, before, after }) => [axe.id, before?.nombre, after?.nombre])).toEqual([
    ['lecture', 10, 5],
    ['velo', 4, 2],
  ]));
it('cells: both years, on every axis', () =>
  expect(row('20').cells).toEqual([
    [0, 3],
    [1, 0],
  ]));

describe('organisations, by their folded name', () => {
  it('came', () => expect(ALL.structures.came).toEqual([{ nom: 'Œuvre', before: 0, after: 4 }]));
  it('left', () => expect(ALL.structures.left).toEqual([{ nom: 'Garage n° 2', before: 1, after: 0 }]));
  it('stayed, under two spellings, which are one', () =>
    expect(ALL.structures.stayed).toEqual([
      { nom: 'Atelier', before: 3, after: 1 },
      { nom: 'EVEIL', before: 10, after: 2 },
    ]));
  it('an identifier is never compared', () => {
    const other = sideOf(2030);
    const projets = other.projets.map((one) => ({ ...one, structure_id: '1.23457E+13' }));
    const { structures } = buildEvolution(sideOf(2029), { ...other, projets }, { shown: 'taux', axe: null });
    expect(structures).toEqual(ALL.structures);
  });
});

describe('two lists whose units differ', () => {
  const after = sideOf(2030);
  const without = { ...after, dataset: { ...after.dataset, units: after.dataset.units.slice(0, 2) } };
  const evolution = buildEvolution(sideOf(2029), without, { shown: 'taux', axe: null });
  it('what only one has is compared with nothing', () =>
    expect(row('30', evolution)).toMatchObject({ after: null, difference: null, p: null, isSame: false }));
  it('the second list leads the order', () =>
    expect(evolution.rows.map(({ territoire }) => territoire.code)).toEqual(['10', '20', '30']));
  it('an axis of one list alone', () => {
    const axes = after.dataset.axes.slice(0, 1);
    const less = { ...after, dataset: { ...after.dataset, axes } };
    expect(buildEvolution(sideOf(2029), less, { shown: 'taux', axe: null }).axes[1]).toMatchObject({
      axe: { id: 'velo' },
      after: null,
      difference: null,
    });
  });
});

it('the same list twice: everything is unchanged', () => {
  const { rows, structures } = buildEvolution(sideOf(2030), sideOf(2030), { shown: 'taux', axe: null });
  expect(rows.every(({ isSame }) => isSame)).toBe(true);
  expect([structures.came, structures.left]).toEqual([[], []]);
});
it('an empty side', () => {
  const { total, rows } = buildEvolution({ ...sideOf(2029), projets: [] }, sideOf(2030), { shown: 'taux', axe: null });
  expect([total.difference, rows.find(({ territoire }) => territoire.code === '10')?.difference]).toEqual([7, 2]);
});
it('ranks of the units that have a rate on both sides', () =>
  // Alpha 10 then 1; Gamma 2 and 2; Bêta has no rate in 2029.
  expect(buildSlopes(ALL).map(({ territoire, ranks }) => [territoire.code, ...ranks.map(({ rank }) => rank)])).toEqual([
    ['10', 1, 2],
    ['30', 2, 1],
  ]));
it('the list of the test has two years', () => expect(YEARS.projets).toHaveLength(21));
