/** A list on one side of a comparison, counted: its figures by unit, by axis and in all. */
import type { AxeIndex, Dataset, ProjetIndex } from '../../model/dataset.ts';
import type { AmountIndicateur } from '../../model/names.ts';
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
export const SHOWN = ['taux', 'nombre', 'besoin'] as const;
/** Where both lists say amounts: their sum, or by the same people. */
export const AMOUNTS_SHOWN = ['montant', 'montant-habitant', 'montant-pauvre'] as const satisfies AmountIndicateur[];
type AmountShown = (typeof AMOUNTS_SHOWN)[number];
export type Shown = (typeof SHOWN)[number] | AmountShown;

export const isAmount = (shown: Shown): shown is AmountShown => AMOUNTS_SHOWN.some((one) => one === shown);
/** Whether a value is of so many people, and not a sum of its own. */
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

/** What is shown of a unit with so many projects that say so much. */
const shownAt = (dataset: Dataset, shown: Shown, unit: Unit, count: number, stated: Stated) =>
  isAmount(shown) ? amountOf(dataset, shown, unit, stated) : valueOf(dataset, shown, unit, count);

/** What a cell of the matrix shows where that is an amount: euros, or euros by people; null where it is not known. */
export function cellAmount({ side, all, units }: Counted, { code }: Unit, axe: string, shown: AmountShown) {
  const own = units.get(code);
  return own ? amountOf(side.dataset, shown, own, statedAt(all, code, axe)) : null;
}

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
    return { nombre, value: shown === 'nombre' ? nombre : shown === 'montant' ? sum : null, amount: sum };
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
