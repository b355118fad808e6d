/** The words of the matrix: its cells, its sums, and what it shows in a sentence. */
import type { AxeIndex } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { Measure } from '../model/view.ts';
import type { Cell, Matrix, MatrixRow } from '../selection/matrix.ts';
import { LEVEL } from '../selection/chance.ts';
import { formatAmount, formatEuros, formatShortEuros } from './amounts.ts';
import { describeFloor, floorWords } from './floor.ts';
import { formatFigure, NOT_AVAILABLE } from './indicateurs.ts';
import { countUnits, feminine, ofUnit, oneUnit, unplacedName, unplacedPart } from './levels.ts';
import { agree, enumerate, capitalise, formatNumber, formatProjets } from './numbers.ts';
import { enumerateSome } from './some.ts';
import { sharedNote } from './shared.ts';
import { measureName, unitHeading, describeDeviation, deviationMark } from './couverture.ts';

export const matrixWords = {
  title: ({ nom }: Level, measure: string, years: string, hasAxes = true) =>
    `${measure}, par ${nom}${hasAxes ? ' et par axe' : ''}, ${years}`,
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
  scroll: ({ pluriel }: Level, hasAxes = true) =>
    `Tableau des ${pluriel}${hasAxes ? ' et des axes' : ''}, à faire défiler`,
  unit: unitHeading,
  total: 'Total',
  projets: 'Projets',
  located: (level: Level) => `Dans ${oneUnit(level)}`,
  regionWide: 'Région entière',
  all: 'Tous les projets',
  none: 'aucun',
  notApplicable: '–',
  notApplicableHelp: 'sans objet',
  sortByColumn: (colonne: string) => `Trier par\u00a0: ${colonne}`,
  /** What a cell says to a screen reader: « Ain, Mobilité : 1 projet ». */
  cell: (territoire: string, axe: string, said: string) => `${territoire}${axe && `, ${axe}`}\u00a0: ${said}`,
  legendCount:
    'La surface du cercle est proportionnelle au nombre de projets. «\u00a0aucun\u00a0»\u00a0: aucun projet.',
  legendClasses: 'Couleurs\u00a0: groupes naturels des valeurs de toutes les cases, bornes rondes',
  legendAmounts: 'Montants en euros\u00a0; «\u00a0n.\u202fd.\u00a0»\u00a0: aucun projet de la case ne précise le sien',
  marks: (hasAxes = true) =>
    `≈\u00a0: ne se distingue pas de la région${hasAxes ? ' sur cet axe' : ''}\u00a0; ▲ au-dessus, ▼ au-dessous (intervalle exact à 95\u00a0%)`,
  /** Many comparisons at once: how many cells chance alone would mark. */
  hasard: (swatches: number) =>
    `Sur ${formatNumber(swatches)} cases, le hasard seul en marquerait jusqu’à ${formatNumber(swatches * (1 - LEVEL), 1)} en moyenne\u00a0: une marque isolée est un indice, pas une preuve`,
  marksLink: 'Comment lire ces marques',
  /** Of a picture that has some of the rows alone; the sums are those of all. */
  part: (shown: number, all: number) =>
    `${formatNumber(shown)} lignes sur ${formatNumber(all)}\u00a0; les sommes sont celles de toutes`,
  denominators: (what: string) => `Dénominateur\u00a0: ${what}`,
};

/** The columns of the matrix: axes and their sum, which stands alone where no axis tells it apart. */
export const columnsOf = ({ axes }: Pick<Matrix, 'axes'>): string[] =>
  axes.length > 1 ? [...axes.map(({ libelle_court }) => libelle_court), matrixWords.total] : [matrixWords.projets];

/** The cells of a row, one a column. */
export const cellsOf = ({ cells, total }: MatrixRow): readonly Cell[] => (cells.length > 1 ? [...cells, total] : cells);

