/** What is timed of src/outlines and geo/pipeline, over made-up outlines: squares side by side, and one wavy ring. */
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { describeMisfit } from '../../../geo/pipeline/fit.ts';
import { labelPoint } from '../../../src/outlines/label.ts';
import type { MapTopology } from '../../../src/outlines/mapTopology.ts';
import { neighbourFinder, type LabelledUnit } from '../../../src/outlines/neighbours.ts';
import { knownDepartements } from '../../../src/outlines/known.ts';
import { readOfficial } from '../../../src/outlines/official.ts';
import { readCodes } from '../../../src/outlines/officialCodes.ts';
import { pickDrawn, type DrawnTerritoire, type Unit } from '../../../src/outlines/units.ts';

/** Squares of a file, the rows of the table that they belong to, and their places on a map. */
export interface Squares {
  file: FeatureCollection<Polygon, { code: string; nom: string }>;
  territoires: DrawnTerritoire[];
  places: LabelledUnit[];
}

const SIDE = 0.01;
const TEXT = { halfWidth: 40, halfHeight: 21 };

/** `count` squares in rows, as many rows as columns. */
export function buildSquares(count: number): Squares {
  const columns = Math.ceil(Math.sqrt(count));
  const codeAt = (index: number) => String(index + 1).padStart(5, '0');
  const squares = Array.from({ length: count }, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const [x, y] = [2 + column * SIDE, 44 + row * SIDE];
    const around = [
      column > 0 ? index - 1 : -1,
      column < columns - 1 ? index + 1 : -1,
      index - columns,
      index + columns,
    ];
    const adjacent = around.filter((other) => other >= 0 && other < count).map(codeAt);
    return { code: codeAt(index), nom: `Unité ${index + 1}`, x, y, adjacent };
  });
  return {
    file: {
      type: 'FeatureCollection',
      features: squares.map(({ code, nom, x, y }) => ({
        type: 'Feature',
        properties: { code, nom },
        geometry: { type: 'Polygon', coordinates: [ringOf(x, y)] },
      })),
    },
    territoires: squares.map(({ code, nom, x, y }) => ({ code, nom, prefecture: [x + SIDE / 2, y + SIDE / 2] })),
    places: squares.map(({ code, x, y, adjacent }) => ({ code, label: [x, -y], adjacent })),
  };
}

function ringOf(x: number, y: number): Position[] {
  const [right, top] = [x + SIDE, y + SIDE];
  return [
    [x, y],
    [x, top],
    [right, top],
    [right, y],
    [x, y],
  ];
}

/** A ring of `points` points around (500, 500), 200 to 300 units away. */
export function buildWave(points: number): Position[] {
  const ring = Array.from({ length: points }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / points;
    const radius = 250 + 50 * Math.sin(9 * angle);
    return [500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? []];
}

/** Calls by name over squares. */
export const FILES: Record<string, (one: Squares) => unknown> = {
  'geo: codes of a file': ({ file, territoires }) => readCodes(file.features, knownDepartements(territoires).levels),
  'geo: a file of outlines, read': ({ file, territoires }) =>
    readOfficial(JSON.stringify(file), knownDepartements(territoires)),
  'geo: which outlines are drawn': ({ file, territoires }) =>
    pickDrawn(
      file.features.map(({ properties, geometry }): Unit => ({ ...properties, country: 'FR', geometry })),
      territoires,
    ),
  'geo: outlines against the table': ({ file, territoires }) =>
    describeMisfit(
      {
        objects: { departements: { geometries: file.features.map(({ properties }) => ({ id: properties.code })) } },
      } as unknown as MapTopology,
      territoires,
    ),
  'geo: neighbours of each': ({ places }) => places.map(neighbourFinder(places)),
  'geo: label of each': ({ file }) =>
    file.features.map(({ geometry }) =>
      labelPoint(geometry.coordinates, { halfWidth: SIDE / 4, halfHeight: SIDE / 8 }),
    ),
};

/** Calls by name over one ring. */
export const OUTLINES: Record<string, (ring: Position[]) => unknown> = {
  'geo: label of one outline': (ring) => labelPoint([ring], TEXT),
};
