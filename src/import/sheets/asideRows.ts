/** Tells which rows below the titles are none of the data: totals, notes, titles again. */
import type { AsideKind, Cell, Sheet } from '../workbook.ts';
import { countFilled, foldText, isFilled, isValue, numberOf, textOf } from './cellText.ts';
import { isSameRow, usualCount, type HeaderPlace } from './header.ts';

/** Whole labels of totals, and texts that begin as one does (« Total Isère », but « Total Énergies » too). */
const TOTAL =
  /^(?:grand total|total general|totaux|(?:sous[- ]?)?total|ensemble|somme|cumul|total (?:cumule|ttc|ht|depenses|recettes|region|\d{4}|(?:du|des|de|par|pour|au) .*|de l'.*)|sous[- ]?total .*)\s*:?$/;
const LIKE_TOTAL = /^(?:sous[- ]?total|total|totaux|ensemble|cumul)\b/;
const NOTE =
  /^(?:sources?\s*:|sources? [a-z]|notes?\s*[:(]|nota\b|n\.?b\.?\s*[:.]|\*|\(\*?\d{0,2}\)|[¹²³⁴]|\[\d+\]|\d\)|champ\s*:|lecture\s*:|legende\s*:|mise? a jour|derniere mise a jour|date (?:de mise|d'extraction|d'edition)|extrait |extraction |edite |donnees |perimetre\s*:|methode\s*:|avertissement|licence|remarques?\s*:|precisions?\s*:)/;
const LONG_NOTE = 60;

/** Why the row stands aside, by index in the sheet from the first row of data on; absent: it is data. */
export function listAside(sheet: Sheet, header: HeaderPlace): Map<number, AsideKind> {
  const aside = new Map<number, AsideKind>();
  const { rows } = sheet;
  const usual = usualCount(rows.slice(header.to));
  const keys = listKeyColumns(rows, header);
  const titles = rows.slice(header.from, header.to).filter((title) => countFilled(title) > 1);
  // Sums are asked for by few lists, and cost a look at every cell.
  const needsSums = rows.slice(header.to).some(isLikeTotal);
  let sums = new Map<number, number>();
  const all = new Map<number, number>();
  for (let at = header.to; at < rows.length; at++) {
    const row = rows[at] ?? [];
    if (titles.some((title) => isSameRow(title, row))) aside.set(at, 'header');
    else if (isTotal(row, keys, [sums, all])) {
      aside.set(at, 'total');
      sums = new Map();
    } else if (isNote(row, usual)) aside.set(at, 'note');
    else if (needsSums) for (const sum of [sums, all]) addTo(sum, row);
  }
  for (const at of listLastNotes(sheet, header, usual, aside)) aside.set(at, 'note');
  return aside;
}

/** Columns that nearly every row fills, whatever it holds. */
function listKeyColumns(rows: readonly Cell[][], { to }: HeaderPlace): Set<number> {
  const body = rows.slice(to).filter((row) => !isLikeTotal(row) && countFilled(row) > 1);
  const counts: number[] = [];
  for (const row of body) row.forEach((cell, column) => isFilled(cell) && (counts[column] = (counts[column] ?? 0) + 1));
  return new Set([...counts.keys()].filter((column) => (counts[column] ?? 0) >= body.length * 0.8));
}

/** Totals begin with one of four letters, which spares the rest the folding. */
function isLikeTotal(row: readonly Cell[]): boolean {
  const { text } = labelOf(row);
  return /^[\P{ASCII}stec]/iu.test(text) && LIKE_TOTAL.test(foldText(text));
}

function labelOf(row: readonly Cell[]): { text: string; column: number } {
  const column = row.findIndex(isFilled);
  return { column, text: typeof row[column] === 'string' ? textOf(row[column]) : '' };
}

/**
 * A label of a total, no other text, and nothing in a column that all rows fill: the project « Total Énergies » has a
 * territory. A label that is only like one needs the sum of the rows above as well.
 */
function isTotal(
  row: readonly Cell[],
  keys: ReadonlySet<number>,
  sums: readonly ReadonlyMap<number, number>[],
): boolean {
  const { text, column } = labelOf(row);
  const label = foldText(text);
  if (!LIKE_TOTAL.test(label) && !TOTAL.test(label)) return false;
  const others = row.map((cell, at) => ({ cell, at })).filter(({ cell, at }) => at !== column && isFilled(cell));
  // « 3 projets » may stand beside a total.
  if (others.some(({ cell }) => !isValue(cell) && !/^\d+(?: \p{L}+)?$/u.test(textOf(cell)))) return false;
  const otherKeys = [...keys].filter((key) => key !== column);
  const hasGap = otherKeys.some((key) => !isFilled(row[key]));
  const isApart = hasGap || otherKeys.length <= 1;
  const isSum = others.some(({ cell, at }) =>
    sums.some((sum) => Math.abs((sum.get(at) ?? NaN) - numberOf(cell)) < 0.01),
  );
  return TOTAL.test(label) ? isApart || isSum : isApart && isSum;
}

function addTo(sums: Map<number, number>, row: readonly Cell[]): void {
  row.forEach((cell, column) => {
    const number = numberOf(cell);
    if (!Number.isNaN(number)) sums.set(column, (sums.get(column) ?? 0) + number);
  });
}

function isNote(row: readonly Cell[], usual: number): boolean {
  const { text } = labelOf(row);
  const count = countFilled(row);
  if (text === '' || usual < 2) return false;
  return count === 1 ? NOTE.test(foldText(text)) : count === 2 && usual > 3 && /^sources?\s*:/i.test(text);
}

/** Lone texts at the end of the sheet: after a gap or a total, or far longer than a name. */
function* listLastNotes(sheet: Sheet, header: HeaderPlace, usual: number, aside: ReadonlyMap<number, AsideKind>) {
  if (usual < 2) return;
  const { rows, lines } = sheet;
  let first = rows.length;
  while (first > header.to && countFilled(rows[first - 1] ?? []) === 1 && !aside.has(first - 1)) first--;
  let isApart = false;
  for (let at = first; at < rows.length; at++) {
    isApart ||= at > 0 && ((lines[at] ?? 0) > (lines[at - 1] ?? 0) + 1 || aside.has(at - 1));
    const { text } = labelOf(rows[at] ?? []);
    if (text !== '' && (isApart || text.length > LONG_NOTE)) yield at;
  }
}
