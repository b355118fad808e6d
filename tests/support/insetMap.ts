/** A map of four squares at the equator: two of one size, a tiny one beside them, and one far away. */
import { topology } from 'topojson-server';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';

/** Corners in degrees. Surfaces: 4, 4, 0.16 and 1 square degrees. */
export const SQUARES = {
  38: [0, 0, 2, 2],
  98: [2, 0, 4, 2],
  99: [4, 0, 4.4, 0.4],
  97: [30, 0, 31, 1],
} as const;
const NAMES: Record<string, string> = { 38: 'Amont', 98: 'Estuaire', 99: 'Îlot', 97: 'Lointaine' };

/** The squares of these codes, each with the corners of its neighbours on its sides. */
export function squaresOf(codes: readonly (keyof typeof SQUARES)[]): MapTopology {
  const features = codes.map((code) => {
    const [x0, y0, x1, y1] = SQUARES[code];
    // The tiny one touches the lower part of the right side of the second.
    const side = code === 98 ? [[x1, 0.4]] : [];
    return {
      type: 'Feature' as const,
      id: String(code),
      properties: { code: String(code), nom: NAMES[code] ?? '' },
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: [[[[x0, y0], [x0, y1], [x1, y1], ...side, [x1, y0], [x0, y0]]]],
      },
    };
  });
  const empty = { type: 'FeatureCollection' as const, features: [] };
  const all = { departements: { type: 'FeatureCollection' as const, features }, voisins: empty };
  return topology(all as never) as unknown as MapTopology;
}
