/** How far one set of borders is from another: the measured accuracy of the default geometry. */
import { mesh } from 'topojson-client';
import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { boundsOf } from '../../src/outlines/mercator.ts';

/** Metres. */
export interface Distances {
  mean: number;
  p95: number;
  max: number;
  /** How many points of the measured line were compared. */
  samples: number;
}

type Point = readonly [number, number];
type Segment = readonly [Point, Point];

/** Metres per degree of latitude on a sphere of the earth's mean radius (IUGG R1, 6371.0088 km). */
const METRES_PER_DEGREE = (6371008.8 * Math.PI) / 180;

/** The borders of an object of a topology in degrees, each shared border once. */
export function bordersOf(topology: Topology, object: GeometryCollection): Position[][] {
  return mesh(topology, object).coordinates;
}

/**
 * Distances from points taken every `step` metres along `measured` to the nearest point of the line `reference`
 * (both in lon/lat degrees). Plane approximation around the middle latitude of `measured` (equirectangular): the
 * error is below 1 % over a few hundred kilometres. Segments are found through a grid of `cell` metres.
 */
export function distancesBetween(
  measured: readonly (readonly Position[])[],
  reference: readonly (readonly Position[])[],
  { step = 250, cell = 5000 } = {},
): Distances {
  const [, south, , north] = boundsOf(measured.flat());
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const toMetres = ([longitude = 0, latitude = 0]: Position): Point => [
    longitude * METRES_PER_DEGREE * shrink,
    latitude * METRES_PER_DEGREE,
  ];
  const nearest = nearestIn(segmentsOf(reference, toMetres), cell);
  const distances = segmentsOf(measured, toMetres).flatMap((segment) => pointsAlong(segment, step).map(nearest));
  distances.sort((a, b) => a - b);
  return {
    mean: distances.reduce((sum, distance) => sum + distance, 0) / distances.length,
    p95: distances[Math.ceil(distances.length * 0.95) - 1] ?? NaN,
    max: distances.at(-1) ?? NaN,
    samples: distances.length,
  };
}

function segmentsOf(lines: readonly (readonly Position[])[], toMetres: (position: Position) => Point): Segment[] {
  return lines.flatMap((line) => {
    const points = line.map(toMetres);
    return points.slice(1).map((end, index): Segment => [points[index] as Point, end]);
  });
}

/** Middles of equal pieces no longer than `step`: long segments weigh by their length. */
function pointsAlong([[ax, ay], [bx, by]]: Segment, step: number): Point[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step));
  return Array.from({ length: pieces }, (_, i): Point => {
    const t = (i + 0.5) / pieces;
    return [ax + (bx - ax) * t, ay + (by - ay) * t];
  });
}

/** A search for the nearest segment: rings of cells around the point until nothing nearer can follow. */
function nearestIn(segments: readonly Segment[], cell: number): (point: Point) => number {
  const cells = new Map<string, Segment[]>();
  for (const segment of segments) {
    const [x0, y0, x1, y1] = boundsOf(segment).map((value) => Math.floor(value / cell)) as [
      number,
      number,
      number,
      number,
    ];
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) cells.set(`${x},${y}`, [...(cells.get(`${x},${y}`) ?? []), segment]);
    }
  }
  const reach = segments.length > 0 ? 400 : 0;
  return (point) => {
    const [column, row] = [Math.floor(point[0] / cell), Math.floor(point[1] / cell)];
    let least = Infinity;
    for (let ring = 0; ring <= reach && least > (ring - 1) * cell; ring++) {
      for (let x = column - ring; x <= column + ring; x++) {
        const isSide = Math.abs(x - column) === ring;
        for (let y = row - ring; y <= row + ring; y += isSide || ring === 0 ? 1 : 2 * ring) {
          for (const segment of cells.get(`${x},${y}`) ?? [])
            least = Math.min(least, distanceToSegment(point, segment));
        }
      }
    }
    return least;
  };
}

function distanceToSegment([px, py]: Point, [[ax, ay], [bx, by]]: Segment): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / squared));
  return Math.hypot(ax + t * dx - px, ay + t * dy - py);
}
