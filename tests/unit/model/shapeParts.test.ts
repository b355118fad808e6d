/** Shapes taken apart by file and put together again. */
import { expect, it } from 'vitest';
import type { MapFeature, SourcedShapes } from '../../../src/model/geometry.ts';
import { packShapes, shapesToCome } from '../../../src/model/shapeParts.ts';

const feature = (code: string, x: number, neighbours: MapFeature['neighbours'] = {}): MapFeature => ({
  code,
  d: `M${x} 0l1 0 0 1z`,
  label: [x + 0.5, 0.5],
  bbox: [x, 0, x + 1, 1.5],
  neighbours,
});
const SHAPES: SourcedShapes = {
  source: { nom: 'IGN' },
  outline: 'M0 0',
  borders: 'M1 1',
  features: [feature('A', 0, { right: 'C' }), feature('B', 5), feature('C', 1, { left: 'A', down: 'B' })],
};

it('a part has the units of its file, their paths and the box around them', () => {
  const { packed, paths } = packShapes(SHAPES, [['A', 'C'], ['B']]);
  expect(packed.codes).toEqual(['A', 'C', 'B']);
  expect(packed.parts).toEqual([
    { count: 2, bbox: [0, 0, 2, 1.5] },
    { count: 1, bbox: [5, 0, 6, 1.5] },
  ]);
  expect(paths).toEqual([['M0 0l1 0 0 1z', 'M1 0l1 0 0 1z'], ['M5 0l1 0 0 1z']]);
});

it('a unit that two files hold is in the first', () => {
  const { paths } = packShapes(SHAPES, [
    ['A', 'B'],
    ['B', 'C'],
  ]);
  expect(paths.map(({ length }) => length)).toEqual([2, 1]);
});

it('before paths are here all else is known, neighbours in other parts too', () => {
  const { packed } = packShapes(SHAPES, [['A', 'C'], ['B']]);
  expect(shapesToCome(packed)).toEqual({
    source: { nom: 'IGN' },
    outline: 'M0 0',
    borders: '',
    features: [SHAPES.features[0], SHAPES.features[2], SHAPES.features[1]].map((one) => ({
      ...one,
      d: '',
      coming: true,
    })),
  });
});
