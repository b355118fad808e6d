/** Of a very long table the rows that are drawn: a window of them that moves, however far one reads. */
import { ROWS_AT_ONCE, RowWindow } from '../rowWindow.svelte.ts';

/** Above so many rows the window moves; below, the table grows with each request (`RowWindow`). */
export const MOST_DRAWN = 2000;

export class TableWindow<T> {
  readonly #all: () => readonly T[];
  readonly #isOpen: (row: T) => boolean;
  /** What a table that is not very long has drawn. */
  readonly growing: RowWindow<T>;
  isLong = $derived.by(() => this.#all().length > MOST_DRAWN);
  /** Place of the row that is open, -1 where none is. */
  #open = $derived.by(() => this.#all().findIndex(this.#isOpen));
  /** Other rows or another order begin anew, at the row that is open. */
  first = $derived.by(() => {
    this.#all();
    return Math.floor(Math.max(0, this.#open) / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  });
  /** While a page is printed all rows are drawn. */
  isWhole = $state(false);
  shown = $derived.by(() => {
    if (this.isWhole) return this.#all();
    return this.isLong ? this.#all().slice(this.first, this.first + ROWS_AT_ONCE) : this.growing.shown;
  });

  /** @param isOpen of the row that is open, which is drawn wherever it stands. */
  constructor(all: () => readonly T[], isOpen: (row: T) => boolean) {
    this.#all = all;
    this.growing = new RowWindow(all, isOpen);
    this.#isOpen = isOpen;
  }

  get total(): number {
    return this.#all().length;
  }

  /** Moves the window by its own length, forward (1) or back (-1). */
  move(by: 1 | -1): void {
    this.first += by * ROWS_AT_ONCE;
  }
}
