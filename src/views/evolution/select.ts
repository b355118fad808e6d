/**
 * What changed between two lists: two years of one, or two lists. Each is counted by itself, and its rates divide by
 * its own population; nothing here knows where the two come from.
 */
import { hasAmounts } from '../../selection/amounts.ts';
import type { AxeIndex } from '../../model/dataset.ts';
import type { Level } from '../../model/levels.ts';
import type { Unit } from '../../model/units.ts';
import { changeOf, corrected, type Change } from './changes.ts';
import {
  axisChange,
  basesOf,
  cellAmount,
  cellOf,
  countSide,
  figuresAt,
  isAmount,
  wholes,
  type Shown,
  type Side,
  type Wholes,
} from './sides.ts';
import { structureChanges, type StructureChanges } from './structures.ts';

/**
 * One unit; `cells`: counts on every axis, in their order; `cellAmounts`: what is shown of them where that is an
 * amount, else none; `isSame`: as many projects on every axis, and as much.
 */
export interface TerritoireChange extends Change {
  territoire: Unit;
  cells: [before: number, after: number][];
  cellAmounts: [before: number | null, after: number | null][];
  isSame: boolean;
}

export interface AxeChange extends Change {
  axe: AxeIndex;
}

/**
 * What changed. `located`: all of the units, tested alone; `regionWide`, `unplaced`, `total`: counted, never tested.
 * `axes` count the whole lists, none where there are no categories; `comparisons`: how many units are tested;
 * `hasAmounts`: whether both lists say them; `shared`: projects of several units.
 */
export interface Evolution extends Wholes {
  level: Level;
  shown: Shown;
  rows: TerritoireChange[];
  axes: AxeChange[];
  structures: StructureChanges;
  comparisons: number;
  hasAmounts: boolean;
  shared: [before: number, after: number];
}

/** Of both lists what has the same key, in the order of the second; what the first alone has stands last. */
function union<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): T[] {
  const known = new Set(after.map(keyOf));
  return [...after, ...before.filter((one) => !known.has(keyOf(one)))];
}

/** Compares two lists under one axis, or all; the axes are always compared as a whole. */
export function buildEvolution(
  before: Side,
  after: Side,
  { shown, axe }: { shown: Shown; axe: string | null },
): Evolution {
  const sides = [countSide(before, axe), countSide(after, axe)] as const;
  const named = union(before.dataset.axes, after.dataset.axes, ({ id }) => id);
  // One axis alone says nothing that the sum does not.
  const axes = named.length > 1 ? named : [];
  const areAmounts =
    [before, after].every(({ dataset }) => hasAmounts(dataset.projets)) &&
    sides.some(({ counts }) => hasAmounts(counts.projets));
  const units = union(before.dataset.units, after.dataset.units, ({ code }) => code);
  const rows = units.map((territoire): TerritoireChange => {
    const figures = sides.map((one) => figuresAt(one, territoire, shown));
    const change = changeOf(figures[0] ?? null, figures[1] ?? null, ...basesOf(sides, shown, territoire));
    const cells = axes.map(({ id }): [number, number] => [
      cellOf(sides[0], territoire, id),
      cellOf(sides[1], territoire, id),
    ]);
    const isEqual = change.difference === 0 && (!areAmounts || change.before?.amount === change.after?.amount);
    const cellAmounts = isAmount(shown)
      ? axes.map(({ id }): [number | null, number | null] => [
          cellAmount(sides[0], territoire, id, shown),
          cellAmount(sides[1], territoire, id, shown),
        ])
      : [];
    const isSame =
      isEqual && axes.every(({ id }, i) => (axe !== null && id !== axe) || cells[i]?.[0] === cells[i]?.[1]);
    return { ...change, territoire, cells, cellAmounts, isSame };
  });
  return {
    level: after.dataset.level,
    shown,
    rows: corrected(rows),
    ...wholes(sides, shown),
    axes: corrected(axes.map((one) => ({ ...axisChange(sides, shown, one), axe: one }))),
    structures: structureChanges(before.projets, after.projets),
    comparisons: rows.filter(({ p }) => p !== null).length,
    hasAmounts: areAmounts,
    shared: [sides[0].counts.shared, sides[1].counts.shared],
  };
}
