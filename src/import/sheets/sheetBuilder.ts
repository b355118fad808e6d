/** Puts a sheet together row by row: blank rows and blank ends of rows are never made. */
import type { Cell, FileNote, FileNoteCode, Sheet } from '../workbook.ts';
import { isFilled } from './cellText.ts';
import type { Budget } from './limits.ts';

/** What spreadsheets write where a formula failed, in English and in French. */
const ERROR_VALUE =
  /^(?:#(?:N\/A|REF!|DIV\/0!|VALUE!|VALEUR!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!)|Err ?:\d{3})$/;

const MOST_MERGES = 20_000;

/** Notes of one file, one for each code and detail, with all its lines. */
export class Notes {
  readonly #notes = new Map<string, FileNote>();

  add(code: FileNoteCode, line?: number, detail = ''): void {
    const key = `${code}/${detail}`;
    const note = this.#notes.get(key) ?? { code, lines: [], detail };
    this.#notes.set(key, note);
    if (line !== undefined && note.lines.at(-1) !== line) note.lines.push(line);
  }

  list(): FileNote[] {
    return [...this.#notes.values()];
  }
}

export class SheetBuilder {
  readonly sheet: Sheet;
  readonly #budget: Budget;
  readonly #notes: Notes;

  constructor(name: string, isHidden: boolean, budget: Budget, notes: Notes) {
    this.sheet = { name, isHidden, rows: [], lines: [], merges: [] };
    this.#budget = budget;
    this.#notes = notes;
  }

  /** Cells of a row of the file, by line from 1; `repeat` rows alike. Throws a `Refusal` where they are too many. */
  addRow(line: number, cells: Cell[], repeat = 1): void {
    let length = cells.length;
    while (length > 0 && !isFilled(cells[length - 1])) length--;
    if (length === 0) return;
    this.#budget.spend(repeat, length);
    const row: Cell[] = [];
    for (let column = 0; column < length; column++) row.push(this.#clean(cells[column], line));
    while (row.length > 0 && row.at(-1) === null) row.pop();
    if (row.length === 0) return;
    for (let i = 0; i < repeat; i++) {
      this.sheet.rows.push(i === 0 ? row : [...row]);
      this.sheet.lines.push(line + i);
    }
  }

  /** Rows and columns from 0, last ones included; merges that no list has so many of are left. */
  addMerge(top: number, bottom: number, left: number, right: number): void {
    if (this.sheet.merges.length < MOST_MERGES && (bottom > top || right > left)) {
      this.sheet.merges.push({ top, bottom, left, right });
    }
  }

  note(code: FileNoteCode, line: number): void {
    this.#notes.add(code, line, this.sheet.name);
  }

  #clean(cell: Cell | undefined, line: number): Cell {
    if (cell === undefined || cell === null) return null;
    if (typeof cell === 'string') {
      if (cell.trim() === '') return null;
      if (!ERROR_VALUE.test(cell)) return cell;
      this.note('errorValue', line);
      return null;
    }
    const isBroken = typeof cell === 'number' ? !Number.isFinite(cell) : cell instanceof Date && isNaN(cell.getTime());
    return isBroken ? null : cell;
  }
}
