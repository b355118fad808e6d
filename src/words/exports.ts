/** The words of what is taken away: buttons, messages, names of files, and what every file says of itself. */
import type { IndicateurIndex } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { Denominator, IndicateurId, Measure } from '../model/view.ts';
import type { Deviation } from '../selection/chance.ts';
import { slugOf } from '../model/fold.ts';
import { lacunesWords } from './lacunes.ts';
import { denominatorName, unitHeading, unitOf } from './couverture.ts';
import { matrixWords } from './matrix.ts';
import { oneUnit, unplacedName, unplacedPart } from './levels.ts';
import { agree, capitalise, formatNumber, formatProjets } from './numbers.ts';

/** What the data can be taken away as. */
export type DataFormat = 'table' | 'lacunes' | 'workbook' | 'geojson';
/** What a figure can be taken away as. */
export type ImageFormat = 'svg' | 'png1' | 'png2' | 'png3';

export const takeAwayWords = {
  title: 'Emporter',
  help: 'Chaque fichier porte les filtres, le dénominateur, les sources et le lien de cette vue.',
  buttons: ({ pluriel }: Level): Record<DataFormat, string> => ({
    table: 'Tableau (CSV)',
    lacunes: 'Lacunes (CSV)',
    workbook: 'Classeur (XLSX)',
    geojson: `${capitalise(pluriel)} (GeoJSON)`,
  }),
  /** What a voice reads after the words of the button, which stand first for who speaks them. */
  followUps: ({ pluriel }: Level, hasAxes: boolean): Record<DataFormat, string> => ({
    table: `\u00a0: télécharger les nombres des ${pluriel}${hasAxes ? ' par axe' : ''}`,
    lacunes: '\u00a0: télécharger la liste des lacunes',
    workbook: '\u00a0: télécharger projets, matrice, lacunes, indicateurs et sources',
    geojson: '\u00a0: télécharger les contours et les indicateurs',
  }),
  image: 'Image',
  carte: 'Carte',
  axes: 'Projets par axe',
  images: { svg: 'SVG', png1: 'PNG 1×', png2: 'PNG 2×', png3: 'PNG 3×' } satisfies Record<ImageFormat, string>,
  /** Stands before the name of a format. */
  imageAccessible: (title: string) => `Télécharger l’image «\u00a0${title}\u00a0» en`,
  copyImage: 'Copier l’image',
  copyAccessible: (title: string) => `Copier l’image «\u00a0${title}\u00a0»`,
  copiedToClipboard: 'Image copiée\u00a0: collez-la dans votre document.',
  copyError: 'Le navigateur n’a pas laissé copier l’image\u00a0: téléchargez-la en PNG.',
  underWay: 'Préparation du fichier…',
  /** `isDoubtful`: in a frame that may not let files through. */
  ready: (file: string, isDoubtful: boolean) =>
    `Fichier prêt\u00a0: ${file}${isDoubtful ? '. Si rien ne s’enregistre, la page qui entoure ce cadre interdit les téléchargements\u00a0: ouvrez le site dans un onglet à lui.' : ''}`,
  error:
    'Le fichier n’a pas pu être préparé. S’il manque une partie du site, l’avis en haut de la page le dit\u00a0; sinon, réessayez. Le lien garde vos filtres.',
  textsError:
    'Les résumés des projets n’ont pas pu être chargés, le classeur serait incomplet\u00a0: l’avis en haut de la page dit pourquoi. Rien n’est perdu.',
  imageError:
    'L’image n’a pas pu être dessinée\u00a0: le navigateur l’a refusée. Essayez le format SVG, ou une taille plus petite.',
  figureError: 'Aucune figure n’est affichée ici\u00a0: il n’y a pas d’image à emporter.',
};

/** Labels of the rows in which a file describes itself. */
export const captionLabels = {
  title: 'Titre',
  filter: 'Filtre',
  denominator: 'Dénominateur',
  source: 'Source',
  licence: 'Licence',
  link: 'Lien',
};

