/** Words of the indicators: names, titles, units, and a value said in full. */
import type { CampagneIndex, IndicateurIndex } from '../model/dataset.ts';
import type { IndicateurId } from '../model/view.ts';
import type { Legend } from '../selection/legend.ts';
import { PAR_HABITANTS, PAR_PERSONNES_PAUVRES, type Serie, type SerieRow } from '../selection/serie.ts';
import { accorde, arrondi, borne, date, nombre, ordinal, pourcentage, projets } from './nombres.ts';

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

/** Decimals that a value is shown with: rates of few projects bear no more. */
const DECIMALS: Record<IndicateurId, number> = { taux: 1, nombre: 0, besoin: 1, pauvrete: 1 };

/** More decimals than these tell nothing more about rates of a few projects. */
const MOST_DECIMALS = 4;

const withUnit = (indicateur: IndicateurId, text: string) => (indicateur === 'pauvrete' ? `${text}\u00a0%` : text);

/** The bare figure: « 0,7 », « 9 », « 11,8 % », « non disponible ». A rate too small for its decimals is « < 0,1 », never 0. */
export function figure(indicateur: IndicateurId, valeur: number | null): string {
  if (valeur === null) return 'non disponible';
  if (indicateur === 'pauvrete') return pourcentage(valeur);
  if (valeur === 0) return nombre(0);
  const decimals = DECIMALS[indicateur];
  const smallest = 10 ** -decimals;
  return valeur > 0 && valeur < smallest / 2 ? `<\u00a0${nombre(smallest, decimals)}` : nombre(valeur, decimals);
}

/**
 * The bounds of a legend's classes as they are written: breaks as short as they are, the outer values with as many decimals as it takes
 * to tell them from the break beside them; empty where the outer value is that break.
 */
export function bornesEnClair({ serie, classes }: Legend): string[] {
  const breaks = serie.breaks.map(borne);
  const outer = (value: number, i: number) => {
    const beside = serie.breaks[i];
    if (beside === value) return '';
    for (let decimals = DECIMALS[serie.indicateur]; decimals < MOST_DECIMALS; decimals++) {
      const text = nombre(value, decimals);
      const shown = arrondi(value, decimals);
      if (shown !== beside && (shown !== 0 || value === 0)) return withUnit(serie.indicateur, text);
    }
    return withUnit(serie.indicateur, nombre(value, MOST_DECIMALS));
  };
  const [first, last] = [classes[0], classes.at(-1)];
  return first && last ? [outer(first.from, 0), ...breaks, outer(last.to, serie.breaks.length - 1)] : [];
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

/** The mark beside a rate that cannot be told from the region's, and what it means. */
export const MARQUE_INDISTINCT = '≈';
export const INDISTINCT = 'ne se distingue pas de la région';

/** What is heard and read of a département on the map: name, value, count where it differs, rank, and whether chance alone may explain it. */
export function etiquette(serie: Serie, row: SerieRow): string {
  const count = serie.indicateur === 'nombre' ? '' : projets(row.nombre);
  // « Aucun projet » is said once: by the count, or by the value where it is the count.
  const isSaid = count !== '' && row.nombre === 0 && serie.compteProjets;
  const value = isSaid ? '' : valeurEnMots(serie.indicateur, row.valeur);
  const parts = [value, count, rangEnMots(row, serie.rows.length), row.ecart === 'indistinct' ? INDISTINCT : ''];
  return `${row.territoire.nom}\u00a0: ${parts.filter(Boolean).join(', ')}`;
}

/** The figure under the name of a département on the map: the count, or the value (its unit is in the legend) where no project is counted. */
export function chiffreSurCarte(serie: Serie, row: SerieRow): string {
  if (!serie.compteProjets) return figure(serie.indicateur, row.valeur).replace('\u00a0%', '');
  return nombre(row.nombre) + (row.ecart === 'indistinct' ? `\u202f${MARQUE_INDISTINCT}` : '');
}

/** Where a list of projects was published and when: « Projets : Préfecture…, page du 25 septembre 2023 ». */
export function sourceListe({ source_editeur, source_date }: CampagneIndex): string {
  return `Projets\u00a0: ${source_editeur}, page du ${date(source_date)}`;
}

/** A measure with its vintage and producer: « Population municipale 2021 (Insee) ». */
export function millesime({ libelle, producteur }: IndicateurIndex): string {
  return `${libelle} (${producteur})`;
}
