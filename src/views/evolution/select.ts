/**
 * What changed between two lists: two years of one, or two lists. Each is counted by itself, and its rates divide by
 * its own population; nothing here knows where the two come from.
 */
import { hasOwnLabel } from '../../import/list/categories.ts';
import { hasAmounts } from '../../selection/amounts.ts';
import type { AxeIndex } from '../../model/dataset.ts';
import type { Level } from '../../model/levels.ts';
import type { Unit } from '../../model/units.ts';
import { changeOf, corrected, type Change } from './changes.ts';
import {
  axisChange,
  basesOf,
  cellOf,
  countSide,
  figuresAt,
  isAmount,
  sumOf,
  wholes,
  type Shown,
  type Side,
  type Wholes,
} from './sides.ts';
import { structureChanges, type StructureChanges } from './structures.ts';

/** One unit; `cells`: counts on every axis, in their order; `isSame`: as many projects on every axis, and as much. */
export interface TerritoireChange extends Change {
  territoire: Unit;
  cells: [before: number, after: number][];
  /** Euros on every axis, where sums are shown. */
  sums: [before: number | null, after: number | null][] | null;
  isSame: boolean;
}

export interface AxeChange extends Change {
  axe: AxeIndex;
}

/**
 * What changed. `located`: all of the units, tested alone; `regionWide`, `unplaced`, `total`: counted, never tested.
 * `axes` count the whole lists, and are shown where `sharesAxes`: both lists name one of them. `comparisons`: how many
 * units are tested; `shared`: projects of several units.
 */
export interface Evolution extends Wholes {
  level: Level;
  shown: Shown;
  rows: TerritoireChange[];
  axes: AxeChange[];
  structures: StructureChanges;
  comparisons: number;
  hasAmounts: boolean;
  sharesAxes: boolean;
  shared: [before: number, after: number];
}

/** Of both lists what has the same key, in the order of the second; what the first alone has stands last. */
function union<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): T[] {
  const known = new Set(after.map(keyOf));
  return [...after, ...before.filter((one) => !known.has(keyOf(one)))];
}

/** Whether both lists say amounts: else there is nothing to compare. */
export const haveAmounts = (...sides: readonly Side[]): boolean => sides.every(({ projets }) => hasAmounts(projets));

const sharesAxes = (before: readonly AxeIndex[], after: readonly AxeIndex[]): boolean =>
  before.some((axe) => hasOwnLabel(axe) && after.some(({ id }) => id === axe.id));

/** Compares two lists under one axis, or all; the axes are always compared as a whole. */
export function buildEvolution(
  before: Side,
  after: Side,
  { shown, axe }: { shown: Shown; axe: string | null },
): Evolution {
  const sides = [countSide(before, axe), countSide(after, axe)] as const;
  const axes = union(before.dataset.axes, after.dataset.axes, ({ id }) => id);
  const units = union(before.dataset.units, after.dataset.units, ({ code }) => code);
  const rows = units.map((territoire): TerritoireChange => {
    const figures = sides.map((one) => figuresAt(one, territoire, shown));
    const change = changeOf(figures[0] ?? null, figures[1] ?? null, ...basesOf(sides, shown, territoire));
    const cells = axes.map(({ id }): [number, number] => [
      cellOf(sides[0], territoire, id),
      cellOf(sides[1], territoire, id),
    ]);
    const sums = isAmount(shown)
      ? axes.map(({ id }): [number | null, number | null] => [
          sumOf(sides[0], territoire, id),
          sumOf(sides[1], territoire, id),
        ])
      : null;
    const isEqual = change.difference === 0 && change.before?.amount === change.after?.amount;
    const isSame =
      isEqual && axes.every(({ id }, i) => (axe !== null && id !== axe) || cells[i]?.[0] === cells[i]?.[1]);
    return { ...change, territoire, cells, sums, isSame };
  });
  return {
    level: after.dataset.level,
    shown,
    rows: corrected(rows),
    ...wholes(sides, shown),
    axes: corrected(axes.map((one) => ({ ...axisChange(sides, shown, one), axe: one }))),
    structures: structureChanges(before.projets, after.projets),
    comparisons: rows.filter(({ p }) => p !== null).length,
    hasAmounts: haveAmounts(before, after),
    sharesAxes: sharesAxes(before.dataset.axes, after.dataset.axes),
    shared: [sides[0].counts.shared, sides[1].counts.shared],
  };
}