export const captionWords = {
  years: (years: readonly number[]) => `${agree(years.length, 'Campagne')}\u00a0: ${years.join(', ')}`,
  axe: (libelle: string | null) => `Axe\u00a0: ${libelle ?? 'tous les axes'}`,
  territoire: (nom: string) => `Territoire\u00a0: ${nom}`,
  search: (q: string) => `Recherche\u00a0: «\u00a0${q}\u00a0»`,
  sum: (level: Level, located: number, regionWide: number, total: number, all: number) =>
    `Projets comptés\u00a0: ${formatNumber(located)} dans ${oneUnit(level)} + ${formatNumber(regionWide)} pour toute la région${unplacedPart(level, total - located - regionWide, ' + ')} = ${formatNumber(total)}${total === all ? '' : ` (sur ${formatNumber(all)})`}`,
  mesure: (measure: string) => `Mesure\u00a0: ${measure}`,
  seuil: (threshold: number) =>
    `Seuil\u00a0: ${threshold === 0 ? 'aucun projet' : `${formatNumber(threshold)} ${agree(threshold, 'projet')} au plus`}`,
  classer: (per: Denominator) =>
    `Classement\u00a0: par nombre de ${per === 'habitants' ? 'habitants' : 'personnes pauvres'}`,
};

/** What numbers are divided by, with the vintage: « habitants, Population municipale 2021 (Insee) ». */
export function describeDenominator(per: Denominator | null, columns: readonly IndicateurIndex[]): string {
  if (per === null) return 'aucun (nombres de projets)';
  const vintages = columns.map(({ libelle, producteur }) => `${libelle} (${producteur})`).join(' × ');
  return `${unitOf[per]}, ${vintages}`;
}

/** The denominator of the map's indicators. */
export const divisorOfIndicateur: Record<IndicateurId, Denominator | 'publie' | null> = {
  taux: 'habitants',
  besoin: 'pauvres',
  montant: null,
  'montant-habitant': 'habitants',
  'montant-pauvre': 'pauvres',
  'montant-moyen': null,
  'montant-median': null,
  nombre: null,
  pauvrete: 'publie',
};
export const PUBLISHED_RATE = 'taux publié, en\u00a0% de la population';
export const SEVERAL_DENOMINATORS = 'plusieurs\u00a0: chaque chiffre dit le sien';

/** A published measure among the sources, with its vintage. */
export const describeMeasureSource = ({ libelle, millesime, producteur }: IndicateurIndex): string =>
  `${libelle} (${producteur}, millésime\u00a0: ${millesime})`;

/** Sheets of the workbook. */
export const sheetWords = {
  projets: 'Projets',
  matrice: 'Matrice',
  lacunes: 'Lacunes',
  indicateurs: 'Indicateurs',
  sources: 'Sources',
};

export const exportColumns = {
  code: 'Code',
  unit: unitHeading,
  nature: 'Ligne',
  natures: (level: Level) => ({
    unit: level.nom,
    located: `somme des ${level.pluriel}`,
    regionWide: 'région entière',
    unplaced: unplacedName(level).toLowerCase(),
    total: 'tous les projets',
  }),
  total: 'Total',
  value: (axe: string, measure: Measure) => `${axe} (${unitOfMeasure[measure]})`,
  rank: 'Rang',
  axe: 'Axe (intitulé proposé)',
  projets: 'Projets',
  regionWide: (hasAxes: boolean) => `Projets de la région entière${hasAxes ? ' sur cet axe' : ''}`,
  besoin: (per: Denominator) => `Besoin\u00a0: ${denominatorName[per]}`,
  sentence: 'En mots',
  heading: 'Rubrique',
  content: 'Contenu',
};

const unitOfMeasure: Record<Measure, string> = {
  nombre: 'projets',
  taux: unitOf.habitants,
  besoin: unitOf.pauvres,
  indice: 'indice, région = 100',
  montant: 'montant, en euros',
};

