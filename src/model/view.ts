/** What a visitor can ask to see: the names that the URL, the selection and the screens share. */

export const VUES = ['carte', 'projets', 'donnees'] as const;
export type Vue = (typeof VUES)[number];

export const INDICATEURS = ['taux', 'nombre', 'besoin', 'pauvrete'] as const;
export type IndicateurId = (typeof INDICATEURS)[number];

/** Columns by which the table of projects can be sorted. */
export const TRIS = ['structure', 'territoire', 'axe', 'id'] as const;
export type TriColonne = (typeof TRIS)[number];
export interface Tri {
  colonne: TriColonne;
  sens: 'croissant' | 'decroissant';
}

/**
 * One view of the application. `null` means "all". `dep` is the code of a département or of the region (its region-wide projects).
 * `carte: 'svg'` forbids the WebGL renderer.
 */
export interface View {
  vue: Vue;
  dep: string | null;
  axe: string | null;
  indicateur: IndicateurId;
  q: string;
  projet: string | null;
  carte: 'auto' | 'svg';
  tri: Tri;
}

export const DEFAULT_VIEW: View = {
  vue: 'carte',
  dep: null,
  axe: null,
  indicateur: 'taux',
  q: '',
  projet: null,
  carte: 'auto',
  tri: { colonne: 'id', sens: 'croissant' },
};
