/** The words of the coverage view: its frame, the matrix, the gaps, one cell. */
import type { AxeIndex, Dataset, Territoire } from '../model/dataset.ts';
import type { Denominateur, Mesure, Partie } from '../model/view.ts';
import type { Lacune } from '../selection/lacunes.ts';
import type { Cellule, Matrice, MatriceRow } from '../selection/matrice.ts';
import { NIVEAU, type Ecart } from '../selection/hasard.ts';
import { colonneOf, mesureOf } from '../selection/serie.ts';
import { figure, MARQUES, mesure as mesureEnMots, millesime, sourceListe, uniteIndicateur } from './indicateurs.ts';
import { accorde, enumere, majuscule, nombre, pourcentage, projets } from './nombres.ts';

export const nomPartie: Record<Partie, string> = {
  matrice: 'Où la stratégie agit',
  hasard: 'Écart ou hasard\u00a0?',
  classements: 'Changer de dénominateur',
  comparer: 'Comparer',
  structures: 'Structures',
};

export const nomMesure: Record<Mesure, string> = {
  nombre: 'Nombre de projets',
  taux: majuscule(uniteIndicateur.taux),
  besoin: majuscule(uniteIndicateur.besoin),
  indice: 'Indice (région = 100)',
};

/** A rate by whom it divides: as a unit (« pour 100 000 habitants »), and as a name (« Pour 100 000 habitants »). */
export const uniteDe: Record<Denominateur, string> = {
  habitants: uniteIndicateur.taux,
  pauvres: uniteIndicateur.besoin,
};
export const nomTaux: Record<Denominateur, string> = { habitants: nomMesure.taux, pauvres: nomMesure.besoin };

export const nomDenominateur: Record<Denominateur, string> = { habitants: 'habitants', pauvres: 'personnes pauvres' };

export const couverture = {
  titre: (annees: string) => `Couverture territoriale, projets ${annees}`,
  deuxPoints: '\u00a0: ',
  defiler: 'Figure plus large que l’écran\u00a0: faites-la glisser de côté.',
  parties: 'Parties de la vue Couverture',
  recherche: (q: string, trouves: number, total: number) =>
    `Seuls comptent les projets qui contiennent «\u00a0${q}\u00a0»\u00a0: ${nombre(trouves)} sur ${nombre(total)}.`,
  toutCompter: 'Compter tous les projets',
};

export const matriceMots = {
  titre: (mesure: string, annees: string) => `${mesure}, par département et par axe, ${annees}`,
  mesure: 'Mesure',
  par: 'Indice calculé par',
  trier: 'Trier par',
  ordres: {
    code: 'Code du département',
    total: 'Total',
    population: 'Population',
    pauvrete: 'Taux de pauvreté',
  } as Record<string, string>,
  croissant: 'du plus petit au plus grand',
  decroissant: 'du plus grand au plus petit',
  defiler: 'Tableau des départements et des axes, à faire défiler',
  departement: 'Département',
  total: 'Total',
  localises: 'Dans un département',
  regionaux: 'Région entière',
  tous: 'Tous les projets',
  aucun: 'aucun',
  sansObjet: '–',
  sansObjetAide: 'sans objet',
  trierColonne: (colonne: string) => `Trier par\u00a0: ${colonne}`,
  /** What a cell says to a screen reader: « Ain, Mobilité : 1 projet ». */
  cellule: (territoire: string, axe: string, dit: string) => `${territoire}, ${axe}\u00a0: ${dit}`,
  legendeNombre:
    'La surface du cercle est proportionnelle au nombre de projets. «\u00a0aucun\u00a0»\u00a0: aucun projet.',
  legendeClasses: 'Couleurs\u00a0: groupes naturels des valeurs de toutes les cases, bornes rondes',
  marques:
    '≈\u00a0: ne se distingue pas de la région sur cet axe\u00a0; ▲ au-dessus, ▼ au-dessous (intervalle exact à 95\u00a0%)',
  /** Many comparisons at once: how many cells chance alone would mark. */
  hasard: (cases: number) =>
    `Sur ${nombre(cases)} cases, le hasard seul en marquerait jusqu’à ${nombre(cases * (1 - NIVEAU), 1)} en moyenne\u00a0: une marque isolée est un indice, pas une preuve`,
  marquesLien: 'Comment lire ces marques',
  denominateurs: (quoi: string) => `Dénominateur\u00a0: ${quoi}`,
  calcule: 'Personnes pauvres\u00a0: calcul de ce site, population × taux de pauvreté.',
};

