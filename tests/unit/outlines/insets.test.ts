/** Frames within the frame of a map: for what is far away, and for what is too small to be read. */
import { describe, expect, it } from 'vitest';
import { linesOfName } from '../../../src/map/circles.ts';
import { pointOf, withoutMagnifiers } from '../../../src/map/world.ts';
import { composeUnits } from '../../../src/outlines/composeUnits.ts';
import { mapFrameOf, projectContext, projectMap } from '../../../src/outlines/frame.ts';
import { tinyGroups } from '../../../src/outlines/insets.ts';
import { cutOut, cutOutLines } from '../../../src/outlines/insetPieces.ts';
import { projectLevel } from '../../../src/outlines/level.ts';
import type { Bounds } from '../../../src/outlines/mercator.ts';
import { piecesOf } from '../../../src/outlines/pieces.ts';
import { placeMany, placeNear, Room } from '../../../src/outlines/placeInsets.ts';
import { pointsOfPath } from '../geo/fixtures/support.ts';
import { squaresOf } from '../../support/insetMap.ts';

const topology = squaresOf([38, 98, 99, 97]);
const map = projectMap(topology, linesOfName);
const [far, magnifier] = map.frame.insets ?? [];
const featureOf = (code: string) => map.features.find((one) => one.code === code);
const middle = ([x0, y0, x1, y1]: Bounds) => [(x0 + x1) / 2, (y0 + y1) / 2];
const ringsOf = (code: string) => pointsOfPath(featureOf(code)?.d ?? '');
const isWithin = ([x0, y0, x1, y1]: Bounds, points: readonly (readonly number[])[]) =>
  points.every(([x = NaN, y = NaN]) => x >= x0 && x <= x1 && y >= y0 && y <= y1);

describe('pieces of a map', () => {
  it('boxes that touch are of one, and so are those that another one links', () =>
    expect(
      piecesOf([
        [0, 0, 0.1, 0.1],
        [0.13, 0, 0.2, 0.1],
        [0.11, 0, 0.12, 0.1],
      ]),
    ).toEqual([[0, 1, 2]]));
  it('0.02 of the world apart are two, the one of most boxes first', () =>
    expect(
      piecesOf([
        [0.5, 0, 0.6, 0.1],
        [0, 0, 0.1, 0.1],
        [0.115, 0, 0.2, 0.1],
      ]),
    ).toEqual([[1, 2], [0]]));
  it('apart to the north is apart as well', () =>
    expect(
      piecesOf([
        [0, 0, 0.1, 0.1],
        [0, 0.13, 0.1, 0.2],
      ]),
    ).toEqual([[0], [1]]));
});

describe('what is too small', () => {
  /** Squares in a row by their surfaces, each touching the next. */
  const row = (...sides: number[]) =>
    tinyGroups(
      sides.map((side, i) => ({
        code: String(i),
        polygons: [
          [
            [
              [0, 0],
              [side, 0],
              [side, side],
              [0, side],
              [0, 0],
            ],
          ],
        ],
        box: [0, 0, side, side] as Bounds,
        adjacent: [String(i - 1), String(i + 1)],
      })),
    );
  it('nothing where all are alike', () => expect(row(1, 1, 1)).toEqual([]));
  // Mean of 100, 100, 9 and 100: 77.25; a tenth is 7.7, a fifth 15.4.
  it('nothing above a tenth of the mean', () => expect(row(10, 10, 3, 10)).toEqual([]));
  // Mean of 100, 100, 4 and 100: 76.
  it('below a tenth of the mean', () => expect(row(10, 10, 2, 10)).toEqual([['2']]));
  // Mean of 100, 100, 4, 9 and 100: 62.6; a tenth is 6.3, a fifth 12.5.
  it('with a neighbour below a fifth', () => expect(row(10, 10, 2, 3, 10)).toEqual([['2', '3']]));
  it('a fifth alone, or beside none, has no magnifier', () => expect(row(10, 10, 3, 10, 2)).toEqual([['4']]));
});

