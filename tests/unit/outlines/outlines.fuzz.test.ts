/** Outlines of any kind: drawn with finite figures and every code once, or refused in sentences. */
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import { packCommune, type CommuneEntry } from '../../../src/model/communes.ts';
import { ownOutlinesFile } from '../../../src/model/ownOutlines.ts';
import { clipLines, clipToBox } from '../../../src/outlines/clip.ts';
import { readOutlineFile, type OutlineSource } from '../../../src/views/liste/outlineEngine.ts';
import { damaged, hostileNumber, hostileText, hostileValue } from '../../support/arbitraries.ts';
import { holds } from '../../support/fuzz.ts';
import { area, square } from '../../support/squares.ts';

const commune = (code: string, nom: string): CommuneEntry => ({
  ...{ code, nom, departement: code.slice(0, 2), current: code, postcodes: [], epci: 0, population: 100 },
});
const SOURCE: OutlineSource = {
  communes: {
    epcis: [{ code: '200000001', nom: 'CC Ensemble' }],
    lines: {
      '01': [commune('01001', 'Nord'), commune('01002', 'Sud')].map(packCommune).join('\n'),
      '69': packCommune(commune('69123', 'Lyon')),
    },
    points: '01001 550 4575\n69123 650 4550',
  },
  former: {},
  departements: [
    { code: '01', nom: 'Ain' },
    { code: '69', nom: 'Rhône' },
  ],
  frame: { width: 1000, height: 800, scale: 170_000, originX: 0.5135, originY: 0.355 },
};
const unit = (code: string, ...corners: Parameters<typeof square>) => area({ code, nom: code }, square(...corners));
const FILE = {
  type: 'FeatureCollection',
  features: [unit('01001', 5, 45.5, 6, 46), unit('01002', 5, 45, 6, 45.5), unit('69123', 6, 45, 7, 46)],
};
const TOPOLOGY = topology({ communes: FILE as never }, 1e4);

async function expectDrawn(text: string): Promise<void> {
  const file = { name: 'contours.geojson', size: text.length, text: () => Promise.resolve(text) };
  const read = await readOutlineFile(file, SOURCE, () => undefined);
  if ('refused' in read) {
    expect(read.refused).toMatch(/\p{Lu}.*[.!?]$/su);
    return;
  }
  // What a file of a list must hold to be drawn again: no other figures, no other letters in a path.
  expect(ownOutlinesFile.safeParse(read).error).toBeUndefined();
  const codes = read.shapes.features.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { label, bbox } of read.shapes.features) expect([...label, ...bbox].every(Number.isFinite)).toBe(true);
  expect(codes.length + read.missing).toBe(read.units);
}

const near = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 8 }).map((step) => step / 4) },
  { weight: 1, arbitrary: hostileNumber() },
);
/** A ring near the départements, of few places: it crosses itself, folds back, has no surface, or is never closed. */
const ring = fc.tuple(fc.array(fc.tuple(near, near), { maxLength: 7 }), fc.boolean()).map(([points, isClosed]) => {
  const all = points.map(([x, y]): Position => [5 + x, 45 + y]);
  return isClosed && all[0] ? [...all, all[0]] : all;
});
const coordinates = fc.oneof(
  fc.array(ring, { maxLength: 3 }),
  fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 }),
  ring,
  hostileValue(),
);
const shape = fc.record({
  type: fc.constantFrom('Feature', 'feature', 'FeatureCollection'),
  properties: fc.oneof(
    fc.record({
      code: fc.oneof(
        fc.constantFrom('01001', '01002', '69123', '1001', '2A004', 69123),
        hostileText({ isLong: false }),
      ),
    }),
    hostileValue(),
  ),
  geometry: fc.oneof(
    fc.record({
      type: fc.constantFrom('Polygon', 'MultiPolygon', 'LineString', 'Point', 'GeometryCollection'),
      coordinates,
    }),
    hostileValue(),
  ),
});

