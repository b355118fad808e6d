/** The words of what changed between two lists. */
import type { AxeIndex, Dataset } from '../../model/dataset.ts';
import type { Level } from '../../model/levels.ts';
import { formatEuros, formatShortEuros } from '../../words/amounts.ts';
import { LEVEL } from '../../selection/deviation.ts';
import { DECIMALS } from '../../selection/precision.ts';
import { describeProbability } from '../../words/chance.ts';
import { indicateurName, indicateurUnit } from '../../words/indicateurs.ts';
import { countUnits, feminine, oneUnit, unplacedName } from '../../words/levels.ts';
import {
  agree,
  capitalise,
  enumerate,
  formatNumber,
  formatPercent,
  formatProjets,
  roundTo,
} from '../../words/numbers.ts';
import type { Change } from './changes.ts';
import type { Evolution } from './select.ts';
import type { Swatch } from './scale.ts';
import { isAmount, type Shown } from './sides.ts';

/** What both sides are called: two years, or two lists. */
export type Names = readonly [before: string, after: string];

const isYear = (name: string) => /^\d+$/.test(name);
/** « en 2020 », « dans « DETR » (2019) ». */
export const within = (name: string) => `${isYear(name) ? 'en' : 'dans'} ${name}`;
/** What a column is of: « Projets 2020 », « Projets, la liste du site (2021) ». */
const headed = (title: string, name: string) => `${title}${isYear(name) ? '' : ','} ${name}`;
export const areYears = (names: Names) => names.every(isYear);
/** « les deux années », « les deux listes ». */
const bothSides = (names: Names) => `les deux ${areYears(names) ? 'années' : 'listes'}`;

/** « +3 », « −2 », « = »: what did not change has no sign. */
export function formatSigned(value: number, decimals = 0): string {
  const shown = roundTo(value, decimals);
  if (value === 0) return '=';
  // As the house says of a rate that its decimals would make nothing.
  if (shown === 0) return `${value > 0 ? '<\u00a0+' : '>\u00a0−'}${formatNumber(10 ** -decimals, decimals)}`;
  return `${shown > 0 ? '+' : '−'}${formatNumber(Math.abs(shown), decimals)}`;
}

/** A difference of the indicator, with its decimals: « +0,3 », « +599 € ». */
export const formatDifference = (shown: Shown, value: number | null): string =>
  isAmount(shown)
    ? formatEurosDifference(value)
    : value === null
      ? evolutionWords.absent
      : formatSigned(value, DECIMALS[shown]);

/** The same where there is little room: « +1,2 M€ ». */
export const formatShortDifference = (shown: Shown, value: number | null): string =>
  isAmount(shown) && value !== null && value !== 0
    ? plus(value, formatShortEuros(value)).replace('\u00a0', '\u202f')
    : formatDifference(shown, value);

