/** Where the map looks: boxes in frame units, and what of the map and of its names they hold. Pure. */
import type { MapFrame, MapLayout } from '../model/geometry.ts';
import type { Series } from '../selection/series.ts';

/** A rectangle in frame units: the viewBox of the SVG map. */
export interface ViewBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The whole frame. */
export function wholeBox({ width, height }: MapFrame): ViewBox {
  return { x: 0, y: 0, width, height };
}

/**
 * A box around `bbox` [x0, y0, x1, y1] with some of its surroundings, in the proportions of the frame,
 * never closer than `least` of the frame (a third) so that the neighbours stay readable.
 */
export function boxAround(
  frame: MapFrame,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  padding = 0.3,
  least = 1 / 3,
): ViewBox {
  const scale = Math.max(
    ((x1 - x0) * (1 + 2 * padding)) / frame.width,
    ((y1 - y0) * (1 + 2 * padding)) / frame.height,
    least,
  );
  const width = frame.width * Math.min(scale, 1);
  const height = frame.height * Math.min(scale, 1);
  return { x: (x0 + x1 - width) / 2, y: (y0 + y1 - height) / 2, width, height };
}

/** How many times a map of so many units can be magnified: twelve times at least, and until two or so fill it. */
export const closestOf = (units: number): number => Math.max(12, Math.sqrt(units / 2));

/**
 * The box scaled around its centre: `factor` above 1 zooms in. Never larger than the frame, never smaller than so many
 * `units` allow.
 */
export function zoomedBox(frame: MapFrame, box: ViewBox, factor: number, units = 0): ViewBox {
  const width = Math.min(frame.width, Math.max(frame.width / closestOf(units), box.width / factor));
  if (width === frame.width) return wholeBox(frame);
  const height = (width / frame.width) * frame.height;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

/** What a viewport really shows of the map when `box` is fitted into it: the box, and more on two sides. */
export function visibleBox(box: ViewBox, viewport: { width: number; height: number }): ViewBox {
  const pxPerUnit = Math.min(viewport.width / box.width, viewport.height / box.height);
  const width = viewport.width / pxPerUnit;
  const height = viewport.height / pxPerUnit;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

/** Half a letter's width and a line's height of the labels, in frame units of the whole region. */
const HALF_LETTER = 8;
const LINE = 30;

/**
 * Whether a name of so many letters at `point` would be cut by the edge of what is visible; `zoom` is 1 for the whole
 * region.
 */
export function isLabelCut(point: readonly [number, number], letters: number, visible: ViewBox, zoom: number): boolean {
  const { x, y, width, height } = labelBox(point, letters, zoom);
  return (
    x < visible.x || x + width > visible.x + visible.width || y < visible.y || y + height > visible.y + visible.height
  );
}

/**
 * Codes of the territories of `serie` whose names the edge would cut in `box`: none, unless the map is zoomed. Before
 * its figure is measured (`viewport`, in CSS pixels, is null), what the box does not hold is taken for cut.
 */
export function cutNames(
  { frame, features }: MapLayout,
  { rows }: Series,
  box: ViewBox,
  viewport: { width: number; height: number } | null,
): Set<string> {
  const zoom = box.width / frame.width;
  const names = new Map(rows.map(({ territoire: { code, nom } }) => [code, nom]));
  const visible = zoom < 1 ? (viewport ? visibleBox(box, viewport) : box) : null;
  return new Set(
    features
      .filter(({ code, label }) => visible && isLabelCut(label, names.get(code)?.length ?? 0, visible, zoom))
      .map(({ code }) => code),
  );
}

/** The room of a name of so many letters and the figure below it, in frame units. */
export function labelBox([x, y]: readonly [number, number], letters: number, zoom: number): ViewBox {
  const [halfWidth, halfHeight] = [letters * HALF_LETTER * zoom, LINE * zoom];
  return { x: x - halfWidth, y: y - halfHeight, width: 2 * halfWidth, height: 2 * halfHeight };
}

/** The box between two others at `t` from 0 to 1. */
export function betweenBoxes(from: ViewBox, to: ViewBox): (t: number) => ViewBox {
  const mix = (a: number, b: number, t: number) => a + (b - a) * t;
  return (t) => ({
    x: mix(from.x, to.x, t),
    y: mix(from.y, to.y, t),
    width: mix(from.width, to.width, t),
    height: mix(from.height, to.height, t),
  });
}
