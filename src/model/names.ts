/** What a visitor can ask to see: the names that the URL, the selection and the screens share. */

/** Parts of the coverage view. */
export const PART_NAMES = ['matrice', 'hasard', 'classements', 'comparer', 'structures'] as const;
export type PartName = (typeof PART_NAMES)[number];

/**
 * What the cells of the matrix say: a count, a rate per inhabitant or per person in poverty, or an index (region =
 * 100).
 */
export const MEASURES = ['nombre', 'taux', 'besoin', 'indice'] as const;
/** The last is offered by lists whose projects say an amount alone (see `Offers`). */
export type Measure = (typeof MEASURES)[number] | 'montant';

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
export type CommonIndicateur = (typeof INDICATEURS)[number];
/** Those of lists whose projects say an amount: its sum, by inhabitants, by people in poverty; of a project. */
export type AmountIndicateur = 'montant' | 'montant-habitant' | 'montant-pauvre' | 'montant-moyen' | 'montant-median';
export type IndicateurId = CommonIndicateur | AmountIndicateur;

/** Columns by which the table of projects can be sorted. */
export const SORTS = ['structure', 'territoire', 'axe', 'id'] as const;
export type SortColumn = (typeof SORTS)[number] | 'montant';
export interface Sort {
  colonne: SortColumn;
  direction: 'croissant' | 'decroissant';
}

/** What a list lets choose beside what every list does, by parameter: `withAmounts` (`words/amounts.ts`) gives it. */
export interface Offers {
  indicateur: readonly AmountIndicateur[];
  mesure: readonly Measure[];
  tri: readonly SortColumn[];
}

/** Keys by which the matrix is sorted beside the ids of the axes. */
export const ORDERS = ['code', 'total', 'population', 'pauvrete'] as const;