describe('where frames find room', () => {
  const land = [
    [
      [
        [0, 0],
        [500, 0],
        [500, 400],
        [0, 400],
        [0, 0],
      ],
    ],
  ] as [number, number][][][];
  it('beside the land where there is some', () => {
    const box = placeNear(new Room(land, 1000, 400), [500, 200], { most: 300, least: 100, step: 10 });
    // In steps of 8, as near the middle as may be: its own is at 198.
    expect(box).toEqual([504, 48, 804, 348]);
  });
  it('lower down where there is none', () => {
    const room = new Room(land, 504, 400);
    const box = placeNear(room, [250, 200], { most: 300, least: 100, step: 10 });
    expect(box[1]).toBeGreaterThanOrEqual(400);
    expect(room.height).toBe(box[3] + 8);
  });
  it('several in columns from below, none over another', () => {
    const room = new Room([], 1000, 400);
    expect(placeMany(room, 3, { most: 120, least: 100, step: 10 })).toEqual([
      [8, 16, 128, 136],
      [8, 144, 128, 264],
      [8, 272, 128, 392],
    ]);
  });
  it('several in a row below the land where there is no room', () => {
    const room = new Room(
      [
        [
          [
            [0, 0],
            [504, 0],
            [504, 400],
            [0, 400],
            [0, 0],
          ],
        ],
      ],
      504,
      400,
    );
    expect(placeMany(room, 2, { most: 120, least: 100, step: 10 })).toEqual([
      [8, 400, 128, 520],
      [136, 400, 256, 520],
    ]);
    expect(room.height).toBe(528);
  });
});

describe('a map with insets', () => {
  it('has one for what is far and one for what is tiny', () =>
    expect(map.frame.insets?.map(({ magnified }) => magnified)).toEqual([undefined, ['99']]));
  it('fits its frame to the others: 4.4° on 968 units', () =>
    expect(map.frame.scale).toBeCloseTo(968 / (4.4 / 360), 6));
  it('draws what is far in its inset alone, named in its middle', () => {
    expect(ringsOf('97')).toHaveLength(1);
    expect(isWithin(far?.box ?? [0, 0, 0, 0], ringsOf('97').flat())).toBe(true);
    expect(featureOf('97')?.bbox).toEqual(far?.box);
    expect(featureOf('97')?.label).toEqual(middle(far?.box as Bounds).map(Math.round));
  });
  it('draws what is tiny twice by one path, and names it under the magnifier', () => {
    expect(ringsOf('99')).toHaveLength(2);
    const [small = [], large = []] = ringsOf('99');
    expect(isWithin(magnifier?.box as Bounds, small)).toBe(false);
    expect(isWithin(magnifier?.box as Bounds, [...large, featureOf('99')?.label ?? []])).toBe(true);
    const widthOf = (ring: readonly (readonly number[])[]) =>
      Math.max(...ring.map(([x = 0]) => x)) - Math.min(...ring.map(([x = 0]) => x));
    expect(widthOf(large) / widthOf(small)).toBeGreaterThanOrEqual(1.75);
  });
  it('cuts its neighbour at the edge of the magnifier, and names it on the land', () => {
    const parts = ringsOf('98').filter((ring) => isWithin(magnifier?.box as Bounds, ring));
    expect(parts).toHaveLength(1);
    expect(isWithin(magnifier?.box as Bounds, [featureOf('98')?.label ?? []])).toBe(false);
  });
  it('draws the edges of the insets with the borders', () => {
    const corners = pointsOfPath(map.borders).map((ring) => ring[0]);
    for (const { box } of map.frame.insets ?? [])
      expect(corners).toContainEqual([Math.round(box[0]), Math.round(box[1])]);
  });
  it('is as high as the lowest of them', () => {
    const lowest = Math.max(...(map.frame.insets ?? []).map(({ box }) => box[3]));
    expect(map.frame.height).toBeGreaterThanOrEqual(lowest);
  });
  it('the arrows reach all of it', () => {
    const reached = new Set(map.features.flatMap(({ neighbours }) => Object.values(neighbours)));
    expect([...reached].sort()).toEqual(['38', '97', '98', '99']);
  });
});

describe('a map without insets', () => {
  const plain = projectMap(squaresOf([38, 98]), linesOfName);
  it('has none in its frame', () => expect(plain.frame).not.toHaveProperty('insets'));
  it('one island alone has none', () => expect(mapFrameOf(squaresOf([97]))).not.toHaveProperty('insets'));
});

