/** What a file of any kind is read as: sheets of cells, and in a sheet the table that it holds. */

/** Null: nothing stands in the cell. A number or a date only where the file says so; a CSV has text alone. */
export type Cell = string | number | boolean | Date | null;

/** `rows`: a table of another program, which is in no file. */
export type FileKind = 'csv' | 'xlsx' | 'ods' | 'xls' | 'xlsb' | 'html' | 'pasted' | 'rows';

/**
 * A sheet; `lines[i]` is the line of `rows[i]` in the file, from 1, as its program numbers it. No row is blank. Of a
 * table that is in no file the titles are line 0, so that its first row is the first line.
 */
export interface Sheet {
  name: string;
  isHidden: boolean;
  rows: Cell[][];
  lines: number[];
  /** Cells that a title covers: first and last row (index in the sheet as the file counts it) and column, from 0. */
  merges: { top: number; bottom: number; left: number; right: number }[];
}

/**
 * What opening a file had to do or saw. `nul`: characters U+0000 taken out. `separatorLine`: a first line « sep=; ».
 * `openQuote`: a row with quotes that do not fit, read as it stands. `shortRow`, `longRow`: fewer or more cells than
 * the other rows have. `formula`: a formula whose result the file does not hold. `errorValue`: a cell « #N/A ».
 * `hiddenSheet`, `emptySheet`: `detail` is its name. `noHeader`: no row names the columns. `sameName`: a title stands
 * twice. `deepHeader`: titles over several rows were joined.
 */
export const FILE_NOTES = [
  'nul',
  'separatorLine',
  'openQuote',
  'shortRow',
  'longRow',
  'formula',
  'errorValue',
  'hiddenSheet',
  'emptySheet',
  'noHeader',
  'sameName',
  'deepHeader',
] as const;

export type FileNoteCode = (typeof FILE_NOTES)[number];

/** A note on a file, a sheet or a table; `detail` says of what: the name of the sheet, the value, the title. */
export interface FileNote {
  code: FileNoteCode;
  /** Lines of the file, from 1; empty where it is about the whole. */
  lines: number[];
  detail: string;
}

/** A file that was opened. `encoding` and `delimiter` are those of text alone; who opens it can correct both. */
export interface OpenedFile {
  name: string;
  kind: FileKind;
  encoding: string | null;
  delimiter: string | null;
  sheets: Sheet[];
  notes: FileNote[];
}

/** Why a row of the sheet is none of the table's. */
export type AsideKind = 'title' | 'header' | 'total' | 'note';

/** The table of a sheet: named columns, data rows, and what stands around them. */
export interface Table {
  sheet: string;
  /** Lines of the rows that name the columns: none where every row is data, several where titles are grouped. */
  header: number[];
  /** In the order of the sheet; a name that is missing is « Colonne C », one that stands twice gets « (2) ». */
  columns: { index: number; name: string }[];
  /** `cells[i]` belongs to `columns[i]`. */
  rows: { line: number; cells: Cell[] }[];
  aside: { line: number; kind: AsideKind; text: string }[];
  notes: FileNote[];
}
