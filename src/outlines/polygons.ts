/** Polygons and multipolygons alike. */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOf, type Bounds } from './mercator.ts';

/** The polygons of a geometry, each a list of rings. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** The box around a geometry, in its own coordinates. */
export function boxOfGeometry(geometry: Polygon | MultiPolygon): Bounds {
  return boundsOf(polygonsOf(geometry).flat(2));
}