/** The sums below the units, with their names: they add up to the last. */
export function sumsOf(matrix: Matrix): { row: MatrixRow; nom: string }[] {
  const { level, located, regionWide, unplaced, leftOut, floored, total } = matrix;
  return [
    ...(leftOut ? [{ row: leftOut, nom: floorWords.below(level, floored.below.length, floored.floor) }] : []),
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

/**
 * The figure of a cell as it is written: « aucun », « 4 », « 0,7 », « 123 »; « – » where the measure has no meaning.
 */
export function formatCell({ nombre: count, value: raw }: Cell, measure: Measure): string {
  if (count === 0) return matrixWords.none;
  if (raw === null) return measure === 'montant' ? NOT_AVAILABLE : matrixWords.notApplicable;
  if (measure === 'montant') return formatShortEuros(raw);
  if (measure === 'nombre') return formatNumber(count);
  return measure === 'indice' ? formatNumber(raw) : formatFigure(measure, raw);
}

/** The amount of a cell as it is written there, since who speaks to the page says what is seen, and in full. */
function describeAmount(raw: number | null): string {
  const [written, full] = [raw === null ? NOT_AVAILABLE : formatShortEuros(raw), formatAmount(raw)];
  return written === full ? full : `${written} (${full})`;
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
      : measure === 'montant'
        ? describeAmount(raw)
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
  const { level, rows, axes, total } = matrix;
  if (total.total.nombre === 0) return 'Aucun projet ne correspond à ces filtres.';
  const shared = matrix.shared === 0 ? '' : ` ${sharedNote(level, matrix.shared)}`;
  const floor = describeFloor(matrix.floored);
  const before = floor && `${floor} `;
  if (axe) return before + axeReading(matrix, axe) + shared;
  if (axes.length < 2) return `${before}${unitsWithout(matrix)} ${addedUp(matrix)}${shared}`;
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
      : `${formatNumber(empty)} ${agree(empty, 'case')} sur ${formatNumber(rows.length * axes.length)} ${agree(empty, 'est vide', 'sont vides')}, le plus souvent sur ${agree(worst.length, 'l’axe', 'les axes')} ${enumerate(worst)} (${countUnits(level, most)} sur ${formatNumber(rows.length)}).`;
  return `${before}${gaps} ${addedUp(matrix)}${shared}`;
}

/** « 3 départements sur 12 n’ont aucun projet. », where no axis tells them apart. */
function unitsWithout({ level, rows }: Matrix): string {
  const empty = rows.filter(({ total }) => total.nombre === 0).length;
  return empty === 0
    ? `Chaque ${level.nom} a un projet au moins.`
    : `${countUnits(level, empty)} sur ${formatNumber(rows.length)} ${agree(empty, 'n’a', 'n’ont')} aucun projet.`;
}

function addedUp(matrix: Matrix): string {
  const { level, located, regionWide, total } = matrix;
  const added = sum(level, located.total.nombre, regionWide.total.nombre, total.total.nombre);
  return [added, amountReading(matrix, ({ total }) => total.value)].filter(Boolean).join(' ');
}

function axeReading(matrix: Matrix, axe: AxeIndex): string {
  const { level, rows, axes, located, regionWide, total } = matrix;
  const i = axes.findIndex(({ id }) => id === axe.id);
  const at = (row: Matrix['total']) => row.cells[i]?.nombre ?? 0;
  const without = rows.filter((row) => at(row) === 0).flatMap(({ territoire }) => territoire ?? []);
  const reached = rows.length - without.length;
  const where = without.length === 0 ? '' : ` Aucun projet ${enumerateSome(without.map(({ locatif }) => locatif))}.`;
  return `${axe.libelle}\u00a0: ${formatProjets(at(located))} dans ${countUnits(level, reached)} sur ${formatNumber(rows.length)}.${where} ${sum(level, at(located), at(regionWide), at(total))} ${amountReading(matrix, (row) => row.cells[i]?.value ?? null)}`.trim();
}

/** « Montant : 1 930,54 € dans un département + 0 € pour toute la région = 1 930,54 €. »; empty for another measure. */
function amountReading(matrix: Matrix, of: (row: MatrixRow) => number | null): string {
  if (matrix.mesure !== 'montant') return '';
  const { level, located, regionWide, unplaced, total } = matrix;
  const lost = unplaced ? ` + ${formatAmount(of(unplaced))} sans ${level.nom} connu${feminine(level)}` : '';
  const all = of(total);
  if (all === null) return 'Aucun montant précisé.';
  return `Montant\u00a0: ${formatAmount(of(located))} dans ${oneUnit(level)} + ${formatAmount(of(regionWide))} pour toute la région${lost} = ${formatEuros(all)}.`;
}

const sum = (level: Level, located: number, regionWide: number, total: number) =>
  regionWide === 0 && total === located
    ? `${capitalise(formatProjets(located))} dans ${oneUnit(level)}, aucun pour toute la région.`
    : `${formatNumber(located)} ${agree(located, 'projet')} dans ${oneUnit(level)} + ${formatNumber(regionWide)} pour toute la région${unplacedPart(level, total - located - regionWide, ' + ')} = ${formatNumber(total)}.`;
