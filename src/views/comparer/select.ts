/**
 * Two or three départements side by side: figures, projects by axis, organisations, what tells them apart and what does
 * not.
 */
import type { AxeIndex, Dataset, ProjetIndex } from '../../model/dataset.ts';
import type { Level } from '../../model/levels.ts';
import type { Unit } from '../../model/units.ts';
import { MOST_COMPARED, type Denominator } from '../../model/view.ts';
import { bonferroni, compareRates } from '../../statistics/comparison.ts';
import { countProjets, ofTerritoire } from '../../selection/counts.ts';
import { estimationOf, LEVEL, regionalRate, type Estimation } from '../../selection/chance.ts';
import { findPair, type FoundPair } from '../../selection/surestPair.ts';
import { listStructures, type StructureSummary } from '../../selection/structures.ts';

/**
 * One département. `byAxe`: counts in the order of the axes; `structures`: organisations with their projects here
 * alone.
 */
export interface Compare {
  territoire: Unit;
  nombre: number;
  estimations: Record<Denominator, Estimation>;
  byAxe: number[];
  structures: StructureSummary[];
}

/**
 * Two départements against one another. `p`: exact test, corrected for the number of pairs; null where it cannot be
 * made. `higher`: which has the higher rate where the test tells them apart at 95 %, else null.
 */
export interface Pair {
  first: Unit;
  second: Unit;
  p: number | null;
  higher: Unit | null;
}

/** An axis and the départements it concerns. */
export interface AxeInTerritoire {
  axe: AxeIndex;
  territoire: Unit;
}

/**
 * The comparison. `region`: located projects and their rates; `regionWide` beside. `largest`: the highest count on
 * one axis, the end of the common scale. `ofAll`, `none`: axes that all have or none has; `onlyOne` that one alone has;
 * `allButOne` that all but one have (of three); `commonStructures`: organisations with projects in two or more of them.
 */
export interface Comparison {
  level: Level;
  axes: AxeIndex[];
  territoires: Compare[];
  region: { nombre: number; taux: Record<Denominator, number | null> };
  regionWide: number;
  /** For how many comparisons the tests of the pairs are corrected. */
  comparisons: number;
  pairs: Pair[];
  largest: number;
  ofAll: AxeIndex[];
  none: AxeIndex[];
  onlyOne: AxeInTerritoire[];
  allButOne: AxeInTerritoire[];
  commonStructures: { id: string; nom: string; territoires: Unit[] }[];
}

/**
 * The départements of a list of codes, in its order, at most three: the region is no side of a comparison, it stands
 * beside.
 */
export function comparableOnes(dataset: Dataset, codes: readonly string[]): Unit[] {
  const found = codes.flatMap((code) => dataset.units.find((one) => one.code === code) ?? []);
  return [...new Set(found)].slice(0, MOST_COMPARED);
}

/**
 * A ready pair, the higher rate first. `hasard`: of all `comparisons` pairs that could be chosen it differs most,
 * beyond chance with the correction for them; `extremes`: none does, and it has the highest and the lowest rate.
 */
export interface Proposition {
  level: Level;
  pair: [Unit, Unit];
  reason: 'hasard' | 'extremes';
  comparisons: number;
}

/**
 * The pair that differs most by the denominator `per`, or the one that does so from `fixed`; null where no rate
 * differs.
 */
export function proposePair(
  dataset: Dataset,
  projets: readonly ProjetIndex[],
  per: Denominator,
  fixed: Unit | null,
): Proposition | null {
  const found = findPair(dataset, countProjets(projets, dataset.region.code), per, fixed);
  if (!found) return null;
  const { surest, widest, comparisons } = found;
  const named = ([high, low]: FoundPair['surest']) => [high.territoire, low.territoire] as [Unit, Unit];
  const { level } = dataset;
  return bonferroni(found.p, comparisons) < 1 - LEVEL
    ? { level, pair: named(surest), reason: 'hasard', comparisons }
    : { level, pair: named(widest), reason: 'extremes', comparisons };
}

/** What is compared: what was chosen, or with fewer than two a ready pair around it. */
export function listCompared(
  dataset: Dataset,
  projets: readonly ProjetIndex[],
  { comparer, par: per }: { comparer: readonly string[]; par: Denominator },
): { chosen: Unit[]; territoires: Unit[]; proposition: Proposition | null } {
  const chosen = comparableOnes(dataset, comparer);
  const proposition = chosen.length > 1 ? null : proposePair(dataset, projets, per, chosen[0] ?? null);
  return { chosen, territoires: proposition?.pair ?? chosen, proposition };
}

