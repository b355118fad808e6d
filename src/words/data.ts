/** The words of the data page: sources, method, limits, licences. Figures come in as parameters. */
import type { Dataset } from '../model/dataset.ts';
import type { OwnOrigin } from '../model/ownOrigin.ts';
import type { GeometrySource } from '../model/geometry.ts';
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import { DENOMINATORS, type Denominator } from '../model/names.ts';
import type { Counts } from '../selection/counts.ts';
import { PER_INHABITANTS, PER_POOR_PEOPLE } from '../selection/series.ts';
import { allUnits, countUnits, oneUnit, unplacedPart } from './levels.ts';
import { outlinesWords } from './panel.ts';
import { sharedNote } from './shared.ts';
import { agree, capitalise, formatNumber, formatProjets, enumerate } from './numbers.ts';
import { formatDate } from './dates.ts';

/** « préfectures », « chefs-lieux ». */
const seats = ({ chefLieu }: Level): string => (chefLieu === 'chef-lieu' ? 'chefs-lieux' : `${chefLieu}s`);

export const dataWords = {
  title: 'Données, méthode et limites',

  listTitle: 'La liste des projets',
  listSource: (title: string, editeur: string, day: string) =>
    `«\u00a0${title}\u00a0», ${editeur}, mise à jour du ${formatDate(day)}.`,
  /** A page has a table for every axis; `dataset`: of one year. */
  listContent: (
    { level, units, campagnes: [campagne] }: Dataset,
    { total, located, regionWide, unplaced, shared, byAxe }: Counts,
  ) =>
    `${formatProjets(total)}${campagne?.source_type === 'tableau' ? '' : ` en ${byAxe.size} ${agree(byAxe.size, 'tableau', 'tableaux')}`}\u00a0: ${formatNumber(located)} dans les ${countUnits(level, units.length)} et ${formatNumber(regionWide)} pour toute la région${unplacedPart(level, unplaced, ', ')} (${formatNumber(located)}\u00a0+\u00a0${formatNumber(regionWide)}${unplaced === 0 ? '' : `\u00a0+\u00a0${formatNumber(unplaced)}`}\u00a0=\u00a0${formatNumber(total)}).${shared === 0 ? '' : ` ${sharedNote(level, shared)}`}`,
  checksum: (file: string, sha: string) =>
    `Texte conservé tel quel\u00a0: ${file}, empreinte SHA-256 ${sha.slice(0, 16)}…`,

  axesTitle: 'Les axes',
  axesColumns: ['Axe', 'Ce que font ses projets', 'Engagement national', 'Projets'],
  noEngagement: 'aucun (transversal)',
  engagementWithoutTable: (numero: number, libelle: string) =>
    `L’engagement ${numero} («\u00a0${libelle}\u00a0») n’a pas de tableau à lui dans la page\u00a0: aucun projet ne lui est attribué ici.`,

  methodTitle: 'Méthode',
  method: (level: Level) => [
    'Chaque ligne de la page est séparée en nom de structure et résumé, puis débarrassée des définitions de sigles collées au texte et de quelques signes parasites\u00a0; rien n’est réécrit. La fiche de chaque projet montre la ligne publiée et ce qui a été nettoyé.',
    `Le taux rapporte les projets d’${oneUnit(level)} à ses habitants (pour ${formatNumber(PER_INHABITANTS)}). Ce rapport est propre à ce site\u00a0: aucun organisme officiel ne le publie. Les projets régionaux n’y entrent jamais.`,
    `Les projets pour ${formatNumber(PER_POOR_PEOPLE)} personnes pauvres rapportent les projets à un nombre de personnes calculé ici\u00a0: population × taux de pauvreté. Les deux mesures n’ont pas exactement le même champ\u00a0: c’est un ordre de grandeur.`,
    'Les classes de la carte sont les groupes naturels des valeurs (au plus cinq, méthode des k-moyennes optimales à une dimension), séparés par les nombres les plus ronds qui ne changent aucun groupe\u00a0; quand aucun nombre rond ne les sépare, il y a une ou deux classes de moins. Un taux n’a jamais plus de classes qu’il n’y a de nombres de projets différents, plus une. «\u00a0Aucun projet\u00a0» est une classe à part\u00a0; une valeur manquante est hachurée et ne vaut jamais zéro.',
    'Sur la carte, un taux porte le signe ▲ ou ▼ quand le hasard seul n’explique pas son écart à la région\u00a0: l’intervalle exact à 95\u00a0% de son nombre de projets (Poisson, Garwood 1936) ne contient pas le nombre que le taux de la région ferait attendre. Dans les tableaux, ≈ dit qu’il le contient.',
    'Les lieux cités (communes, quartiers, intercommunalités, départements) sont relevés dans le texte publié\u00a0: une règle propose, une table tenue à la main décide et dit si le lieu est celui de l’action, le périmètre de la structure, ou seulement une partie de son nom. Ils n’entrent dans aucun compte.',
    'Un nombre de projets est montré par des cercles de surface proportionnelle, un taux par une couleur. La projection est celle de Mercator.',
  ],

  own: {
    rows: ({ file, loaded, totals }: OwnOrigin) =>
      `«\u00a0${file}\u00a0», chargé le ${formatDate(loaded.slice(0, 10))}\u00a0: ${formatNumber(totals.rows)}\u00a0${agree(totals.rows, 'ligne')}, dont ${formatNumber(totals.placed)} ${agree(totals.placed, 'placée')}, ${formatNumber(totals.regional)} pour toute la région, ${formatNumber(totals.outside)} hors de la région et ${formatNumber(totals.aside)} ${agree(totals.aside, 'écartée')} (${[totals.placed, totals.regional, totals.outside, totals.aside].map((n) => formatNumber(n)).join('\u00a0+\u00a0')}\u00a0=\u00a0${formatNumber(totals.rows)}).`,
    notPublished:
      'Cette liste n’est pas publiée\u00a0: elle est dans ce navigateur, et nulle part ailleurs. Les lignes hors de la région et les lignes écartées ne sont sur aucun écran de la carte\u00a0; le rapport de chaque ligne se rouvre avec le fichier.',
    categories: 'Les catégories',
    columns: ['Catégorie', 'Projets', 'Montant'],
    lists: 'Vos listes',
    site: 'La liste du site, ses sources et ses tableaux',
  },
  /** What of the method holds for any list. */
  ownMethod: (level: Level): string[] => dataWords.method(level).filter((_, i) => i !== 0 && i !== 5),
  /** `tables`: the years whose source is a table; `hasPage`: whether a page is a source too; by whom can be divided. */
  methodOf: (
    level: Level,
    tables: readonly number[],
    hasPage: boolean,
    denominators: readonly Denominator[] = DENOMINATORS,
  ): string[] => [
    ...(tables.length === 0
      ? []
      : [
          `${agree(tables.length, 'La liste', 'Les listes')} de ${enumerate(tables.map(String))} ${agree(tables.length, 'est un fichier, lu', 'sont des fichiers, lus')} ligne par ligne\u00a0: une ligne est un projet. La fiche de chaque projet montre la ligne, case par case, et ce qui y a été compris ou corrigé.`,
        ]),
    ...(hasPage ? dataWords.method(level) : dataWords.ownMethod(level)).filter((paragraph) => {
      const [, perHead, perPoor] = dataWords.method(level);
      if (paragraph === perHead) return denominators.includes('habitants');
      return paragraph !== perPoor || denominators.includes('pauvres');
    }),
  ],

  limitsTitle: 'Limites',
  limits: ({ level, frame, offers, own }: Dataset) => [
    offers
      ? 'Un montant est celui que dit la liste\u00a0: un projet qui n’en dit pas n’est pas compté pour zéro. Aucun intervalle n’est calculé pour des montants.'
      : 'La liste ne dit ni les montants, ni les publics touchés, ni la durée des projets. Un projet peut être petit ou grand.',
    frame.perimetre,
    `Le territoire est celui du ${own ? 'fichier' : 'tableau publié'}. Un projet peut agir ailleurs, et un projet régional ne touche pas forcément ${allUnits(level)}.`,
    `Avec si peu de projets par ${level.nom}, un ou deux de plus ou de moins changent un rang. Une zone sans projet n’est pas d’emblée un manque à combler.`,
  ],

  measuresTitle: 'Indicateurs des territoires',
  measuresColumns: ['Indicateur', 'Unité', 'Millésime', 'Producteur', 'Lu dans', 'Vérification'],
  geoTitle: (level: Level) => (level.chefLieu === '' ? 'Contours' : `Contours et ${seats(level)}`),
  geo: (source: GeometrySource) =>
    `${[
      outlinesWords(source),
      ...(source.echelle ? [`échelle ${source.echelle}`] : []),
      source.licence ?? 'licence non indiquée',
    ].join(', ')}, simplifiés. Ils servent à se repérer, pas à mesurer.`,
  /** Every unit with its code and, where units have one, its seat. */
  listUnits: (level: Level, units: readonly Unit[]) => {
    const hasSeats = level.chefLieu !== '';
    const title = capitalise(hasSeats ? `${level.pluriel} et ${seats(level)}` : level.pluriel);
    const seatOf = ({ prefecture }: Unit) => (hasSeats && prefecture !== '' ? ` (${prefecture})` : '');
    return `${title}\u00a0: ${units.map((one) => `${one.code} ${one.nom}${seatOf(one)}`).join(', ')}.`;
  },
  licencesTitle: 'Licences',
  licences: [
    'Liste des projets\u00a0: information publique, réutilisable en citant sa source et sa date (code des relations entre le public et l’administration).',
    'Indicateurs\u00a0: chaque producteur est cité ci-dessus\u00a0; Licence Ouverte pour les données de l’Insee et des services statistiques publics.',
    'Communes et intercommunalités\u00a0: code officiel géographique 2026 (Insee), Licence Ouverte. Coordonnées des communes\u00a0: GeoNames, licence CC BY 4.0.',
    'Code de ce site\u00a0: licence MIT.',
  ],
  downloadTitle: 'Télécharger les tableaux',
  download: 'Fichiers CSV (UTF-8, virgule) et leur description (Table Schema).',
  size: (bytes: number) => `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} ko`,
  description: 'Description de toutes les colonnes',
  contours: ({ pluriel }: Level) => `Contours des ${pluriel} (TopoJSON)`,
  takeAway: 'Emporter la carte',
  takeAwayHelp:
    'Tout le site en un fichier, à mettre sur une clé USB\u00a0: un double clic l’ouvre, sans réseau, présentation comprise.',
  takeAwayName: (day: string) => `carte-solidarites-${day}.html`,
  follow: 'Suivre',
  followHelp: ({ level, axes }: Dataset) =>
    `Un lecteur de flux (Atom) vous prévient quand la liste change. ${capitalise(level.genre === 'f' ? 'chacune' : 'chacun')} des ${level.pluriel}${axes.length > 1 ? ' et chacun des axes' : ''} a son flux, annoncé par sa page.`,
  feedOfProjets: 'Tous les projets',
  feedOfLists: 'Les listes publiées et leurs corrections',
  glossaireTitle: 'Sigles',
};
