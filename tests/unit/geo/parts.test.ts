/** The small parts of the pipeline, by hand: table, source fields, clipping, paths, labels, arrows. */
import { describe, expect, it } from 'vitest';
import { clipToBox } from '../../../src/outlines/clip.ts';
import { crossingArcs } from '../../../src/outlines/crossings.ts';
import { labelPoint, roomAt } from '../../../src/outlines/label.ts';
import { unitsOfNaturalEarth } from '../../../geo/pipeline/naturalEarth.ts';
import { neighboursOf, type LabelledUnit } from '../../../src/outlines/neighbours.ts';
import { svgPathOf } from '../../../src/outlines/path.ts';
import { parseTerritoires } from '../../../geo/pipeline/territoires.ts';
import { pointsOfPath, type Point } from './fixtures/support.ts';

const square = (x0: number, y0: number, side: number): Point[] => [
  [x0, y0],
  [x0 + side, y0],
  [x0 + side, y0 + side],
  [x0, y0 + side],
  [x0, y0],
];

describe('parseTerritoires', () => {
  it('keeps départements, codes as text, and their préfecture', () => {
    const text =
      'code,nom,type,prefecture_longitude,prefecture_latitude\n01,Ain,departement,5.2,46.2\n02,B,departement,,\nARA,Région,region,,\n';
    expect(parseTerritoires(text)).toEqual([
      { code: '01', nom: 'Ain', prefecture: [5.2, 46.2] },
      { code: '02', nom: 'B', prefecture: null },
    ]);
  });
  it('refuses a table without the column type', () => {
    expect(() => parseTerritoires('code,nom\n01,Ain\n')).toThrow(/La colonne « type » manque/);
  });
  it('refuses a table without départements', () => {
    expect(() => parseTerritoires('code,nom,type\nARA,Région,region\n')).toThrow(/rien à dessiner/);
  });
});

describe('unitsOfNaturalEarth', () => {
  const area = (iso: string, iso_a2: string, name_fr: string | null) => ({
    type: 'Feature' as const,
    properties: { iso_3166_2: iso, iso_a2, name: 'Name', name_fr },
    geometry: { type: 'Polygon' as const, coordinates: [square(0, 0, 1)] },
  });
  it('reads French codes without their prefix, other countries without a code, and the French name', () => {
    const features = [area('FR-2B', 'FR', 'Haute-Corse'), area('CH-GE', 'CH', null)];
    const units = unitsOfNaturalEarth({ type: 'FeatureCollection', features });
    expect(units.map(({ code, country, nom }) => [code, country, nom])).toEqual([
      ['2B', 'FR', 'Haute-Corse'],
      [null, 'CH', 'Name'],
    ]);
  });
});

describe('clipToBox', () => {
  const polygon = (...rings: Point[][]) => ({ type: 'Polygon' as const, coordinates: rings });
  it('keeps what lies inside, with outer rings clockwise on a map', () => {
    const clipped = clipToBox(polygon(square(0, 0, 1)), [-1, -1, 5, 5]);
    expect(clipped?.coordinates).toEqual([[square(0, 0, 1).reverse()]]);
  });
  it('drops what lies outside', () => {
    expect(clipToBox(polygon(square(10, 10, 1)), [0, 0, 5, 5])).toBeNull();
  });
  it('keeps a box that lies within the polygon, of which the library gives a hole', () => {
    expect(clipToBox(polygon(square(0, 0, 9)), [3, 3, 5, 5])?.coordinates).toEqual([
      [
        [
          [3, 5],
          [5, 5],
          [5, 3],
          [3, 3],
          [3, 5],
        ],
      ],
    ]);
  });
  it('cuts at the edge', () => {
    const points = clipToBox(polygon(square(4, 1, 2)), [0, 0, 5, 5])?.coordinates[0]?.[0] ?? [];
    expect([...new Set(points.map(String))].sort()).toEqual(['4,1', '4,3', '5,1', '5,3']);
    expect(points.at(-1)).toEqual(points[0]);
  });
  it('keeps a hole inside and cuts one at the edge', () => {
    const clipped = clipToBox(polygon(square(0, 0, 9), square(1, 1, 1), square(4, 4, 2)), [-1, -1, 5, 5]);
    expect(clipped?.coordinates.map((rings) => rings.length)).toEqual([2]);
  });
  it('makes two parts where the edge cuts a shape in two', () => {
    const horseshoe: Point[] = [
      [0, 0],
      [9, 0],
      [9, 1],
      [5, 1],
      [5, 2],
      [9, 2],
      [9, 3],
      [0, 3],
      [0, 0],
    ];
    expect(clipToBox(polygon(horseshoe), [6, -1, 8, 5])?.coordinates).toHaveLength(2);
  });
});

