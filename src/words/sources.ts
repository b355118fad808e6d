/** What was published: a list and where it is, a measure with its unit or its vintage. */
import type { Dataset, CampagneIndex, IndicateurIndex } from '../model/dataset.ts';
import { hasPoverty, isOffered } from '../selection/offered.ts';
import { columnOf } from '../selection/series.ts';
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
export function listSource({ source_editeur, source_date, source_type: type }: CampagneIndex, year = ''): string {
  const source = type === 'tableau' ? 'fichier' : 'page';
  return `Projets${year}\u00a0: ${source_editeur}${source_date && `, ${source} du ${formatDate(source_date)}`}`;
}

/** The same of what is shown; of a list of several years with the year: « Projets 2019 : … ». */
export const listSources = ({ campagnes, years }: Dataset): string[] =>
  campagnes.map((one) => listSource(one, years ? ` ${one.annee}` : ''));

/** A measure with its vintage and producer: « Population municipale 2021 (Insee) ». */
export function formatVintage({ libelle, producteur }: IndicateurIndex): string {
  return `${libelle} (${producteur})`;
}

/** A published measure without its unit, which a heading says: « 1 284 948 », « 11,8 % ». */
export const formatMeasureAlone = (raw: number | null, unite: string): string =>
  formatMeasure(raw, unite).replace(unite.startsWith('%') ? '' : `\u00a0${unite}`, '');

/** The one measure that nobody publishes. */
export const COMPUTED = 'Personnes pauvres\u00a0: calcul de ce site, population × taux de pauvreté';

/** Lists and measures that the coverage view is computed from, each with publisher, date or vintage. */
export function describeSources(dataset: Dataset): string[] {
  const roles = [
    ...(isOffered(dataset, 'taux') ? (['population'] as const) : []),
    ...(hasPoverty(dataset) ? (['taux_pauvrete'] as const) : []),
  ];
  return [
    ...listSources(dataset),
    ...roles.flatMap((role) => columnOf(dataset, role) ?? []).map(formatVintage),
    ...(isOffered(dataset, 'besoin') ? [COMPUTED] : []),
  ];
}
