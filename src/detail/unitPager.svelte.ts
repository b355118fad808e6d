/** Of a list with a row a unit the rows that are drawn: a page of them, of those that a name or a code finds. */
import { fold } from '../model/fold.ts';
import type { Unit } from '../model/units.ts';

/** So many rows are all drawn: no list of départements is cut. */
const ALL_AT_ONCE = 120;

export class UnitPager<T> {
  readonly #all: () => readonly T[];
  readonly #unitOf: (row: T) => Unit | null;
  readonly #chosen: () => string | null;
  readonly #size: number;
  sought = $state('');

  /**
   * @param unitOf a row; @param chosen the code of the unit whose page is shown first; @param size rows of a page,
   * where there are more than are drawn at once.
   */
  constructor(
    all: () => readonly T[],
    unitOf: (row: T) => Unit | null,
    chosen: () => string | null = () => null,
    size = 50,
  ) {
    this.#all = all;
    this.#unitOf = unitOf;
    this.#chosen = chosen;
    this.#size = size;
  }

  /** Whether there are pages at all. */
  isLong = $derived.by(() => this.#all().length > ALL_AT_ONCE);
  found = $derived.by(() => {
    const sought = fold(this.sought);
    if (!this.isLong || sought === '') return this.#all();
    return this.#all().filter((row) => {
      const unit = this.#unitOf(row);
      return unit !== null && (` ${fold(unit.nom)}`.includes(` ${sought}`) || fold(unit.code).startsWith(sought));
    });
  });
  /** Of the first row that is drawn, from 0; other rows or another choice begin anew, with the chosen one's page. */
  first = $derived.by(() => {
    const code = this.#chosen();
    const at = code === null || !this.isLong ? -1 : this.found.findIndex((row) => this.#unitOf(row)?.code === code);
    return Math.max(0, at - (at % this.#size));
  });
  shown = $derived.by(() => (this.isLong ? this.found.slice(this.first, this.first + this.#size) : this.#all()));

  /** How many rows stand before and after those that are drawn, at most a page. */
  get before(): number {
    return Math.min(this.#size, this.first);
  }
  get after(): number {
    return Math.min(this.#size, Math.max(0, this.found.length - this.first - this.#size));
  }

  /** Goes a page on (1) or back (−1). */
  turn(by: 1 | -1): void {
    this.first = Math.max(0, this.first + by * this.#size);
  }
}