/** The three sums below the départements, with their names. */
export function sommesDe({ localises, regionaux, total }: Matrice): { row: MatriceRow; nom: string }[] {
  return [
    { row: localises, nom: matriceMots.localises },
    { row: regionaux, nom: matriceMots.regionaux },
    { row: total, nom: matriceMots.tous },
  ];
}

/** The sign of a cell's difference, empty where there is none to be shown: that an empty cell may be chance goes without saying. */
export function marqueDe({ nombre: count, ecart }: Cellule): string {
  return ecart === null || (count === 0 && ecart === 'indistinct') ? '' : marqueEcart[ecart];
}

export const ecartEnMots: Record<Ecart, string> = {
  'au-dessus': 'au-dessus de la région',
  'au-dessous': 'au-dessous de la région',
  indistinct: 'ne se distingue pas de la région',
};
export const marqueEcart: Record<Ecart, string> = { ...MARQUES, indistinct: '≈' };

/** The figure of a cell as it is written: « aucun », « 4 », « 0,7 », « 123 »; « – » where the measure has no meaning. */
export function celluleEnChiffre({ nombre: count, valeur }: Cellule, mesure: Mesure): string {
  if (count === 0) return matriceMots.aucun;
  if (valeur === null) return matriceMots.sansObjet;
  if (mesure === 'nombre') return nombre(count);
  return mesure === 'indice' ? nombre(valeur) : figure(mesure, valeur);
}

/** The same in words, with its count and its difference: « 4 projets, 0,7 pour 100 000 habitants, ne se distingue pas de la région ». */
export function celluleEnMots(cellule: Cellule, mesure: Mesure): string {
  const { nombre: count, valeur, ecart } = cellule;
  const value =
    mesure === 'nombre' || count === 0
      ? ''
      : valeur === null
        ? 'mesure non disponible'
        : mesure === 'indice'
          ? `indice ${nombre(valeur)}`
          : `${figure(mesure, valeur)} ${nomMesure[mesure].replace(/^P/, 'p')}`;
  return [projets(count), value, ecart ? ecartEnMots[ecart] : ''].filter(Boolean).join(', ');
}

/**
 * The reading of the matrix, from its counts alone. With an axis: who has none and what the region-wide projects add; without: how many
 * cells are empty, on which axis most of them are, and that the sums add up.
 */
export function lectureMatrice(matrice: Matrice, axe: AxeIndex | null): string {
  const { rows, axes, localises, regionaux, total } = matrice;
  if (total.total.nombre === 0) return 'Aucun projet ne correspond à ces filtres.';
  if (axe) return lectureAxe(matrice, axe);
  const isEmpty = ({ nombre: count }: Cellule) => count === 0;
  const empty = rows.reduce((sum, row) => sum + row.cellules.filter(isEmpty).length, 0);
  const perAxe = axes.map((one, i) => ({
    axe: one,
    empty: rows.filter((row) => row.cellules[i]?.nombre === 0).length,
  }));
  const most = Math.max(...perAxe.map((one) => one.empty));
  const worst = perAxe.filter((one) => one.empty === most).map((one) => one.axe.libelle_court);
  const gaps =
    empty === 0
      ? 'Chaque département a un projet au moins sur chaque axe.'
      : `${nombre(empty)} ${accorde(empty, 'case')} sur ${nombre(rows.length * axes.length)} ${accorde(empty, 'est vide', 'sont vides')}, le plus souvent sur ${accorde(worst.length, 'l’axe', 'les axes')} ${enumere(worst)} (${most} ${accorde(most, 'département')} sur ${rows.length}).`;
  return `${gaps} ${somme(localises.total.nombre, regionaux.total.nombre, total.total.nombre)}`;
}

function lectureAxe({ rows, axes, localises, regionaux, total }: Matrice, axe: AxeIndex): string {
  const i = axes.findIndex(({ id }) => id === axe.id);
  const at = (row: Matrice['total']) => row.cellules[i]?.nombre ?? 0;
  const without = rows.filter((row) => at(row) === 0).flatMap(({ territoire }) => territoire ?? []);
  const reached = rows.length - without.length;
  const where = without.length === 0 ? '' : ` Aucun projet ${enumere(without.map(({ locatif }) => locatif))}.`;
  return `${axe.libelle}\u00a0: ${projets(at(localises))} dans ${nombre(reached)} ${accorde(reached, 'département')} sur ${nombre(rows.length)}.${where} ${somme(at(localises), at(regionaux), at(total))}`;
}

