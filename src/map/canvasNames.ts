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
  const line = letters * LINE;
  const placeOf = ({ feature, row, fill }: FilledShape): { room: NameRoom; name: WrittenName } => {
    const text = row.territoire.nom;
    const [x0, y0, x1, y1] = feature.bbox;
    const height = (y1 - y0) * view.scale;
    const wide = text.length * LETTER * letters;
    const isHeld = wide < (x1 - x0) * view.scale && line < height;
    const radius = radiusOf(feature.code);
    const isOnFill = isHeld && radius === 0;
    const hasFigure = isOnFill && 2.4 * line < height;
    const [x, middle] = pixelOf(view, feature.label);
    // Above its circle, which it would hide.
    const y = radius > 0 ? middle - radius - line / 2 : middle;
    const high = hasFigure ? 2 * line : line;
    return {
      room: { box: { x: x - wide / 2, y: y - high / 2, width: wide, height: high }, isHeld },
      name: {
        code: feature.code,
        x,
        y,
        text,
        figure: hasFigure ? figureOnMap(series, row) : null,
        ink: isOnFill ? inkOn(fill) : 'ink-dark',
        halo: isOnFill && fill !== 'missing' ? tokenOf(fill) : 'ground',
      },
    };
  };
  const roomOf = (place: number, isHeldAlone: boolean): NameRoom | null => {
    const shape = shapes[place];
    if (!shape || !isSeen(view.seen, shape.feature.bbox)) return null;
    // Of thousands that are some pixels wide none is looked at twice.
    const { bbox } = shape.feature;
    if (isHeldAlone && (bbox[3] - bbox[1]) * view.scale <= line) return null;
    return placeOf(shape).room;
  };
  const landmarks = Math.floor((size.width * size.height) / PER_LANDMARK);
  return chooseNames(shapes.length, roomOf, size, CELL, landmarks).flatMap((place) => {
    const shape = shapes[place];
    return shape ? [placeOf(shape).name] : [];
  });
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
