/** MapLibre's sources and layers, in one declared order, built by pure functions. */
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Serie, SerieRow } from '../selection/serie.ts';
import { fillOf, PALETTE_SIZE } from '../selection/fill.ts';
import { chiffreSurCarte } from '../text/indicateurs.ts';
import { isInside } from './circles.ts';

/** Colours by token name, as read from the style sheet: both renderers use the same ones. */
export type Palette = (token: string) => string;

/** What a territory's feature-state holds: its colour, and whether it is hatched because its value is missing. */
export interface FeatureColour {
  couleur: string;
  hachure: boolean;
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
    frontieres: FeatureCollection;
  },
  labels: FeatureCollection,
  palette: Palette,
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
      frontieres: { type: 'geojson', data: sources.frontieres, tolerance: 0 },
      noms: { type: 'geojson', data: labels },
    },
    layers: [
      { id: 'papier', type: 'background', paint: { 'background-color': palette('paper') } },
      { id: 'voisins', source: 'voisins', type: 'fill', paint: { 'fill-color': palette('context') } },
      line('voisins-trait', 'voisins', 'context-line', 1),
      // The region's outline lies under the fills, so that no pale seam shows where two neighbours meet.
      { id: 'fond', source: 'contour', type: 'fill', paint: { 'fill-color': palette('outline') } },
      { id: 'aplats', source: 'departements', type: 'fill', paint: { 'fill-color': colour, 'fill-antialias': false } },
      line('lisere', 'frontieres', 'border', 2),
      line('frontieres', 'frontieres', 'outline', 0.6),
      line('contour', 'contour', 'edge', 1.25),
      // A pale edge under a dark line: together they stand out from every fill.
      line('choisi-bord', 'departements', 'ground', 5.5, NOTHING),
      line('choisi', 'departements', 'choice', 3, NOTHING),
      line('survol-bord', 'departements', 'ground', 5, NOTHING),
      line('survol', 'departements', 'hover', 2.5, NOTHING),
      {
        id: 'cercles',
        source: 'noms',
        type: 'circle',
        filter: ['>', ['get', 'rayon'], 0],
        paint: {
          'circle-radius': ['get', 'rayon'],
          'circle-color': palette('circle'),
          'circle-opacity': 0.85,
          'circle-stroke-color': palette('ink-light'),
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'noms',
        source: 'noms',
        type: 'symbol',
        layout: {
          'text-field': ['format', ['get', 'nom'], { 'font-scale': 1 / FIGURE_SCALE }, ['get', 'chiffre'], {}],
          'text-font': FONT,
          'text-size': labelTextSize(textSize),
          'text-line-height': 1.1,
          'text-offset': ['array', 'number', 2, ['get', 'decalage']],
          // The label points and the size are those of the SVG, where the names stand clear of one another.
          'text-allow-overlap': true,
          'text-ignore-placement': true,
        },
        paint: { 'text-color': ['get', 'encre'], 'text-halo-color': ['get', 'halo'], 'text-halo-width': 1 },
      },
    ],
  };
}

/**
 * Local fonts, no glyph server: MapLibre reads the weight from the first name of the stack, and the first that exists is used.
 */
const FONT = ['Carte Bold', 'system-ui', 'sans-serif'];

/** The hatches of missing values: a layer that waits for its image, and the layer that it lies below. */
export const HATCH = 'hachures';
export const HATCH_BELOW = 'lisere';
export const hatchLayer: LayerSpecification = {
  id: HATCH,
  source: 'departements',
  type: 'fill',
  paint: { 'fill-pattern': HATCH, 'fill-opacity': ['case', ['boolean', ['feature-state', 'hachure'], false], 1, 0] },
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
export function featureColours(serie: Serie, palette: Palette): Map<string, FeatureColour> {
  return new Map(
    serie.rows.map(({ territoire, classe }) => {
      const fill = fillOf(serie, classe);
      return [territoire.code, { couleur: palette(colourToken(fill)), hachure: fill === 'missing' }];
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
  chiffre: string;
  encre: string;
  halo: string;
  decalage: [number, number];
  rayon: number;
}

/**
 * Labels as point features. A choropleth has one a territory, name over figure; proportional circles have the figure inside and
 * the name on top. `radiusOf` is in frame units, of which one is `pxPerUnit` pixels; `textSize` is in pixels;
 * `linesOf` breaks the name of a code into lines.
 */
export function labelFeatures(
  serie: Serie,
  pointOf: (code: string) => [number, number] | null,
  radiusOf: (count: number) => number,
  pxPerUnit: number,
  palette: Palette,
  textSize: number,
  linesOf: (code: string, nom: string) => string[] = (_, nom) => [nom],
): FeatureCollection {
  const dark = { encre: palette('ink-dark'), halo: CLEAR };
  const light = { encre: palette('ink-light'), halo: CLEAR };
  const partsOf = (row: SerieRow): LabelPart[] => {
    const lines = linesOf(row.territoire.code, row.territoire.nom);
    const nom = lines.join('\n');
    const chiffre = chiffreSurCarte(serie, row);
    const ink = isDarkFill(fillOf(serie, row.classe)) ? light : dark;
    if (serie.marque !== 'cercles')
      return [{ nom: `${nom}\n`, chiffre, ...ink, decalage: [0, BASELINE_DROP], rayon: 0 }];
    const radius = radiusOf(row.nombre);
    const rayon = radius * pxPerUnit;
    const away = rayon / labelTextSize(textSize) + 0.6;
    const around = { ...dark, halo: palette('ground') };
    const figure: LabelPart = isInside(chiffre.length, radius)
      ? { nom: '', chiffre, ...light, decalage: [0, 0], rayon }
      : { nom: '', chiffre, ...around, decalage: [0, away - 0.1], rayon };
    return [figure, { nom, chiffre: '', ...around, decalage: [0, -away - (lines.length - 1) / 2], rayon: 0 }];
  };
  return {
    type: 'FeatureCollection',
    features: serie.rows.flatMap((row) => {
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
