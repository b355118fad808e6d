import { describe, expect, it } from 'vitest';
import { hexBins, shadeOf } from '../../../src/charts/bins.ts';
import { arrangeCrowd, countBeyond, logFrame } from '../../../src/charts/crowd.ts';
import type { ChartPoint } from '../../../src/charts/points.ts';

const SIZE = { width: 860, height: 470, top: 44, right: 118, bottom: 52, left: 52 };
const point = (code: number, x: number, y: number, deviation: ChartPoint['deviation'] = 'indistinct'): ChartPoint => ({
  code: String(code),
  nom: `Bourg ${code}`,
  x,
  y,
  deviation,
});

describe('hexagons', () => {
  it('every point lies in one', () => {
    const points = Array.from({ length: 500 }, (_, i) => ({ px: (i * 37) % 300, py: (i * 53) % 200 }));
    expect(hexBins(points, 9).reduce((sum, { count }) => sum + count, 0)).toBe(500);
  });
  it('points of one place are one', () =>
    expect(
      hexBins(
        [
          { px: 0, py: 0 },
          { px: 1, py: 1 },
        ],
        9,
      ),
    ).toEqual([{ x: 0, y: 0, count: 2 }]));
  it('none without a point', () => expect(hexBins([], 9)).toEqual([]));
  it('grow darker by fours', () => expect([1, 3, 4, 15, 16, 64].map(shadeOf)).toEqual([0, 0, 1, 1, 2, 3]));
});

describe('a crowd', () => {
  const many = [
    ...Array.from({ length: 400 }, (_, i) => point(i, 100 + i, 3)),
    ...Array.from({ length: 30 }, (_, i) => point(1000 + i, 50_000 + i, 12, 'au-dessus')),
    point(2000, 5, 20_000),
  ];
  const crowd = arrangeCrowd(SIZE, many, 5, '7');
  it('within the limits: hexagons of all of them', () =>
    expect(crowd.bins.reduce((sum, { count }) => sum + count, 0)).toBe(401));
  it('beyond them: the 14 largest by name, and the chosen one', () =>
    expect(crowd.named.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 14 }, (_, i) => String(1029 - i)),
      '7',
    ]));
  it('the other 16 are marks, in one outline', () => expect(crowd.marks['au-dessus'].match(/M/g)).toHaveLength(16));
  it('a rate above the field is counted, not hidden', () =>
    expect([crowd.beyond, countBeyond([{ taux: 20_000 }, { taux: 25 }, { taux: null }], 5)]).toEqual([1, 1]));
  it('without a point: no figure that is not one', () =>
    expect(JSON.stringify(arrangeCrowd(SIZE, [], 5, null))).not.toMatch(/null|NaN/));
});

it('ten times as many people are as far again', () => {
  const { x, xTicks } = logFrame(SIZE, [10, 1000], [0, 1]);
  expect([x(10), x(100), x(1000)]).toEqual([52, 397, 742]);
  expect(xTicks).toEqual([10, 100, 1000]);
});