/** The codes after `code` was chosen or left; a fourth changes nothing. */
export function toggleCompare(dataset: Dataset, codes: readonly string[], code: string): string[] {
  const chosen = comparableOnes(dataset, codes).map((one) => one.code);
  if (chosen.includes(code)) return chosen.filter((one) => one !== code);
  return chosen.length < MOST_COMPARED ? [...chosen, code] : chosen;
}

/**
 * Builds the comparison of `units` from the projects that count. The pairs are tested by the denominator `per`,
 * with Bonferroni's correction for `comparisons` pairs: those that are shown, or those among which this one was found.
 */
export function buildComparison(
  dataset: Dataset,
  projets: readonly ProjetIndex[],
  units: readonly Unit[],
  per: Denominator,
  comparisons = (units.length * (units.length - 1)) / 2,
): Comparison {
  const { axes } = dataset;
  const counts = countProjets(projets, dataset.region.code);
  const territoires = units.map((territoire): Compare => {
    return {
      territoire,
      nombre: counts.byTerritoire.get(territoire.code) ?? 0,
      estimations: {
        habitants: estimationOf(dataset, counts, 'habitants', territoire),
        pauvres: estimationOf(dataset, counts, 'pauvres', territoire),
      },
      byAxe: axes.map(({ id }) => counts.crossed.get(territoire.code)?.get(id) ?? 0),
      structures: listStructures(dataset, ofTerritoire(projets, territoire.code)),
    };
  });
  return {
    level: dataset.level,
    axes,
    territoires,
    region: {
      nombre: counts.located,
      taux: {
        habitants: regionalRate(dataset, counts, 'habitants'),
        pauvres: regionalRate(dataset, counts, 'pauvres'),
      },
    },
    regionWide: counts.regionWide,
    comparisons,
    pairs: comparePairs(territoires, per, comparisons),
    largest: Math.max(0, ...territoires.flatMap(({ byAxe }) => byAxe)),
    ...shareAxes(axes, territoires),
    commonStructures: listCommonStructures(territoires),
  };
}

/** Every pair, each tested; the number of pairs corrects each. */
function comparePairs(territoires: readonly Compare[], per: Denominator, comparisons: number): Pair[] {
  const pairs = territoires.flatMap((a, i) => territoires.slice(i + 1).map((b) => [a, b] as const));
  return pairs.map(([a, b]): Pair => {
    const [first, second] = [a.estimations[per], b.estimations[per]];
    const alone = compareRates(a.nombre, first.denominator, b.nombre, second.denominator);
    const p = alone === null ? null : bonferroni(alone, comparisons);
    const isTold = p !== null && p < 1 - LEVEL;
    const higher = (first.taux ?? 0) > (second.taux ?? 0) ? a.territoire : b.territoire;
    return { first: a.territoire, second: b.territoire, p, higher: isTold ? higher : null };
  });
}

/** Which axes all, none, one alone, or all but one of them have. */
function shareAxes(axes: readonly AxeIndex[], territoires: readonly Compare[]) {
  const shared: Pick<Comparison, 'ofAll' | 'none' | 'onlyOne' | 'allButOne'> = {
    ofAll: [],
    none: [],
    onlyOne: [],
    allButOne: [],
  };
  axes.forEach((axe, i) => {
    const having = territoires.filter(({ byAxe }) => (byAxe[i] ?? 0) > 0);
    const lacking = territoires.filter(({ byAxe }) => (byAxe[i] ?? 0) === 0);
    if (lacking.length === 0) shared.ofAll.push(axe);
    else if (having.length === 0) shared.none.push(axe);
    else if (having.length === 1 && having[0]) shared.onlyOne.push({ axe, territoire: having[0].territoire });
    // Of two, the one that lacks is told by the one that has.
    else if (lacking[0]) shared.allButOne.push({ axe, territoire: lacking[0].territoire });
  });
  return shared;
}

/** Organisations with projects in two or more of them. */
function listCommonStructures(territoires: readonly Compare[]): Comparison['commonStructures'] {
  const found = new Map<string, Comparison['commonStructures'][number]>();
  for (const { territoire, structures } of territoires)
    for (const { id, nom } of structures) {
      const entry = found.get(id) ?? { id, nom, territoires: [] };
      entry.territoires.push(territoire);
      found.set(id, entry);
    }
  return [...found.values()].filter((one) => one.territoires.length > 1);
}
