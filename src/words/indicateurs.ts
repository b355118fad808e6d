/** Words of the indicators: names, titles, units, and a value said in full. */
import type { CommonIndicateur, IndicateurId } from '../model/view.ts';
import type { Counts } from '../selection/counts.ts';
import type { Deviation } from '../selection/deviation.ts';
import { DECIMALS, isTiny } from '../selection/precision.ts';
import { PER_INHABITANTS, PER_POOR_PEOPLE, type Series, type SeriesRow } from '../selection/series.ts';
import { agree, roundTo, formatNumber, formatOrdinal, formatPercent, formatProjets } from './numbers.ts';

const INHABITANTS = `${formatNumber(PER_INHABITANTS)} habitants`;
const PEOPLE = `${formatNumber(PER_POOR_PEOPLE)} personnes pauvres`;

/** How an indicator that a list brings along says its values. `note`: what its reading adds. */
export interface OwnWords {
  figure: (value: number) => string;
  /** With its unit, in a sentence. */
  full: (value: number) => string;
  /** As short as a label. */
  short: (value: number) => string;
  onMap: (row: SeriesRow) => string;
  /** What a territory has the most of: « d’euros par habitant ». */
  what: string;
  note: (counts: Counts) => string;
  circles: (series: Series) => string;
}

/** Filled by `withAmounts` (`words/amounts.ts`), as the names, units and ranks below; empty without such a list. */
export const ownWords: { [id in IndicateurId]?: OwnWords } = {};

type Names = Record<IndicateurId, string>;

/** Name in the list of indicators. */
export const indicateurName = {
  taux: `Projets pour ${INHABITANTS}`,
  nombre: 'Nombre de projets',
  besoin: `Projets pour ${PEOPLE}`,
  pauvrete: 'Taux de pauvreté',
} satisfies Record<CommonIndicateur, string> as Names;

/** For a figure that has no room for words. */
export const NOT_AVAILABLE = 'n.\u202fd.';

/** Unit after a value, as in « 0,7 pour 100 000 habitants »; empty where the value carries its own. */
export const indicateurUnit = {
  taux: `pour ${INHABITANTS}`,
  nombre: '',
  besoin: `pour ${PEOPLE}`,
  pauvrete: '',
} satisfies Record<CommonIndicateur, string> as Names;

/** By what a rank was given, short. */
export const rankFor = {
  taux: 'par habitant',
  nombre: 'par le nombre',
  besoin: 'par personne pauvre',
  pauvrete: 'par le taux de pauvreté',
} satisfies Record<CommonIndicateur, string> as Names;

/**
 * The bare figure: « 0,7 », « 9 », « 11,8 % », « non disponible ». A rate too small for its decimals is « < 0,1 »,
 * never 0.
 */
export function formatFigure(indicateur: IndicateurId, value: number | null): string {
  if (value === null) return 'non disponible';
  const own = ownWords[indicateur];
  if (own) return own.figure(value);
  if (indicateur === 'pauvrete') return formatPercent(value);
  if (value === 0) return formatNumber(0);
  const decimals = DECIMALS[indicateur];
  return isTiny(indicateur, value)
    ? `<\u00a0${formatNumber(10 ** -decimals, decimals)}`
    : formatNumber(value, decimals);
}

/**
 * A value in words: « 0,7 projet pour 100 000 habitants », « 9 projets », « aucun projet », « 11,8 % de taux de
 * pauvreté ».
 */
export function describeRowValue(indicateur: IndicateurId, value: number | null): string {
  if (value === null) return 'valeur non disponible';
  if (indicateur === 'pauvrete') return `${formatPercent(value)} de personnes sous le seuil de pauvreté`;
  const own = ownWords[indicateur];
  if (own) return own.full(value);
  if (value === 0 || indicateur === 'nombre') return formatProjets(value);
  return `${formatFigure(indicateur, value)}\u00a0${agree(roundTo(value, DECIMALS[indicateur]), 'projet')} ${indicateurUnit[indicateur]}`;
}

/** « 9e sur 12 », « 3e ex æquo sur 12 »; empty without a rank. */
export function describeRank(row: SeriesRow, on: number): string {
  return row.rank ? `${formatOrdinal(row.rank.rank)}${row.rank.tied ? ' ex æquo' : ''} sur ${formatNumber(on)}` : '';
}

/** The mark of a rate that differs from the region's beyond chance; what chance explains has none. */
export const MARKS: Record<Deviation, string> = { 'au-dessus': '▲', 'au-dessous': '▼', indistinct: '' };

/** Whether a département differs from the region beyond chance, where one is told in full. */
export const DEVIATIONS: Record<Deviation, string> = {
  'au-dessus': 'se distingue de la région (au-dessus)',
  'au-dessous': 'se distingue de la région (au-dessous)',
  indistinct: 'ne se distingue pas de la région',
};

/** What is said of a département on the map, in this order; empty where there is nothing to say. */
export function wordsOf(series: Series, row: SeriesRow) {
  const countText = series.indicateur === 'nombre' ? '' : formatProjets(row.nombre);
  // « Aucun projet » is said once: by the count, or by the value where it is the count.
  const isSaid = countText !== '' && row.nombre === 0 && series.countsProjets;
  return {
    value: isSaid ? '' : describeRowValue(series.indicateur, row.value),
    countText,
    rank: describeRank(row, series.rows.length),
    chance: row.deviation ? DEVIATIONS[row.deviation] : '',
  };
}

/**
 * What is heard and read of a département on the map: name, value, count where it differs, rank, and whether chance
 * alone may explain it.
 */
export function labelOf(series: Series, row: SeriesRow): string {
  return `${row.territoire.nom}\u00a0: ${Object.values(wordsOf(series, row)).filter(Boolean).join(', ')}`;
}

/**
 * The figure under the name of a département on the map: the value of its colour (its unit is in the legend), with the
 * mark of its difference.
 */
export function figureOnMap({ indicateur }: Series, row: SeriesRow): string {
  const own = ownWords[indicateur];
  if (own) return own.onMap(row);
  const { value, deviation } = row;
  if (value === null) return NOT_AVAILABLE;
  const mark = deviation ? MARKS[deviation] : '';
  // No space within it, as « < 0,1 » has: it would reach the neighbour's name.
  return formatFigure(indicateur, value).replace(/\u00a0%?/, '') + (mark && `\u202f${mark}`);
}
