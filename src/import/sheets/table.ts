/** Finds the table in a sheet: what names its columns, its rows of data, and what stands around them. */
import type { AsideKind, Cell, OpenedFile, Sheet, Table } from '../workbook.ts';
import { listAside } from './asideRows.ts';
import { isFilled, lettersOf, textOf } from './cellText.ts';
import { findHeader, headerAt, nameColumns, type HeaderPlace } from './header.ts';
import { Notes } from './sheetBuilder.ts';
import { sheetWords } from './words.ts';

export interface TableOptions {
  /** Line where the titles of columns begin, as the reader chose it; null: no row has titles. Absent: it is found. */
  headerLine?: number | null;
}

/** Each row of the sheet is once in the table: by its line in `header`, in `aside`, or as a row of data. */
export function findTable(sheet: Sheet, { headerLine }: TableOptions = {}): Table {
  const notes = new Notes();
  const place = placeOf(sheet, headerLine);
  const { rows, lines } = sheet;
  const aside = listAside(sheet, place);
  const lineOf = (at: number) => lines[at] ?? 0;
  const table: Table = {
    sheet: sheet.name,
    header: lines.slice(place.from, place.to),
    columns: [],
    rows: [],
    aside: [],
    notes: [],
  };
  const setAside = (at: number, kind: AsideKind) => {
    const text = (rows[at] ?? []).filter(isFilled).map(textOf).join(' · ');
    table.aside.push({ line: lineOf(at), kind, text });
  };
  for (let at = 0; at < place.from; at++) setAside(at, 'title');
  const data: number[] = [];
  for (let at = place.to; at < rows.length; at++) {
    const kind = aside.get(at);
    if (kind) setAside(at, kind);
    else data.push(at);
  }
  table.columns = listColumns(sheet, place, data, notes);
  table.rows = data.map((at) => ({ line: lineOf(at), cells: pick(rows[at] ?? [], table.columns) }));
  if (place.from === place.to) notes.add('noHeader', undefined, sheet.name);
  if (place.to - place.from > 1) for (const line of table.header) notes.add('deepHeader', line, sheet.name);
  table.notes = notes.list();
  return table;
}

const pick = (row: readonly Cell[], columns: Table['columns']): Cell[] =>
  columns.map(({ index }) => row[index] ?? null);

function placeOf(sheet: Sheet, headerLine: number | null | undefined): HeaderPlace {
  if (headerLine === undefined) return findHeader(sheet);
  if (headerLine === null) return { from: 0, to: 0 };
  const from = sheet.lines.findIndex((line) => line >= headerLine);
  return from < 0 ? { from: 0, to: 0 } : headerAt(sheet, from);
}

/** Columns with a title or with data; every one has a name, and none the name of another. */
function listColumns(sheet: Sheet, place: HeaderPlace, data: readonly number[], notes: Notes): Table['columns'] {
  const names = nameColumns(sheet, place);
  const filled = new Set<number>();
  for (const at of data) sheet.rows[at]?.forEach((cell, column) => isFilled(cell) && filled.add(column));
  const width = Math.max(names.length, ...[...filled].map((column) => column + 1), 0);
  const taken = new Set<string>();
  /** By title, the number that it may get next. */
  const numbers = new Map<string, number>();
  const columns: Table['columns'] = [];
  for (let index = 0; index < width; index++) {
    const title = names[index] ?? '';
    if (title === '' && !filled.has(index)) continue;
    let name = title || sheetWords.column(lettersOf(index));
    if (taken.has(name)) {
      notes.add('sameName', place.to > place.from ? sheet.lines[place.to - 1] : undefined, name);
      let number = numbers.get(title) ?? 2;
      while (taken.has(sheetWords.again(name, number))) number++;
      name = sheetWords.again(name, number);
      numbers.set(title, number + 1);
    }
    taken.add(name);
    columns.push({ index, name });
  }
  return columns;
}

/**
 * The sheet to propose first: of the visible ones, the first that has a table with several columns and is not far
 * smaller than the largest; else the first visible one. Undefined where none is visible.
 */
export function proposeSheet({ sheets }: OpenedFile): Sheet | undefined {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  // One sheet needs no comparison, which reads each to its end.
  if (visible.length < 2) return visible[0];
  const tables = visible.map((sheet) => ({ sheet, table: findTable(sheet) }));
  const isTable = ({ table }: { table: Table }) => table.columns.length > 1 && table.rows.length > 0;
  const largest = Math.max(0, ...tables.filter(isTable).map(({ table }) => table.rows.length));
  const found = tables.find((one) => isTable(one) && one.table.rows.length >= largest * 0.05);
  return (found ?? tables[0])?.sheet;
}
