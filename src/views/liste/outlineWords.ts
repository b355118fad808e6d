/** The words of the section that takes outlines for a list. */
import type { OutlinesNote } from '../../model/ownOutlines.ts';
import { agree, enumerate, formatNumber } from '../../words/numbers.ts';
import type { OutlinePhase } from './outlineLimit.ts';

const MEGA = 1e6;
const megabytes = (bytes: number) => `${formatNumber(Math.ceil(bytes / MEGA))}\u00a0Mo`;
const UNITS = { commune: { one: 'commune', many: 'communes' }, epci: { one: 'EPCI', many: 'EPCI' } };
const countOf = ({ level }: Pick<OutlinesNote, 'level'>, n: number) =>
  `${formatNumber(n)}\u00a0${agree(n, UNITS[level].one, UNITS[level].many)}`;

/** « Vienne, Givors et 3 autres ». */
function someNames(names: readonly string[], all: number): string {
  const rest = all - names.length;
  return rest > 0 ? `${names.join(', ')} et ${formatNumber(rest)}\u00a0${agree(rest, 'autre')}` : enumerate(names);
}

/** Each sentence on its own: how many have outlines, which have none, what else the file held. */
function describe(note: OutlinesNote): string[] {
  const { units, missing, missingNames, elsewhere } = note;
  return [
    missing === 0 ? countOf(note, units) : `${countOf(note, units - missing)} sur ${formatNumber(units)}`,
    ...(missing > 0 ? [`${formatNumber(missing)} sans contour\u00a0: ${someNames(missingNames, missing)}`] : []),
    ...(elsewhere > 0 ? [`${formatNumber(elsewhere)} d’ailleurs, ${agree(elsewhere, 'laissée')} de côté`] : []),
  ];
}

export const outlineWords = {
  add: 'Ajouter un fond de carte',
  have: (all: readonly Pick<OutlinesNote, 'level'>[]) =>
    `${agree(all.length, 'Fond', 'Fonds')} de carte\u00a0: ${enumerate(all.map(({ level }) => UNITS[level].many))}`,
  title: (list: string) => `Fonds de carte\u00a0: ${list}`,
  lead: 'Contours de communes ou d’EPCI, en GeoJSON ou TopoJSON, longitude et latitude\u00a0: la carte de cette liste est dessinée avec eux à ce niveau. Le fichier est lu dans ce navigateur, et y reste\u00a0; un fichier du même niveau remplace le précédent.',
  file: 'Déposez un fichier de contours ici, ou choisissez-le',
  formats: (most: number) => `.geojson, .json ou .topojson, ${megabytes(most)} au plus`,
  phases: {
    reading: 'Lecture du fond de carte…',
    simplifying: 'Contrôle et simplification des contours…',
    drawing: 'Mise au format de la carte…',
  } satisfies Record<OutlinePhase, string>,
  stop: 'Arrêter',
  failed:
    'La lecture du fond de carte s’est arrêtée\u00a0: une partie du site n’est pas arrivée, ou la mémoire manque. Réessayez\u00a0; si cela se répète, prenez un fichier plus simplifié, ou de la seule région.',
  tooLarge: (bytes: number, most: number) =>
    `Ce fichier pèse ${megabytes(bytes)}, et un fond de carte ${megabytes(most)} au plus\u00a0: prenez-en une version plus simplifiée, ou celle de la seule région.`,
  departements:
    'Ce fichier contient des départements, dont le site a déjà les contours\u00a0: donnez ceux des communes ou des EPCI.',
  misplaced: (name: string, code: string) =>
    `La plupart des contours de ce fichier sont loin des lieux dont ils portent le code (${name}, ${code}, par exemple)\u00a0: longitude et latitude sont peut-être inversées, ou les codes sont ceux d’autres territoires. Corrigez le fichier.`,
  levels: { commune: 'Communes', epci: 'EPCI' },
  describe: (note: OutlinesNote) =>
    `${[...describe(note), `source\u00a0: ${note.source || `non indiquée (fichier ${note.file})`}`].join('\u00a0; ')}.`,
  source: 'Nom de la source (facultatif)',
  replace: 'Remplacer',
  remove: 'Retirer',
  removed: (level: OutlinesNote['level'], list: string) =>
    `Fond de carte retiré\u00a0: ${outlineWords.levels[level]}, ${list}.`,
  replaced: (level: OutlinesNote['level'], list: string) =>
    `Fond de carte remplacé\u00a0: ${outlineWords.levels[level]}, ${list}.`,
  of: (action: string, level: OutlinesNote['level'], list: string) =>
    `${action}\u00a0: ${outlineWords.levels[level]}, ${list}`,
  show: { commune: 'Voir la carte par commune', epci: 'Voir la carte par EPCI' },
  unused:
    'Cette liste ne place rien plus finement que le département\u00a0: ce fond de carte ne s’y voit pas. Il faut une colonne qui dise la commune.',
  otherFrame: (file: string) =>
    `Ce fond de carte a été fait pour un autre cadre que celui de ce site, et n’est pas montré\u00a0: ajoutez de nouveau le fichier «\u00a0${file}\u00a0».`,
};
