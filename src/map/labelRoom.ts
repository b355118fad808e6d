/** The room of a name and its figure as `SvgLabels` writes them. Pure; frame units. */
import { largestValue, type Series } from '../selection/series.ts';
import { figureOnMap } from '../words/indicateurs.ts';
import type { ViewBox } from './camera.ts';
import type { FilledShape } from './canvasShapes.ts';
import { isInside, linesOfName, radiusOf } from './circles.ts';

/** Size of the names where the map writes them largest; half a letter to it, and a figure to a name. */
const EM = 28;
const HALF_LETTER = 0.29;
const FIGURE = 1.2;
/** Height of what stands above a baseline, and below it, to the size. */
const [RISE, DROP] = [0.8, 0.25];
/** Between a circle and its name. */
const GAP = 8;

/**
 * Who tells the box of a unit's label: name and figure around the label's point, or the name above its circle and the
 * figure in it or below.
 * @param zoom width of what is shown, the whole frame being 1: letters keep their size on the screen.
 */
export function labelRoom(series: Series, zoom: number): (shape: FilledShape) => ViewBox {
  const largest = largestValue(series);
  const hasCircles = series.mark === 'cercles';
  return ({ feature: { label, bbox }, row }) => {
    const figure = figureOnMap(series, row);
    const lines = linesOfName(row.territoire.nom, bbox[2] - bbox[0], zoom);
    const letters = Math.max(FIGURE * figure.length, ...lines.map(({ length }) => length));
    const radius = hasCircles ? radiusOf(row.value ?? 0, largest) : 0;
    const half = Math.max(letters * HALF_LETTER * EM * zoom, radius * zoom);
    const above = hasCircles
      ? (GAP + (lines.length - 1 + RISE) * EM) * zoom + radius * zoom
      : ((lines.length - 1) / 2 + RISE) * EM * zoom;
    const isHeld = hasCircles && isInside(figure.length, radius);
    const baseline = hasCircles ? 0.85 * FIGURE : lines.length > 1 ? 1.37 * FIGURE : 0.95 * FIGURE;
    const below = isHeld ? radius * zoom : (baseline + DROP) * EM * zoom + radius * zoom;
    return { x: label[0] - half, y: label[1] - above, width: 2 * half, height: above + below };
  };
}
