/** The words of what changed between two lists. */
import type { AxeIndex } from '../../model/dataset.ts';
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
import { sharedNote } from '../../words/shared.ts';
import type { Change } from './changes.ts';
import type { Evolution } from './select.ts';
import type { Swatch } from './scale.ts';
import { isAmount, type Shown } from './sides.ts';

export type Names = readonly [before: string, after: string];

/** « +3 », « −2 », « = »: what did not change has no sign. */
export function formatSigned(value: number, decimals = 0): string {
  const shown = roundTo(value, decimals);
  if (value === 0) return '=';
  // As the house says of a rate that its decimals would make nothing.
  if (shown === 0) return `${value > 0 ? '<\u00a0+' : '>\u00a0−'}${formatNumber(10 ** -decimals, decimals)}`;
  return `${shown > 0 ? '+' : '−'}${formatNumber(Math.abs(shown), decimals)}`;
}

/** A difference of the indicator, with its decimals: « +0,3 ». */
export function formatDifference(shown: Shown, value: number | null): string {
  if (value === null) return evolutionWords.absent;
  return isAmount(shown) ? signedEuros(value, formatShortEuros) : formatSigned(value, DECIMALS[shown]);
}

const signedEuros = (value: number, format: (euros: number) => string) =>
  value === 0 ? '=' : `${value > 0 ? '+' : ''}${format(value)}`;