describe('a file of outlines', () => {
  holds('with one thing changed', damaged(FILE), (value) => expectDrawn(JSON.stringify(value) ?? ''));
  holds('as a topology, with one thing changed', damaged(TOPOLOGY), (value) =>
    expectDrawn(JSON.stringify(value) ?? ''),
  );
  holds('of any shapes', fc.array(shape, { maxLength: 4 }), (features) =>
    expectDrawn(JSON.stringify({ type: 'FeatureCollection', features })),
  );
  holds(
    'of whole communes and one of any shape',
    fc.tuple(shape, fc.constantFrom('Polygon', 'MultiPolygon'), coordinates),
    ([one, type, own]) => {
      const feature = { type: 'Feature', properties: { code: '69123' }, geometry: { type, coordinates: own } };
      return expectDrawn(JSON.stringify({ ...FILE, features: [...FILE.features.slice(0, 2), feature, one] }));
    },
  );
  holds(
    'of any text',
    fc.oneof(
      hostileText(),
      fc
        .tuple(fc.constantFrom('[', '{"a":[', '{"type":"FeatureCollection","features":['), fc.nat(20_000))
        .map(([one, times]) => one.repeat(times)),
    ),
    expectDrawn,
  );
});

describe('what is clipped', () => {
  const place = fc.integer({ min: -20, max: 20 });
  const box = fc
    .tuple(place, place, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
    .map(([x, y, width, height]): [number, number, number, number] => [x, y, x + width, y + height]);
  /** A star-shaped ring around a point: no two of its sides cross. */
  const star = fc
    .tuple(place, place, fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 3, maxLength: 9 }))
    .map(([x, y, radii]) => {
      const points = radii.map((radius, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      });
      return [...points, points[0] as Position];
    });
  const geometry = fc
    .array(star, { minLength: 1, maxLength: 3 })
    .map((rings): MultiPolygon => ({ type: 'MultiPolygon', coordinates: rings.map((one) => [one]) }));
  const areaOf = (points: readonly Position[]) =>
    Math.abs(
      points.reduce((sum, [x = 0, y = 0], i) => {
        const [u = 0, v = 0] = points[(i + 1) % points.length] ?? [];
        return sum + x * v - u * y;
      }, 0),
    ) / 2;
  const total = ({ coordinates: all }: MultiPolygon) =>
    all.reduce(
      (sum, [outer = [], ...holes]) => sum + areaOf(outer) - holes.reduce((rest, hole) => rest + areaOf(hole), 0),
      0,
    );

  holds('lies within the box, and is no larger than it was', fc.tuple(geometry, box), ([given, [x0, y0, x1, y1]]) => {
    const clipped = clipToBox(given, [x0, y0, x1, y1]);
    const points = clipped?.coordinates.flat(2) ?? [];
    for (const [x = NaN, y = NaN] of points) {
      expect(x >= x0 - 1e-6 && x <= x1 + 1e-6 && y >= y0 - 1e-6 && y <= y1 + 1e-6, `${x} ${y}`).toBe(true);
    }
    if (clipped) expect(total(clipped)).toBeLessThanOrEqual(total(given) + 1e-6);
  });
  holds('by two halves of a box has the surface of the whole', fc.tuple(star, box), ([ring, [x0, y0, x1, y1]]) => {
    const given: Polygon = { type: 'Polygon', coordinates: [ring] };
    // Where a corner lies on an edge the library may choose either side: no degrees of a file do.
    const [dx, dy] = [Math.SQRT2 / 100, Math.SQRT1_2 / 100];
    const middle = (x0 + x1) / 2;
    const part = (from: number, to: number) => {
      const clipped = clipToBox(given, [from + dx, y0 + dy, to + dx, y1 + dy]);
      return clipped ? total(clipped) : 0;
    };
    expect(part(x0, middle) + part(middle, x1)).toBeCloseTo(part(x0, x1), 4);
  });
  holds(
    'of lines stays within the box',
    fc.tuple(fc.array(star, { maxLength: 3 }), box),
    ([lines, [x0, y0, x1, y1]]) => {
      for (const [x = NaN, y = NaN] of clipLines(lines, [x0, y0, x1, y1]).flat())
        expect(x >= x0 - 1e-6 && x <= x1 + 1e-6 && y >= y0 - 1e-6 && y <= y1 + 1e-6).toBe(true);
    },
  );
});
