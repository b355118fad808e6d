/** Outlines as squares, which no published one is. */
import type { Position } from 'geojson';

/** A ring, closed; corners in degrees. */
export const square = (x0: number, y0: number, x1: number, y1: number): Position[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

/** One area of GeoJSON. */
export const area = (properties: Record<string, unknown>, ...rings: Position[][]) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'Polygon' as const, coordinates: rings },
});
