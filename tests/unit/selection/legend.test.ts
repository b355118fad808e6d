import { describe, expect, it } from 'vitest';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildLegend, positionOf } from '../../../src/selection/legend.ts';
import { colourOf, fillOf, PALETTE_SIZE } from '../../../src/selection/fill.ts';
import { buildSeries, type Series } from '../../../src/selection/series.ts';
import { classify } from '../../../src/statistics/classify.ts';
import { territoire, TINY } from './support.ts';

/** A series of made-up values; the breaks are given, so that the legend is tested alone. */
function seriesOf(values: (number | null)[], breaks: number[], part: Partial<Series> = {}): Series {
  const zeroApart = part.zeroApart ?? true;
  return {
    level: TINY.level,
    indicateur: 'taux',
    mark: 'choropleth',
    countsProjets: true,
    region: null,
    columns: [],
    zeroApart,
    breaks,
    rows: values.map((value, i) => ({
      territoire: territoire(String(10 + i), `T${i}`, 1000, 10),
      nombre: 1,
      value,
      rank: null,
      deviation: null,
      classIndex: classify(value, breaks, zeroApart),
    })),
    ...part,
  };
}
const bounds = (series: Series) => buildLegend(series).classes.map(({ from, to }) => [from, to]);

describe('buildLegend', () => {
  it('five classes', () => {
    expect(bounds(seriesOf([0.4, 1.5, 2.5, 3.5, 4.7], [1, 2, 3, 4]))).toEqual([
      [0.4, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 4.7],
    ]);
  });
  it('four classes', () => {
    expect(bounds(seriesOf([0.4, 1.5, 2.5, 3.5], [1, 2, 3]))).toEqual([
      [0.4, 1],
      [1, 2],
      [2, 3],
      [3, 3.5],
    ]);
  });
  it('three classes', () => {
    expect(bounds(seriesOf([0.4, 1.5, 2.5], [1, 2]))).toEqual([
      [0.4, 1],
      [1, 2],
      [2, 2.5],
    ]);
  });
  it('two classes', () => {
    expect(bounds(seriesOf([0.4, 1.5], [1]))).toEqual([
      [0.4, 1],
      [1, 1.5],
    ]);
  });
  it('one class', () => expect(bounds(seriesOf([0.4, 0.4], []))).toEqual([[0.4, 0.4]]));
  it('no class: all zero', () => {
    const legend = buildLegend(seriesOf([0, 0], []));
    expect([legend.classes, legend.zero.length, legend.missing.length]).toEqual([[], 2, 0]);
  });
  it('no class: all missing', () => {
    const legend = buildLegend(seriesOf([null, null], []));
    expect([legend.classes, legend.zero.length, legend.missing.length]).toEqual([[], 0, 2]);
  });
  it('no row', () => expect(buildLegend(seriesOf([], [])).classes).toEqual([]));
  it('zero and missing stand apart and do not stretch the scale', () => {
    const legend = buildLegend(seriesOf([0, null, 0.4, 1.5], [1]));
    expect([legend.zero.length, legend.missing.length, legend.classes[0]?.from]).toEqual([1, 1, 0.4]);
  });
  it('zero not apart belongs to the scale', () => {
    expect(bounds(seriesOf([0, 3], [2], { zeroApart: false }))).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
  it('every row is in one class, zero or missing', () => {
    const { classes, zero, missing } = buildLegend(seriesOf([0, null, 0.4, 1, 1.5, 0, 2], [1, 2]));
    expect(classes.map(({ rows }) => rows.length)).toEqual([1, 2, 1]);
    expect([zero.length, missing.length]).toEqual([2, 1]);
  });
  it('carries the series that it was drawn from', () => {
    const series = seriesOf([1], []);
    expect(buildLegend(series).series).toBe(series);
  });
});

describe('colours', () => {
  it.each([1, 2, 3, 4, 5])('%d classes: as many distinct colours of the palette, light to dark', (classes) => {
    const colours = Array.from({ length: classes }, (_, index) => colourOf(index, classes));
    expect(colours).toEqual([...new Set(colours)].sort((a, b) => a - b));
    for (const colour of colours) expect(colour >= 0 && colour < PALETTE_SIZE).toBe(true);
  });
  it('from three classes on, the lightest and the darkest are used', () => {
    for (const classes of [3, 4, 5]) {
      expect([colourOf(0, classes), colourOf(classes - 1, classes)]).toEqual([0, PALETTE_SIZE - 1]);
    }
  });
  it('a class takes the colour of its place', () => {
    const series = seriesOf([0.4, 1.5, 2.5], [1, 2]);
    expect(series.rows.map(({ classIndex }) => fillOf(series, classIndex))).toEqual(['c0', 'c2', 'c4']);
  });
  it('zero and missing have fills of their own', () => {
    const series = seriesOf([0, null], []);
    expect(series.rows.map(({ classIndex }) => fillOf(series, classIndex))).toEqual(['zero', 'missing']);
  });
  it('under circles everything is neutral, but what is missing', () => {
    const series = seriesOf([0, null, 3], [], { mark: 'cercles' });
    expect(series.rows.map(({ classIndex }) => fillOf(series, classIndex))).toEqual(['neutral', 'missing', 'neutral']);
  });
});

describe('positionOf', () => {
  const legend = buildLegend(seriesOf([0.5, 1.5, 4], [1, 2]));
  it.each([
    [0.5, 0, 'the lowest value'],
    [0.75, 0.5, 'half way in the first class'],
    [1, 1, 'a bound begins its class'],
    [1.5, 1.5, 'half way in the second'],
    [2, 2, 'the last bound'],
    [3, 2.5, 'half way in the last'],
    [4, 3, 'the highest value'],
    [0.1, 0, 'below the scale: its beginning'],
    [9, 3, 'above the scale: its end'],
  ])('%d stands at %d (%s)', (value, expected) => expect(positionOf(legend, value)).toBeCloseTo(expected, 12));

  it('zero apart stands nowhere', () => expect(positionOf(legend, 0)).toBeNull());
  it('missing stands nowhere', () => expect(positionOf(legend, null)).toBeNull());
  it('zero as a value of the scale', () => {
    expect(positionOf(buildLegend(seriesOf([0, 4], [2], { zeroApart: false })), 0)).toBe(0);
  });
  it('no classes: nowhere', () => expect(positionOf(buildLegend(seriesOf([0], [])), 3)).toBeNull());
  it('a single value stands in the middle of its class', () => {
    expect(positionOf(buildLegend(seriesOf([3], [])), 3)).toBe(0.5);
  });
  it('a value below the only one stands before it', () => {
    expect(positionOf(buildLegend(seriesOf([3], [])), 2)).toBeLessThan(0.5);
  });
  it('the drawn values stand in order, each within its class', () => {
    const series = seriesOf([0.5, 0.7, 1, 1.2, 2, 3.9, 4], [1, 2]);
    const of = buildLegend(series);
    const places = series.rows.map(({ value }) => positionOf(of, value) ?? Number.NaN);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    series.rows.forEach(({ classIndex }, i) => {
      expect(places[i]).toBeGreaterThanOrEqual(Number(classIndex));
      expect(places[i]).toBeLessThanOrEqual(Number(classIndex) + 1);
    });
  });
});

describe('the legend of a series', () => {
  it('says what is drawn: one value, one zero, one missing', () => {
    const legend = buildLegend(buildSeries(TINY, countProjets(TINY.projets, 'REG'), 'taux'));
    expect(legend.classes.map(({ from, to, rows }) => [from, to, rows.length])).toEqual([[2, 2, 1]]);
    expect([
      legend.zero.map(({ territoire: { nom } }) => nom),
      legend.missing.map(({ territoire: { nom } }) => nom),
    ]).toEqual([['Gamma'], ['Bêta']]);
  });
});
