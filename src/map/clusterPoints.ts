/**
 * Many points as few circles: those near one another become one, with what they hold, until the map is close enough to
 * tell them apart. The work is supercluster's; this file alone knows it. Pure.
 */
import Supercluster from 'supercluster';
import type { MapFrame } from '../model/geometry.ts';
import { lonLatOnMap, pointOf, withoutInsets } from './world.ts';
import type { ViewBox } from './camera.ts';

/** A unit at its point, in frame units, and the count that its circle stands for. */
export interface ValuedPoint {
  code: string;
  at: readonly [x: number, y: number];
  count: number;
}

/** One circle: where, how many units it stands for, and their sum. `code`: whose it is, null for several. */
export interface Cluster {
  code: string | null;
  x: number;
  y: number;
  units: number;
  count: number;
}

/** Pixels within which points become one circle. */
const RADIUS = 36;
/** Pixels of a tile of the world, as MapLibre counts them. */
const TILE = 512;
const CLOSEST = 16;

/**
 * Who lists the circles within a box at `scale` CSS pixels a frame unit. The index is made once. A cluster stands in
 * the middle of its points, which is no place: it says how many they are.
 */
export function clusterFinder(frame: MapFrame, points: readonly ValuedPoint[]) {
  const plane = withoutInsets(frame);
  const index = new Supercluster<{ code: string; count: number }, { count: number }>({
    radius: RADIUS,
    extent: TILE,
    maxZoom: CLOSEST,
    map: ({ count }) => ({ count }),
    reduce: (sum, { count }) => void (sum.count += count),
  });
  index.load(
    points.map(({ code, at, count }) => ({
      type: 'Feature',
      properties: { code, count },
      geometry: { type: 'Point', coordinates: lonLatOnMap(frame, at) },
    })),
  );
  return (box: ViewBox, scale: number): Cluster[] => {
    const zoom = Math.max(0, Math.floor(Math.log2((frame.scale * scale) / TILE)));
    const [west, north] = lonLatOnMap(frame, [box.x, box.y]);
    const [east, south] = lonLatOnMap(frame, [box.x + box.width, box.y + box.height]);
    return index.getClusters([west, south, east, north], zoom).map(({ properties, geometry }) => {
      const [x, y] = pointOf(plane, [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]);
      return 'cluster' in properties
        ? { code: null, x, y, units: properties.point_count, count: properties.count }
        : { code: properties.code, x, y, units: 1, count: properties.count };
    });
  };
}
