/** MapLibre's sources and layers, in one declared order, built by pure functions. */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Series, SeriesRow } from '../selection/series.ts';
import { fillOf, PALETTE_SIZE } from '../selection/fill.ts';
import { figureOnMap } from '../words/indicateurs.ts';
import { isInside } from './circles.ts';

/** Colours by token name, as read from the style sheet: both renderers use the same ones. */
export type MapPalette = (token: string) => string;

/** What a territory's feature-state holds: its colour, and whether it is hatched because its value is missing. */
export interface FeatureColour {
  couleur: string;
  hatch: boolean;
}

/** The tokens that colour each fill. */
export function colourToken(fill: string): string {
  return fill.startsWith('c') ? `class-${fill.slice(1)}` : `class-${fill}`;
}

/**
 * Sources and layers of the map, from the lowest to the highest. `labels` is replaced whenever the series changes;
 * `textSize`: pixels of the names, the figures below them are a fifth larger, as in the SVG.
 */
export function buildStyle(
  sources: {
    departements: FeatureCollection;
    voisins: FeatureCollection;
    contour: FeatureCollection;
    borders: FeatureCollection;
  },
  labels: FeatureCollection,
  palette: MapPalette,
  textSize: number,
): StyleSpecification {
  const line = (
    id: string,
    source: string,
    colour: string,
    width: number,
    filter?: FilterSpecification,
  ): LayerSpecification => ({
    id,
    source,
    type: 'line',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette(colour), 'line-width': width },
    ...(filter ? { filter } : {}),
  });
  const colour: ExpressionSpecification = ['coalesce', ['feature-state', 'couleur'], palette('class-zero')];
  return {
    version: 8,
    sources: {
      departements: { type: 'geojson', data: sources.departements, promoteId: 'code', tolerance: 0 },
      voisins: { type: 'geojson', data: sources.voisins, tolerance: 0 },
      contour: { type: 'geojson', data: sources.contour, tolerance: 0 },
      borders: { type: 'geojson', data: sources.borders, tolerance: 0 },
      names: { type: 'geojson', data: labels },
    },
    layers: [
      { id: 'papier', type: 'background', paint: { 'background-color': palette('paper') } },
      { id: 'voisins', source: 'voisins', type: 'fill', paint: { 'fill-color': palette('context') } },
      line('voisins-trait', 'voisins', 'context-line', 1),
      // The region's outline lies under the fills, so that no pale seam shows where two neighbours meet.
      { id: 'fond', source: 'contour', type: 'fill', paint: { 'fill-color': palette('outline') } },
      { id: 'aplats', source: 'departements', type: 'fill', paint: { 'fill-color': colour, 'fill-antialias': false } },
      line('lisere', 'borders', 'border', 2),
      line('borders', 'borders', 'outline', 0.6),
      line('contour', 'contour', 'edge', 1.25),
      // A pale edge under a dark line: together they stand out from every fill.
      line('choisi-bord', 'departements', 'ground', 5.5, NOTHING),
      line('choisi', 'departements', 'choice', 3, NOTHING),
      line('survol-bord', 'departements', 'ground', 5, NOTHING),
      line('survol', 'departements', 'hover', 2.5, NOTHING),
      {
        id: 'cercles',
        source: 'names',
        type: 'circle',
        filter: ['>', ['get', 'radius'], 0],
        paint: {
          'circle-radius': ['get', 'radius'],
          'circle-color': palette('circle'),
          'circle-opacity': 0.85,
          'circle-stroke-color': palette('ink-light'),
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'names',
        source: 'names',
        type: 'symbol',
        layout: {
          'text-field': ['format', ['get', 'nom'], { 'font-scale': 1 / FIGURE_SCALE }, ['get', 'figureText'], {}],
          'text-font': FONT,
          'text-size': labelTextSize(textSize),
          'text-line-height': 1.1,
          'text-offset': ['array', 'number', 2, ['get', 'offset']],
          // The label points and the size are those of the SVG, where the names stand clear of one another.
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': ['get', 'ink'], 'text-halo-color': ['get', 'halo'], 'text-halo-width': 1 },
      },
    ],
  };
}

/**
 * Local fonts, no glyph server: MapLibre reads the weight from the first name of the stack, and the first that exists
 * is used.
 */
const FONT = ['Carte Bold', 'system-ui', 'sans-serif'];

/** The hatches of missing values: a layer that waits for its image, and the layer that it lies below. */
export const HATCH = 'hachures';
export const HATCH_BELOW = 'lisere';
export const hatchLayer: LayerSpecification = {
  id: HATCH,
  source: 'departements',
  type: 'fill',
  paint: { 'fill-pattern': HATCH, 'fill-opacity': ['case', ['boolean', ['feature-state', 'hatch'], false], 1, 0] },
};

/** Size of the label's text in pixels when its names are `nameSize` pixels high. */
export function labelTextSize(nameSize: number): number {
  return nameSize * FIGURE_SCALE;
}

/** Figures are a fifth larger than the names above them, as in the SVG. */
const FIGURE_SCALE = 1.2;
/** The SVG sets its two lines by their baselines: their middle lies this much (ems) below the label point. */
const BASELINE_DROP = 0.22;
const CLEAR = 'rgba(255,255,255,0)';

/** A filter that no feature passes. */
export const NOTHING: FilterSpecification = ['==', ['get', 'code'], ''];

/** The filter that keeps one territory, or none. */
export function onlyCode(code: string | null): FilterSpecification {
  return code === null ? NOTHING : ['==', ['get', 'code'], code];
}

/** The filter that leaves some territories out. */
export function withoutCodes(codes: readonly string[]): FilterSpecification {
  return ['!', ['in', ['get', 'code'], ['literal', [...codes]]]];
}

/** Feature-state of every territory of a series, by code. */
export function featureColours(series: Series, palette: MapPalette): Map<string, FeatureColour> {
  return new Map(
    series.rows.map(({ territoire, classIndex }) => {
      const fill = fillOf(series, classIndex);
      return [territoire.code, { couleur: palette(colourToken(fill)), hatch: fill === 'missing' }];
    }),
  );
}

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
  radiusOf: (count: number) => number,
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
    const radius = radiusOf(row.nombre);
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
