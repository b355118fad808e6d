/** Finds the rows that name the columns: below titles, over one row or several, or nowhere. */
import type { Cell, Sheet } from '../workbook.ts';
import { countFilled, foldText, isFilled, isValue, textOf } from './cellText.ts';
import { sheetWords } from './words.ts';

/** Rows of the sheet by index: the header is `from` to `to` (not included), data begin at `to`; equal: no header. */
export interface HeaderPlace {
  from: number;
  to: number;
}

const FIRST_ROWS = 60;
const BODY_ROWS = 300;
const DEEPEST = 4;

/** How many cells a row of the table has, most often; 1 in a list of one column. */
export function usualCount(rows: readonly Cell[][]): number {
  const counts = rows
    .slice(0, BODY_ROWS)
    .map(countFilled)
    .filter((count) => count > 1);
  counts.sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 1;
}

export function findHeader(sheet: Sheet): HeaderPlace {
  const { rows } = sheet;
  const usual = usualCount(rows);
  const isWide = (row: readonly Cell[]) => countFilled(row) >= Math.max(usual > 1 ? 2 : 1, usual / 2);
  const first = rows.slice(0, FIRST_ROWS).findIndex(isWide);
  if (first < 0) return { from: 0, to: 0 };
  // Narrower rows of values may stand above the titles (« Édité le », a date): they are passed.
  for (let at = first; at < Math.min(rows.length, first + 10); at++) {
    const row = rows[at] ?? [];
    const isEnough = at === first || countFilled(row) >= usual * 0.8;
    if (isEnough && isHeader(sheet, at)) return extend(sheet, at, usual);
    if (countFilled(row) >= usual * 0.8) break;
  }
  return { from: first, to: first };
}

/** The header that begins at a row which the reader chose. */
export const headerAt = (sheet: Sheet, from: number): HeaderPlace => ({ from, to: endOfHeader(sheet, from) });

function isHeader({ rows }: Sheet, at: number): boolean {
  const row = rows[at] ?? [];
  if (row.some(isValue)) return false;
  if (row.some((cell) => textOf(cell).length > 250)) return false;
  const body = rows.slice(at + 1, at + 1 + BODY_ROWS);
  if (body.length === 0) return row.length > 1;
  if (body.some((other) => isSameRow(other, row))) return true;
  const kinds = row.map((cell, column) => {
    const below = body.map((other) => other[column]).filter(isFilled);
    const hasValues = below.length > 0 && below.filter(isValue).length > below.length / 2;
    return { hasValues, isAgain: isFilled(cell) && below.some((other) => textOf(other) === textOf(cell)) };
  });
  // Titles above numbers are sure; a title that is found again below is data, most likely.
  const isAbove = kinds.some(({ hasValues, isAgain }, column) => hasValues && !isAgain && isFilled(row[column]));
  return isAbove || !kinds.some(({ isAgain }) => isAgain);
}

/** Both rows have the same texts in the same places. */
export function isSameRow(one: readonly Cell[], other: readonly Cell[]): boolean {
  const width = Math.max(one.length, other.length);
  for (let column = 0; column < width; column++) {
    const cells = [one[column], other[column]];
    if (isFilled(cells[0]) !== isFilled(cells[1])) return false;
    const [first = '', second = ''] = cells.map(textOf);
    if (first.length !== second.length || foldText(first) !== foldText(second)) return false;
  }
  return true;
}

/** With groups of titles above the row that was found, and titles below it. */
function extend(sheet: Sheet, at: number, usual: number): HeaderPlace {
  let from = at;
  const isGroups = (row: number) => {
    const top = (sheet.lines[row] ?? 0) - 1;
    return sheet.merges.some(
      (merge) =>
        merge.top === top && merge.right > merge.left && merge.right - merge.left + 1 < usual && merge.left > 0,
    );
  };
  while (from > 0 && at - from < DEEPEST - 1 && isNextLine(sheet, from - 1) && isGroups(from - 1)) from--;
  return { from, to: Math.max(at + 1, endOfHeader(sheet, from)) };
}

const isNextLine = ({ lines }: Sheet, at: number) => lines[at + 1] === (lines[at] ?? 0) + 1;

