/** The words of the coverage view: its frame, the matrix, the gaps, one cell. */
import type { AxeIndex, Dataset } from '../model/dataset.ts';
import type { Frame } from '../model/frame.ts';
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator, Measure, PartName } from '../model/view.ts';
import type { Lacune } from '../selection/lacunes.ts';
import type { Cell, Matrix, MatrixRow } from '../selection/matrix.ts';
import { LEVEL, type Deviation } from '../selection/chance.ts';
import { columnOf, measureOf } from '../selection/series.ts';
import { formatFigure, MARKS, indicateurUnit } from './indicateurs.ts';
import { formatMeasure as describeMeasure, formatVintage, listSource } from './sources.ts';
import { allUnits, countUnits, ofUnit, oneUnit, unplacedName, unplacedPart } from './levels.ts';
import { agree, enumerate, capitalise, formatNumber, formatPercent, formatProjets } from './numbers.ts';

/** The names of the parts; the first asks where the programme of the list acts. */
export const namesOfParts = ({ matrice }: Frame): Record<PartName, string> => ({
  matrice,
  hasard: 'Écart ou hasard\u00a0?',
  classements: 'Changer de dénominateur',
  comparer: 'Comparer',
  structures: 'Structures',
});

export const measureName: Record<Measure, string> = {
  nombre: 'Nombre de projets',
  taux: capitalise(indicateurUnit.taux),
  besoin: capitalise(indicateurUnit.besoin),
  indice: 'Indice (région = 100)',
};

/** A rate by whom it divides: as a unit (« pour 100 000 habitants »), and as a name (« Pour 100 000 habitants »). */
export const unitOf: Record<Denominator, string> = {
  habitants: indicateurUnit.taux,
  pauvres: indicateurUnit.besoin,
};
export const rateName: Record<Denominator, string> = { habitants: measureName.taux, pauvres: measureName.besoin };

export const denominatorName: Record<Denominator, string> = { habitants: 'habitants', pauvres: 'personnes pauvres' };

export const coverageWords = {
  title: (years: string) => `Couverture territoriale, projets ${years}`,
  colon: '\u00a0: ',
  scroll: 'Figure plus large que l’écran\u00a0: faites-la glisser de côté.',
  sections: 'Parties de la vue Couverture',
  search: (q: string, found: number, total: number) =>
    `Seuls comptent les projets qui contiennent «\u00a0${q}\u00a0»\u00a0: ${formatNumber(found)} sur ${formatNumber(total)}.`,
  countAll: 'Compter tous les projets',
};

/** The heading of a column of units: « Département ». */
export const unitHeading = ({ nom }: Level): string => capitalise(nom);

export const matrixWords = {
  title: ({ nom }: Level, measure: string, years: string) => `${measure}, par ${nom} et par axe, ${years}`,
  mesure: 'Mesure',
  par: 'Indice calculé par',
  sortBy: 'Trier par',
  orders: (level: Level): Partial<Record<string, string>> => ({
    code: `Code ${ofUnit(level)}`,
    total: 'Total',
    population: 'Population',
    pauvrete: 'Taux de pauvreté',
  }),
  ascending: 'du plus petit au plus grand',
  descending: 'du plus grand au plus petit',
  scroll: ({ pluriel }: Level) => `Tableau des ${pluriel} et des axes, à faire défiler`,
  unit: unitHeading,
  total: 'Total',
  located: (level: Level) => `Dans ${oneUnit(level)}`,
  regionWide: 'Région entière',
  all: 'Tous les projets',
  none: 'aucun',
  notApplicable: '–',
  notApplicableHelp: 'sans objet',
  sortByColumn: (colonne: string) => `Trier par\u00a0: ${colonne}`,
  /** What a cell says to a screen reader: « Ain, Mobilité : 1 projet ». */
  cell: (territoire: string, axe: string, said: string) => `${territoire}, ${axe}\u00a0: ${said}`,
  legendCount:
    'La surface du cercle est proportionnelle au nombre de projets. «\u00a0aucun\u00a0»\u00a0: aucun projet.',
  legendClasses: 'Couleurs\u00a0: groupes naturels des valeurs de toutes les cases, bornes rondes',
  marks:
    '≈\u00a0: ne se distingue pas de la région sur cet axe\u00a0; ▲ au-dessus, ▼ au-dessous (intervalle exact à 95\u00a0%)',
  /** Many comparisons at once: how many cells chance alone would mark. */
  hasard: (swatches: number) =>
    `Sur ${formatNumber(swatches)} cases, le hasard seul en marquerait jusqu’à ${formatNumber(swatches * (1 - LEVEL), 1)} en moyenne\u00a0: une marque isolée est un indice, pas une preuve`,
  marksLink: 'Comment lire ces marques',
  denominators: (what: string) => `Dénominateur\u00a0: ${what}`,
  computed: 'Personnes pauvres\u00a0: calcul de ce site, population × taux de pauvreté.',
};

