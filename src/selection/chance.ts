/** What can be told from chance: each département's rate with its exact interval, against the region's. */
import type { Dataset } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import { poissonInterval, type Interval } from '../statistics/poisson.ts';
import { rate } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { expectedCount, deviationOf, LEVEL, STRONG_LEVEL, type Deviation } from './deviation.ts';
import { measureOf, PER_INHABITANTS, PER_POOR_PEOPLE, poorPeople } from './series.ts';

export { expectedCount, deviationOf, LEVEL, STRONG_LEVEL, type Deviation };

/** Inhabitants, or people in poverty (computed here), of a territory; null when missing. */
export function denominatorOf(dataset: Dataset, territoire: Unit, per: Denominator): number | null {
  return per === 'habitants' ? measureOf(dataset, territoire, 'population') : poorPeople(dataset, territoire);
}

/** Per how many of them projects are counted. */
export function perOf(per: Denominator): number {
  return per === 'habitants' ? PER_INHABITANTS : PER_POOR_PEOPLE;
}

/**
 * One département. `taux` and `interval` (95 %) are per 100 000 inhabitants or 10 000 people in poverty;
 * `expectedCount` what the region's rate would give; `deviation` at 95 %, `strongDeviation` at 99.8 %. Null where the
 * denominator is missing.
 */
export interface Estimation {
  territoire: Unit;
  nombre: number;
  denominator: number | null;
  taux: number | null;
  interval: Interval | null;
  expectedCount: number | null;
  deviation: Deviation | null;
  strongDeviation: Deviation | null;
}

/**
 * The region's rate of located projects, per 100 000 inhabitants or 10 000 people in poverty; null without its
 * denominator.
 */
export function regionalRate(dataset: Dataset, counts: Counts, per: Denominator): number | null {
  return rate(counts.located, denominatorOf(dataset, dataset.region, per), perOf(per));
}

/** The estimation of one département against the region's located projects. */
export function estimationOf(dataset: Dataset, counts: Counts, per: Denominator, territoire: Unit): Estimation {
  const regional = denominatorOf(dataset, dataset.region, per);
  const count = counts.byTerritoire.get(territoire.code) ?? 0;
  const denominator = denominatorOf(dataset, territoire, per);
  const against = (level: number) => deviationOf(count, denominator, counts.located, regional, level);
  const { low, high } = poissonInterval(count, LEVEL);
  const perUnit = rate(1, denominator, perOf(per));
  return {
    territoire,
    nombre: count,
    denominator,
    taux: rate(count, denominator, perOf(per)),
    interval: perUnit === null ? null : { low: low * perUnit, high: high * perUnit },
    expectedCount: expectedCount(denominator, counts.located, regional),
    deviation: against(LEVEL),
    strongDeviation: against(STRONG_LEVEL),
  };
}

/** The estimations of all départements, in their order. */
export function buildEstimations(dataset: Dataset, counts: Counts, per: Denominator): Estimation[] {
  return dataset.units.map((territoire) => estimationOf(dataset, counts, per, territoire));
}
