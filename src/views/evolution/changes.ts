/** Two figures of one thing, and what may be said of their difference. */
import { LEVEL } from '../../selection/deviation.ts';
import { bonferroni, compareRates } from '../../statistics/comparison.ts';

/**
 * Projects of one side; `value`: the indicator, null where its divisor is missing; `amount`: euros to the cent, null
 * where no project says one.
 */
export interface Figures {
  nombre: number;
  value: number | null;
  amount: number | null;
}

/**
 * Both sides, null on the side that does not have it, and the differences, null where one of the two is missing.
 * `p`: of the exact test that both counts come from one rate, `corrected` for all that are read beside it;
 * `course`: what may be said at 95 %; all three null where nothing can be compared.
 */
export interface Change {
  before: Figures | null;
  after: Figures | null;
  difference: number | null;
  valueDifference: number | null;
  amountDifference: number | null;
  p: number | null;
  corrected: number | null;
  course: 'rises' | 'falls' | 'indistinct' | null;
}

const minus = (after: number | null | undefined, before: number | null | undefined) =>
  after == null || before == null ? null : after - before;

/** Sums of euros leave dust behind, which is no difference. */
const settled = (value: number | null) => (value === null || Math.abs(value) >= 1e-6 ? value : 0);

/** `after` less `before`, null where one of them is not known. */
export const differenceOf = (before: number | null, after: number | null): number | null =>
  settled(minus(after, before));

/** @param firstBase people that the counts are tested by; without both of them nothing is tested. */
export function changeOf(
  before: Figures | null,
  after: Figures | null,
  firstBase: number | null = null,
  secondBase: number | null = null,
): Change {
  const p = before && after ? compareRates(before.nombre, firstBase, after.nombre, secondBase) : null;
  const cents = minus(after?.amount, before?.amount);
  return {
    before,
    after,
    difference: minus(after?.nombre, before?.nombre),
    valueDifference: differenceOf(before?.value ?? null, after?.value ?? null),
    amountDifference: cents === null ? null : Math.round(cents * 100) / 100,
    p,
    corrected: p,
    course: p === null ? null : courseOf(p, before, after, firstBase ?? 1, secondBase ?? 1),
  };
}

function courseOf(p: number, before: Figures | null, after: Figures | null, firstBase: number, secondBase: number) {
  if (p >= 1 - LEVEL) return 'indistinct';
  return (after?.nombre ?? 0) / secondBase > (before?.nombre ?? 0) / firstBase ? 'rises' : 'falls';
}

/** Changes that are read beside each other: what may be said of each holds for all of them at once. */
export function corrected<T extends Change>(changes: readonly T[]): T[] {
  const comparisons = changes.filter(({ p }) => p !== null).length;
  return changes.map((change) => {
    if (change.p === null) return change;
    const p = bonferroni(change.p, comparisons);
    return { ...change, corrected: p, course: p < 1 - LEVEL ? change.course : 'indistinct' };
  });
}