/** The sums below the units, with their names: they add up to the last. */
export function sumsOf({ level, located, regionWide, unplaced, total }: Matrix): { row: MatrixRow; nom: string }[] {
  return [
    { row: located, nom: matrixWords.located(level) },
    { row: regionWide, nom: matrixWords.regionWide },
    ...(unplaced ? [{ row: unplaced, nom: unplacedName(level) }] : []),
    { row: total, nom: matrixWords.all },
  ];
}

/**
 * The sign of a cell's difference, empty where there is none to be shown: that an empty cell may be chance goes without
 * saying.
 */
export function markOf({ nombre: count, deviation }: Cell): string {
  return deviation === null || (count === 0 && deviation === 'indistinct') ? '' : deviationMark[deviation];
}

export const describeDeviation: Record<Deviation, string> = {
  'au-dessus': 'au-dessus de la région',
  'au-dessous': 'au-dessous de la région',
  indistinct: 'ne se distingue pas de la région',
};
export const deviationMark: Record<Deviation, string> = { ...MARKS, indistinct: '≈' };

/**
 * The figure of a cell as it is written: « aucun », « 4 », « 0,7 », « 123 »; « – » where the measure has no meaning.
 */
export function formatCell({ nombre: count, value: raw }: Cell, measure: Measure): string {
  if (count === 0) return matrixWords.none;
  if (raw === null) return matrixWords.notApplicable;
  if (measure === 'nombre') return formatNumber(count);
  return measure === 'indice' ? formatNumber(raw) : formatFigure(measure, raw);
}

/**
 * The same in words, with its count and its difference: « 4 projets, 0,7 pour 100 000 habitants, ne se distingue pas de
 * la région ».
 */
export function describeCell(cell: Cell, measure: Measure): string {
  const { nombre: count, value: raw, deviation } = cell;
  const value =
    measure === 'nombre' || count === 0
      ? ''
      : raw === null
        ? 'mesure non disponible'
        : measure === 'indice'
          ? `indice ${formatNumber(raw)}`
          : `${formatFigure(measure, raw)} ${measureName[measure].replace(/^P/, 'p')}`;
  return [formatProjets(count), value, deviation ? describeDeviation[deviation] : ''].filter(Boolean).join(', ');
}

/**
 * The reading of the matrix, from its counts alone. With an axis: who has none and what the region-wide projects add;
 * without: how many cells are empty, on which axis most of them are, and that the sums add up.
 */
export function describeMatrix(matrix: Matrix, axe: AxeIndex | null): string {
  const { level, rows, axes, located, regionWide, total } = matrix;
  if (total.total.nombre === 0) return 'Aucun projet ne correspond à ces filtres.';
  if (axe) return axeReading(matrix, axe);
  const isEmpty = ({ nombre: count }: Cell) => count === 0;
  const empty = rows.reduce((sum, row) => sum + row.cells.filter(isEmpty).length, 0);
  const perAxe = axes.map((one, i) => ({
    axe: one,
    empty: rows.filter((row) => row.cells[i]?.nombre === 0).length,
  }));
  const most = Math.max(...perAxe.map((one) => one.empty));
  const worst = perAxe.filter((one) => one.empty === most).map((one) => one.axe.libelle_court);
  const gaps =
    empty === 0
      ? `Chaque ${level.nom} a un projet au moins sur chaque axe.`
      : `${formatNumber(empty)} ${agree(empty, 'case')} sur ${formatNumber(rows.length * axes.length)} ${agree(empty, 'est vide', 'sont vides')}, le plus souvent sur ${agree(worst.length, 'l’axe', 'les axes')} ${enumerate(worst)} (${countUnits(level, most)} sur ${rows.length}).`;
  return `${gaps} ${sum(level, located.total.nombre, regionWide.total.nombre, total.total.nombre)}`;
}

function axeReading({ level, rows, axes, located, regionWide, total }: Matrix, axe: AxeIndex): string {
  const i = axes.findIndex(({ id }) => id === axe.id);
  const at = (row: Matrix['total']) => row.cells[i]?.nombre ?? 0;
  const without = rows.filter((row) => at(row) === 0).flatMap(({ territoire }) => territoire ?? []);
  const reached = rows.length - without.length;
  const where = without.length === 0 ? '' : ` Aucun projet ${enumerate(without.map(({ locatif }) => locatif))}.`;
  return `${axe.libelle}\u00a0: ${formatProjets(at(located))} dans ${countUnits(level, reached)} sur ${formatNumber(rows.length)}.${where} ${sum(level, at(located), at(regionWide), at(total))}`;
}

