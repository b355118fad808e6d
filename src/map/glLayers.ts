/** MapLibre's sources and layers, in one declared order, and what colours and filters them. Pure. */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Series } from '../selection/series.ts';
import { fillOf } from '../selection/fill.ts';
import { FIGURE_SCALE, labelTextSize, type MapPalette } from './glLabels.ts';

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
