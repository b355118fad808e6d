/** How hard what is hostile is tried: one seed and one count for every property, said by each as it ends. */
import fc, { type Arbitrary } from 'fast-check';
import { it } from 'vitest';

/** Of all properties, so that a run can be made again: FUZZ_SEED. */
export const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128);
/** Cases of a property in `npm test`, where a case is cheap. */
const USUAL = 200;
/** A net, not a measure, for each case. */
const PATIENCE_MS = 400;

/** How many cases there are of a property: a `share` of FUZZ_RUNS, or of `usual` in `npm test`. */
export const countOf = (share = 1, usual = USUAL): number =>
  Math.ceil(Number(process.env['FUZZ_RUNS'] ?? usual) * share);

/** Says what was tried, so that it stands in the output of every run. */
export function tell(name: string, runs: number, begun: number): void {
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`fuzz: ${runs} × ${name}, seed ${SEED}, ${seconds} s`);
}

/** A test: `check` holds for whatever is `given`. The smallest counterexample is printed, and the path to it. */
export function holds<T>(name: string, given: Arbitrary<T>, check: (value: T) => unknown, share = 1): void {
  const runs = countOf(share);
  it(name, { timeout: 120_000 + runs * PATIENCE_MS }, async () => {
    const begun = performance.now();
    const property = fc.asyncProperty(given, async (value) => void (await check(value)));
    await fc.assert(property, { seed: SEED, numRuns: runs });
    tell(name, runs, begun);
  });
}