const sum = (level: Level, located: number, regionWide: number, total: number) =>
  regionWide === 0 && total === located
    ? `${capitalise(formatProjets(located))} dans ${oneUnit(level)}, aucun pour toute la région.`
    : `${formatNumber(located)} ${agree(located, 'projet')} dans ${oneUnit(level)} + ${formatNumber(regionWide)} pour toute la région${unplacedPart(level, total - located - regionWide, ' + ')} = ${formatNumber(total)}.`;

export const lacunesWords = {
  title: 'Lacunes, par besoin',
  note: 'Une case vide n’est pas d’emblée un manque à combler\u00a0: elle dit où regarder.',
  axe: 'Axe',
  allAxes: 'Tous les axes',
  seuil: 'Cases avec',
  thresholds: (threshold: number) =>
    threshold === 0 ? 'aucun projet' : `${formatNumber(threshold)} ${agree(threshold, 'projet')} au plus`,
  classer: 'Classées par',
  rankBy: { habitants: 'habitants', pauvres: 'personnes pauvres' } satisfies Record<Denominator, string>,
  countText: (level: Level, count: number, units: number) =>
    `${formatNumber(count)} ${agree(count, 'case')}${units > 0 ? ` dans ${countUnits(level, units)}` : ''}`,
  /** The axis of a gap, with its count where there is one, and what region-wide projects bring. */
  axeAndCount: (libelle: string, count: number) =>
    count === 0 ? libelle : `${libelle}\u00a0: ${formatProjets(count)}`,
  inAddition: (regionWide: number) => (regionWide === 0 ? '' : `+\u00a0${formatNumber(regionWide)}`),
  inAdditionHelp: '«\u00a0+\u00a01\u00a0»\u00a0: projets pour toute la région sur cet axe.',
  noneFound: 'Aucune case ne répond à ce seuil.',
  regionWide: (count: number) =>
    count === 0 ? 'aucun projet régional sur cet axe' : `${formatProjets(count)} pour toute la région sur cet axe`,
  besoin: (besoin: number | null, classer: Denominator) =>
    besoin === null
      ? `${denominatorName[classer]}\u00a0: non disponible`
      : `${formatNumber(classer === 'pauvres' ? roundedToHundred(besoin) : besoin)} ${denominatorName[classer]}${classer === 'pauvres' ? ' environ' : ''}`,
};

/** People in poverty are computed from a rate with one decimal: units would be false precision. */
export const roundedToHundred = (value: number) => Math.round(value / 100) * 100;

/** « Mobilité : aucun projet en Haute-Savoie (841 482 habitants, pauvreté 9,5 %) ». */
export function describeLacune(dataset: Dataset, { axe, territoire, nombre: count }: Lacune): string {
  return `${axe.libelle}\u00a0: ${formatProjets(count)} ${territoire.locatif} (${describeSituation(dataset, territoire)})`;
}

/** « 841 482 habitants, pauvreté 9,5 % ». */
export function describeSituation(dataset: Dataset, territoire: Unit): string {
  const pauvrete = measureOf(dataset, territoire, 'taux_pauvrete');
  return `${describeMeasure(measureOf(dataset, territoire, 'population'), 'habitants')}, pauvreté ${pauvrete === null ? 'non disponible' : formatPercent(pauvrete)}`;
}

/** A published measure without its unit, which a heading says: « 1 284 948 », « 11,8 % ». */
export const formatMeasureAlone = (raw: number | null, unite: string): string =>
  describeMeasure(raw, unite).replace(unite.startsWith('%') ? '' : `\u00a0${unite}`, '');

export const cellWords = {
  title: (territoire: string, axe: string) => `${territoire} — ${axe}`,
  close: 'Fermer ce détail',
  here: (count: number, locatif: string) => capitalise(`${formatProjets(count)} ${locatif}`),
  regionWide: (count: number) => capitalise(`${formatProjets(count)} pour toute la région`),
  regionWideNote: (level: Level) => `Portés pour ${allUnits(level)} et comptés à part.`,
  carte: 'Voir sur la carte',
  allAxes: 'Tous les axes',
};

/** Lists and measures that the coverage view is computed from, each with publisher, date or vintage. */
export function describeSources(dataset: Dataset): string[] {
  const roles = ['population', 'taux_pauvrete'] as const;
  return [
    ...dataset.campagnes.map(listSource),
    ...roles.flatMap((role) => columnOf(dataset, role) ?? []).map(formatVintage),
    matrixWords.computed.replace(/\.$/, ''),
  ];
}
