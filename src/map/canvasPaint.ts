/**
 * What a canvas of thousands of shapes shows, as steps: each generator paints some shapes and yields, so that its
 * caller may let the page answer. Contexts are set to frame units here; widths are CSS pixels.
 */
import { tokenOf, type Hatch, type Palette } from './canvasColours.ts';
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
  hatch: Hatch | null;
}

/** What lies under the colours. */
export interface Ground {
  paths: CanvasPaths;
  surroundings: { areas: Path2D; borders: Path2D } | null;
}

/** Shapes of one step: some milliseconds of a slow machine. */
const STEP = 250;
/** How much of its colour keeps what is not of the class that is pointed at. */
export const FADED = 0.45;

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

/** The surroundings, and the region's own surface, which shows where no shape has a colour. */
export function paintGround(brush: Brush, { paths, surroundings }: Ground): void {
  const { context, palette } = brush;
  clear(brush);
  inUnits(brush);
  if (surroundings) {
    context.fillStyle = palette('context');
    context.fill(surroundings.areas);
    strokeIn(brush, surroundings.borders, 'context-line', 1);
  }
  context.fillStyle = palette('outline');
  context.fill(paths.outline);
}

/** Borders of the units (hairlines where there are many), those of the wider level thicker, and the region's edge. */
export function* paintLines(brush: Brush, paths: CanvasPaths, shapes: readonly FilledShape[]): Generator<void> {
  const { context } = brush;
  clear(brush);
  inUnits(brush);
  context.lineJoin = 'round';
  for (let i = 0; i < shapes.length; i += STEP) {
    const step = shapes.slice(i, i + STEP);
    if (shapes.length > DENSE) strokeIn(brush, hairlines(brush, paths, step), 'border', 0.6);
    else for (const { feature } of step) strokeIn(brush, paths.of(feature), 'border', 1.75);
    yield;
  }
  if (shapes.length <= DENSE) for (const { feature } of shapes) strokeIn(brush, paths.of(feature), 'outline', 0.6);
  yield;
  if (paths.wider) {
    strokeIn(brush, paths.wider, 'border', 2.5);
    yield;
    strokeIn(brush, paths.wider, 'outline', 1.25);
  }
  strokeIn(brush, paths.outline, 'edge', 1);
}

/**
 * Outlines as the screen can show them, in one path: points on the same half of a pixel are one, the same for both
 * sides of a border. Seen whole, most points of thousands of shapes are.
 */
function hairlines({ view, ratio }: Brush, paths: CanvasPaths, shapes: readonly FilledShape[]): Path2D {
  const grid = 2 * view.scale * ratio;
  const path = new Path2D();
  for (const { feature } of shapes)
    for (const ring of paths.rings(feature)) {
      let [lastX, lastY] = [NaN, NaN];
      for (let i = 0; i < ring.length; i += 2) {
        const x = Math.round((ring[i] as number) * grid);
        const y = Math.round((ring[i + 1] as number) * grid);
        if (x === lastX && y === lastY) continue;
        if (i === 0) path.moveTo(x / grid, y / grid);
        else path.lineTo(x / grid, y / grid);
        lastX = x;
        lastY = y;
      }
      path.closePath();
    }
  return path;
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
      if (typeof DOMMatrix === 'function') hatch.pattern.setTransform(new DOMMatrix().scale(1 / brush.ratio));
      context.fillStyle = hatch.pattern;
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
  if (feature.coming) return;
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
