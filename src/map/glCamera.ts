/** Where MapLibre looks: centre and zoom, computed from the boxes of the SVG and back exactly. Pure. */
import type { MapFrame } from '../model/geometry.ts';
import type { ViewBox } from './camera.ts';
import { lonLatOnMap, pointOf } from './world.ts';

/** A MapLibre camera: degrees and zoom levels of 512-pixel tiles. */
export interface Camera {
  center: [longitude: number, latitude: number];
  zoom: number;
}

/** Side of the world in pixels at zoom 0, as MapLibre counts it. */
const WORLD = 512;

/**
 * South-west and north-east corners, in degrees, of what the map can be dragged to: the frame and as much again on each
 * side.
 */
export function surroundingsOf(frame: MapFrame): [[number, number], [number, number]] {
  const { width, height } = frame;
  return [lonLatOnMap(frame, [-width, 2 * height]), lonLatOnMap(frame, [2 * width, -height])];
}

/**
 * The camera that shows `box` in a viewport (CSS pixels) exactly where `preserveAspectRatio="xMidYMid meet"` puts it.
 */
export function cameraOf(frame: MapFrame, box: ViewBox, viewport: { width: number; height: number }): Camera {
  const pxPerUnit = Math.min(viewport.width / box.width, viewport.height / box.height);
  return {
    center: lonLatOnMap(frame, [box.x + box.width / 2, box.y + box.height / 2]),
    zoom: Math.log2((frame.scale * pxPerUnit) / WORLD),
  };
}

/** The box that a camera shows in a viewport: the inverse of `cameraOf` for a box in the proportions of the frame. */
export function viewBoxOf(
  frame: MapFrame,
  { center, zoom }: Camera,
  viewport: { width: number; height: number },
): ViewBox {
  const pxPerUnit = (WORLD * 2 ** zoom) / frame.scale;
  const [x, y] = pointOf(frame, center);
  // The box that "meet" fits into the viewport: full in one direction, within it in the other.
  const width = Math.min(viewport.width / frame.width, viewport.height / frame.height) * (frame.width / pxPerUnit);
  const height = (width / frame.width) * frame.height;
  return {
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
  };
}
