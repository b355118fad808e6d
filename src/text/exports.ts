/** The words of what is taken away: buttons, messages, names of files, and what every file says of itself. */
import type { IndicateurIndex } from '../model/dataset.ts';
import type { Denominateur, IndicateurId, Mesure } from '../model/view.ts';
import type { Ecart } from '../selection/hasard.ts';
import { fold } from '../selection/search.ts';
import { lacunesMots, nomDenominateur, uniteDe } from './couverture.ts';
import { accorde, nombre, projets } from './nombres.ts';

/** What the data can be taken away as. */
export type FormatDeDonnees = 'tableau' | 'lacunes' | 'classeur' | 'geojson';
/** What a figure can be taken away as. */
export type FormatDImage = 'svg' | 'png1' | 'png2' | 'png3';

export const emporter = {
  titre: 'Emporter',
  aide: 'Chaque fichier porte les filtres, le dénominateur, les sources et le lien de cette vue.',
  boutons: {
    tableau: 'Tableau (CSV)',
    lacunes: 'Lacunes (CSV)',
    classeur: 'Classeur (XLSX)',
    geojson: 'Départements (GeoJSON)',
  } satisfies Record<FormatDeDonnees, string>,
  /** What a voice reads after the words of the button, which stand first for who speaks them. */
  suites: {
    tableau: '\u00a0: télécharger les nombres des départements par axe',
    lacunes: '\u00a0: télécharger la liste des lacunes',
    classeur: '\u00a0: télécharger projets, matrice, lacunes, indicateurs et sources',
    geojson: '\u00a0: télécharger les contours et les indicateurs',
  } satisfies Record<FormatDeDonnees, string>,
  image: 'Image',
  carte: 'Carte',
  axes: 'Projets par axe',
  images: { svg: 'SVG', png1: 'PNG 1×', png2: 'PNG 2×', png3: 'PNG 3×' } satisfies Record<FormatDImage, string>,
  /** Stands before the name of a format. */
  imageAccessible: (titre: string) => `Télécharger l’image «\u00a0${titre}\u00a0» en`,
  copierImage: 'Copier l’image',
  copierAccessible: (titre: string) => `Copier l’image «\u00a0${titre}\u00a0»`,
  copiee: 'Image copiée\u00a0: collez-la dans votre document.',
  erreurCopie: 'Le navigateur n’a pas laissé copier l’image\u00a0: téléchargez-la en PNG.',
  enCours: 'Préparation du fichier…',
  /** `isDoubtful`: in a frame that may not let files through. */
  pret: (fichier: string, isDoubtful: boolean) =>
    `Fichier prêt\u00a0: ${fichier}${isDoubtful ? '. Si rien ne s’enregistre, la page qui entoure ce cadre interdit les téléchargements\u00a0: ouvrez le site dans un onglet à lui.' : ''}`,
  erreur:
    'Le fichier n’a pas pu être préparé. S’il manque une partie du site, l’avis en haut de la page le dit\u00a0; sinon, réessayez. Le lien garde vos filtres.',
  erreurTextes:
    'Les résumés des projets n’ont pas pu être chargés, le classeur serait incomplet\u00a0: l’avis en haut de la page dit pourquoi. Rien n’est perdu.',
  erreurImage:
    'L’image n’a pas pu être dessinée\u00a0: le navigateur l’a refusée. Essayez le format SVG, ou une taille plus petite.',
  erreurFigure: 'Aucune figure n’est affichée ici\u00a0: il n’y a pas d’image à emporter.',
};

/** Labels of the rows in which a file describes itself. */
export const motsDuCartouche = {
  titre: 'Titre',
  filtre: 'Filtre',
  denominateur: 'Dénominateur',
  source: 'Source',
  licence: 'Licence',
  lien: 'Lien',
};

export const cartoucheMots = {
  annees: (annees: readonly number[]) => `${accorde(annees.length, 'Campagne')}\u00a0: ${annees.join(', ')}`,
  axe: (libelle: string | null) => `Axe\u00a0: ${libelle ?? 'tous les axes'}`,
  territoire: (nom: string) => `Territoire\u00a0: ${nom}`,
  recherche: (q: string) => `Recherche\u00a0: «\u00a0${q}\u00a0»`,
  somme: (localises: number, regionaux: number, total: number, tous: number) =>
    `Projets comptés\u00a0: ${nombre(localises)} dans un département + ${nombre(regionaux)} pour toute la région = ${nombre(total)}${total === tous ? '' : ` (sur ${nombre(tous)})`}`,
  mesure: (mesure: string) => `Mesure\u00a0: ${mesure}`,
  seuil: (seuil: number) =>
    `Seuil\u00a0: ${seuil === 0 ? 'aucun projet' : `${nombre(seuil)} ${accorde(seuil, 'projet')} au plus`}`,
  classer: (par: Denominateur) =>
    `Classement\u00a0: par nombre de ${par === 'habitants' ? 'habitants' : 'personnes pauvres'}`,
};

/** What numbers are divided by, with the vintage: « habitants, Population municipale 2021 (Insee) ». */
export function denominateurEnMots(par: Denominateur | null, colonnes: readonly IndicateurIndex[]): string {
  if (par === null) return 'aucun (nombres de projets)';
  const vintages = colonnes.map(({ libelle, producteur }) => `${libelle} (${producteur})`).join(' × ');
  return `${uniteDe[par]}, ${vintages}`;
}

