/** Where the frame of the map lies in the world: degrees to frame units and back. Pure. */
import type { MapFrame } from '../model/geometry.ts';

/** Longitude and latitude, in degrees, of a point in frame units, insets left aside. */
export function lonLatOnMap(
  { originX, originY, scale }: MapFrame,
  [x, y]: readonly [number, number],
): [number, number] {
  const worldY = originY + y / scale;
  return [(originX + x / scale) * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))) * 180) / Math.PI];
}

/**
 * The point in frame units of a longitude and latitude in degrees: the inverse of `lonLatOnMap`. What an inset shows is
 * in that inset.
 */
export function pointOf(frame: MapFrame, [longitude, latitude]: readonly [number, number]): [number, number] {
  const worldX = (longitude + 180) / 360;
  const worldY = (1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2;
  const { originX, originY, scale } =
    frame.insets?.find(({ world: [x0, y0, x1, y1] }) => worldX >= x0 && worldX <= x1 && worldY >= y0 && worldY <= y1) ??
    frame;
  return [(worldX - originX) * scale, (worldY - originY) * scale];
}

/** The frame as one plane. */
export function withoutInsets({ width, height, scale, originX, originY }: MapFrame): MapFrame {
  return { width, height, scale, originX, originY };
}

/** The frame for a level whose units no magnifier is for. */
export function withoutMagnifiers(frame: MapFrame): MapFrame {
  const insets = frame.insets?.filter(({ magnified }) => !magnified) ?? [];
  return { ...withoutInsets(frame), ...(insets.length > 0 && { insets }) };
}
