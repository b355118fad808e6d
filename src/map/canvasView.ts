/** Where frame units stand on a canvas, and how gestures move the box that is shown. Pure; sizes are CSS pixels. */
import type { MapFrame } from '../model/geometry.ts';
import { visibleBox, wholeBox, type ViewBox } from './camera.ts';

export interface Size {
  width: number;
  height: number;
}

/** A canvas that shows `seen` (frame units), `scale` pixels a unit; `whole` is the scale that shows the whole frame. */
export interface CanvasView {
  seen: ViewBox;
  scale: number;
  whole: number;
}

/** How `box` stands in a canvas of `size`, fitted and centred as an SVG fits its viewBox. */
export function viewOf(frame: MapFrame, box: ViewBox, size: Size): CanvasView {
  const seen = visibleBox(box, size);
  return {
    seen,
    scale: size.width / seen.width,
    whole: Math.min(size.width / frame.width, size.height / frame.height),
  };
}

/** The pixel of a point in frame units. */
export function pixelOf({ seen, scale }: CanvasView, [x, y]: readonly [number, number]): [number, number] {
  return [(x - seen.x) * scale, (y - seen.y) * scale];
}

/** The point in frame units of a pixel: the inverse of `pixelOf`. */
export function unitOf({ seen, scale }: CanvasView, [x, y]: readonly [number, number]): [number, number] {
  return [seen.x + x / scale, seen.y + y / scale];
}

/** Whether a box holds some of `bbox` [x0, y0, x1, y1]. */
export function isSeen(
  { x, y, width, height }: ViewBox,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): boolean {
  return x0 <= x + width && x1 >= x && y0 <= y + height && y1 >= y;
}

/**
 * The box zoomed by `factor` (above 1: in) with `at` (frame units) staying where it is on the screen; the whole frame
 * at most, and a `closest`th of it at least.
 */
export function zoomedAt(
  frame: MapFrame,
  box: ViewBox,
  factor: number,
  at: readonly [number, number],
  closest: number,
): ViewBox {
  const width = Math.max(frame.width / closest, box.width / factor);
  if (width >= frame.width) return wholeBox(frame);
  const part = width / box.width;
  const moved = { x: at[0] - (at[0] - box.x) * part, y: at[1] - (at[1] - box.y) * part };
  return within(frame, { ...moved, width, height: (width / frame.width) * frame.height });
}

/** The box moved by `dx`, `dy` frame units; the whole frame stays. */
export function movedBy(frame: MapFrame, box: ViewBox, dx: number, dy: number): ViewBox {
  return box.width >= frame.width ? box : within(frame, { ...box, x: box.x + dx, y: box.y + dy });
}

/** The middle of what is shown stays on the frame, so that nobody loses the map. */
function within(frame: MapFrame, { x, y, width, height }: ViewBox): ViewBox {
  const held = (from: number, side: number, whole: number) => Math.min(Math.max(from, -side / 2), whole - side / 2);
  return { x: held(x, width, frame.width), y: held(y, height, frame.height), width, height };
}

/**
 * The box that shows `bbox` (frame units): `box` itself where it holds it already, else as wide and around it. Unlike
 * the first level's, this camera does not fly into what is chosen: its neighbours may be some pixels wide.
 */
export function showing(
  frame: MapFrame,
  box: ViewBox,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): ViewBox {
  const isHeld = x0 >= box.x && x1 <= box.x + box.width && y0 >= box.y && y1 <= box.y + box.height;
  return isHeld ? box : movedBy(frame, box, (x0 + x1 - box.width) / 2 - box.x, (y0 + y1 - box.height) / 2 - box.y);
}
