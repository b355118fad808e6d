/** A list on one side of a comparison, counted: its figures by unit, by axis and in all. */
import type { AxeIndex, Dataset, ProjetIndex } from '../../model/dataset.ts';
import type { Unit } from '../../model/units.ts';
import { amountOf, statedAt, statedOfAll, statedOfLocated, type Stated } from '../../selection/amounts.ts';
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
export const SHOWN_COUNTS = ['taux', 'nombre', 'besoin'] as const;
/** The same of sums, where both lists say amounts. */
export const SHOWN_AMOUNTS = ['montant', 'montant-habitant', 'montant-pauvre'] as const;
type ShownAmount = (typeof SHOWN_AMOUNTS)[number];
export type Shown = (typeof SHOWN_COUNTS)[number] | ShownAmount;

export const isAmount = (shown: Shown): shown is ShownAmount => SHOWN_AMOUNTS.some((one) => one === shown);
/** Whether what is shown is divided by people. */
export const isRate = (shown: Shown): boolean => shown !== 'nombre' && shown !== 'montant';

/** A side, counted: under the axis, and on all axes. */
export interface Counted {
  side: Side;
  counts: Counts;
  all: Counts;
  units: ReadonlyMap<string, Unit>;
}

export function countSide(side: Side, axe: string | null): Counted {
  const { code } = side.dataset.region;
  return {
    side,
    counts: countProjets(ofAxe(side.projets, axe), code),
    all: countProjets(side.projets, code),
    units: new Map(side.dataset.units.map((unit) => [unit.code, unit])),
  };
}

export type Sides = readonly [Counted, Counted];

const perOf = (shown: Shown) => (shown === 'besoin' || shown === 'montant-pauvre' ? 'pauvres' : 'habitants');

/** What is shown of some projects of a unit. */
function shownAt(dataset: Dataset, shown: Shown, unit: Unit, count: number, stated: Stated): number | null {
  return isAmount(shown) ? amountOf(dataset, shown, unit, stated) : valueOf(dataset, shown, unit, count);
}

/** The sum of a cell; null where its projects say none. */
export const sumOf = ({ all }: Counted, { code }: Unit, axe: string) => statedAt(all, code, axe).sum;
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
export function figuresAt({ side: { dataset }, counts, units }: Counted, { code }: Unit, shown: Shown): Figures | null {
  const own = units.get(code);
  if (!own) return null;
  const count = counts.byTerritoire.get(code) ?? 0;
  const stated = statedAt(counts, code);
  return { nombre: count, value: shownAt(dataset, shown, own, count, stated), amount: stated.sum };
}

export function axisChange(sides: Sides, shown: Shown, { id }: AxeIndex): Change {
  const figures = sides.map(({ side: { dataset }, all }): Figures | null => {
    if (!dataset.axes.some((axe) => axe.id === id)) return null;
    const count = all.byAxe.get(id) ?? 0;
    const stated = statedOfAll(all, id);
    return { nombre: count, value: shownAt(dataset, shown, dataset.region, count, stated), amount: stated.sum };
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
  const alone = (nombre: number, { sum }: Stated): Figures => {
    return { nombre, value: isRate(shown) ? null : isAmount(shown) ? sum : nombre, amount: sum };
  };
  return {
    located: both(
      ({ side: { dataset }, counts }) => {
        const stated = statedOfLocated(dataset, counts);
        const value = shownAt(dataset, shown, dataset.region, counts.located, stated);
        return { nombre: counts.located, value, amount: stated.sum };
      },
      ...basesOf(sides, shown),
    ),
    regionWide: both(({ side, counts }) => alone(counts.regionWide, statedAt(counts, side.dataset.region.code))),
    unplaced: sides.some(({ counts }) => counts.unplaced > 0)
      ? both(({ counts }) => alone(counts.unplaced, statedAt(counts, '')))
      : null,
    total: both(({ counts }) => alone(counts.total, statedOfAll(counts))),
  };
}
