/**
 * The funnel: every département's rate against how many it is counted on, and the limits that chance alone keeps to.
 */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { Denominator } from '../model/view.ts';
import { controlLimits, type Interval } from '../statistics/poisson.ts';
import { atLeast, atMost } from '../statistics/tails.ts';
import { rate } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import {
  buildEstimations,
  denominatorOf,
  LEVEL,
  STRONG_LEVEL,
  perOf,
  regionalRate,
  type Estimation,
} from './chance.ts';

/** The limits where `x` people are counted, in units of the rate: at 95 % and at 99.8 %. */
export interface FunnelLimit {
  x: number;
  usual: Interval;
  strong: Interval;
}

/**
 * The funnel. `level`: that of the units; `taux`: the region's rate of located projects, null without a denominator;
 * `limits` by growing x, none where no rate is above 0.
 */
export interface Funnel {
  level: Level;
  par: Denominator;
  estimations: Estimation[];
  taux: number | null;
  located: number;
  regionWide: number;
  total: number;
  limits: FunnelLimit[];
}

/** Points of a curve; it bends most where few are counted, so that they grow by a constant factor. */
const STEPS = 72;
const WIDEST = 1.05;
const NARROWEST = 1 / 300;

/** Builds the funnel of the counted projects, per inhabitant or per person in poverty. */
export function buildFunnel(dataset: Dataset, counts: Counts, per: Denominator): Funnel {
  const estimations = buildEstimations(dataset, counts, per);
  const regional = denominatorOf(dataset, dataset.region, per);
  // No spread of thousands into one call: an engine takes so many arguments and no more.
  const people = estimations.flatMap(({ denominator }) => (denominator ? [denominator] : []));
  const largest = people.reduce((most, one) => Math.max(most, one), 0);
  const smallest = people.reduce((least, one) => Math.min(least, one), largest);
  return {
    level: dataset.level,
    par: per,
    estimations,
    taux: regionalRate(dataset, counts, per),
    located: counts.located,
    regionWide: counts.regionWide,
    total: counts.total,
    limits: limitsOf(rate(counts.located, regional, 1) ?? 0, [smallest, largest], perOf(per)),
  };
}

/**
 * The curves for `perHead` projects a head, up to a little beyond `largest`; with the corners where a lower limit
 * leaves 0.
 */
function limitsOf(perHead: number, [smallest, largest]: readonly [number, number], per: number): FunnelLimit[] {
  if (perHead <= 0 || largest <= 0) return [];
  const widest = largest * WIDEST;
  const corners = [LEVEL, STRONG_LEVEL].map((level) => thresholdOfZero(level) / perHead).filter((x) => x < widest);
  // Down to who has fewest: of communes that is a handful of people.
  const narrowest = Math.min(NARROWEST, smallest / widest);
  const grown = Array.from({ length: STEPS }, (_, i) => widest * narrowest ** (1 - i / (STEPS - 1)));
  return [...grown, ...corners]
    .sort((a, b) => a - b)
    .map((x) => {
      const at = (level: number): Interval => {
        const { low, high } = controlLimits(x * perHead, level);
        return { low: (low / x) * per, high: (high / x) * per };
      };
      return { x, usual: at(LEVEL), strong: at(STRONG_LEVEL) };
    });
}

/** Below so many expected projects even none at all is no surprise: P(0) = e^-m is half of 1 - level, 3.69 at 95 %. */
export function thresholdOfZero(level: number): number {
  return -Math.log((1 - level) / 2);
}

/**
 * How often chance alone would give a count as far from what is expected, or farther, on the side where it lies: 0 to
 * 1. A count lies outside the limits exactly when this is below half of 1 - level. Null without an expected count.
 */
export function probabilityOf({ nombre: count, expectedCount }: Estimation): number | null {
  if (expectedCount === null || expectedCount <= 0) return null;
  return count < expectedCount ? atMost(count, expectedCount) : atLeast(count, expectedCount);
}
