/** What a file of any kind is read as: sheets of cells, and in a sheet the table that it holds. */

/** Null: nothing stands in the cell. A number or a date only where the file says so; a CSV has text alone. */
export type Cell = string | number | boolean | Date | null;

export type FileKind = 'csv' | 'xlsx' | 'ods' | 'xls' | 'xlsb' | 'html' | 'pasted';

/** A sheet; `lines[i]` is the line of `rows[i]` in the file, from 1, as its program numbers it. No row is blank. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  rows: Cell[][];
  lines: number[];
  /** Cells that a title covers: first and last row (as the file counts them) and column, from 0. */
  merges: { top: number; bottom: number; left: number; right: number }[];
}

/** What opening a file had to do or saw; `code` is one of `FILE_NOTES`, `detail` what it says it of. */
export interface FileNote {
  code: string;
  /** Lines of the file, from 1; empty where it is about the whole. */
  lines: number[];
  detail: string;
}

/** In the order of the sheet; one without a name is « Colonne C », one that stands twice gets « (2) ». */
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
  /** In the order of the sheet; a name that is missing is « Colonne C », one that stands twice gets « (2) ». */
  columns: { index: number; name: string }[];
  /** `cells[i]` belongs to `columns[i]`. */
  rows: { line: number; cells: Cell[] }[];
  aside: { line: number; kind: AsideKind; text: string }[];
  notes: FileNote[];
}