/** The denominator of the map's indicators. */
export const denominateurDeCarte: Record<IndicateurId, Denominateur | 'publie' | null> = {
  taux: 'habitants',
  besoin: 'pauvres',
  nombre: null,
  pauvrete: 'publie',
};
export const TAUX_PUBLIE = 'taux publié, en\u00a0% de la population';
export const PLUSIEURS_DENOMINATEURS = 'plusieurs\u00a0: chaque chiffre dit le sien';

/** A published measure among the sources, with its vintage. */
export const sourceDeMesure = ({ libelle, millesime, producteur }: IndicateurIndex): string =>
  `${libelle} (${producteur}, millésime\u00a0: ${millesime})`;

/** Sheets of the workbook. */
export const feuilles = {
  projets: 'Projets',
  matrice: 'Matrice',
  lacunes: 'Lacunes',
  indicateurs: 'Indicateurs',
  sources: 'Sources',
};

export const colonnesExport = {
  code: 'Code',
  departement: 'Département',
  nature: 'Ligne',
  natures: {
    departement: 'département',
    localises: 'somme des départements',
    regionaux: 'région entière',
    total: 'tous les projets',
  },
  total: 'Total',
  valeur: (axe: string, mesure: Mesure) => `${axe} (${uniteDeMesure[mesure]})`,
  rang: 'Rang',
  axe: 'Axe (intitulé proposé)',
  projets: 'Projets',
  regionaux: 'Projets de la région entière sur cet axe',
  besoin: (par: Denominateur) => `Besoin\u00a0: ${nomDenominateur[par]}`,
  phrase: 'En mots',
  rubrique: 'Rubrique',
  contenu: 'Contenu',
};

const uniteDeMesure: Record<Mesure, string> = {
  nombre: 'projets',
  taux: uniteDe.habitants,
  besoin: uniteDe.pauvres,
  indice: 'indice, région = 100',
};

/** Names of the columns of indicators. */
export const indicateursMots = {
  nom: 'Territoire',
  projets: 'Projets, sous les filtres',
  projetsTousAxes: 'Projets, tous axes',
  projetsAxe: (axe: string) => `Projets\u00a0: ${axe}`,
  taux: (d: Denominateur) => `Projets ${uniteDe[d]}`,
  bas: (d: Denominateur) => `Projets ${uniteDe[d]}, borne basse à 95\u00a0%`,
  haut: (d: Denominateur) => `Projets ${uniteDe[d]}, borne haute à 95\u00a0%`,
  indice: (d: Denominateur) => `Indice ${uniteDe[d]} (région = 100)`,
  ecart: (d: Denominateur) => `Écart à la région ${uniteDe[d]}, à 95\u00a0%`,
  ecarts: {
    'au-dessus': 'au-dessus',
    'au-dessous': 'au-dessous',
    indistinct: 'ne se distingue pas',
  } satisfies Record<Ecart, string>,
  personnesPauvres: 'Personnes pauvres (calcul de ce site, population × taux)',
  mesure: (libelle: string, unite: string) => `${libelle} (${unite})`,
  intervalles: 'Intervalles exacts de Poisson (Garwood, 1936), niveau 95\u00a0%',
  vides: 'Une case vide est une valeur non disponible, jamais un zéro.',
};

/** How the workbook is to be read, on its last sheet. */
export const notesDuClasseur = {
  titre: 'Note',
  axe: (libelle: string) =>
    `Les feuilles ${feuilles.projets} et ${feuilles.matrice} gardent tous les axes\u00a0; seules les feuilles ${feuilles.lacunes} et ${feuilles.indicateurs} suivent l’axe «\u00a0${libelle}\u00a0».`,
  regionaux:
    'Les projets de la région entière sont comptés à part et jamais ajoutés à un département\u00a0: somme des départements + région entière = tous les projets.',
  lacunes: lacunesMots.note,
};

export const titresExport = {
  matrice: (mesure: string, annees: string) => `${mesure}, par département et par axe, ${annees}`,
  lacunes: (annees: string) => `Lacunes par département et par axe, ${annees}`,
  indicateurs: (region: string, annees: string) => `${region}\u00a0: départements et indicateurs, projets ${annees}`,
  classeur: (region: string, annees: string) => `${region}\u00a0: couverture territoriale, projets ${annees}`,
};

/** What stands below an exported figure; the map adds its thirteenth unit. */
export const figureMots = {
  axes: (nom: string, annees: string) => `Projets par axe, ${nom}, ${annees}`,
  filtres: (filtres: readonly string[]) => filtres.join(' · '),
  denominateur: (denominateur: string) => `${motsDuCartouche.denominateur}\u00a0: ${denominateur}`,
  sources: (sources: readonly string[]) => `${accorde(sources.length, 'Source')}\u00a0: ${sources.join(' · ')}`,
  lien: (lien: string) => `${motsDuCartouche.lien}\u00a0: ${lien}`,
  regionEntiere: (count: number, aide: string) =>
    `Région entière\u00a0: ${projets(count)}.${count === 0 ? '' : ` ${aide}`}`,
};

/** `couverture-2021-mobilite.csv`: the name tells what was filtered, in letters that every system takes. */
export function nomDeFichier(parts: readonly (string | null | undefined)[], extension: string): string {
  const slug = parts.map((part) => fold(part ?? '').replaceAll(' ', '-')).filter(Boolean);
  return `${slug.join('-').slice(0, 80)}.${extension}`;
}
