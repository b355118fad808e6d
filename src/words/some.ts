/** Names in a sentence: all of a few, the first of thousands. */
import { enumerate, formatNumber } from './numbers.ts';

/** As many as a reader can take in: more than any list of départements has. */
const MOST_NAMED = 20;
const FIRST_NAMED = 5;

/** « l’Ain, l’Isère et la Loire », « Lyon, Grenoble, … et 318 autres »: the first of what is named by importance. */
export function enumerateSome(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return enumerate(names);
  return `${names.slice(0, FIRST_NAMED).join(', ')} et ${formatNumber(names.length - FIRST_NAMED)} autres`;
}

/** The same of what has people: of more than can be named the largest come first. */
export function largestFirst<T>(items: readonly T[], peopleOf: (item: T) => number | null): readonly T[] {
  if (items.length <= MOST_NAMED) return items;
  return [...items].sort((a, b) => (peopleOf(b) ?? 0) - (peopleOf(a) ?? 0));
}
