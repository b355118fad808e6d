/** How much a file may hold, decided before memory goes: a small file can unfold to any size. */
import { Refusal } from './refusal.ts';

export const LIMITS = {
  /** Bytes of the file itself. */
  file: 120e6,
  /** Bytes of an old workbook, whose reader keeps whole rows of blank cells. */
  oldFile: 30e6,
  /** Bytes of all parts of a zip, unfolded: the largest list seen holds 61 million. */
  inflated: 200e6,
  parts: 5000,
  rows: 300_000,
  /** Places in rows, from the first column to the last cell that is filled. */
  cells: 4e6,
  columns: 16_384,
  /** Characters of one tag, or of one cell. */
  token: 2e6,
};

/** Counts rows and cells of a whole file, over all its sheets. */
export class Budget {
  #rows = 0;
  #cells = 0;

  /** Before rows are made: so many, each of so many cells. Throws a `Refusal` where they are too many. */
  spend(rows: number, cellsEach: number): void {
    this.#rows += rows;
    this.#cells += rows * cellsEach;
    if (!(this.#rows <= LIMITS.rows && this.#cells <= LIMITS.cells)) throw new Refusal('cells');
  }

  /** Before the blank cells up to this column are made. */
  static checkColumn(column: number): void {
    if (!(column >= 0 && column < LIMITS.columns)) throw new Refusal('cells');
  }
}