/** A next row belongs to the titles where a merge reaches into it, or where it fills the gaps that the first left. */
function endOfHeader(sheet: Sheet, from: number): number {
  const { rows, merges, lines } = sheet;
  let to = from + 1;
  for (; to < rows.length && to - from < DEEPEST; to++) {
    const row = rows[to] ?? [];
    const above = rows[to - 1] ?? [];
    if (!isNextLine(sheet, to - 1) || row.some(isValue) || rows[to + 1] === undefined) break;
    const line = (lines[to] ?? 0) - 1;
    const isReached = merges.some(({ top, bottom }) => top >= (lines[from] ?? 0) - 1 && top < line && bottom >= line);
    const isUnder = merges.some(({ top, left, right }) => top === line - 1 && right > left && isFilled(row[left]));
    const fillsGap = row.some((cell, column) => isFilled(cell) && !isFilled(above[column]) && column > 0);
    const leavesGap = above.some((cell, column) => isFilled(cell) && !isFilled(row[column]));
    const isUsed = (column: number) => rows.slice(to + 1, to + 20).some((other) => isFilled(other[column]));
    const isUnused = row.some((cell, column) => isFilled(cell) && !isUsed(column));
    if (!(isReached || isUnder || (fillsGap && leavesGap && !isUnused && textsOnlyThere(sheet, to)))) break;
  }
  return to;
}

/** What stands for an amount that nobody knows. */
const MISSING = /^(?:n\.?\s?[acdrs]\.?|[-–—?./]+|néant|inconnue?|sans objet|non .*)$/i;

/** The row has texts where the rows below it have values: it is no row of data. */
function textsOnlyThere({ rows }: Sheet, at: number): boolean {
  const below = rows.slice(at + 1, at + 20);
  return (rows[at] ?? []).some((cell, column) => {
    const cells = below.map((other) => other[column]).filter(isFilled);
    return (
      isFilled(cell) &&
      !MISSING.test(textOf(cell)) &&
      cells.length > 0 &&
      cells.filter(isValue).length > cells.length / 2
    );
  });
}

/** The name of each column, '' where it has none: titles that stand above one another are joined. */
export function nameColumns(sheet: Sheet, { from, to }: HeaderPlace): string[] {
  const { rows, lines } = sheet;
  const header = rows.slice(from, to);
  const first = (lines[from] ?? 0) - 1;
  const last = (lines[to - 1] ?? 0) - 1;
  const merges = sheet.merges.filter(({ top, bottom }) => to - from > 1 && top <= last && bottom >= first);
  let width = Math.max(0, ...header.map((row) => row.length));
  for (const { top, right } of merges) if (top >= first) width = Math.max(width, right + 1);
  const names: string[] = [];
  for (let column = 0; column < width; column++) {
    const parts: string[] = [];
    header.forEach((_, at) => {
      const part = titleAt({ ...sheet, merges }, from, to, from + at, column);
      if (part !== '' && parts.at(-1) !== part) parts.push(part);
    });
    names.push(sheetWords.joined(parts));
  }
  return names;
}

function titleAt({ rows, lines, merges }: Sheet, from: number, to: number, at: number, column: number): string {
  const own = textOf(rows[at]?.[column]);
  if (own !== '' || to - from === 1) return own;
  const line = (lines[at] ?? 0) - 1;
  const isOver = ({ top, bottom, left, right }: Sheet['merges'][number]) =>
    top <= line && line <= bottom && left <= column && column <= right;
  const merge = merges.find(isOver);
  if (merge) {
    const owner = lines.indexOf(merge.top + 1);
    return owner >= from && owner < to ? textOf(rows[owner]?.[merge.left]) : '';
  }
  // Without merges (a CSV made of such a table), a group's title stands over its first column alone.
  if (merges.some(({ top }) => top === line) || at === to - 1 || !isFilled(rows[at + 1]?.[column])) return '';
  for (let left = column - 1; left >= 0; left--) {
    if (isFilled(rows[at]?.[left])) return isFilled(rows[at + 1]?.[left]) ? textOf(rows[at]?.[left]) : '';
  }
  return '';
}
