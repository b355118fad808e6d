/** What was published: a list and where it is, a measure with its unit or its vintage. */
import type { CampagneIndex, IndicateurIndex } from '../model/dataset.ts';
import { formatDate } from './dates.ts';
import { formatNumber, formatPercent } from './numbers.ts';

/**
 * A published measure with its unit: « 1 284 948 habitants », « 11,8 % » (the label says of what), « non disponible ».
 */
export function formatMeasure(value: number | null, unite: string): string {
  if (value === null) return 'non disponible';
  return unite.startsWith('%') ? formatPercent(value) : `${formatNumber(value)}\u00a0${unite}`;
}

/** Where a list of projects was published and when: « Projets : Préfecture…, page du 25 septembre 2023 ». */
export function listSource({ source_editeur, source_date }: CampagneIndex): string {
  return `Projets\u00a0: ${source_editeur}, page du ${formatDate(source_date)}`;
}

/** A measure with its vintage and producer: « Population municipale 2021 (Insee) ». */
export function formatVintage({ libelle, producteur }: IndicateurIndex): string {
  return `${libelle} (${producteur})`;
}