export const evolutionWords = {
  name: 'Évolution',
  oneYear: 'Cette liste n’a qu’une année\u00a0: pour voir ce qui change, ajoutez-lui une seconde année.',
  addYear: 'Ouvrir une liste',
  coming: 'Chargement de la liste à comparer…',
  missing:
    'La liste que ce lien compare n’est pas dans ce navigateur\u00a0: ouvrez son fichier à la page «\u00a0Votre liste\u00a0», ou choisissez-en une autre.',
  /** Two lists at the level of the one that is placed less finely. */
  coarser: (asked: Level, level: Level) =>
    `L’autre liste n’est pas placée par ${asked.nom}\u00a0: les deux sont comparées par ${level.nom}.`,
  noSharedAxes: 'Les deux listes n’ont aucune catégorie du même nom\u00a0: elles ne sont pas comparées par catégorie.',
  lostAxe: (libelle: string) =>
    `«\u00a0${libelle}\u00a0» n’est une catégorie que de la liste affichée\u00a0: tous les projets sont comparés.`,
  /** What a list is called beside another; with its file where the names are the same. */
  list: ({ own, frame, campagnes }: Dataset, hasFile: boolean) =>
    `${own ? `«\u00a0${frame.titre}\u00a0»` : 'la liste du site'} (${own && hasFile ? `${own.file}, ` : ''}${campagnes.map(({ annee }) => annee).join(', ')})`,
  with: 'Comparer',
  withYears: 'deux années de cette liste',
  withNothing: 'choisir une liste',
  withSite: 'la liste du site',
  withList: (name: string) => `«\u00a0${name}\u00a0»`,
  yearOf: 'Année de l’autre liste',
  sameYear: 'la même, ou la dernière',
  ownYear: 'Année de cette liste',
  title: ([before, after]: Names, axe: AxeIndex | null) =>
    `Ce qui a changé de ${before} à ${after}${axe ? ` — ${axe.libelle}` : ''}`,
  from: 'De',
  to: 'à',
  axe: 'Axe',
  allAxes: 'Tous les axes',
  shown: 'Carte',
  choices: 'Choix de la comparaison',
  search: (q: string, names: Names) =>
    areYears(names)
      ? `Seuls comptent, les deux années, les projets qui contiennent «\u00a0${q}\u00a0».`
      : `Seuls comptent, dans les deux listes, les projets dont la structure, le territoire ou la catégorie contient «\u00a0${q}\u00a0».`,
  countAll: 'Compter tous les projets',
  absent: 'n. d.',
  territoires: ({ pluriel }: Level) => capitalise(pluriel),
  axes: 'Axes, projets de toute la région compris',
  structures: 'Structures',
  matrix: ({ nom }: Level, shown: Shown = 'nombre') =>
    `Différences par ${nom} et par axe${shown === 'nombre' ? '' : `\u00a0: ${lower(indicateurName[shown])}`}`,
  matrixLegend: 'Légende des différences',
  ranks: ({ pluriel }: Level, shown: Shown) => `Rangs des ${pluriel}, ${lower(indicateurName[shown])}`,
  map: (shown: Shown, [before, after]: Names) => `${indicateurName[shown]}\u00a0: différence de ${before} à ${after}`,
  rank: (rank: number, tied: boolean) => `${rank}${rank === 1 ? 'er' : 'e'}${tied ? ' ex æquo' : ''}`,
  lines: { rises: 'monte', falls: 'descend', stable: 'même rang' },
  scroll: 'à faire défiler',
  columns: {
    axe: 'Axe',
    projets: (name: string) => headed('Projets', name),
    difference: 'Différence',
    rate: (shown: Shown, name: string) => headed(capitalise(indicateurUnit[shown]), name),
    amount: (name: string) => headed('Montant', name),
    shown: (shown: Shown, name: string) => headed(indicateurName[shown], name),
    amountDifference: 'Écart de montant',
    chance: 'Hasard\u00a0?',
  },
  located: (level: Level) => `Dans ${oneUnit(level)}`,
  regionWide: 'Région entière',
  unplaced: unplacedName,
  total: 'Tous les projets',
  courses: {
    rises: 'en hausse',
    falls: 'en baisse',
    indistinct: 'le hasard suffit',
  } satisfies Record<NonNullable<Change['course']>, string>,
  marks: { rises: '▲', falls: '▼', indistinct: '≈' } satisfies Record<NonNullable<Change['course']>, string>,
  untested: 'non comparé',
  onlyIn: (territoires: readonly string[], name: string) =>
    `${capitalise(enumerate(territoires))}\u00a0: seulement ${isYear(name) ? `dans la liste ${name}` : within(name)}, sans équivalent dans l’autre.`,
  unchanged: (level: Level, count: number) =>
    `${countUnits(level, count)} ${agree(count, `inchangé${feminine(level)}`)}`,
  listUnchanged: ({ axes, hasAmounts }: Evolution, rows: readonly { territoire: { nom: string } }[]) =>
    `${rows.map(({ territoire }) => territoire.nom).join(', ')}\u00a0: autant de projets${axes.length > 0 ? ' sur chaque axe' : ''}${hasAmounts ? ', et le même montant' : ''}.`,
  came: (count: number, name: string) =>
    `${structures(count)} ${agree(count, 'présente', 'présentes')} seulement ${within(name)}`,
  stayed: (count: number, names: Names) =>
    `${structures(count)} ${agree(count, 'présente', 'présentes')} ${areYears(names) ? '' : 'dans '}${bothSides(names)}`,
  countIn: ({ before, after }: { before: number; after: number }, [first, second]: Names) =>
    `${formatProjets(before)} ${within(first)}, ${formatNumber(after)} ${within(second)}`,
  structuresNote:
    'Une structure est reconnue à son nom, sans majuscules ni accents\u00a0; écrite autrement, elle en compte deux.',
  more: (count: number) => `et ${formatNumber(count)} ${agree(count, 'autre')}, dans le tableau (XLSX)`,
  asMuch: 'autant',
  unknown: 'non disponible dans l’une des deux listes',
  methodTitle: 'Méthode et limites',
  twoLists:
    'Deux listes différentes sont comparées\u00a0: chacune est comptée à part et rapportée à la population de son année. Les catégories et les structures se reconnaissent à leur nom, sans majuscules ni accents. Une liste peut suivre d’autres règles que l’autre.',
  test: 'Les deux nombres de projets sont comparés par le test exact conditionnel de deux nombres de Poisson (Przyborowski et Wilenski, Biometrika 31, 1940)\u00a0: leur somme étant donnée, le second suit une loi binomiale dont la part est celle de la population de son année. Le test est bilatéral.',
  comparisons: ({ level, comparisons, axes }: Evolution) =>
    `${comparisons === 0 ? `Aucun ${level.nom} n’a pu être comparé` : `${countUnits(level, comparisons)} ${agree(comparisons, 'est comparé', 'sont comparés')} à la fois`}\u00a0: chaque probabilité est multipliée par ce nombre (Bonferroni) avant de conclure, à ${formatPercent(100 * LEVEL, 0)}${axes.length > 0 ? '\u00a0; de même pour les axes' : ''}. Le total est testé seul.`,
  noInterval:
    'Un montant n’a pas d’intervalle\u00a0: une subvention de plus ou de moins peut le changer sans que rien d’autre ne change.',
  chance:
    'Le hasard est un point de comparaison, pas une explication\u00a0: une liste peut avoir changé de règles, de champ ou de façon de nommer d’une année à l’autre.',
  sheets: { territoires: 'Territoires', axes: 'Axes', cells: 'Différences', structures: 'Structures' },
  exportColumns: {
    p: 'p (test exact)',
    corrected: 'p corrigé (Bonferroni)',
    conclusion: 'Conclusion à 95\u00a0%',
    amountDifference: 'Différence de montant (€)',
    valueDifference: 'Différence de taux',
    status: 'Présence',
  },
  statuses: ([before, after]: Names) => ({
    came: `seulement ${isYear(after) ? after : within(after)}`,
    left: `seulement ${isYear(before) ? before : within(before)}`,
    stayed: 'les deux',
  }),
  compared: ([before, after]: Names) => `Comparaison\u00a0: ${before} et ${after}`,
  buttons: { table: 'Tableau (CSV)', workbook: 'Classeur (XLSX)' },
  followUps: (hasAxes: boolean) => ({
    table: '\u00a0: télécharger les différences par territoire',
    workbook: `\u00a0: télécharger les différences par territoire${hasAxes ? ', par axe, par case' : ''} et les structures`,
  }),
  empty: 'Aucun projet ne correspond à ces filtres, d’un côté ni de l’autre.',
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const structures = (count: number) => `${formatNumber(count)} ${agree(count, 'structure')}`;

const plus = (value: number, text: string) => `${value > 0 && !text.startsWith('<') ? '+' : ''}${text}`;

/** « +599 € », « −30 € », « = ». */
export function formatEurosDifference(value: number | null): string {
  if (value === null) return evolutionWords.absent;
  return value === 0 ? '=' : plus(value, formatEuros(value));
}

/** What the table says of chance: « ▲ en hausse (p = 1,2 %) »; « non comparé » where nothing is tested. */
export function describeCourse({ course, corrected }: Change): string {
  if (course === null || corrected === null) return evolutionWords.untested;
  return `${evolutionWords.courses[course]} (p = ${describeProbability(corrected)})`;
}

/** A swatch of the legend: « de −3 à −1 », « autant », « +2 ». */
export function describeSwatch(shown: Shown, { low, high }: Swatch): string {
  if (low === 0 && high === 0) return evolutionWords.asMuch;
  const [from, to] = [formatDifference(shown, low), formatDifference(shown, high)];
  return from === to ? from : `de ${from} à ${to}`;
}

/** How the figures are made, and what they cannot say. */
export const methodOf = (evolution: Evolution, names: Names): string[] => [
  ...(areYears(names) ? [] : [evolutionWords.twoLists]),
  evolutionWords.test,
  evolutionWords.comparisons(evolution),
  ...(evolution.hasAmounts ? [evolutionWords.noInterval] : []),
  evolutionWords.chance,
];

/** Why nothing is compared. */
export const whyNoPair = (other: 'here' | 'coming' | 'missing' | null): string =>
  other === 'coming' ? evolutionWords.coming : other === 'missing' ? evolutionWords.missing : evolutionWords.oneYear;
