/** What a visitor can ask to see: the names that the URL, the selection and the screens share. */

import type { ViewName } from '../views/index.ts';

/** Parts of the coverage view. */
export const PART_NAMES = ['matrice', 'hasard', 'classements', 'comparer', 'structures'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** What the cells of the matrix say: a count, a rate per inhabitant or per person in poverty, or an index (region = 100). */
export const MEASURES = ['nombre', 'taux', 'besoin', 'indice'] as const;
export type Measure = (typeof MEASURES)[number];

/** By whom projects are divided, or gaps are ranked: everybody, or people in poverty. */
export const DENOMINATORS = ['habitants', 'pauvres'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** What can be laid over the map: a mark per named commune; départements that projects of elsewhere name. */
export const MAP_LAYERS = ['communes', 'elargie'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** At most so many territories are compared. */
export const MOST_COMPARED = 3;
/** A gap has at most so many projects. */
export const MOST_THRESHOLD = 3;

export const INDICATEURS = ['taux', 'nombre', 'besoin', 'pauvrete'] as const;
export type IndicateurId = (typeof INDICATEURS)[number];

/** Columns by which the table of projects can be sorted. */
export const SORTS = ['structure', 'territoire', 'axe', 'id'] as const;
export type SortColumn = (typeof SORTS)[number];
export interface Sort {
  colonne: SortColumn;
  direction: 'croissant' | 'decroissant';
}

/**
 * One view of the application. `null` means "all". `dep` is the code of a département or of the region (its region-wide projects).
 * `carte: 'svg'` forbids the WebGL renderer.
 */
export interface View {
  vue: ViewName;
  dep: string | null;
  axe: string | null;
  indicateur: IndicateurId;
  q: string;
  projet: string | null;
  carte: 'auto' | 'svg';
  tri: Sort;
  partie: PartName;
  mesure: Measure;
  /** Sort of the matrix: `code`, `total`, `population`, `pauvrete` or the id of an axis; `-` before it for the highest first. */
  ordre: string;
  /** A cell with at most so many projects is a gap: 0 means empty ones alone. */
  seuil: number;
  /** By whom gaps are ranked. */
  classer: Denominator;
  /** By whom projects are divided in the funnel, the scatter and the index. */
  par: Denominator;
  /** Codes of the territories that are compared, at most three. */
  comparer: readonly string[];
  calques: readonly MapLayer[];
  /** The organisation that is open in the list of organisations. */
  structure: string | null;
  /** INSEE code of the commune that « Ma commune » is about. Whether the region has it is known once the list of communes is here. */
  commune: string | null;
  /** The step of the presentation that is shown, from 1; 0 where none was chosen. */
  etape: number;
  /** A whole storyline, packed by who shares it: what it says is known once the presentation is here. */
  parcours: string | null;
  /** Whether the view stands in a frame of another site: without header and footer. */
  embed: boolean;
}

/** Keys by which the matrix is sorted beside the ids of the axes. */
export const ORDERS = ['code', 'total', 'population', 'pauvrete'] as const;

export const DEFAULT_VIEW: View = {
  vue: 'carte',
  dep: null,
  axe: null,
  indicateur: 'taux',
  q: '',
  projet: null,
  carte: 'auto',
  tri: { colonne: 'id', direction: 'croissant' },
  partie: 'matrice',
  mesure: 'nombre',
  ordre: 'code',
  seuil: 0,
  classer: 'pauvres',
  par: 'habitants',
  comparer: [],
  calques: [],
  structure: null,
  commune: null,
  etape: 0,
  parcours: null,
  embed: false,
};
