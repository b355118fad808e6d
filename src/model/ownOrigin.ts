/** What is said of a visitor's list wherever it is shown. */

/** Rows of its file, or of all its files; `rows` = the sum of the rest. */
export interface OwnTotals {
  rows: number;
  placed: number;
  regional: number;
  outside: number;
  aside: number;
}

/** `id` stands in links (`?liste=`); `loaded`: ISO date and time. */
export interface OwnOrigin {
  id: string;
  name: string;
  file: string;
  loaded: string;
  totals: OwnTotals;
  /** The header of the column of categories; empty where there is none. */
  axisLabel: string;
}
