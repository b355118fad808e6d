/**
 * The diverging scale of a difference, centred on zero: orange for less, violet for more (ColorBrewer PuOr, whose two
 * ends nobody's colour vision takes for each other), white for as much. Each shape has its figure too.
 */
import { roundBreaks } from '../../statistics/breaks.ts';

/** Steps on each side of zero. */
export const STEPS = 3;
const COLOURS = ['#b35806', '#f1a340', '#fee0b6', '#f7f7f7', '#d8daeb', '#998ec3', '#542788'] as const;
/** A difference that is not known: neither more, nor less, nor as much. */
export const UNKNOWN = '#c4c8d2';

/** How far a step is from zero, of so many classes on a side: few classes stay well apart. */
const SPREAD: Record<number, readonly number[]> = { 1: [2], 2: [1, 3], 3: [1, 2, 3] };

/** The inner breaks of one side, which both sides share, so that equal differences have equal weight. */
export function differenceBreaks(values: readonly (number | null)[]): number[] {
  return roundBreaks(
    values.flatMap((value) => (value ? [Math.abs(value)] : [])),
    STEPS,
  );
}

/** The step of a difference, from -3 (much less) to 3 (much more); 0 for none. */
export function stepOf(value: number, breaks: readonly number[]): number {
  if (value === 0) return 0;
  const index = breaks.filter((bound) => bound <= Math.abs(value)).length;
  return Math.sign(value) * (SPREAD[breaks.length + 1]?.[index] ?? STEPS);
}

/** The colour of a difference, and which ink is read on it. */
export function colourOfDifference(value: number | null, breaks: readonly number[]): { fill: string; isDark: boolean } {
  if (value === null) return { fill: UNKNOWN, isDark: false };
  const step = stepOf(value, breaks);
  return { fill: COLOURS[STEPS + step] ?? UNKNOWN, isDark: step === STEPS || step === -STEPS };
}

/** One swatch of the legend: the differences from `low` to `high`, both of one sign; zero is both. */
export interface Swatch {
  low: number;
  high: number;
  fill: string;
}

/** The classes that are there, from much less to much more; `values`: the differences themselves. */
export function listSwatches(values: readonly (number | null)[], breaks: readonly number[]): Swatch[] {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const groups = new Map<string, Swatch>();
  for (const value of known) {
    const { fill } = colourOfDifference(value, breaks);
    groups.set(fill, { fill, low: groups.get(fill)?.low ?? value, high: value });
  }
  return [...groups.values()];
}
