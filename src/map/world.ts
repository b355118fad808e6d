/** Where the frame of the map lies in the world: degrees to frame units and back. Pure. */
import type { MapFrame } from '../model/geometry.ts';

/** Longitude and latitude, in degrees, of a point in frame units. */
export function lonLatOnMap(
  { originX, originY, scale }: MapFrame,
  [x, y]: readonly [number, number],
): [number, number] {
  const worldY = originY + y / scale;
  return [(originX + x / scale) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI];
}

/** The point in frame units of a longitude and latitude in degrees: the inverse of `lonLatOnMap`. */
export function pointOf(
  { originX, originY, scale }: MapFrame,
  [longitude, latitude]: readonly [number, number],
): [number, number] {
  const worldX = (longitude + 180) / 360;
  const worldY = (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;
  return [(worldX - originX) * scale, (worldY - originY) * scale];
}
