/**
 * A minimum of inhabitants: of thousands of communes most have so few that one project more or less moves their rate by
 * orders. Who has fewer is left out of coverage, rankings and funnel, and counted.
 */
import type { Dataset } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import { measureOf } from './series.ts';

/** What can be chosen where it leaves out some units and not all. */
const FLOORS = [500, 2000, 10_000];

/** The dataset of the units that are shown, and who was left out: none without a floor. */
export interface Floored {
  dataset: Dataset;
  floor: number;
  below: readonly Unit[];
}

/** By dataset and floor, so that what is kept by dataset is made once. */
const made = new WeakMap<Dataset, Map<number, Floored>>();

/**
 * The dataset without the units of fewer than `floor` inhabitants. Who does not know how many it has is not known to
 * have fewer, and stays. Its projects stay too: the region's rate is that of all.
 */
export function aboveFloor(dataset: Dataset, floor: number): Floored {
  if (floor <= 0) return { dataset, floor: 0, below: [] };
  const known = made.get(dataset) ?? new Map<number, Floored>();
  made.set(dataset, known);
  const found = known.get(floor) ?? narrow(dataset, floor);
  known.set(floor, found);
  return found;
}

function narrow(dataset: Dataset, floor: number): Floored {
  const isBelow = (unit: Unit) => (measureOf(dataset, unit, 'population') ?? floor) < floor;
  const below = dataset.units.filter(isBelow);
  if (below.length === 0) return { dataset, floor, below };
  return { dataset: { ...dataset, units: dataset.units.filter((unit) => !isBelow(unit)) }, floor, below };
}

/** The floors that are worth a choice: each leaves out some units more than the one before, and none all of them. */
export function floorsOf(dataset: Dataset): number[] {
  let before = 0;
  return FLOORS.filter((floor) => {
    const { length } = aboveFloor(dataset, floor).below;
    const isWorth = length > before && length < dataset.units.length;
    before = Math.max(before, length);
    return isWorth;
  });
}