describe('a point in degrees', () => {
  it('far away lies in its inset', () => {
    const [x, y] = pointOf(map.frame, [30.5, 0.5]);
    expect(x).toBeCloseTo(middle(far?.box as Bounds)[0] ?? NaN, 6);
    expect(y).toBeCloseTo(middle(far?.box as Bounds)[1] ?? NaN, 1);
  });
  it('of something tiny lies under the magnifier', () =>
    expect(isWithin(magnifier?.box as Bounds, [pointOf(map.frame, [4.2, 0.2])])).toBe(true));
  it('of all else lies on the land: 1° is 220 units from the edge at 16', () =>
    expect(pointOf(map.frame, [1, 1])[0]).toBeCloseTo(236, 6));
  it('is on the land where a level has no magnifier', () =>
    expect(pointOf(withoutMagnifiers(map.frame), [4.2, 0.2])[0]).toBeCloseTo(16 + 4.2 * 220, 6));
});

describe('levels of one map', () => {
  const wide = composeUnits(
    topology,
    [
      { code: 'W', nom: 'Ensemble' },
      { code: 'F', nom: 'Lointaine' },
    ],
    (code) => (code === '97' ? 'F' : 'W'),
  );
  const frame = mapFrameOf(wide, topology);
  it('wider units are made of those that they hold, without the lines between them', () => {
    const drawn = projectMap(wide, linesOfName, undefined, frame);
    expect(drawn.features.map(({ code }) => code)).toEqual(['W', 'F']);
    // Nothing but the edge of the inset.
    expect(pointsOfPath(drawn.borders)).toHaveLength(1);
  });
  it('who holds nothing has no shape', () =>
    expect(composeUnits(topology, [{ code: 'X', nom: 'Vide' }], () => 'W').objects.departements.geometries).toEqual(
      [],
    ));
  it('a magnifier is for the level that has tiny units alone', () => {
    const insets = (one: typeof topology) => projectMap(one, linesOfName, undefined, frame).frame.insets?.length;
    expect([insets(wide), insets(topology)]).toEqual([1, 2]);
  });
  it('both levels stand in the same place', () => {
    const { width, height, scale } = projectMap(topology, linesOfName, undefined, frame).frame;
    expect(projectMap(wide, linesOfName, undefined, frame).frame).toMatchObject({ width, height, scale });
  });
  it('shapes of a finer level are in the inset that they are far away in', () => {
    const { features } = projectLevel([squaresOf([38, 97]) as never], withoutMagnifiers(map.frame));
    const boxOf = (code: string) => features.find((one) => one.code === code)?.bbox ?? [];
    expect(isWithin(far?.box as Bounds, [boxOf('97').slice(0, 2), boxOf('97').slice(2)])).toBe(true);
    expect(boxOf('38')[0]).toBe(16);
  });
});

describe('the land around', () => {
  const polygon: [number, number][][][] = [
    [
      [
        [0, 0],
        [0, 100],
        [100, 100],
        [100, 0],
        [0, 0],
      ],
    ],
  ];
  const surface = (polygons: readonly (readonly (readonly number[])[])[][]) =>
    polygons.flat().reduce((sum, ring) => {
      const twice = ring.slice(1).reduce((all, [x = 0, y = 0], i) => {
        const [px = 0, py = 0] = ring[i] ?? [];
        return all + px * y - x * py;
      }, 0);
      return sum + Math.abs(twice) / 2;
    }, 0);
  // 10 000 − 20 × 20, and a unit of overlap along the upper and the lower side: 2 × (40 + 40).
  it('is not drawn under an inset', () =>
    expect(surface(cutOut(polygon, [[40, 40, 60, 60]]) as never)).toBeCloseTo(10_000 - 400 + 160, 6));
  it('nor are its borders', () =>
    expect(
      cutOutLines(
        [
          [
            [0, 50],
            [100, 50],
          ],
        ],
        [[40, 40, 60, 60]],
      ),
    ).toEqual([
      [
        [0, 50],
        [40, 50],
      ],
      [
        [60, 50],
        [100, 50],
      ],
    ]));
  it('stays as it is without insets', () => {
    const plain = squaresOf([38, 98]);
    expect(projectContext(plain)).toEqual(projectContext(plain, undefined, mapFrameOf(plain)));
  });
});