describe('crossingArcs', () => {
  it('finds a line that crosses itself', () => {
    expect([
      ...crossingArcs([
        [
          [0, 0],
          [4, 4],
          [4, 0],
          [0, 4],
        ],
      ]),
    ]).toEqual([0]);
  });
  it('finds two lines that cross, whatever their order', () => {
    expect(
      [
        ...crossingArcs([
          [
            [9, 9],
            [10, 10],
          ],
          [
            [4, 0],
            [0, 4],
          ],
          [
            [0, 0],
            [4, 4],
          ],
        ]),
      ].sort(),
    ).toEqual([1, 2]);
  });
  it('lets lines meet at their ends and lie beside each other', () => {
    expect([
      ...crossingArcs([
        [
          [0, 0],
          [4, 4],
        ],
        [
          [4, 4],
          [8, 0],
        ],
        [
          [0, 1],
          [4, 5],
        ],
      ]),
    ]).toEqual([]);
  });
});

describe('pathOf', () => {
  it('starts absolute, goes on relative, and lets minus signs separate', () => {
    expect(
      svgPathOf(
        [
          [
            [10, 20],
            [13, 15],
            [13, 25],
            [10, 20],
          ],
        ],
        { closed: true },
      ),
    ).toBe('M10 20l3-5 0 10z');
  });
  it('takes differences of rounded points, so that errors do not add up', () => {
    const line = Array.from({ length: 11 }, (_, i) => [i * 1.4, 0]);
    expect(pointsOfPath(svgPathOf([line]))[0]?.at(-1)).toEqual([14, 0]);
  });
  it('drops points that repeat, and lines that shrink to a point', () => {
    expect(
      svgPathOf([
        [
          [0, 0],
          [0.2, 0.1],
          [4, 0],
        ],
      ]),
    ).toBe('M0 0l4 0');
    expect(
      svgPathOf([
        [
          [0, 0],
          [0.2, 0.1],
        ],
      ]),
    ).toBe('');
    expect(
      svgPathOf(
        [
          [
            [0, 0],
            [3, 0],
            [0.2, 0.1],
            [0, 0],
          ],
        ],
        { closed: true },
      ),
    ).toBe('');
  });
  it('writes decimals without their zero and without a separator after another decimal', () => {
    expect(
      svgPathOf(
        [
          [
            [0.5, 0.5],
            [1, 1],
            [0.5, 1.5],
          ],
        ],
        { decimals: 1 },
      ),
    ).toBe('M.5.5l.5.5-.5.5');
  });
  it('puts several lines one after the other', () => {
    expect(
      svgPathOf([
        [
          [0, 0],
          [1, 1],
        ],
        [
          [5, 5],
          [4, 4],
        ],
      ]),
    ).toBe('M0 0l1 1M5 5l-1-1');
  });
});

describe('labelPoint', () => {
  const text = { halfWidth: 4, halfHeight: 1 };
  it('is the middle of a square', () => {
    const [x, y] = labelPoint([square(0, 0, 20)], text);
    expect(x).toBeCloseTo(10, 0);
    expect(y).toBeCloseTo(10, 0);
  });
  it('goes where a wide text fits: into the wide foot of an L, not its tall arm', () => {
    const shape: Point[] = [
      [0, 0],
      [3, 0],
      [3, 16],
      [14, 16],
      [14, 20],
      [0, 20],
      [0, 0],
    ];
    const [x, y] = labelPoint([shape], text);
    expect(y).toBeGreaterThan(16);
    expect(x).toBeGreaterThan(4);
  });
  it('stays out of a hole in the middle', () => {
    const [x, y] = labelPoint([square(0, 0, 20), square(7, 7, 6)], text);
    expect(x > 7 && x < 13 && y > 7 && y < 13).toBe(false);
  });
  it('measures room in the maximum norm, negative outside', () => {
    expect(roomAt([square(0, 0, 10)], [3, 4])).toBe(3);
    expect(roomAt([square(0, 0, 10)], [12, 5])).toBe(-2);
    // From (0, 0) to the line x + y = 4: the square that touches it has a half side of 2.
    expect(
      roomAt(
        [
          [
            [-9, -9],
            [13, -9],
            [-9, 13],
            [-9, -9],
          ],
        ],
        [0, 0],
      ),
    ).toBe(2);
  });
});

describe('neighboursOf', () => {
  const place = (code: string, label: Point, adjacent: string[] = []): LabelledUnit => ({ code, label, adjacent });
  it('takes what lies straight ahead', () => {
    const middle = place('m', [0, 0]);
    const others = [place('l', [-5, 0]), place('r', [5, 1]), place('u', [1, -5]), place('d', [0, 5])];
    expect(neighboursOf(middle, [middle, ...others])).toEqual({ left: 'l', right: 'r', up: 'u', down: 'd' });
  });
  it('prefers a shared border to a shorter way', () => {
    const middle = place('m', [0, 0], ['far']);
    expect(neighboursOf(middle, [middle, place('near', [3, 0]), place('far', [9, 0])]).right).toBe('far');
  });
  it('lets a diagonal answer to two arrows, and nothing beyond 50°', () => {
    const middle = place('m', [0, 0]);
    expect(neighboursOf(middle, [middle, place('x', [5, -5])])).toEqual({ right: 'x', up: 'x' });
    expect(neighboursOf(middle, [middle, place('x', [5, -6.5])])).toEqual({ up: 'x' });
  });
  it('leaves out directions where nothing lies', () => {
    const only = place('m', [0, 0]);
    expect(neighboursOf(only, [only])).toEqual({});
  });
});