export const evolutionWords = {
  name: 'Évolution',
  oneYear: 'Cette liste n’a qu’une année\u00a0: pour voir ce qui change, ajoutez-lui une seconde année.',
  addYear: 'Ouvrir une liste',
  title: ([before, after]: Names, axe: AxeIndex | null) =>
    `Ce qui a changé de ${before} à ${after}${axe ? ` — ${axe.libelle}` : ''}`,
  from: 'De',
  to: 'à',
  axe: 'Axe',
  allAxes: 'Tous les axes',
  shown: 'Carte',
  choices: 'Choix de la comparaison',
  search: (q: string) => `Seuls comptent, des deux côtés, les projets qui contiennent «\u00a0${q}\u00a0».`,
  countAll: 'Compter tous les projets',
  absent: 'n. d.',
  territoires: ({ pluriel }: Level) => capitalise(pluriel),
  axes: 'Axes, projets de toute la région compris',
  structures: 'Structures',
  matrix: ({ nom }: Level) => `Différences par ${nom} et par axe`,
  ranks: ({ pluriel }: Level, shown: Shown) => `Rangs des ${pluriel}, ${lower(indicateurName[shown])}`,
  map: (shown: Shown, [before, after]: Names) => `${indicateurName[shown]}\u00a0: différence de ${before} à ${after}`,
  rank: (rank: number, tied: boolean) => `${rank}${rank === 1 ? 'er' : 'e'}${tied ? ' ex æquo' : ''}`,
  lines: { rises: 'monte', falls: 'descend', stable: 'même rang' },
  scroll: 'à faire défiler',
  columns: {
    axe: 'Axe',
    projets: (year: string) => `Projets ${year}`,
    difference: 'Différence',
    rate: (shown: Shown, year: string) =>
      `${isAmount(shown) ? indicateurName[shown] : capitalise(indicateurUnit[shown])} ${year}`,
    amount: (year: string) => `Montant ${year}`,
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
  onlyIn: (names: readonly string[], year: string) =>
    `${capitalise(enumerate(names))}\u00a0: seulement ${inside(year)}, sans équivalent dans l’autre liste.`,
  unchanged: (level: Level, count: number) =>
    `${countUnits(level, count)} ${agree(count, `inchangé${feminine(level)}`)}`,
  listUnchanged: (rows: readonly { territoire: { nom: string } }[]) =>
    `${rows.map(({ territoire }) => territoire.nom).join(', ')}\u00a0: autant de projets sur chaque axe, et le même montant s’il est dit.`,
  came: (count: number, year: string) =>
    `${structures(count)} ${agree(count, 'présente', 'présentes')} seulement ${inside(year)}`,
  stayed: (count: number) => `${structures(count)} ${agree(count, 'présente', 'présentes')} des deux côtés`,
  structuresNote:
    'Une structure est reconnue à son nom, sans majuscules ni accents\u00a0; écrite autrement, elle en compte deux.',
  more: (count: number) => `et ${formatNumber(count)} ${agree(count, 'autre')}, dans le tableau (XLSX)`,
  asMuch: 'autant',
  unknown: 'non disponible dans l’une des deux listes',
  methodTitle: 'Méthode et limites',
  method: (level: Level, comparisons: number) => [
    `Les deux nombres de projets sont comparés par le test exact conditionnel de deux nombres de Poisson (Przyborowski et Wilenski, Biometrika 31, 1940)\u00a0: leur somme étant donnée, le second suit une loi binomiale dont la part est celle de la population de son année. Le test est bilatéral.`,
    `${comparisons === 0 ? `Aucun ${level.nom} n’a pu être comparé` : `${countUnits(level, comparisons)} ${agree(comparisons, 'est comparé', 'sont comparés')} à la fois`}\u00a0: chaque probabilité est multipliée par ce nombre (Bonferroni) avant de conclure, à ${formatPercent(100 * LEVEL, 0)}\u00a0; de même pour les axes. Le total est testé seul.`,
    'Un montant n’a pas d’intervalle\u00a0: une subvention de plus ou de moins peut le changer sans que rien d’autre ne change.',
    'Le hasard est un point de comparaison, pas une explication\u00a0: une liste peut avoir changé de règles, de champ ou de façon de nommer d’une année à l’autre.',
  ],
  sheets: { territoires: 'Territoires', axes: 'Axes', cells: 'Différences', structures: 'Structures' },
  exportColumns: {
    p: 'p (test exact)',
    corrected: 'p corrigé (Bonferroni)',
    conclusion: 'Conclusion à 95\u00a0%',
    amountDifference: 'Différence de montant (€)',
    valueDifference: (shown: Shown) =>
      isAmount(shown) ? `Différence, ${lower(indicateurName[shown])}` : 'Différence de taux',
    status: 'Présence',
  },
  statuses: ([before, after]: Names) => ({
    came: `seulement ${after}`,
    left: `seulement ${before}`,
    stayed: 'les deux',
  }),
  compared: ([before, after]: Names) => `Comparaison\u00a0: ${before} et ${after}`,
  buttons: { table: 'Tableau (CSV)', workbook: 'Classeur (XLSX)' },
  followUps: {
    table: '\u00a0: télécharger les différences par territoire',
    workbook: '\u00a0: télécharger les différences par territoire, par axe, par case et les structures',
  },
  empty: 'Aucun projet ne correspond à ces filtres, ni d’un côté ni de l’autre.',
  noAxes: 'Les deux listes n’ont pas de catégorie du même nom\u00a0: elles ne sont comparées que par territoire.',
  with: 'Comparer',
  ownYears: 'deux années de cette liste',
  otherList: (name: string) => `avec «\u00a0${name}\u00a0»`,
  listName: (name: string, year: string) => `«\u00a0${name}\u00a0»${year && ` (${year})`}`,
  missing: 'La liste à comparer n’est pas dans ce navigateur.',
  openIt: 'Ouvrir son fichier',
  onItsWay: 'La liste à comparer arrive…',
};

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const structures = (count: number) => `${formatNumber(count)} ${agree(count, 'structure')}`;

/** « 2 447 projets en 2018, 2 558 en 2019 : +111 ». */
const counted = ({ before, after, difference }: Change, [first, second]: Names) =>
  `${formatProjets(before?.nombre ?? 0)} ${inside(first)}, ${after?.nombre === 0 ? 'aucun' : formatNumber(after?.nombre ?? 0)} ${inside(second)}${difference === 0 ? '\u00a0: autant' : `\u00a0: ${formatSigned(difference ?? 0)}`}`;

/** What may be said of one difference: « le hasard suffit à l’expliquer », « plus que le hasard n’en explique ». */
function verdict({ corrected, course }: Change): string {
  if (course === null || corrected === null) return '';
  const p = describeProbability(corrected);
  return course === 'indistinct'
    ? `le hasard suffit à expliquer l’écart (p = ${p})`
    : `l’écart, rapporté à la population de chaque année, dépasse ce que le hasard explique (p = ${p})`;
}

/** Who rises and who falls beyond chance, among how many that are compared. */
function describeTold({ level, rows, comparisons }: Evolution): string {
  if (comparisons === 0) return '';
  const namesOf = (course: Change['course']) =>
    rows.filter((row) => row.course === course).map(({ territoire }) => territoire.avec_article || territoire.nom);
  const said = (['rises', 'falls'] as const).flatMap((course) => {
    const names = namesOf(course);
    return names.length === 0 ? [] : [`${evolutionWords.courses[course]} ${enumerate(names)}`];
  });
  const rest = namesOf('indistinct').length;
  const corrected = `probabilités corrigées pour ${formatNumber(comparisons)} ${agree(comparisons, 'comparaison')}`;
  if (said.length === 0)
    return ` Par ${level.nom}, aucune différence ne dépasse ce que le hasard explique (${corrected}).`;
  const others = rest === 0 ? '' : `\u00a0; ailleurs (${countUnits(level, rest)}), le hasard suffit`;
  return ` Au-delà du hasard à ${formatPercent(100 * LEVEL, 0)}\u00a0: ${said.join(', ')}${others} (${corrected}).`;
}

/** The first sentence, for a room. */
export function describeShort({ total }: Evolution, names: Names): string {
  return `${capitalise(counted(total, names))}.`;
}

/** What changed, in sentences: in all, where, by how much money, and whether it is more than chance. */
export function describeEvolution(evolution: Evolution, names: Names): string {
  const { level, total, located, hasAmounts, shared } = evolution;
  if ((total.before?.nombre ?? 0) + (total.after?.nombre ?? 0) === 0) return evolutionWords.empty;
  const said = verdict(located);
  const inUnits = said === '' ? '' : ` Dans ${oneUnit(level)}\u00a0: ${counted(located, names)}\u00a0; ${said}.`;
  const both = shared
    .map((count, i) => (count === 0 ? '' : ` ${capitalise(inside(names[i] ?? ''))}, ${sharedNote(level, count)}`))
    .join('');
  return `${describeShort(evolution, names)}${inUnits}${describeTold(evolution)}${hasAmounts ? describeAmounts(total, names) : ''}${both}`;
}

/** « +599 € », « −30 € », « = ». */
export const formatEurosDifference = (value: number | null): string =>
  value === null ? evolutionWords.absent : signedEuros(value, formatEuros);

function describeAmounts({ before, after, amountDifference }: Change, [first, second]: Names): string {
  const said = (amount: number | null | undefined) => (amount == null ? 'non précisé' : formatEuros(amount));
  const more =
    amountDifference === null || amountDifference === 0 ? '' : ` (${formatEurosDifference(amountDifference)})`;
  return ` Montant\u00a0: ${said(before?.amount)} ${inside(first)}, ${said(after?.amount)} ${inside(second)}${more}.`;
}

/**
 * What a row, a shape or a cell says to who does not see it: « Isère : 3 projets en 2018, 5 en 2019 : +2 », with its
 * sums where those are shown.
 */
export function describeChange(nom: string, change: Change, names: Names, shown: Shown): string {
  const { before, after } = change;
  if (!before || !after) return `${nom}\u00a0: seulement ${inside(names[after ? 1 : 0])}`;
  return `${nom}\u00a0: ${counted(change, names)}${isAmount(shown) ? `.${describeAmounts(change, names)}` : ''}`;
}

/** « en 2018 », « dans « DETR » (2018) ». */
const inside = (name: string) => `${/^\d+$/.test(name) ? 'en' : 'dans'} ${name}`;

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
