/** A level in the frame of the region: a unit of this frame is a hundredth of a degree, x east, y south of 0° 0°. */
import type { Position } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { projectLevel } from '../../../src/outlines/level.ts';
import type { LevelTopology, MapFrame } from '../../../src/model/geometry.ts';
import { pointsOfPath, type Point } from '../geo/fixtures/support.ts';

const FRAME: MapFrame = { width: 1000, height: 1000, scale: 36_000, originX: 0.5, originY: 0.5 };

/** Corners in degrees, clockwise on a map; near the equator a degree of latitude is 100 units as well. */
const square = (x0: number, y0: number, x1: number, y1: number): Position[] => [
  [x0, y0],
  [x0, y1],
  [x1, y1],
  [x1, y0],
  [x0, y0],
];
const shape = (code: string, ...polygons: Position[][][]) => ({
  type: 'Feature' as const,
  id: code,
  properties: { code, nom: `Nom ${code}` },
  geometry: { type: 'MultiPolygon' as const, coordinates: polygons },
});
const file = (...features: ReturnType<typeof shape>[]) =>
  topology({ communes: { type: 'FeatureCollection', features } as GeoJSON.FeatureCollection }, 1e5) as LevelTopology;
const corners = (ring: readonly Point[]) => [...new Set(ring.map(String))].sort();
const level = (...parts: LevelTopology[]) => projectLevel(parts, FRAME);

describe('one shape', () => {
  const { features, outline, borders } = level(file(shape('01001', [square(0, 0, 1, 1)])));

  it('has its corners in frame units', () => {
    expect(features.map(({ code, bbox }) => ({ code, bbox }))).toEqual([{ code: '01001', bbox: [0, -100, 100, 0] }]);
    expect(pointsOfPath(features[0]?.d ?? '').map(corners)).toEqual([['0,-100', '0,0', '100,-100', '100,0']]);
  });
  it('is the outline, without inner border or neighbour', () => {
    expect(pointsOfPath(outline).map(corners)).toEqual([['0,-100', '0,0', '100,-100', '100,0']]);
    expect(borders).toBe('');
    expect(features[0]?.neighbours).toEqual({});
  });
  it('has its label in the middle', () => {
    const [x = 0, y = 0] = features[0]?.label ?? [];
    expect(Math.hypot(x - 50, y + 50)).toBeLessThan(10);
  });
});

describe('a shape in the hole of another', () => {
  const { features, outline, borders } = level(
    file(shape('01', [square(0, 0, 4, 4), square(1, 1, 3, 3).reverse()]), shape('02', [square(1, 1, 3, 3)])),
  );

  it('is cut out of it, and no part of the outline', () => {
    expect(pointsOfPath(features[0]?.d ?? '')).toHaveLength(2);
    expect(pointsOfPath(outline).map(corners)).toEqual([['0,-400', '0,0', '400,-400', '400,0']]);
  });
  it('shares one border with it', () => {
    expect(pointsOfPath(borders).map(corners)).toEqual([['100,-100', '100,-300', '300,-100', '300,-300']]);
  });
  it('leaves the label of the other outside the hole', () => {
    const [x = 0, y = 0] = features[0]?.label ?? [];
    expect(x > 0 && x < 400 && y < 0 && y > -400).toBe(true);
    expect(x > 100 && x < 300 && y < -100 && y > -300).toBe(false);
  });
});

describe('two files', () => {
  it('share the border between their shapes, which are neighbours', () => {
    const { features, borders, outline } = level(
      file(shape('01', [square(0, 0, 1, 1)])),
      file(shape('02', [square(1, 0, 3, 1)])),
    );
    expect(pointsOfPath(borders)).toHaveLength(1);
    expect(corners(pointsOfPath(borders)[0] ?? [])).toEqual(['100,-100', '100,0']);
    expect(pointsOfPath(outline)).toHaveLength(1);
    expect(features.map(({ neighbours }) => neighbours)).toEqual([{ right: '02' }, { left: '01' }]);
  });

  it('hold the two halves of one code: one shape without the border between them', () => {
    const { features, borders } = level(
      file(shape('01', [square(0, 0, 1, 1)])),
      file(shape('01', [square(1, 0, 2, 1)])),
    );
    expect(features.map(({ code, bbox }) => ({ code, bbox }))).toEqual([{ code: '01', bbox: [0, -100, 200, 0] }]);
    expect(pointsOfPath(features[0]?.d ?? '')).toHaveLength(1);
    expect(borders).toBe('');
  });
});

it('a shape of two parts has two rings, and its label in the larger one', () => {
  const { features } = level(file(shape('01', [square(0, 0, 1, 1)], [square(4, 0, 8, 4)])));
  expect(pointsOfPath(features[0]?.d ?? '')).toHaveLength(2);
  expect(features[0]?.label[0]).toBeGreaterThan(400);
});

it('a shape smaller than what is left out keeps a surface', () => {
  // 0.004° are 0.4 units: 0.16 square units, below the 1.2 of a level with few shapes.
  const { features } = level(file(shape('01', [square(0, 0, 1, 1)]), shape('02', [square(2, 0, 2.004, 0.004)])));
  const [ring = []] = pointsOfPath(features[1]?.d ?? '');
  expect(corners(ring)).toHaveLength(4);
  expect(ring.every(([x]) => x >= 199.9 && x <= 200.5)).toBe(true);
});

it('land around is not of the level', () => {
  const around = file(shape('99', [square(5, 5, 6, 6)]));
  const both = { ...around, objects: { voisins: around.objects['communes'] } } as LevelTopology;
  expect(level(both, file(shape('01', [square(0, 0, 1, 1)]))).features.map(({ code }) => code)).toEqual(['01']);
});

it('a numeric id is the code it reads as, where the file has no other', () => {
  const part = file(shape('01', [square(0, 0, 1, 1)]));
  Object.assign(part.objects['communes']?.geometries[0] ?? {}, { id: 38185 });
  expect(level(part).features[0]?.code).toBe('38185');
});

it('a level of many shapes: each label lies in its own, to a tenth of a unit', () => {
  const cells = Array.from({ length: 64 }, (_, i) => {
    const [x, y] = [(i % 8) * 0.5, Math.floor(i / 8) * 0.5];
    return shape(String(i), [square(x, y, x + 0.5, y + 0.5)]);
  });
  const { features, borders } = level(file(...cells));
  for (const { label, bbox, code } of features) {
    expect(label[0] > bbox[0] && label[0] < bbox[2] && label[1] > bbox[1] && label[1] < bbox[3], code).toBe(true);
  }
  // 7 inner lines each way, each of 8 cells of 50 units.
  const length = pointsOfPath(borders).reduce((sum, line) => {
    return (
      sum +
      line.slice(1).reduce((all, [x, y], i) => all + Math.hypot(x - (line[i]?.[0] ?? 0), y - (line[i]?.[1] ?? 0)), 0)
    );
  }, 0);
  expect(Math.round(length / 10)).toBe(560);
  expect(features[9]?.neighbours).toEqual({ left: '8', right: '10', up: '17', down: '1' });
});
