/** `npm run bench -- --scale`: its exponents, its verdicts, and that the same seed makes the same dataset. */
import { describe, expect, it } from 'vitest';
import { timeOf } from '../../../tools/bench/scale/clock.ts';
import { buildScaled, REGION } from '../../../tools/bench/scale/generate.ts';
import { buildSquares } from '../../../tools/bench/scale/geometries.ts';
import { exponentOf } from '../../../tools/bench/scale/growth.ts';
import { measureSeries, tableOf } from '../../../tools/bench/scale/series.ts';

describe('exponentOf', () => {
  const points = (...pairs: [size: number, ms: number][]) => pairs.map(([size, ms]) => ({ size, ms }));
  it('what grows as its size: 1', () => expect(exponentOf(points([10, 3], [100, 30], [1000, 300]))).toBeCloseTo(1, 12));
  it('what grows with the square: 2', () => expect(exponentOf(points([1, 5], [10, 500]))).toBeCloseTo(2, 12));
  it('what does not grow: 0', () => expect(exponentOf(points([1, 5], [10, 5], [100, 5]))).toBeCloseTo(0, 12));
  // Logarithms to base 10: (0, 0), (1, 1), (2, 3); means 1 and 4/3; slope (1 × 4/3 + 0 + 1 × 5/3) / 2 = 3/2.
  it('least squares through points that lie on no line', () =>
    expect(exponentOf(points([1, 1], [10, 10], [100, 1000]))).toBeCloseTo(1.5, 12));
  // A thousandth of a millisecond at 1, one at 1000: (0, -3), (3, 0), slope 1.
  it('zero is what the clock cannot tell', () => expect(exponentOf(points([1, 0], [1000, 1]))).toBeCloseTo(1, 12));
  it('one size tells nothing', () => expect(exponentOf(points([10, 3]))).toBeNaN());
});

describe('buildScaled', () => {
  const size = { projets: 240, units: 30 };
  const { dataset, texts } = buildScaled(size);
  it('the same seed, the same dataset', () => expect(buildScaled(size)).toEqual({ dataset, texts }));
  it('another seed, another dataset', () => expect(buildScaled(size, 2).dataset).not.toEqual(dataset));
  it('as many projects and units as asked', () =>
    expect([dataset.projets.length, dataset.units.length]).toEqual([240, 30]));
  // Every twelfth project from the twelfth on: 240 / 12.
  it('a twelfth of the projects is region-wide', () =>
    expect(dataset.projets.filter(({ territoire }) => territoire === REGION)).toHaveLength(20));
  // Units 12 and 24 of 30.
  it('a twelfth of the units has no population, and the region that of the others', () => {
    const populations = dataset.units.map(({ measures }) => measures['population']?.['2021'] ?? null);
    expect(populations.flatMap((value, i) => (value === null ? [i + 1] : []))).toEqual([12, 24]);
    expect(dataset.region.measures['population']?.['2021']).toBe(
      populations.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    );
  });
  // A commune each, and a unit for the first of every twelve: 240 + 20; one commune a unit at least.
  it('every project names a commune, every twelfth a unit too', () =>
    expect([texts.places.mentions.length, texts.places.communes.length]).toEqual([260, 30]));
  it('what is named exists', () => {
    const known = new Set([...texts.places.communes, ...dataset.units].map(({ code }) => code));
    expect(texts.places.mentions.filter(({ code }) => !known.has(code))).toEqual([]);
  });
  // The generator of Numerical Recipes from 0 begins with 1013904223 / 2^32 = 0.236: 500 + 100 000 × 0.236^4 = 811.
  it('the first population, by hand', () =>
    expect(buildScaled({ projets: 1, units: 1 }, 0).dataset.units[0]?.measures['population']?.['2021']).toBe(811));
});

describe('buildSquares', () => {
  // Three columns: square 4 of 5 is the first of the second row, under 1 and before 5.
  it('five in rows of three, with what borders on them', () =>
    expect(buildSquares(5).places.map(({ adjacent }) => adjacent.map(Number))).toEqual([
      [2, 4],
      [1, 3, 5],
      [2],
      [5, 1],
      [4, 2],
    ]));
});

describe('timeOf', () => {
  /** Clocks that go on by what each run takes: the wall by its own time, the processor by its own. */
  const clocks = (walls: number[], processors: number[]) => {
    const state = { run: 0, wall: 0, processor: 0 };
    const act = () => {
      state.wall += walls[Math.min(state.run, walls.length - 1)] ?? 0;
      state.processor += processors[Math.min(state.run, processors.length - 1)] ?? 0;
      state.run++;
    };
    return { act, state, clocks: { wall: () => state.wall, processor: () => state.processor } };
  };
  it('the shortest run, in which it did not wait for the processor', () => {
    const { act, clocks: both } = clocks([50, 40, 90], [30, 20, 25]);
    expect(timeOf(act, both)).toBe(20);
  });
  it('threads at its side do not count', () => {
    const { act, clocks: both } = clocks([30], [45]);
    expect(timeOf(act, both)).toBe(30);
  });
  it('what takes long runs once', () => {
    const { act, state, clocks: both } = clocks([9000], [9000]);
    expect([timeOf(act, both), state.run]).toEqual([9000, 1]);
  });
});

describe('a series', () => {
  /** Times by name and size instead of a clock; a plain pass takes `plain` at each size. */
  const series = (calls: Record<string, (size: number) => number>, plain = (size: number) => size) => {
    const sizes = [10, 100, 1000].map((size) => ({ label: `${size}`, size }));
    const all = { title: 'Sizes', sizes, build: (place: number) => 10 ** (place + 1), calls };
    const measured = measureSeries(
      all,
      (act) => act() as number,
      (size) => () => plain(size),
    );
    return { all, measured, verdicts: measured.rows.map(({ isBroken }) => isBroken) };
  };
  it('what grows as its size holds, with logarithms too', () =>
    expect(series({ line: (n) => n, sort: (n) => n * Math.log(n) }).verdicts).toEqual([false, false]));
  it('what grows with the square breaks the bound', () => {
    const { measured, verdicts } = series({ square: (n) => n ** 2 / 1000 });
    expect([measured.rows[0]?.exponent.toFixed(2), verdicts]).toEqual(['2.00', [true]]);
  });
  it('where a plain pass grows faster than its size, so may all: 1.25 + 0.2', () => {
    const { measured, verdicts } = series({ a: (n) => n ** 1.44, b: (n) => n ** 1.46 }, (n) => n ** 1.2);
    expect([measured.bound.toFixed(2), verdicts]).toEqual(['1.45', [false, true]]);
  });
  it('but no machine excuses a square', () =>
    expect(series({ square: (n) => n ** 2 / 1000 }, (n) => n ** 3).measured.bound).toBe(1.5));
  // 1 s, then 100 s: at 1 000 it would be hours.
  it('what would take too long is not tried, and breaks the bound', () => {
    const { measured, verdicts } = series({ slow: (n) => n ** 2 * 10 });
    expect([measured.rows[0]?.points.map(({ size }) => size), verdicts]).toEqual([[10, 100], [true]]);
  });
  it('the table says times, exponent and verdict', () => {
    const { all, measured } = series({ line: (n) => n / 4, slow: (n) => n ** 2 * 10 });
    expect(tableOf(all, measured).map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      'Sizes | 10 | 100 | 1000 | exponent ≤ 1.25',
      'line | 2.500 ms | 25 ms | 250 ms | 1.00',
      'slow | 1000 ms | 100000 ms | too long | 2.00 | FAIL',
    ]);
  });
});
