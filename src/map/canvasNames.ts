/** Names and figures on a canvas of thousands of shapes: which have room, and where each stands. CSS pixels. */
import { figureOnMap } from '../words/indicateurs.ts';
import { formatNumber } from '../words/numbers.ts';
import type { Series } from '../selection/series.ts';
import { inkOn, tokenOf } from './canvasColours.ts';
import { inPixels, type Brush } from './canvasPaint.ts';
import type { FilledShape } from './canvasShapes.ts';
import { isSeen, pixelOf, type CanvasView, type Size } from './canvasView.ts';
import { ASCENT, LETTER } from './nameBoxes.ts';
import { chooseNames, type NameRoom } from './roomyNames.ts';

/** One name as it is written: its middle, the figure below it where both fit, its ink and its halo. */
export interface WrittenName {
  code: string;
  x: number;
  y: number;
  text: string;
  figure: string | null;
  ink: string;
  halo: string;
}

/** Side of a cell of room; pixels of the map for each name that reaches beyond its unit. */
const CELL = 6;
const PER_LANDMARK = 16_000;
const LINE = 1.15;

/**
 * The names that are written in a view, `shapes` being in the order of importance. A name within its unit has its
 * figure; one that is wider than its unit is a landmark, of which there are as many as the map has room for.
 * @param letters size of the names. @param radiusOf radius of the circle of a unit, 0 for none.
 */
export function listNames(
  shapes: readonly FilledShape[],
  series: Series,
  view: CanvasView,
  size: Size,
  letters: number,
  radiusOf: (code: string) => number,
): WrittenName[] {
  const rooms = shapes.map(({ feature, row, fill }): (NameRoom & { name: WrittenName }) | null => {
    if (!isSeen(view.seen, feature.bbox)) return null;
    const text = row.territoire.nom;
    const [x0, y0, x1, y1] = feature.bbox;
    const width = text.length * LETTER * letters;
    const isHeld = width < (x1 - x0) * view.scale && letters * LINE < (y1 - y0) * view.scale;
    const radius = radiusOf(feature.code);
    const hasFigure = isHeld && radius === 0 && 2.4 * letters * LINE < (y1 - y0) * view.scale;
    const [x, middle] = pixelOf(view, feature.label);
    const lines = hasFigure ? 2 : 1;
    // Above its circle, which it would hide.
    const y = radius > 0 ? middle - radius - (letters * LINE) / 2 : middle;
    const height = lines * letters * LINE;
    return {
      box: { x: x - width / 2, y: y - height / 2, width, height },
      isHeld,
      name: {
        code: feature.code,
        x,
        y,
        text,
        figure: hasFigure ? figureOnMap(series, row) : null,
        ink: isHeld && radius === 0 ? inkOn(fill) : 'ink-dark',
        halo: isHeld && radius === 0 && fill !== 'missing' ? tokenOf(fill) : 'ground',
      },
    };
  });
  const landmarks = Math.floor((size.width * size.height) / PER_LANDMARK);
  return chooseNames(rooms, size, CELL, landmarks).flatMap((place) => rooms[place]?.name ?? []);
}

/** Writes them, each with a halo, so that it is read over lines. */
export function paintNames(brush: Brush, names: readonly WrittenName[], letters: number, font: string): void {
  const { context, palette } = brush;
  inPixels(brush);
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = letters / 4;
  for (const { x, y, text, figure, ink, halo } of names) {
    context.strokeStyle = palette(halo);
    context.fillStyle = palette(ink);
    const write = (line: string, weight: number, lines: number) => {
      context.font = `${weight} ${letters}px ${font}`;
      const baseline = y + (lines + ASCENT - 0.5) * letters;
      context.strokeText(line, x, baseline);
      context.fillText(line, x, baseline);
    };
    write(text, 600, figure === null ? 0 : -LINE / 2);
    if (figure !== null) write(figure, 700, LINE / 2);
  }
}

/** The number of projects in each cluster. */
export function paintClusterCounts(
  brush: Brush,
  clusters: readonly { x: number; y: number; count: number }[],
  letters: number,
  font: string,
): void {
  const { context, palette, view } = brush;
  inPixels(brush);
  context.textAlign = 'center';
  context.font = `700 ${letters}px ${font}`;
  context.fillStyle = palette('ink-dark');
  for (const { x, y, count } of clusters) {
    const [px, py] = pixelOf(view, [x, y]);
    context.fillText(formatNumber(count), px, py + 0.36 * letters);
  }
}
