import { describe, expect, it } from 'vitest';
import { axisBars } from '../../../src/charts/axisBars.ts';
import { axe, REAL } from '../selection/support.ts';

const AXES = [axe('lecture', 'Lecture'), axe('velo', 'Vélo'), axe('repas', 'Repas')];
const counts = (values: Record<string, number>) => new Map(Object.entries(values));
const bars = (
  own: Record<string, number>,
  reference: Record<string, number> | null = null,
  active: string | null = null,
) => axisBars(AXES, counts(own), reference && counts(reference), active, (count) => `(${count})`);

describe('axisBars', () => {
  it('the longest bar is 100, the others in proportion', () => {
    expect(bars({ lecture: 8, velo: 4, repas: 2 }).map(({ part }) => part)).toEqual([100, 50, 25]);
  });
  it('without a reference no mark', () =>
    expect(bars({ lecture: 8 }).map(({ benchmark }) => benchmark)).toEqual([null, null, null]));
  it('with a reference the scale is the whole', () => {
    // Shares: 3/4, 1/4, 0 here; 1/4, 1/4, 2/4 in the reference.
    expect(
      bars({ lecture: 3, velo: 1 }, { lecture: 1, velo: 1, repas: 2 }).map(({ part, benchmark }) => [part, benchmark]),
    ).toEqual([
      [75, 25],
      [25, 25],
      [0, 50],
    ]);
  });
  it('the reference can have the longest share', () => {
    // 1/2, 1/2, 0 here; the whole is on the third axis alone.
    expect(bars({ lecture: 1, velo: 1 }, { repas: 5 }).map(({ part, benchmark }) => [part, benchmark])).toEqual([
      [50, 0],
      [50, 0],
      [0, 100],
    ]);
  });
  it('empty: no length, no division by zero', () => {
    expect(bars({}).map(({ nombre: count, part, text }) => [count, part, text])).toEqual([
      [0, 0, '(0)'],
      [0, 0, '(0)'],
      [0, 0, '(0)'],
    ]);
  });
  it('empty here, with a reference: the marks stay', () => {
    expect(bars({}, { velo: 2 }).map(({ part, benchmark }) => [part, benchmark])).toEqual([
      [0, 0],
      [0, 100],
      [0, 0],
    ]);
  });
  it('an empty reference marks zero', () =>
    expect(bars({ velo: 2 }, {}).map(({ benchmark }) => benchmark)).toEqual([0, 0, 0]));
  it('one axis', () => expect(bars({ velo: 7 }).map(({ part }) => part)).toEqual([0, 100, 0]));
  it('tied', () => expect(bars({ lecture: 2, velo: 2, repas: 2 }).map(({ part }) => part)).toEqual([100, 100, 100]));
  it('the order of the axes, not of the counts', () => {
    expect(bars({ repas: 9, lecture: 1 }).map((one) => one.axe.id)).toEqual(['lecture', 'velo', 'repas']);
  });
  it('the active axis', () => expect(bars({}, null, 'velo').map(({ active }) => active)).toEqual([false, true, false]));
  it('no axis', () => expect(axisBars([], counts({ velo: 1 }), null, null, String)).toEqual([]));
  it('the figure is said by the caller, who is told the share', () => {
    const say = (count: number, share: number) => `${count}: ${share}`;
    const told = axisBars(AXES, counts({ lecture: 6, velo: 2 }), null, null, say).map(({ text }) => text);
    expect(told).toEqual(['6: 0.75', '2: 0.25', '0: 0']);
  });
  it('the real axes: 35 is the longest, 7 a fifth of it', () => {
    const real = axisBars(
      REAL.axes,
      new Map(REAL.axes.map(({ id }) => [id, REAL.projets.filter((one) => one.axe === id).length])),
      null,
      null,
      String,
    );
    expect(real.map(({ nombre: count }) => count)).toEqual([35, 23, 14, 16, 7, 13, 12]);
    expect([real[0]?.part, real[4]?.part]).toEqual([100, 20]);
  });
});
