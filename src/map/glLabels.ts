/** Names and figures of the map as MapLibre writes them: where they stand, how large and in which ink. Pure. */
import type { FeatureCollection } from 'geojson';
import type { Series, SeriesRow } from '../selection/series.ts';
import { fillOf, PALETTE_SIZE } from '../selection/fill.ts';
import { figureOnMap } from '../words/indicateurs.ts';
import { isInside } from './circles.ts';

/** Colours by token name, as read from the style sheet: both renderers use the same ones. */
export type MapPalette = (token: string) => string;

/** Size of the label's text in pixels when its names are `nameSize` pixels high. */
export function labelTextSize(nameSize: number): number {
  return nameSize * FIGURE_SCALE;
}

/** Figures are a fifth larger than the names above them, as in the SVG. */
export const FIGURE_SCALE = 1.2;
/** The SVG sets its two lines by their baselines: their middle lies this much (ems) below the label point. */
const BASELINE_DROP = 0.22;
const CLEAR = 'rgba(255,255,255,0)';

/** Fills that need light ink: the two darkest of the palette. */
export function isDarkFill(fill: string): boolean {
  return fill === `c${PALETTE_SIZE - 1}` || fill === `c${PALETTE_SIZE - 2}`;
}

/** Where a label stands: its point (degrees), its offset in ems, and what is written. */
interface LabelPart {
  nom: string;
  figureText: string;
  ink: string;
  halo: string;
  offset: [number, number];
  radius: number;
}

/**
 * Labels as point features. A choropleth has one a territory, name over figure; proportional circles have the figure
 * inside and the name on top. `radiusOf` is in frame units, of which one is `pxPerUnit` pixels; `textSize` is in
 * pixels; `linesOf` breaks the name of a code into lines.
 */
export function labelFeatures(
  series: Series,
  pointOf: (code: string) => [number, number] | null,
  radiusOf: (value: number) => number,
  pxPerUnit: number,
  palette: MapPalette,
  textSize: number,
  linesOf: (code: string, nom: string) => string[] = (_, nom) => [nom],
): FeatureCollection {
  const dark = { ink: palette('ink-dark'), halo: CLEAR };
  const light = { ink: palette('ink-light'), halo: CLEAR };
  const partsOf = (row: SeriesRow): LabelPart[] => {
    const lines = linesOf(row.territoire.code, row.territoire.nom);
    const nom = lines.join('\n');
    const figureText = figureOnMap(series, row);
    const ink = isDarkFill(fillOf(series, row.classIndex)) ? light : dark;
    if (series.mark !== 'cercles')
      return [{ nom: `${nom}\n`, figureText, ...ink, offset: [0, BASELINE_DROP], radius: 0 }];
    const radius = radiusOf(row.value ?? 0);
    const radiusPx = radius * pxPerUnit;
    const away = radiusPx / labelTextSize(textSize) + 0.6;
    const around = { ...dark, halo: palette('ground') };
    const figure: LabelPart = isInside(figureText.length, radius)
      ? { nom: '', figureText, ...light, offset: [0, 0], radius: radiusPx }
      : { nom: '', figureText, ...around, offset: [0, away - 0.1], radius: radiusPx };
    return [figure, { nom, figureText: '', ...around, offset: [0, -away - (lines.length - 1) / 2], radius: 0 }];
  };
  return {
    type: 'FeatureCollection',
    features: series.rows.flatMap((row) => {
      const coordinates = pointOf(row.territoire.code);
      if (!coordinates) return [];
      const geometry = { type: 'Point' as const, coordinates };
      return partsOf(row).map((part) => ({
        type: 'Feature' as const,
        properties: { code: row.territoire.code, ...part },
        geometry,
      }));
    }),
  };
}
