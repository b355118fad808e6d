/** What holds a unit: its group, its département; not the whole. */
import type { Dataset } from '../model/dataset.ts';
import { listOf } from '../model/placing.ts';
import { keyOf, type Unit, type UnitKey } from '../model/units.ts';

const units = new WeakMap<Dataset, ReadonlyMap<UnitKey, Unit>>();

/** Made once a list: it may have thousands. */
function unitsOf(dataset: Dataset): ReadonlyMap<UnitKey, Unit> {
  const list = listOf(dataset);
  const known = units.get(list) ?? new Map(list.allUnits.map((unit) => [keyOf(unit), unit]));
  units.set(list, known);
  return known;
}

/** The units between the whole and `unit`, widest first: those of levels of the list alone. */
export function ancestorsOf(dataset: Dataset, unit: Unit): Unit[] {
  const known = unitsOf(dataset);
  const above = [unit.parent, unit.within].flatMap((key) => known.get(key ?? '') ?? []);
  const rank = new Map(dataset.levels.map(({ id }, i) => [id, i]));
  const parents = above.flatMap((one) => [...(one.level === unit.level ? [] : ancestorsOf(dataset, one)), one]);
  // A group reaches into other départements than the unit's own: what holds the unit itself counts.
  const byLevel = new Map(parents.map((one) => [one.level, one]));
  for (const one of above) byLevel.set(one.level, one);
  return [...byLevel.values()].sort((a, b) => (rank.get(a.level) ?? 0) - (rank.get(b.level) ?? 0));
}
