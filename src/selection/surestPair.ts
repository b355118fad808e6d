/** Which two territories differ most, without a test of each pair: of 35 000 there are 600 million. */
import type { Dataset } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import { compareRates } from '../statistics/comparison.ts';
import { rate } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { denominatorOf, perOf } from './chance.ts';

/** A territory whose rate is known; `place`: its place in the dataset. */
interface Rated {
  territoire: Unit;
  place: number;
  nombre: number;
  denominator: number;
  taux: number;
}

type Pair = [high: Rated, low: Rated];

/**
 * What was found, the higher rate first. `surest`: the pair of the smallest `p` of the exact test; `widest`: that of
 * the widest gap of rates; of equal ones the first in the order of the dataset. `comparisons`: how many pairs differ
 * in their rates.
 */
export interface FoundPair {
  surest: Pair;
  p: number;
  widest: Pair;
  comparisons: number;
}

/** Searches all pairs, or those with `fixed`; null where no two rates differ. */
export function findPair(dataset: Dataset, counts: Counts, per: Denominator, fixed: Unit | null): FoundPair | null {
  const all = dataset.units.flatMap((territoire, place): Rated[] => {
    const count = counts.byTerritoire.get(territoire.code) ?? 0;
    const denominator = denominatorOf(dataset, territoire, per);
    const taux = rate(count, denominator, perOf(per));
    return denominator === null || taux === null ? [] : [{ territoire, place, nombre: count, denominator, taux }];
  });
  const own = all.filter(({ territoire }) => territoire === fixed);
  const pairs = fixed ? all.flatMap((one) => own.flatMap((other) => orderedPair(one, other))) : likelyPairs(all);
  const [first, ...others] = pairs.map((pair) => ({ pair, p: pOf(pair) }));
  if (!first) return null;
  const surest = others.reduce((best, one) => (one.p < best.p ? one : best), first);
  return {
    surest: surest.pair,
    p: surest.p,
    widest: fixed ? firstHighest(pairs, ([high, low]) => high.taux - low.taux) : extremesOf(all),
    comparisons: fixed ? pairs.length : countDiffering(all),
  };
}

function pOf([high, low]: Pair): number {
  return compareRates(high.nombre, high.denominator, low.nombre, low.denominator) ?? 1;
}

/** The higher rate first; nothing where rates are equal. */
function orderedPair(a: Rated, b: Rated): Pair[] {
  return a.taux === b.taux ? [] : [a.taux > b.taux ? [a, b] : [b, a]];
}

/** The first of those with the highest value; of none it cannot be asked. */
function firstHighest<T>(items: readonly T[], valueOf: (item: T) => number): T {
  return items.reduce((best, one) => (valueOf(one) > valueOf(best) ? one : best));
}

function extremesOf(all: readonly Rated[]): Pair {
  return [firstHighest(all, ({ taux: rate }) => rate), firstHighest(all, ({ taux: rate }) => -rate)];
}

/**
 * The pairs that the surest is among, in the order of the dataset. The p-value falls where the higher rate has more
 * projects or fewer people, and where the lower has fewer projects or more people: only who is not outdone in both at
 * once can be in the surest pair.
 */
function likelyPairs(all: readonly Rated[]): Pair[] {
  const highs = frontOf(
    all,
    (a, b) => b.nombre - a.nombre || a.denominator - b.denominator,
    (a, b) => a < b,
  );
  const lows = frontOf(
    all,
    (a, b) => a.nombre - b.nombre || b.denominator - a.denominator,
    (a, b) => a > b,
  );
  const placeOf = ([a, b]: Pair) => [Math.min(a.place, b.place), Math.max(a.place, b.place)] as const;
  const pairs = highs.flatMap((a) => lows.flatMap((b) => orderedPair(a, b).filter(([high]) => high === a)));
  return pairs.sort((a, b) => {
    const [[i, j], [k, l]] = [placeOf(a), placeOf(b)];
    return i - k || j - l;
  });
}

/** Those that no one before them in the order matches in people: of equal ones the first of the dataset. */
function frontOf(
  all: readonly Rated[],
  order: (a: Rated, b: Rated) => number,
  isBetter: (people: number, than: number) => boolean,
): Rated[] {
  const front: Rated[] = [];
  for (const one of [...all].sort(order)) {
    const last = front.at(-1);
    if (!last || isBetter(one.denominator, last.denominator)) front.push(one);
  }
  return front;
}

/** How many pairs have two different rates: all of them without those of equal ones. */
function countDiffering(all: readonly Rated[]): number {
  const times = new Map<number, number>();
  for (const { taux: rate } of all) times.set(rate, (times.get(rate) ?? 0) + 1);
  const pairsOf = (n: number) => (n * (n - 1)) / 2;
  return [...times.values()].reduce((sum, n) => sum - pairsOf(n), pairsOf(all.length));
}
