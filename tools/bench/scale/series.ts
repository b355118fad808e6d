/** A series of sizes: each call timed at each of them, and what the table says of it. */
import { timeOf } from './clock.ts';
import { exponentOf, type Point } from './growth.ts';

/** Linear, with what logarithms add to it; what the machine adds, see `plainPass`, comes on top. */
export const BOUND = 1.25;
/** What a machine's memory can add at most: a square would still be seen. */
const MOST_ADDED = 0.25;
/** What would take longer than this is not tried: its line breaks the bound. */
const PATIENCE_MS = 30_000;

/** The calls over cases of growing sizes; `build` makes the case of a place in `sizes`. */
export interface Series<Case> {
  title: string;
  sizes: { label: string; size: number }[];
  build: (place: number) => Case;
  calls: Record<string, (one: Case) => unknown>;
}

/** What one call took at each size, as far as it was tried. */
export interface Row {
  name: string;
  points: Point[];
  exponent: number;
  isBroken: boolean;
}

/** What cannot be faster: a copy of each of `size` records by its key. More records lie farther from the processor. */
export function plainPass(size: number): () => unknown {
  const records = Array.from({ length: size }, (_, i) => ({ id: `record-${i}`, annee: i }));
  return () => new Map(records.map((one) => [one.id, { ...one }]));
}

/** The rows of a series and the exponent that they may have: the bound, and what the plain pass grows beyond linear. */
export interface Measured {
  rows: Row[];
  bound: number;
}

/** Times every call; each case is built once and let go before the next. */
export function measureSeries<Case>(
  { sizes, build, calls }: Series<Case>,
  time = timeOf,
  reference: (size: number) => () => unknown = plainPass,
): Measured {
  const plain = sizes.map(({ size }) => ({ size, ms: time(reference(size)) }));
  const bound = BOUND + Math.min(MOST_ADDED, Math.max(0, exponentOf(plain) - 1));
  const found = new Map<string, Point[]>(Object.keys(calls).map((name) => [name, []]));
  sizes.forEach(({ size }, place) => {
    const one = build(place);
    for (const [name, call] of Object.entries(calls)) {
      const points = found.get(name) ?? [];
      // Who was not tried at one size is tried at no larger one.
      if (points.length === place && isWorth(points, size)) points.push({ size, ms: time(() => call(one)) });
    }
  });
  const rows = [...found].map(([name, points]): Row => {
    const exponent = exponentOf(points);
    return { name, points, exponent, isBroken: points.length < sizes.length || !(exponent <= bound) };
  });
  return { rows, bound };
}

/** Whether the call can be expected to end in time: it grows as it did, or as it may where one time is known. */
function isWorth(points: readonly Point[], size: number): boolean {
  const last = points.at(-1);
  if (!last) return true;
  const exponent = points.length > 1 ? exponentOf(points) : BOUND;
  return last.ms * (size / last.size) ** exponent < PATIENCE_MS;
}

const NAME_WIDTH = 40;
const WIDTH = 12;
const LAST_WIDTH = 18;

/** The table of a series: milliseconds a size, the exponent, and FAIL where it is above the bound. */
export function tableOf({ title, sizes }: Pick<Series<never>, 'title' | 'sizes'>, { rows, bound }: Measured): string[] {
  const head = [
    title.padEnd(NAME_WIDTH),
    ...sizes.map(({ label }) => label.padStart(WIDTH)),
    `exponent ≤ ${bound.toFixed(2)}`.padStart(LAST_WIDTH),
  ];
  return [
    head.join(''),
    ...rows.map(({ name, points, exponent, isBroken }) =>
      [
        name.padEnd(NAME_WIDTH),
        ...sizes.map((_, i) => show(points[i]?.ms).padStart(WIDTH)),
        exponent.toFixed(2).padStart(LAST_WIDTH),
        isBroken ? '  FAIL' : '',
      ].join(''),
    ),
  ];
}

function show(ms: number | undefined): string {
  return ms === undefined ? 'too long' : `${ms.toFixed(ms < 10 ? 3 : 0)} ms`;
}
