/** The projection contract by values computed by hand, and the map drawn with it. */
import { brotliCompressSync } from 'node:zlib';
import { polygonContains } from 'd3';
import { describe, expect, it } from 'vitest';
import { linesOfName } from '../../../src/map/circles.ts';
import { crossingArcs } from '../../../src/outlines/crossings.ts';
import { mapFrameOf, project, projectContext, projectMap } from '../../../src/outlines/frame.ts';
import { joinUnits } from '../../../geo/pipeline/join.ts';
import { lonLatOfWorld, worldOf } from '../../../src/outlines/mercator.ts';
import { knownDepartements } from '../../../src/outlines/known.ts';
import { readOfficial } from '../../../src/outlines/official.ts';
import { committed, official, pointsOfPath, twoTerritoires, type Point } from '../geo/fixtures/support.ts';

const small = joinUnits(
  readOfficial(JSON.stringify(official()), knownDepartements(twoTerritoires)).units,
  twoTerritoires,
  {
    tolerance: 1,
    contextTolerance: 1,
  },
);
const topology = committed();
const map = projectMap(topology, linesOfName);
const context = projectContext(topology);

describe('world coordinates', () => {
  it('puts the null island in the middle and the western edge at 0', () => {
    expect(worldOf([0, 0])).toEqual([0.5, 0.5]);
    expect(worldOf([-180, 0])[0]).toBe(0);
  });

  it('computes 45° N: ln(tan 45° + sec 45°) = ln(1 + √2) = 0.881374, so y = (1 − 0.280550) / 2 = 0.359725', () => {
    expect(worldOf([90, 45])[0]).toBe(0.75);
    expect(worldOf([90, 45])[1]).toBeCloseTo(0.359725, 6);
  });

  it('reaches 0 at the northern limit of Web Mercator, 85.051129°', () => {
    expect(worldOf([0, 85.0511287798])[1]).toBeCloseTo(0, 9);
  });

  it('is undone by lonLatOf', () => {
    const [longitude, latitude] = lonLatOfWorld(worldOf([4.83, 45.76]));
    expect(longitude).toBeCloseTo(4.83, 10);
    expect(latitude).toBeCloseTo(45.76, 10);
  });
});

describe('frame', () => {
  // Two degrees of longitude (5° to 7°) on 1000 − 2 × 16 units: 968 / (2 / 360) = 174 240 units per world.
  it('fits the width: scale and origin of an area from 5° to 7° E', () => {
    const frame = mapFrameOf(small);
    expect(frame.width).toBe(1000);
    expect(frame.scale).toBeCloseTo(174_240, -1);
    expect(project(frame, [5, 45.5])[0]).toBeCloseTo(16, 1);
    expect(project(frame, [7, 45.5])[0]).toBeCloseTo(984, 1);
  });

  // y(45°) − y(46°) = (ln(tan 46° + sec 46°) − ln(tan 45° + sec 45°)) / 2π = (0.906275 − 0.881374) / 2π = 0.0039632;
  // × 174 240 = 690.5 units, and with the margins 722.5: the height is 723.
  it('rounds the height up and keeps the margins above and below equal', () => {
    const frame = mapFrameOf(small);
    expect(frame.height).toBe(723);
    const [top, bottom] = [project(frame, [5, 46])[1], project(frame, [5, 45])[1]];
    expect(bottom - top).toBeCloseTo(690.5, 0);
    expect(top).toBeCloseTo(frame.height - bottom, 1);
  });

  // The two degrees drawn as half a one: 690.5 units high on 242 become 1068, which is 1100 − 2 × 16.
  it('fits what is tall to the most height, in the middle of the width', () => {
    const { scale = [1, 1], translate = [0, 0] } = small.transform ?? {};
    const frame = mapFrameOf({ ...small, transform: { scale: [scale[0] / 4, scale[1]], translate } } as typeof small);
    expect([frame.width, frame.height]).toEqual([1000, 1100]);
    const [x0] = project(frame, [translate[0] + (5 - translate[0]) / 4, 45.5]);
    const [x1] = project(frame, [translate[0] + (7 - translate[0]) / 4, 45.5]);
    expect(x0).toBeCloseTo(1000 - x1, 1);
  });

  it('holds what it promises: u = (x − originX) × scale and v = (y − originY) × scale', () => {
    const frame = map.frame;
    const [x, y] = worldOf([4.83, 45.76]);
    expect(project(frame, [4.83, 45.76])).toEqual([
      (x - frame.originX) * frame.scale,
      (y - frame.originY) * frame.scale,
    ]);
  });

  it('leaves 16 units around the real départements', () => {
    const points = map.features.flatMap(({ d }) => pointsOfPath(d).flat());
    expect(Math.min(...points.map(([x]) => x))).toBe(16);
    expect(Math.max(...points.map(([x]) => x))).toBe(984);
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThanOrEqual(16);
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(map.frame.height - 16);
  });
});