/** Names of the columns of indicators. */
export const indicateursWords = {
  withoutPlace: (count: number) =>
    count === 1
      ? 'Un territoire n’a ni contour ni point connu\u00a0: il n’est pas dans ce fichier.'
      : `${formatNumber(count)} territoires n’ont ni contour ni point connu\u00a0: ils ne sont pas dans ce fichier.`,
  nom: 'Territoire',
  projets: 'Projets, sous les filtres',
  projetsAllAxes: 'Projets, tous axes',
  projetsAxe: (axe: string) => `Projets\u00a0: ${axe}`,
  taux: (d: Denominator) => `Projets ${unitOf[d]}`,
  low: (d: Denominator) => `Projets ${unitOf[d]}, borne basse à 95\u00a0%`,
  high: (d: Denominator) => `Projets ${unitOf[d]}, borne haute à 95\u00a0%`,
  indice: (d: Denominator) => `Indice ${unitOf[d]} (région = 100)`,
  deviation: (d: Denominator) => `Écart à la région ${unitOf[d]}, à 95\u00a0%`,
  deviations: {
    'au-dessus': 'au-dessus',
    'au-dessous': 'au-dessous',
    indistinct: 'ne se distingue pas',
  } satisfies Record<Deviation, string>,
  known: 'Projets qui précisent leur montant',
  euros: (name: string) => `${name}, en euros`,
  poorPeople: 'Personnes pauvres (calcul de ce site, population × taux)',
  mesure: (libelle: string, unite: string) => `${libelle} (${unite})`,
  intervals: 'Intervalles exacts de Poisson (Garwood, 1936), niveau 95\u00a0%',
  empties: 'Une case vide est une valeur non disponible, jamais un zéro.',
};

/** How the workbook is to be read, on its last sheet. */
export const workbookNotes = {
  title: 'Note',
  axe: (libelle: string) =>
    `Les feuilles ${sheetWords.projets} et ${sheetWords.matrice} gardent tous les axes\u00a0; seules les feuilles ${sheetWords.lacunes} et ${sheetWords.indicateurs} suivent l’axe «\u00a0${libelle}\u00a0».`,
  regionWide: (level: Level) =>
    `Les projets de la région entière sont comptés à part et jamais ajoutés à ${oneUnit(level)}\u00a0: somme des ${level.pluriel} + région entière = tous les projets.`,
  lacunes: lacunesWords.note,
};

export const exportTitles = {
  matrice: matrixWords.title,
  lacunes: ({ nom }: Level, years: string, hasAxes = true) =>
    `Lacunes par ${nom}${hasAxes ? ' et par axe' : ''}, ${years}`,
  indicateurs: ({ pluriel }: Level, region: string, years: string) =>
    `${region}\u00a0: ${pluriel} et indicateurs, projets ${years}`,
  workbook: (region: string, years: string) => `${region}\u00a0: couverture territoriale, projets ${years}`,
};

/** What stands below an exported figure; the map adds its thirteenth unit. */
export const figureWords = {
  axes: (nom: string, years: string) => `Projets par axe, ${nom}, ${years}`,
  filters: (filters: readonly string[]) => filters.join(' · '),
  denominator: (denominator: string) => `${captionLabels.denominator}\u00a0: ${denominator}`,
  sources: (sources: readonly string[]) => `${agree(sources.length, 'Source')}\u00a0: ${sources.join(' · ')}`,
  link: (link: string) => `${captionLabels.link}\u00a0: ${link}`,
  wholeRegion: (count: number, help: string) =>
    `Région entière\u00a0: ${formatProjets(count)}.${count === 0 ? '' : ` ${help}`}`,
};

/** `couverture-2021-mobilite.csv`: the name tells what was filtered, in letters that every system takes. */
export function fileNameOf(parts: readonly (string | null | undefined)[], extension: string): string {
  const slug = parts.map((part) => slugOf(part ?? '')).filter(Boolean);
  return `${slug.join('-').slice(0, 80)}.${extension}`;
}
