/** Web Mercator in world units (0 to 1), the one projection of the SVG map and of MapLibre. */
import type { Position } from 'geojson';

export type Point = [x: number, y: number];
export type Bounds = [x0: number, y0: number, x1: number, y1: number];

/** World coordinates of a lon/lat position in degrees: x to the east, y to the south (EPSG:3857, normalised). */
export function worldOf([longitude = 0, latitude = 0]: Position): Point {
  const phi = (latitude * Math.PI) / 180;
  return [(longitude + 180) / 360, (1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2];
}

/** The inverse of `worldOf`: lon/lat in degrees. */
export function lonLatOfWorld([x, y]: Point): Point {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** The smallest box around points. */
export function boundsOf(points: Iterable<readonly number[]>): Bounds {
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** The smallest box around boxes. */
export function aroundAll(boxes: readonly Bounds[]): Bounds {
  return boundsOf(
    boxes.flatMap(([x0, y0, x1, y1]): Point[] => [
      [x0, y0],
      [x1, y1],
    ]),
  );
}