describe('map', () => {
  it('draws the départements of the file in its order', () => {
    expect(map.features.map(({ code }) => code)).toEqual(topology.objects.departements.geometries.map(({ id }) => id));
  });

  it('merges the outline: one outer ring and the enclave', () => {
    const rings = pointsOfPath(map.outline);
    expect(rings).toHaveLength(2);
    const edges = (lines: Point[][]) => lines.flatMap((line) => line.slice(1).map((end, i) => `${line[i]}>${end}`));
    const drawn = new Set(edges(map.features.flatMap(({ d }) => pointsOfPath(d))));
    for (const edge of edges(rings)) {
      const [start, end] = edge.split('>');
      expect(drawn.has(edge) || drawn.has(`${end}>${start}`), edge).toBe(true);
    }
  });

  it('draws each inner border once, on edges that exactly two fills have', () => {
    const key = (a: Point, b: Point) => [a, b].map(String).sort().join('>');
    const count = new Map<string, number>();
    for (const ring of map.features.flatMap(({ d }) => pointsOfPath(d))) {
      ring.slice(1).forEach((end, i) => {
        const edge = key(ring[i] as Point, end);
        count.set(edge, (count.get(edge) ?? 0) + 1);
      });
    }
    const mesh = pointsOfPath(map.borders).flatMap((line) => line.slice(1).map((end, i) => key(line[i] as Point, end)));
    expect(new Set(mesh).size).toBe(mesh.length);
    expect(new Set(mesh)).toEqual(new Set([...count].filter(([, uses]) => uses === 2).map(([edge]) => edge)));
  });

  it('has no line that crosses itself or another, rounded as it is', () => {
    const lines = [map.outline, map.borders].flatMap(pointsOfPath);
    expect([...crossingArcs(lines)]).toEqual([]);
    expect([...crossingArcs([context.areas, context.borders].flatMap(pointsOfPath))]).toEqual([]);
  });

  it('puts each label inside its own département', () => {
    for (const { code, d, label } of map.features) {
      const [outer = [], ...holes] = pointsOfPath(d);
      expect(polygonContains(outer, label), code).toBe(true);
      expect(
        holes.some((hole) => polygonContains(hole, label)),
        code,
      ).toBe(false);
    }
  });

  it('gives labels room: two lines of 21 units fit in height everywhere, and a width of 60', () => {
    for (const { code, d, label } of map.features) {
      const outer = pointsOfPath(d)[0] ?? [];
      for (const [dx, dy] of [
        [-30, -21],
        [30, -21],
        [-30, 21],
        [30, 21],
      ] as const) {
        expect(polygonContains(outer, [label[0] + dx, label[1] + dy]), `${code} ${dx} ${dy}`).toBe(true);
      }
    }
  });

  it('a name of two lines, its figure and its mark stand within the outline as they are drawn', () => {
    // Letters of 24 units: « Haute- » and « Savoie » are 96 wide, from 32 above the label's point; « 0,5 ▼ » is 72
    // wide, its foot 40 below.
    const departement74 = map.features.find(({ code }) => code === '74');
    const outer = pointsOfPath(departement74?.d ?? '')[0] ?? [];
    for (const [dx, dy] of [
      [-48, -32],
      [48, -32],
      [-48, 11],
      [48, 11],
      [-36, 40],
      [-18, 40],
      [0, 40],
      [18, 40],
      [36, 40],
    ] as const) {
      const [x = 0, y = 0] = departement74?.label ?? [];
      expect(polygonContains(outer, [x + dx, y + dy]), `${dx} ${dy}`).toBe(true);
    }
  });

  it('keeps all paths below 5 KB brotli', () => {
    const text = [
      ...map.features.map(({ code, d }) => `<path id="g-${code}" d="${d}"/>`),
      map.outline,
      map.borders,
    ].join('');
    const bytes = brotliCompressSync(text).length;
    console.info(`[geo] fills, outline and borders: ${bytes} bytes brotli`);
    expect(bytes).toBeLessThan(5000);
  });

  it('is the same after JSON', () => {
    expect(JSON.parse(JSON.stringify(map))).toEqual(map);
  });

  it('draws finer on demand', () => {
    const fine = projectMap(topology, linesOfName, { minArea: 0, decimals: 1 });
    expect(fine.outline.length).toBeGreaterThan(map.outline.length);
    expect(fine.frame).toEqual(map.frame);
  });
});

