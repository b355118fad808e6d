/**
 * What a canvas of thousands of shapes shows, as steps: each generator paints some shapes and yields, so that its
 * caller may let the page answer. Contexts are set to frame units here; widths are CSS pixels.
 */
import type { Fill } from '../selection/fill.ts';
import { tokenOf, type Palette } from './canvasColours.ts';
import type { CanvasPaths } from './canvasPaths.ts';
import type { CanvasCircles } from './canvasCircles.ts';
import { DENSE, type FilledShape } from './canvasShapes.ts';
import { pixelOf, type CanvasView } from './canvasView.ts';

/** One context with what it is painted for. `ratio`: device pixels a CSS pixel. */
export interface Brush {
  context: CanvasRenderingContext2D;
  view: CanvasView;
  ratio: number;
  palette: Palette;
  hatch: CanvasPattern | null;
}

/** What is painted: shapes by their fill, and the class that alone keeps its colour, if any. */
export interface Fills {
  paths: CanvasPaths;
  groups: ReadonlyMap<Fill, readonly FilledShape[]>;
  highlighted: string | null;
  surroundings: { areas: Path2D; borders: Path2D } | null;
}

/** Shapes of one step: some milliseconds of a slow machine. */
const STEP = 250;
/** How much of its colour keeps what is not of the class that is pointed at. */
const FADED = 0.45;

/** Sets a context to frame units. */
export function inUnits({ context, view, ratio }: Brush): void {
  const k = view.scale * ratio;
  context.setTransform(k, 0, 0, k, -view.seen.x * k, -view.seen.y * k);
}

/** Sets a context to CSS pixels. */
export function inPixels({ context, ratio }: Brush): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

export function clear({ context }: Brush): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

export function strokeIn({ context, view, palette }: Brush, path: Path2D, token: string, width: number): void {
  context.strokeStyle = palette(token);
  context.lineWidth = width / view.scale;
  context.stroke(path);
}

/**
 * The surroundings, the ground of the region and every shape. One path a shape: a path of a whole class has so many
 * edges that filling it takes twice as long.
 */
export function* paintFills(brush: Brush, { paths, groups, highlighted, surroundings }: Fills): Generator<void> {
  const { context, palette, hatch, view } = brush;
  clear(brush);
  inUnits(brush);
  if (surroundings) {
    context.fillStyle = palette('context');
    context.fill(surroundings.areas);
    strokeIn(brush, surroundings.borders, 'context-line', 1);
  }
  // Under the fills, so that no pale seam shows where two neighbours meet.
  context.fillStyle = palette(highlighted === null ? 'outline' : 'ground');
  context.fill(paths.outline);
  yield;
  for (const [fill, shapes] of groups) {
    context.globalAlpha = highlighted === null || highlighted === fill ? 1 : FADED;
    if (fill === 'missing' && hatch) {
      // The hatch keeps its width at every zoom.
      if (typeof DOMMatrix === 'function') hatch.setTransform(new DOMMatrix().scale(1 / (view.scale * brush.ratio)));
      context.fillStyle = hatch;
    } else context.fillStyle = palette(tokenOf(fill));
    for (const [i, { feature }] of shapes.entries()) {
      context.fill(paths.of(feature));
      if (i % STEP === STEP - 1) yield;
    }
    yield;
  }
  context.globalAlpha = 1;
}

/** Borders of the units (hairlines where there are many), those of the wider level thicker, and the region's edge. */
export function* paintLines(brush: Brush, { paths, groups }: Pick<Fills, 'paths' | 'groups'>): Generator<void> {
  const { context } = brush;
  clear(brush);
  inUnits(brush);
  context.lineJoin = 'round';
  const shapes = [...groups.values()].flat();
  const lines =
    shapes.length > DENSE
      ? ([['border', 0.6]] as const)
      : ([
          ['border', 1.75],
          ['outline', 0.6],
        ] as const);
  for (const [token, width] of lines)
    for (const [i, { feature }] of shapes.entries()) {
      strokeIn(brush, paths.of(feature), token, width);
      if (i % STEP === STEP - 1) yield;
    }
  yield;
  if (paths.wider) {
    strokeIn(brush, paths.wider, 'border', 2.5);
    yield;
    strokeIn(brush, paths.wider, 'outline', 1.25);
  }
  strokeIn(brush, paths.outline, 'edge', 1);
}

/** A circle around a point in frame units, as the path of the context; its radius in CSS pixels. */
function traceCircle(brush: Brush, at: readonly [number, number], radius: number): void {
  const [x, y] = pixelOf(brush.view, at);
  brush.context.beginPath();
  brush.context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Circles of counts, and circles in place of outlines, the largest first. */
export function paintCircles(brush: Brush, { units, clusters }: CanvasCircles, highlighted: string | null): void {
  const { context, palette, hatch } = brush;
  inPixels(brush);
  for (const { shape, radius, isPoint } of units) {
    traceCircle(brush, shape.feature.label, radius);
    const { fill } = shape;
    context.globalAlpha = (isPoint ? 1 : 0.85) * (highlighted === null || highlighted === fill ? 1 : FADED);
    if (fill === 'missing' && hatch) {
      if (typeof DOMMatrix === 'function') hatch.setTransform(new DOMMatrix().scale(1 / brush.ratio));
      context.fillStyle = hatch;
    } else context.fillStyle = palette(isPoint ? tokenOf(fill) : 'circle');
    context.fill();
    context.strokeStyle = palette(isPoint ? 'outline' : 'ink-light');
    context.lineWidth = radius < 6 ? 0.75 : 1.5;
    context.stroke();
  }
  context.globalAlpha = 1;
  for (const { x, y, radius } of clusters) {
    traceCircle(brush, [x, y], radius);
    context.fillStyle = palette('ground');
    context.fill();
    context.strokeStyle = palette('circle');
    context.lineWidth = 2;
    context.stroke();
  }
}

/** The edge of one unit: a pale one under a dark one, which together stand out from every fill. */
export function paintEdge(
  brush: Brush,
  paths: CanvasPaths,
  { feature }: FilledShape,
  radius: number,
  token: string,
  width: number,
): void {
  inUnits(brush);
  brush.context.lineJoin = 'round';
  if (feature.d) {
    strokeIn(brush, paths.of(feature), 'ground', width + 2.5);
    strokeIn(brush, paths.of(feature), token, width);
    return;
  }
  inPixels(brush);
  for (const [colour, wide] of [
    ['ground', width + 2.5],
    [token, width],
  ] as const) {
    traceCircle(brush, feature.label, radius);
    brush.context.strokeStyle = brush.palette(colour);
    brush.context.lineWidth = wide;
    brush.context.stroke();
  }
}
