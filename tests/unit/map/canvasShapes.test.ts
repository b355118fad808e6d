/** What of many shapes is painted, how, and in which order it is named. */
import { describe, expect, it } from 'vitest';
import { circleAt, circleFinder, listCircles, manyPoints } from '../../../src/map/canvasCircles.ts';
import { byImportance, fillShapes, groupByFill, hasWiderBorders } from '../../../src/map/canvasShapes.ts';
import { clusterFinder } from '../../../src/map/clusterPoints.ts';
import { viewOf } from '../../../src/map/canvasView.ts';
import type { MapFeature } from '../../../src/model/geometry.ts';
import type { Series, SeriesRow } from '../../../src/selection/series.ts';
import { territoire } from '../selection/support.ts';

const FRAME = { width: 1000, height: 800, scale: 40_000, originX: 0.5, originY: 0.35 };
const square = (code: string, x: number, side = 10): MapFeature => ({
  code,
  d: `M${x} 0l${side} 0 0 ${side} ${-side} 0z`,
  bbox: [x, 0, x + side, side],
  label: [x + side / 2, side / 2],
  neighbours: {},
});
const pointed = (code: string, x: number): MapFeature => ({
  ...square(code, x),
  d: '',
  bbox: [x, 5, x, 5],
  label: [x, 5],
});
const row = (code: string, classIndex: SeriesRow['classIndex'], nombre = 0): SeriesRow => ({
  territoire: { ...territoire(code, code, null, null), code },
  nombre,
  value: classIndex === 'missing' ? null : nombre,
  deviation: null,
  rank: null,
  classIndex,
});
const seriesOf = (rows: SeriesRow[], part: Partial<Series> = {}): Series => ({
  level: { id: 'commune', nom: 'commune', pluriel: 'communes', article: 'la', genre: 'f', chefLieu: '' },
  indicateur: 'taux',
  mark: 'choropleth',
  countsProjets: true,
  region: null,
  breaks: [1],
  zeroApart: true,
  columns: [],
  rows,
  ...part,
});
const codes = (shapes: readonly { feature: MapFeature }[]) => shapes.map(({ feature }) => feature.code);

describe('groupByFill', () => {
  // Two classes get the second and the fourth colour.
  const series = seriesOf([row('A', 0), row('B', 1), row('C', 'zero'), row('D', 'missing'), row('E', 0)]);
  const shapes = fillShapes(
    ['A', 'B', 'C', 'D', 'E'].map((code, i) => square(code, 10 * i)),
    series,
  );
  it('one group a colour, zero and missing apart', () => {
    const groups = [...groupByFill(shapes, { x: 0, y: 0, width: 100, height: 10 })];
    expect(groups.map(([fill, members]) => [fill, codes(members)])).toEqual([
      ['c1', ['A', 'E']],
      ['c3', ['B']],
      ['zero', ['C']],
      ['missing', ['D']],
    ]);
  });
  it('only what is seen', () =>
    expect([...groupByFill(shapes, { x: 12, y: 0, width: 5, height: 5 })].map(([fill]) => fill)).toEqual(['c3']));
  it('a shape that the series has no row for is not painted', () =>
    expect(fillShapes([square('Z', 0)], series)).toEqual([]));
  it('a unit without an outline is in no group', () =>
    expect(groupByFill(fillShapes([pointed('A', 5)], series), { x: 0, y: 0, width: 9, height: 9 }).size).toBe(0));
});

describe('hasWiderBorders', () => {
  const features = [square('A', 0), square('B', 10), square('C', 20), square('D', 30)];
  it('the mesh of the units themselves is about half of all outlines', () =>
    expect(hasWiderBorders({ features, outline: '', borders: 'M10 0l0 10M20 0l0 10M30 0l0 10' })).toBe(false));
  it('a line between two départements is short beside them', () =>
    expect(hasWiderBorders({ features, outline: '', borders: 'M20 0l0 10' })).toBe(true));
});