describe('arrow keys', () => {
  it('reach every département from every other', () => {
    const next = new Map(map.features.map(({ code, neighbours }) => [code, Object.values(neighbours)]));
    for (const start of next.keys()) {
      const reached = new Set([start]);
      for (const code of reached) for (const neighbour of next.get(code) ?? []) reached.add(neighbour);
      expect([...reached].sort(), start).toEqual([...next.keys()].sort());
    }
  });

  it('go where they point', () => {
    const labels = new Map(map.features.map(({ code, label }) => [code, label]));
    for (const { code, label, neighbours } of map.features) {
      const offset = (other: string | undefined, axis: 0 | 1) =>
        other === undefined ? null : (labels.get(other)?.[axis] ?? NaN) - label[axis];
      expect(offset(neighbours.left, 0) ?? -1, code).toBeLessThan(0);
      expect(offset(neighbours.right, 0) ?? 1, code).toBeGreaterThan(0);
      expect(offset(neighbours.up, 1) ?? -1, code).toBeLessThan(0);
      expect(offset(neighbours.down, 1) ?? 1, code).toBeGreaterThan(0);
    }
  });
});

describe('context', () => {
  it('reaches 60 % of the frame beyond it on each side', () => {
    const points = pointsOfPath(context.areas).flat();
    const { width, height } = map.frame;
    expect(Math.min(...points.map(([x]) => x))).toBeLessThanOrEqual(-0.6 * width);
    expect(Math.max(...points.map(([x]) => x))).toBeGreaterThanOrEqual(1.6 * width);
    expect(Math.min(...points.map(([, y]) => y))).toBeLessThanOrEqual(-0.6 * height);
    expect(Math.max(...points.map(([, y]) => y))).toBeGreaterThanOrEqual(1.6 * height);
  });

  it('goes on under the drawn départements, the enclave included', () => {
    const rings = pointsOfPath(context.areas);
    const isLand = (point: Point) => rings.filter((ring) => polygonContains(ring, point)).length % 2 === 1;
    for (const { code, label } of map.features) expect(isLand(label), code).toBe(true);
    expect(isLand(project(map.frame, [4.99, 44.385]))).toBe(true);
  });

  it('leaves the Mediterranean and has borders between neighbours', () => {
    const rings = pointsOfPath(context.areas);
    const gulf = project(map.frame, [4.5, 43]);
    expect(rings.filter((ring) => polygonContains(ring, gulf)).length % 2).toBe(0);
    expect(pointsOfPath(context.borders).length).toBeGreaterThan(40);
  });
});
