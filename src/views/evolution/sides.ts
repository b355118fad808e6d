/** A list on one side of a comparison, counted: its figures by unit, by axis and in all. */
import type { AxeIndex, Dataset, ProjetIndex } from '../../model/dataset.ts';
import type { Unit } from '../../model/units.ts';
import { statedAt, statedOfAll, statedOfLocated, type Stated } from '../../selection/amounts.ts';
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

const perOf = (shown: Shown) => (shown === 'besoin' ? 'pauvres' : 'habitants');
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
  return { nombre: count, value: valueOf(dataset, shown, own, count), amount: statedAt(counts, code).sum };
}

export function axisChange(sides: Sides, shown: Shown, { id }: AxeIndex): Change {
  const figures = sides.map(({ side: { dataset }, all }): Figures | null => {
    if (!dataset.axes.some((axe) => axe.id === id)) return null;
    const count = all.byAxe.get(id) ?? 0;
    const value = valueOf(dataset, shown, dataset.region, count);
    return { nombre: count, value, amount: statedOfAll(all, id).sum };
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
    return { nombre, value: shown === 'nombre' ? nombre : null, amount: sum };
  };
  return {
    located: both(
      ({ side: { dataset }, counts }) => ({
        nombre: counts.located,
        value: valueOf(dataset, shown, dataset.region, counts.located),
        amount: statedOfLocated(dataset, counts).sum,
      }),
      ...basesOf(sides, shown),
    ),
    regionWide: both(({ side, counts }) => alone(counts.regionWide, statedAt(counts, side.dataset.region.code))),
    unplaced: sides.some(({ counts }) => counts.unplaced > 0)
      ? both(({ counts }) => alone(counts.unplaced, statedAt(counts, '')))
      : null,
    total: both(({ counts }) => alone(counts.total, statedOfAll(counts))),
  };
}
