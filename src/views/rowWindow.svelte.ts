/** Of a long table the rows that are drawn: thousands at once would hold the page for seconds. */

/** More than the site's own list has, whose rows are all drawn. */
export const ROWS_AT_ONCE = 200;

export class RowWindow<T> {
  readonly #all: () => readonly T[];
  readonly #isNeeded: (row: T) => boolean;
  /** As many as were asked for; other rows or another order begin anew. */
  #asked = $derived.by(() => {
    this.#all();
    return ROWS_AT_ONCE;
  });
  shown = $derived.by(() => {
    const all = this.#all();
    const needed = all.length > this.#asked ? all.findIndex(this.#isNeeded) + 1 : 0;
    return all.slice(0, Math.max(this.#asked, needed));
  });

  /** @param isNeeded of the row that is open: it is drawn wherever it stands, with all above it. */
  constructor(all: () => readonly T[], isNeeded: (row: T) => boolean) {
    this.#all = all;
    this.#isNeeded = isNeeded;
  }

  /** How many rows the next request brings. */
  get next(): number {
    return Math.min(ROWS_AT_ONCE, this.#all().length - this.shown.length);
  }

  get total(): number {
    return this.#all().length;
  }

  more(): void {
    this.#asked = this.shown.length + ROWS_AT_ONCE;
  }
}
