/** What shapes cover of pixels, and the inks that pixels get. */
import { describe, expect, it } from 'vitest';
import { CoverageMaker, type Coverage } from '../../../src/map/canvasCoverage.ts';
import { faded, inkPixels, sumsFor, type Ink } from '../../../src/map/canvasInks.ts';

const PLACE = { scale: 1, left: 0, top: 0 };
const [RED, GREEN, BLUE] = [0x0000ff, 0x00ff00, 0xff0000];

function cover(width: number, height: number, shapes: number[][][], place = PLACE): Coverage {
  const maker = new CoverageMaker(width, height);
  for (const rings of shapes) maker.add(rings, place);
  return maker.finish();
}
/** Pixels as alpha, blue, green, red in hexadecimal. */
function ink(coverage: Coverage, inks: (Ink | null)[], sums = sumsFor(coverage)): string[] {
  const pixels = new Uint32Array(coverage.width * coverage.height);
  for (const _ of inkPixels(coverage, inks, pixels, sums)) void _;
  return [...pixels].map((one) => one.toString(16).padStart(8, '0'));
}
const box = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1];

describe('what a shape covers', () => {
  it('whole pixels are its ink, others are transparent', () =>
    expect(ink(cover(3, 2, [[box(1, 0, 2, 2)]]), [RED])).toEqual([
      ...['00000000', 'ff0000ff', '00000000'],
      ...['00000000', 'ff0000ff', '00000000'],
    ]));
  it('a part of a pixel is its opacity: a quarter of 255 is 64', () =>
    expect(ink(cover(1, 1, [[box(0.5, 0.5, 1, 1)]]), [RED])).toEqual(['400000ff']));
  it('half of a pixel under a diagonal', () =>
    expect(ink(cover(1, 1, [[[0, 0, 1, 1, 0, 1]]]), [RED])).toEqual(['800000ff']));
  it('an edge that crosses several pixels of a row: the triangle below it', () =>
    // From (0, 0) to (4, 1): an eighth, three, five and seven eighths of the pixels lie under it.
    expect(ink(cover(4, 1, [[[0, 0, 4, 1, 0, 1]]]), [RED]).map((one) => parseInt(one.slice(0, 2), 16))).toEqual([
      223, 159, 96, 32,
    ]));
  it('the same whichever way its ring turns', () => {
    const ring = [0.2, 0.1, 2.7, 0.6, 1.1, 2.9];
    const back = [1.1, 2.9, 2.7, 0.6, 0.2, 0.1];
    expect(ink(cover(3, 3, [[back]]), [RED])).toEqual(ink(cover(3, 3, [[ring]]), [RED]));
  });
  it('a hole is left out', () =>
    expect(ink(cover(3, 1, [[box(0, 0, 3, 1), [1, 0, 1, 1, 2, 1, 2, 0]]]), [RED])).toEqual([
      'ff0000ff',
      '00000000',
      'ff0000ff',
    ]));
  it('what lies beyond the canvas on all sides is cut', () =>
    expect(ink(cover(2, 2, [[box(-5, -5, 9, 9)]]), [RED])).toEqual(Array(4).fill('ff0000ff')));
  it('one to the right of it, above or below covers nothing', () =>
    expect(ink(cover(1, 1, [[box(2, 0, 3, 1)], [box(0, -3, 1, -1)], [box(0, 1, 1, 2)]]), [RED, RED, RED])).toEqual([
      '00000000',
    ]));
  it('frame units are scaled, then moved', () =>
    expect(ink(cover(3, 1, [[box(10, 0, 11, 1)]], { scale: 2, left: -19, top: 0 }), [RED])).toEqual([
      '00000000',
      'ff0000ff',
      'ff0000ff',
    ]));
});

describe('what shapes share', () => {
  it('a common border shows no seam: half red, half green, and opaque', () =>
    // 128 of 255 are red, the 127 that are left green.
    expect(ink(cover(1, 1, [[box(0, 0, 0.5, 1)], [box(0.5, 0, 1, 1)]]), [RED, GREEN])).toEqual(['ff007f80']));
  it('of shapes that overlap the first has the pixel', () =>
    expect(ink(cover(1, 1, [[box(0, 0, 1, 1)], [box(0, 0, 1, 1)]]), [RED, GREEN])).toEqual(['ff0000ff']));
  it('three in one pixel keep every channel apart', () =>
    expect(
      ink(cover(1, 1, [[box(0, 0, 1, 0.2)], [box(0, 0.2, 1, 0.6)], [box(0, 0.6, 1, 1)]]), [RED, GREEN, BLUE]),
    ).toEqual(['ff666633']));
  it('a shape without an ink leaves its part transparent', () =>
    expect(ink(cover(1, 1, [[box(0, 0, 0.5, 1)], [box(0.5, 0, 1, 1)]]), [RED, null])).toEqual(['800000ff']));
});

describe('coloured anew', () => {
  it('nothing of the colours before is left, with the memory of before', () => {
    const coverage = cover(2, 1, [[box(0, 0, 1.5, 1)], [box(1.5, 0, 2, 1)]]);
    const sums = sumsFor(coverage);
    ink(coverage, [RED, GREEN], sums);
    expect(ink(coverage, [BLUE, BLUE], sums)).toEqual(['ffff0000', 'ffff0000']);
  });
  it('a tile is repeated from where it begins', () => {
    const tile = { side: 2, pixels: Uint32Array.from([RED, GREEN, BLUE, RED]), x: 1, y: 0 };
    expect(ink(cover(3, 1, [[box(0, 0, 3, 1)]]), [tile])).toEqual(['ff00ff00', 'ff0000ff', 'ff00ff00']);
  });
  it('what is faded is part of its ink and the rest of the ground, a tile too', () => {
    expect(faded(0x000064, 0xffffff, 0.4)).toBe(0x9999c1);
    expect(faded({ side: 1, pixels: Uint32Array.of(0x000064), x: 0, y: 0 }, 0xffffff, 0.4)).toEqual({
      ...{ side: 1, pixels: Uint32Array.of(0x9999c1), x: 0, y: 0 },
    });
  });
});
