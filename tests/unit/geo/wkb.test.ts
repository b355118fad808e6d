/** Geometries of a GeoPackage, byte by byte. */
import { describe, expect, it } from 'vitest';
import { areasOfBlob } from '../../../geo/pipeline/wkb.ts';
import { blobOf } from './fixtures/blob.ts';

const OUTER = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 0],
];
const HOLE = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 1],
];

describe('areas', () => {
  it('of two polygons, one with a hole', () => {
    expect(areasOfBlob(blobOf([[OUTER, HOLE], [OUTER]]))).toEqual({
      type: 'MultiPolygon',
      coordinates: [[OUTER, HOLE], [OUTER]],
    });
  });
  it('with the highest byte first', () => {
    expect(areasOfBlob(blobOf([[OUTER]], { isLittle: false }))?.coordinates).toEqual([[OUTER]]);
  });
  it.each([1, 2, 3, 4] as const)('after an envelope of kind %i', (envelope) => {
    expect(areasOfBlob(blobOf([[OUTER]], { envelope }))?.coordinates).toEqual([[OUTER]]);
  });
  it('without their heights', () => {
    const high = OUTER.map((point) => [...point, 120]);
    expect(areasOfBlob(blobOf([[high]], { thousands: 1000 }))?.coordinates).toEqual([[OUTER]]);
  });
});

it('an empty geometry has none', () => expect(areasOfBlob(blobOf([], { isEmpty: true }))).toBeNull());
it('a point has none', () => {
  const point = Uint8Array.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, ...new Array<number>(16).fill(0)]);
  expect(areasOfBlob(point)).toBeNull();
});
it('bytes that end too early are an error', () => {
  expect(() => areasOfBlob(blobOf([[OUTER]]).subarray(0, 40))).toThrow(RangeError);
});
it('other bytes are an error', () => expect(() => areasOfBlob(Uint8Array.from([1, 2, 3, 4]))).toThrow(TypeError));
