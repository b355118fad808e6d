/** Clips polygons and lines to a box: the surroundings end at the padded frame, a magnifier at its own. */
import { geoIdentity, geoStream, polygonArea, polygonContains } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from './mercator.ts';
import { boxOfGeometry, polygonsOf } from './polygons.ts';

type Ring = [number, number][];

/** The parts of lines inside `box`. */
export function clipLines(lines: readonly Position[][], [x0, y0, x1, y1]: Bounds): Position[][] {
  const parts: Ring[] = [];
  let part: Ring = [];
  const sink = {
    lineStart: () => void (part = []),
    lineEnd: () => void parts.push(part),
    point: (x: number, y: number) => void part.push([x, y]),
  };
  const clip = geoIdentity().clipExtent([
    [x0, y0],
    [x1, y1],
  ]);
  geoStream({ type: 'MultiLineString', coordinates: lines as Position[][] }, clip.stream(sink as never));
  return parts;
}

/**
 * The part of a geometry inside `box`; null where nothing is left. Outer rings come out clockwise seen on a map and
 * holes the other way, as d3 and topojson expect: areas can only be dissolved when all agree.
 */
export function clipToBox(geometry: Polygon | MultiPolygon, box: Bounds): MultiPolygon | null {
  const [x0, y0, x1, y1] = boxOfGeometry(geometry);
  if (x0 >= box[0] && y0 >= box[1] && x1 <= box[2] && y1 <= box[3]) {
    return { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map((rings) => rings.map(wound)) };
  }
  if (x1 <= box[0] || y1 <= box[1] || x0 >= box[2] || y0 >= box[3]) return null;
  const coordinates = polygonsOf(geometry).flatMap((rings) => clipPolygon(rings, box));
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

/** d3's planar rectangle clipping, which keeps the direction of rings: that tells outer rings from holes. */
function clipPolygon(rings: readonly Position[][], [x0, y0, x1, y1]: Bounds): Position[][][] {
  const clipped: Ring[] = [];
  let ring: Ring = [];
  const sink = {
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
    lineStart: () => void (ring = []),
    lineEnd: () => void clipped.push(ring),
    point: (x: number, y: number) => void ring.push([x, y]),
  };
  const clip = geoIdentity().clipExtent([
    [x0, y0],
    [x1, y1],
  ]);
  geoStream({ type: 'Polygon', coordinates: rings.map(wound) }, clip.stream(sink));
  // A box that lies within the polygon comes first, as its four corners, wound as a hole whatever the polygon is.
  const isCorner = ([x, y]: Position) => (x === x0 || x === x1) && (y === y0 || y === y1);
  if (clipped[0]?.length === 4 && clipped[0].every(isCorner)) clipped[0].reverse();
  const outers = clipped.filter((r) => r.length > 2 && polygonArea(r) > 0).map((r) => [closed(r)]);
  for (const hole of clipped.filter((r) => r.length > 2 && polygonArea(r) < 0)) {
    const [point] = hole;
    outers.find(([outer]) => point && outer && polygonContains(outer, point))?.push(closed(hole));
  }
  return outers;
}

/** The outer ring with a positive area as d3 counts it, holes with a negative one. */
function wound(ring: readonly Position[], index: number): Position[] {
  const isPositive = polygonArea(ring as Ring) > 0;
  return isPositive === (index === 0) ? [...ring] : [...ring].reverse();
}

function closed(ring: Ring): Ring {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}
