/** Where simplification has gone too far: arcs that cross themselves or each other. */

type Point = readonly number[];
interface Segment {
  arc: number;
  start: Point;
  end: Point;
  /** Westernmost and easternmost abscissa. */
  west: number;
  east: number;
  /** Least and greatest ordinate. */
  south: number;
  north: number;
}

/**
 * Indices of the arcs (lists of absolute points) of which two segments cross in their inside; touching ends do not
 * count. A sweep from west to east: segments are compared only while their abscissae overlap.
 */
export function crossingArcs(arcs: readonly (readonly Point[])[]): Set<number> {
  const segments = arcs.flatMap(segmentsOf).sort((a, b) => a.west - b.west);
  const found = new Set<number>();
  segments.forEach((segment, index) => {
    for (let next = index + 1; next < segments.length; next++) {
      const other = segments[next] as Segment;
      if (other.west > segment.east) break;
      if (other.north < segment.south || other.south > segment.north) continue;
      if (isCrossing(segment, other)) found.add(segment.arc).add(other.arc);
    }
  });
  return found;
}

function segmentsOf(points: readonly Point[], arc: number): Segment[] {
  return points.slice(1).map((end, index) => {
    const start = points[index] as Point;
    const [x0 = 0, y0 = 0] = start;
    const [x1 = 0, y1 = 0] = end;
    const [west, east] = x0 < x1 ? [x0, x1] : [x1, x0];
    const [south, north] = y0 < y1 ? [y0, y1] : [y1, y0];
    return { arc, start, end, west, east, south, north };
  });
}

function isCrossing(a: Segment, b: Segment): boolean {
  return (
    side(a.start, a.end, b.start) * side(a.start, a.end, b.end) < 0 &&
    side(b.start, b.end, a.start) * side(b.start, b.end, a.end) < 0
  );
}

/** On which side of the line from `a` to `b` a point lies: −1, 0 or 1. Exact for integers below 2²⁶. */
function side([ax = 0, ay = 0]: Point, [bx = 0, by = 0]: Point, [x = 0, y = 0]: Point): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}
