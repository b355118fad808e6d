/** A list on one side of a comparison, counted: its figures by unit, by axis and in all. */
import type { AxeIndex, Dataset, ProjetIndex } from '../../model/dataset.ts';
import { placesOf } from '../../model/placing.ts';
import type { Unit } from '../../model/units.ts';
import { denominatorOf } from '../../selection/chance.ts';
import { countProjets, ofAxe, type Counts } from '../../selection/counts.ts';
import { valueOf } from '../../selection/series.ts';
import { changeOf, type Change, type Figures } from './changes.ts';

/** A list on one side: `projets` are those of `dataset` that the search leaves. */
export interface Side {
  dataset: Dataset;
  projets: readonly ProjetIndex[];
}

/** What the map shows: counts, or rates per inhabitant or per person in poverty. */
export const SHOWN = ['taux', 'nombre', 'besoin'] as const;
export type Shown = (typeof SHOWN)[number];

/** A side, counted: under the axis, and on all axes; `cents` by place, and in all. */
export interface Counted {
  side: Side;
  counts: Counts;
  all: Counts;
  cents: Map<string, number>;
  units: ReadonlyMap<string, Unit>;
}

/** Sums in cents, rounded once they are taken out: a list may state shares of a cent. */
function sumCents(projets: readonly ProjetIndex[]): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (key: string, cents: number) => sums.set(key, (sums.get(key) ?? 0) + cents);
  for (const projet of projets) {
    if (projet.amount == null) continue;
    const cents = projet.amount * 100;
    for (const code of placesOf(projet)) add(`at ${code}`, cents);
    add('total', cents);
  }
  return sums;
}

export function countSide(side: Side, axe: string | null): Counted {
  const { code } = side.dataset.region;
  const own = ofAxe(side.projets, axe);
  return {
    side,
    counts: countProjets(own, code),
    all: countProjets(side.projets, code),
    cents: sumCents(own),
    units: new Map(side.dataset.units.map((unit) => [unit.code, unit])),
  };
}

export type Sides = readonly [Counted, Counted];

const perOf = (shown: Shown) => (shown === 'besoin' ? 'pauvres' : 'habitants');
/** No project has no euro; of projects that say no amount nothing is known. */
const eurosOf = (cents: number | undefined, count: number) =>
  count === 0 ? 0 : cents === undefined ? null : Math.round(cents) / 100;
export const cellOf = ({ all }: Counted, { code }: Unit, axe: string) => all.crossed.get(code)?.get(axe) ?? 0;

/** The people of a unit on both sides, whom its counts are tested by. */
export function basesOf(sides: Sides, shown: Shown, unit?: Unit): [number | null, number | null] {
  const [before, after] = sides.map(({ side: { dataset }, units }) => {
    const own = unit ? units.get(unit.code) : dataset.region;
    return own ? denominatorOf(dataset, own, perOf(shown)) : null;
  });
  return [before ?? null, after ?? null];
}

/** Null where the side has no such unit. */
export function figuresAt(
  { side: { dataset }, counts, cents, units }: Counted,
  { code }: Unit,
  shown: Shown,
): Figures | null {
  const own = units.get(code);
  if (!own) return null;
  const count = counts.byTerritoire.get(code) ?? 0;
  return { nombre: count, value: valueOf(dataset, shown, own, count), amount: eurosOf(cents.get(`at ${code}`), count) };
}

export function axisChange(sides: Sides, shown: Shown, { id }: AxeIndex): Change {
  const figures = sides.map(({ side: { dataset, projets }, all }): Figures | null => {
    if (!dataset.axes.some((axe) => axe.id === id)) return null;
    const count = all.byAxe.get(id) ?? 0;
    const cents = sumCents(ofAxe(projets, id)).get('total');
    return { nombre: count, value: valueOf(dataset, shown, dataset.region, count), amount: eurosOf(cents, count) };
  });
  return changeOf(figures[0] ?? null, figures[1] ?? null, ...basesOf(sides, shown));
}

/** What is counted beside the units: all of them together, those of no unit, and everything. */
export interface Wholes {
  located: Change;
  regionWide: Change;
  unplaced: Change | null;
  total: Change;
}

export function wholes(sides: Sides, shown: Shown): Wholes {
  const both = (figuresOf: (one: Counted) => Figures, ...bases: (number | null)[]) => {
    const [before, after] = sides.map(figuresOf);
    return changeOf(before ?? null, after ?? null, ...bases);
  };
  const alone = (nombre: number, cents: number | undefined): Figures => ({
    nombre,
    value: shown === 'nombre' ? nombre : null,
    amount: eurosOf(cents, nombre),
  });
  const wide = ({ side, cents }: Counted) => cents.get(`at ${side.dataset.region.code}`);
  const located = ({ cents }: Counted, ...outside: (number | undefined)[]) => {
    const total = cents.get('total');
    return total === undefined ? undefined : total - outside.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  };
  return {
    located: both(
      (one) => ({
        ...alone(one.counts.located, located(one, wide(one), one.cents.get('at '))),
        value: valueOf(one.side.dataset, shown, one.side.dataset.region, one.counts.located),
      }),
      ...basesOf(sides, shown),
    ),
    regionWide: both((one) => alone(one.counts.regionWide, wide(one))),
    unplaced: sides.some(({ counts }) => counts.unplaced > 0)
      ? both((one) => alone(one.counts.unplaced, one.cents.get('at ')))
      : null,
    total: both((one) => alone(one.counts.total, one.cents.get('total'))),
  };
}
