/** Words of the indicators: names, titles, units, and a value said in full. */
import type { CampagneIndex, IndicateurIndex } from '../model/dataset.ts';
import type { IndicateurId } from '../model/view.ts';
import type { Ecart } from '../selection/ecart.ts';
import { DECIMALS, isTiny } from '../selection/precision.ts';
import { PAR_HABITANTS, PAR_PERSONNES_PAUVRES, type Serie, type SerieRow } from '../selection/serie.ts';
import { accorde, arrondi, date, nombre, ordinal, pourcentage, projets } from './nombres.ts';

const HABITANTS = `${nombre(PAR_HABITANTS)} habitants`;
const PERSONNES = `${nombre(PAR_PERSONNES_PAUVRES)} personnes pauvres`;

/** Name in the list of indicators. */
export const nomIndicateur: Record<IndicateurId, string> = {
  taux: `Projets pour ${HABITANTS}`,
  nombre: 'Nombre de projets',
  besoin: `Projets pour ${PERSONNES}`,
  pauvrete: 'Taux de pauvreté',
};

/** Unit after a value, as in « 0,7 pour 100 000 habitants »; empty where the value carries its own. */
export const uniteIndicateur: Record<IndicateurId, string> = {
  taux: `pour ${HABITANTS}`,
  nombre: '',
  besoin: `pour ${PERSONNES}`,
  pauvrete: '',
};

/** A published measure with its unit: « 1 284 948 habitants », « 11,8 % » (the label says of what), « non disponible ». */
export function mesure(valeur: number | null, unite: string): string {
  if (valeur === null) return 'non disponible';
  return unite.startsWith('%') ? pourcentage(valeur) : `${nombre(valeur)}\u00a0${unite}`;
}

/** By what a rank was given, short. */
export const rangPour: Record<IndicateurId, string> = {
  taux: 'par habitant',
  nombre: 'par le nombre',
  besoin: 'par personne pauvre',
  pauvrete: 'par le taux de pauvreté',
};

/** The bare figure: « 0,7 », « 9 », « 11,8 % », « non disponible ». A rate too small for its decimals is « < 0,1 », never 0. */
export function figure(indicateur: IndicateurId, valeur: number | null): string {
  if (valeur === null) return 'non disponible';
  if (indicateur === 'pauvrete') return pourcentage(valeur);
  if (valeur === 0) return nombre(0);
  const decimals = DECIMALS[indicateur];
  return isTiny(indicateur, valeur) ? `<\u00a0${nombre(10 ** -decimals, decimals)}` : nombre(valeur, decimals);
}

/** A value in words: « 0,7 projet pour 100 000 habitants », « 9 projets », « aucun projet », « 11,8 % de taux de pauvreté ». */
export function valeurEnMots(indicateur: IndicateurId, valeur: number | null): string {
  if (valeur === null) return 'valeur non disponible';
  if (indicateur === 'pauvrete') return `${pourcentage(valeur)} de personnes sous le seuil de pauvreté`;
  if (valeur === 0 || indicateur === 'nombre') return projets(valeur);
  return `${figure(indicateur, valeur)}\u00a0${accorde(arrondi(valeur, DECIMALS[indicateur]), 'projet')} ${uniteIndicateur[indicateur]}`;
}

/** « 9e sur 12 », « 3e ex æquo sur 12 »; empty without a rank. */
export function rangEnMots(row: SerieRow, sur: number): string {
  return row.rang ? `${ordinal(row.rang.rank)}${row.rang.exAequo ? ' ex æquo' : ''} sur ${sur}` : '';
}

/** The mark of a rate that differs from the region's beyond chance; what chance explains has none. */
export const MARQUES: Record<Ecart, string> = { 'au-dessus': '▲', 'au-dessous': '▼', indistinct: '' };

/** Whether a département differs from the region beyond chance, where one is told in full. */
export const ECARTS: Record<Ecart, string> = {
  'au-dessus': 'se distingue de la région (au-dessus)',
  'au-dessous': 'se distingue de la région (au-dessous)',
  indistinct: 'ne se distingue pas de la région',
};

/** What is said of a département on the map, in this order; empty where there is nothing to say. */
export function motsDe(serie: Serie, row: SerieRow) {
  const compte = serie.indicateur === 'nombre' ? '' : projets(row.nombre);
  // « Aucun projet » is said once: by the count, or by the value where it is the count.
  const isSaid = compte !== '' && row.nombre === 0 && serie.compteProjets;
  return {
    valeur: isSaid ? '' : valeurEnMots(serie.indicateur, row.valeur),
    compte,
    rang: rangEnMots(row, serie.rows.length),
    chance: row.ecart ? ECARTS[row.ecart] : '',
  };
}

/** What is heard and read of a département on the map: name, value, count where it differs, rank, and whether chance alone may explain it. */
export function etiquette(serie: Serie, row: SerieRow): string {
  return `${row.territoire.nom}\u00a0: ${Object.values(motsDe(serie, row)).filter(Boolean).join(', ')}`;
}

/** The figure under the name of a département on the map: the value of its colour (its unit is in the legend), with the mark of its difference. */
export function chiffreSurCarte(serie: Serie, { valeur, ecart }: SerieRow): string {
  if (valeur === null) return 'n.\u202fd.';
  const mark = ecart ? MARQUES[ecart] : '';
  // No space within it, as « < 0,1 » has: it would reach the neighbour's name.
  return figure(serie.indicateur, valeur).replace(/\u00a0%?/, '') + (mark && `\u202f${mark}`);
}

/** Where a list of projects was published and when: « Projets : Préfecture…, page du 25 septembre 2023 ». */
export function sourceListe({ source_editeur, source_date }: CampagneIndex): string {
  return `Projets\u00a0: ${source_editeur}, page du ${date(source_date)}`;
}

/** A measure with its vintage and producer: « Population municipale 2021 (Insee) ». */
export function millesime({ libelle, producteur }: IndicateurIndex): string {
  return `${libelle} (${producteur})`;
}
