/** The one place where a value gets its class: map, legend, table and exports all ask here. */

/**
 * A class: the index of a coloured class, `zero` where none is a meaning of its own, `missing` where nothing is known.
 */
export type ClassIndex = number | 'zero' | 'missing';

/**
 * The class of `value` among the classes that the inner `breaks` (ascending) separate: lower bound included, last class
 * closed.
 * @param zeroApart when true, 0 is the class `zero` and not the first coloured class.
 */
export function classify(value: number | null, breaks: readonly number[], zeroApart: boolean): ClassIndex {
  if (value === null || Number.isNaN(value)) return 'missing';
  if (zeroApart && value === 0) return 'zero';
  return breaks.filter((bound) => bound <= value).length;
}
