/** Words of amounts, and what a list that has them brings along: loaded with such a list alone. */
import type { Dataset } from '../model/dataset.ts';
import type { AmountIndicateur } from '../model/names.ts';
import { withYears } from '../model/years.ts';
import {
  AMOUNT_OFFERS,
  buildAmountSeries,
  hasAmounts,
  shorten,
  statedOfAll,
  type Stated,
} from '../selection/amounts.ts';
import type { Counts } from '../selection/counts.ts';
import { DECIMALS } from '../selection/precision.ts';
import { ownSeries, type Series, type SeriesRow } from '../selection/series.ts';
import { NOT_AVAILABLE, indicateurName, indicateurUnit, ownWords, rankFor } from './indicateurs.ts';
import { agree, formatBound, formatNumber, formatProjets, roundTo } from './numbers.ts';

const signed = (text: string) => text.replace(/^-/, '−');

/** « 21 649 103 € », « 1 930,54 € », « −500 € »: cents where there are any; what is not 0 € is never said so. */
export function formatEuros(value: number): string {
  const cents = roundTo(value, 2);
  if (cents === 0 && value !== 0) return value > 0 ? '<\u00a00,01\u00a0€' : '>\u00a0−0,01\u00a0€';
  return `${signed(formatNumber(cents, Number.isInteger(cents) ? 0 : 2))}\u00a0€`;
}

/** The same, or « non précisé ». */
export const formatAmount = (value: number | null | undefined): string =>
  value == null ? 'montant non précisé' : formatEuros(value);

const SCALES = [
  [1e9, 'Md€'],
  [1e6, 'M€'],
  [1e3, 'k€'],
] as const;

/** For labels, with three digits that count: « 21,6 M€ », « 345 k€ », « 1,93 k€ », « 12,3 € ». */
export function formatShortEuros(value: number): string {
  const short = shorten(value);
  const [scale, unit] = SCALES.find(([least]) => Math.abs(short) >= least) ?? [1, '€'];
  return `${signed(formatBound(Number((short / scale).toPrecision(3))))}\u00a0${unit}`;
}

export const amountNames: Record<AmountIndicateur, string> = {
  montant: 'Montant des projets',
  'montant-habitant': 'Montant par habitant',
  'montant-pauvre': 'Montant par personne pauvre',
  'montant-moyen': 'Montant moyen d’un projet',
  'montant-median': 'Montant médian d’un projet',
};

const units: Record<AmountIndicateur, string> = {
  montant: '',
  'montant-habitant': 'par habitant',
  'montant-pauvre': 'par personne pauvre',
  'montant-moyen': 'par projet en moyenne',
  'montant-median': 'par projet en médiane',
};

const ranked: Record<AmountIndicateur, string> = {
  montant: 'par le montant',
  'montant-habitant': 'par le montant par habitant',
  'montant-pauvre': 'par le montant par personne pauvre',
  'montant-moyen': 'par le montant moyen',
  'montant-median': 'par le montant médian',
};

/** « 440 projets sur 442 précisent leur montant », of all: « les 442 projets précisent leur montant ». */
export function describeKnown({ known, count }: Pick<Stated, 'known' | 'count'>): string {
  if (count === 0) return formatProjets(0);
  if (known === 0) return `aucun montant précisé (${formatProjets(count)})`;
  const verb = agree(known, 'précise son', 'précisent leur');
  return known === count
    ? `${known === 1 ? 'le projet' : `les ${formatProjets(known)}`} ${verb} montant`
    : `${formatProjets(known)} sur ${formatNumber(count)} ${verb} montant`;
}

/** « Montant : 21 649 103 € en tout (440 projets sur 442 précisent leur montant). » */
export function describeStated({ sum, ...stated }: Pick<Stated, 'known' | 'count' | 'sum'>): string {
  const known = describeKnown(stated);
  return `Montant\u00a0: ${sum === null ? known : `${formatEuros(sum)} en tout (${known})`}.`;
}

const describeSum = (counts: Counts) => describeStated(statedOfAll(counts));

function describeCircles({ rows }: Series): string {
  const isBare = rows.some(({ nombre: count, value }) => count > 0 && value !== null && value <= 0);
  return `La surface du cercle est proportionnelle au montant.${isBare ? ' Une somme de 0\u00a0€ ou négative n’a pas de cercle.' : ''}`;
}

/** Of no project nothing was paid: 0 € is what projects got. No space of a line within, as for other figures. */
function figureOnMap({ nombre: count, value }: SeriesRow): string {
  if (count === 0) return '–';
  return value === null ? NOT_AVAILABLE : formatShortEuros(value).replace('\u00a0', '\u202f');
}

/**
 * The list with what its amounts let choose; as it is where no project says one. Whoever opens such a list calls this:
 * the tables of indicators are filled here, and nothing of it is sent with a list without amounts.
 */
export function withAmounts(dataset: Dataset): Dataset {
  if (!hasAmounts(dataset.projets)) return dataset;
  for (const id of AMOUNT_OFFERS.indicateur) {
    ownSeries[id] = (shown, counts) => buildAmountSeries(shown, counts, id);
    ownWords[id] = {
      figure: formatEuros,
      full: (value) => `${formatEuros(value)} ${units[id]}`.trim(),
      short: formatShortEuros,
      onMap: figureOnMap,
      what: `d’euros${units[id] && ` ${units[id]}`}`,
      note: describeSum,
      circles: describeCircles,
    };
    DECIMALS[id] = 2;
  }
  Object.assign(indicateurName, amountNames);
  Object.assign(indicateurUnit, units);
  Object.assign(rankFor, ranked);
  // What gives the list at one of its years gives it with this too.
  return withYears({ ...dataset, offers: AMOUNT_OFFERS });
}