describe('byImportance', () => {
  const features = [square('A', 0, 10), square('B', 20, 40), square('C', 70, 20)];
  it('by population where the series has it', () => {
    const columns = [{ colonne: 'habitants_2020', role: 'population', millesime: '2020' }] as Series['columns'];
    const rows = [
      ['A', 500],
      ['B', 20],
      ['C', 90],
    ].map(([code, people]) => {
      const one = row(String(code), 0);
      return { ...one, territoire: { ...one.territoire, measures: { habitants: { 2020: Number(people) } } } };
    });
    const series = seriesOf(rows, { columns });
    expect(codes(byImportance(fillShapes(features, series), series))).toEqual(['A', 'C', 'B']);
  });
  it('by surface where nothing else is known', () => {
    const series = seriesOf([row('A', 0), row('B', 0), row('C', 0)]);
    expect(codes(byImportance(fillShapes(features, series), series))).toEqual(['B', 'C', 'A']);
  });
  it('by count where the map counts', () => {
    const series = seriesOf([row('A', 0, 2), row('B', 0, 1), row('C', 0, 3)], {
      mark: 'cercles',
      indicateur: 'nombre',
    });
    expect(codes(byImportance(fillShapes(features, series), series))).toEqual(['C', 'A', 'B']);
  });
});

describe('circles', () => {
  it('a unit without an outline has one that its projects size, the largest first', () => {
    const series = seriesOf([row('A', 0, 1), row('B', 1, 4), row('C', 'missing')]);
    const circles = listCircles(fillShapes([pointed('A', 0), pointed('B', 50), pointed('C', 90)], series), series, 1);
    // √(1/4) of 22; nothing known: as small as may be, and still there.
    expect(circles.map(({ shape, radius }) => [shape.feature.code, radius])).toEqual([
      ['B', 22],
      ['A', 11],
      ['C', 3.5],
    ]);
  });
  it('units with an outline have one where the map counts, and none for nothing', () => {
    const series = seriesOf([row('A', 0, 4), row('B', 'zero', 0)], { mark: 'cercles' });
    const circles = listCircles(fillShapes([square('A', 0), square('B', 10)], series), series, 0.5);
    // The largest is 56 units, half a pixel each.
    expect(circles).toMatchObject([{ radius: 28, isPoint: false }]);
  });
  it('some hundreds of points stand each for itself, more are clustered', () => {
    const many = Array.from({ length: 301 }, (_, i) => pointed(`P${i}`, i));
    const series = seriesOf(many.map(({ code }) => row(code, 0, 2)));
    const shapes = fillShapes(many, series);
    expect(manyPoints(shapes.slice(1))).toBeNull();
    const points = manyPoints(shapes) ?? [];
    const view = viewOf(FRAME, { x: 0, y: 0, width: 1000, height: 800 }, { width: 1000, height: 800 });
    const { units, clusters } = circleFinder(listCircles(shapes, series, 1), clusterFinder(FRAME, points))(view);
    expect(units.length + clusters.reduce((sum, one) => sum + one.units, 0)).toBe(301);
    expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(2 * (301 - units.length));
    expect(clusters.length).toBeLessThan(40);
  });
  it('the upper one of two is under the pointer, the smaller', () => {
    const series = seriesOf([row('A', 0, 4), row('B', 0, 1)]);
    const circles = listCircles(fillShapes([pointed('A', 50), pointed('B', 60)], series), series, 1);
    const view = viewOf(FRAME, { x: 0, y: 0, width: 1000, height: 800 }, { width: 1000, height: 800 });
    const at = (x: number) => circleAt(circleFinder(circles, null)(view), view, [x, 5]);
    // A reaches to 72, B from 49 to 71, and three pixels more are held for fingers.
    expect([at(60), at(40), at(200)]).toEqual(['B', 'A', null]);
  });
});