const somme = (localises: number, regionaux: number, total: number) =>
  regionaux === 0
    ? `${majuscule(projets(localises))} dans un département, aucun pour toute la région.`
    : `${nombre(localises)} ${accorde(localises, 'projet')} dans un département + ${nombre(regionaux)} pour toute la région = ${nombre(total)}.`;

export const lacunesMots = {
  titre: 'Lacunes, par besoin',
  note: 'Une case vide n’est pas d’emblée un manque à combler\u00a0: elle dit où regarder.',
  axe: 'Axe',
  tousAxes: 'Tous les axes',
  seuil: 'Cases avec',
  seuils: (seuil: number) => (seuil === 0 ? 'aucun projet' : `${nombre(seuil)} ${accorde(seuil, 'projet')} au plus`),
  classer: 'Classées par',
  classerPar: { habitants: 'habitants', pauvres: 'personnes pauvres' } satisfies Record<Denominateur, string>,
  compte: (count: number, departements: number) =>
    `${nombre(count)} ${accorde(count, 'case')}${departements > 0 ? ` dans ${nombre(departements)} ${accorde(departements, 'département')}` : ''}`,
  /** The axis of a gap, with its count where there is one, and what region-wide projects bring. */
  axeEtNombre: (libelle: string, count: number) => (count === 0 ? libelle : `${libelle}\u00a0: ${projets(count)}`),
  enPlus: (regionaux: number) => (regionaux === 0 ? '' : `+\u00a0${nombre(regionaux)}`),
  enPlusAide: '«\u00a0+\u00a01\u00a0»\u00a0: projets pour toute la région sur cet axe.',
  aucune: 'Aucune case ne répond à ce seuil.',
  regionaux: (count: number) =>
    count === 0 ? 'aucun projet régional sur cet axe' : `${projets(count)} pour toute la région sur cet axe`,
  besoin: (besoin: number | null, classer: Denominateur) =>
    besoin === null
      ? `${nomDenominateur[classer]}\u00a0: non disponible`
      : `${nombre(classer === 'pauvres' ? arrondiCentaine(besoin) : besoin)} ${nomDenominateur[classer]}${classer === 'pauvres' ? ' environ' : ''}`,
};

/** People in poverty are computed from a rate with one decimal: units would be false precision. */
export const arrondiCentaine = (value: number) => Math.round(value / 100) * 100;

/** « Mobilité : aucun projet en Haute-Savoie (841 482 habitants, pauvreté 9,5 %) ». */
export function lacuneEnMots(dataset: Dataset, { axe, territoire, nombre: count }: Lacune): string {
  return `${axe.libelle}\u00a0: ${projets(count)} ${territoire.locatif} (${situation(dataset, territoire)})`;
}

/** « 841 482 habitants, pauvreté 9,5 % ». */
export function situation(dataset: Dataset, territoire: Territoire): string {
  const pauvrete = mesureOf(dataset, territoire, 'taux_pauvrete');
  return `${mesureEnMots(mesureOf(dataset, territoire, 'population'), 'habitants')}, pauvreté ${pauvrete === null ? 'non disponible' : pourcentage(pauvrete)}`;
}

/** A published measure without its unit, which a heading says: « 1 284 948 », « 11,8 % ». */
export const mesureSansUnite = (valeur: number | null, unite: string): string =>
  mesureEnMots(valeur, unite).replace(unite.startsWith('%') ? '' : `\u00a0${unite}`, '');

export const celluleMots = {
  titre: (territoire: string, axe: string) => `${territoire} — ${axe}`,
  fermer: 'Fermer ce détail',
  ici: (count: number, locatif: string) => majuscule(`${projets(count)} ${locatif}`),
  regionaux: (count: number) => majuscule(`${projets(count)} pour toute la région`),
  regionauxNote: 'Portés pour tous les départements et comptés à part.',
  carte: 'Voir sur la carte',
  tousAxes: 'Tous les axes',
};

/** Lists and measures that the coverage view is computed from, each with publisher, date or vintage. */
export function sourcesDe(dataset: Dataset): string[] {
  const roles = ['population', 'taux_pauvrete'] as const;
  return [
    ...dataset.campagnes.map(sourceListe),
    ...roles.flatMap((role) => colonneOf(dataset, role) ?? []).map(millesime),
    matriceMots.calcule.replace(/\.$/, ''),
  ];
}
