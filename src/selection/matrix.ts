/** The matrix of territories and axes: counts, rates or indices, with totals that add up. */
import type { AxeIndex, Dataset, ProjetIndex } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import { placesOf } from '../model/placing.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator, Measure } from '../model/view.ts';
import { rate } from '../statistics/rank.ts';
import { statedAt, statedOfAll, statedOfLocated, stateProjets, type Stated } from './amounts.ts';
import { ofAxe, type Counts } from './counts.ts';
import { denominatorOf, deviationOf, perOf, type Deviation } from './chance.ts';
import { aboveFloor, type Floored } from './floor.ts';
import { measureOf } from './series.ts';

/**
 * One cell. `axe` is null in the column of totals. `nombre` is always the count; `value` is in the unit of the
 * measure, null where it has none (a missing denominator; region-wide projects, which no population carries; amounts
 * that no project says).
 * `deviation`: against the region on the same axis, at 95 %.
 */
export interface Cell {
  axe: string | null;
  nombre: number;
  value: number | null;
  deviation: Deviation | null;
}

/**
 * One row: cells in the order of the axes, and their total. `territoire` is null for the sums that belong to no
 * territory.
 */
export interface MatrixRow {
  territoire: Unit | null;
  cells: Cell[];
  total: Cell;
}

/**
 * The matrix. `level`: that of the units; `rows`: one a unit, sorted; `located` their sum, with the region's rates;
 * `regionWide` beside; `total` both. `shared`: projects that stand in several rows, and once in the sums.
 */
export interface Matrix {
  level: Level;
  mesure: Measure;
  par: Denominator;
  axes: AxeIndex[];
  rows: MatrixRow[];
  located: MatrixRow;
  regionWide: MatrixRow;
  unplaced: MatrixRow | null;
  /** Of the units that a floor leaves out, whose number `below` is; null without one. */
  leftOut: MatrixRow | null;
  floored: Floored;
  total: MatrixRow;
  shared: number;
}

export interface MatrixRequest {
  mesure: Measure;
  par: Denominator;
  /** Key of the sort, `-` before it for the highest first. */
  ordre: string;
  /** Units of fewer inhabitants have no row of their own. */
  plancher?: number;
}

/** By whom a measure divides; null for a plain count. */
export function divisorOfMeasure(measure: Measure, per: Denominator): Denominator | null {
  return { nombre: null, montant: null, taux: 'habitants', besoin: 'pauvres', indice: per }[
    measure
  ] as Denominator | null;
}

/**
 * Builds the matrix from counts by territory and axis. Rates are per 100 000 inhabitants or 10 000 people in poverty;
 * an index is the rate over the region's on the same axis, times 100. The region's rates count located projects alone.
 */
export function buildMatrix(
  dataset: Dataset,
  counts: Counts,
  { mesure: measure, par: per, ordre, plancher: floor = 0 }: MatrixRequest,
): Matrix {
  const { axes, level, region } = dataset;
  const floored = aboveFloor(dataset, floor);
  const { units } = floored.dataset;
  const divisor = divisorOfMeasure(measure, per);
  const keys = [...axes.map(({ id }) => id), null];
  const countOf = (code: string, axe: string | null) =>
    (axe === null ? counts.byTerritoire.get(code) : counts.crossed.get(code)?.get(axe)) ?? 0;
  const wide = keys.map((axe) => countOf(region.code, axe));
  const lost = keys.map((axe) => countOf('', axe));
  const all = keys.map((axe) => (axe === null ? counts.total : (counts.byAxe.get(axe) ?? 0)));
  const sums = all.map((count, i) => count - (wide[i] ?? 0) - (lost[i] ?? 0));

  /** Sums of euros by axis, null where no project says its amount; nothing is added up for another measure. */
  const euros = (stated: (axe: string | null) => Stated): (number | null)[] =>
    measure === 'montant' ? keys.map((axe) => stated(axe).sum) : [];
  const eurosAt = (code: string) => euros((axe) => statedAt(counts, code, axe));

  const row = (
    territoire: Unit | null,
    rowCounts: readonly number[],
    isComparable: boolean,
    amounts: readonly (number | null)[],
  ): MatrixRow => {
    const divided = divisor && territoire ? denominatorOf(dataset, territoire, divisor) : null;
    const regional = divisor ? denominatorOf(dataset, region, divisor) : null;
    const cells = keys.map((axe, i): Cell => {
      const count = rowCounts[i] ?? 0;
      const own = divisor && rate(count, divided, perOf(divisor));
      const whole = divisor && rate(sums[i] ?? 0, regional, perOf(divisor));
      const value = {
        nombre: () => count,
        montant: () => amounts[i] ?? null,
        indice: () => rate(own ?? 0, own === null ? null : whole, 100),
        taux: () => own,
        besoin: () => own,
      }[measure]();
      const deviation = isComparable && divisor ? deviationOf(count, divided, sums[i] ?? 0, regional) : null;
      return { axe, nombre: count, value, deviation };
    });
    const total = cells.pop() as Cell; // `keys` ends with the total
    return { territoire, cells: cells, total };
  };

  const left = projetsBelow(counts, floored);

  const rows = units.map((unit) =>
    row(
      unit,
      keys.map((axe) => countOf(unit.code, axe)),
      true,
      eurosAt(unit.code),
    ),
  );
  return {
    level,
    mesure: measure,
    par: per,
    axes,
    rows: sortRows(dataset, rows, ordre),
    located: row(
      region,
      sums,
      false,
      euros((axe) => statedOfLocated(dataset, counts, axe)),
    ),
    regionWide: row(null, wide, false, eurosAt(region.code)),
    unplaced: counts.unplaced > 0 ? row(null, lost, false, eurosAt('')) : null,
    leftOut:
      left &&
      row(
        null,
        keys.map((axe) => ofAxe(left, axe).length),
        false,
        euros((axe) => stateProjets(ofAxe(left, axe))),
      ),
    floored,
    total: row(
      null,
      all,
      false,
      euros((axe) => statedOfAll(counts, axe)),
    ),
    shared: counts.shared,
  };
}

/** Projects of no unit but those that a floor leaves out, each once; null where none is left out. */
function projetsBelow(counts: Counts, { below }: Floored): ProjetIndex[] | null {
  if (below.length === 0) return null;
  const codes = new Set(below.map(({ code }) => code));
  return counts.projets.filter((projet) => placesOf(projet).every((code) => codes.has(code)));
}

/** Rows by a key; what is missing stands last in both directions, and equal rows stay in the order of their codes. */
function sortRows(dataset: Dataset, rows: readonly MatrixRow[], ordre: string): MatrixRow[] {
  const key = ordre.replace(/^-/, '');
  const direction = ordre.startsWith('-') ? -1 : 1;
  if (key === 'code') return direction === 1 ? [...rows] : [...rows].reverse();
  const value = ({ territoire, cells, total }: MatrixRow): number | null => {
    if (key === 'total') return total.value;
    if (key === 'population') return territoire && measureOf(dataset, territoire, 'population');
    if (key === 'pauvrete') return territoire && measureOf(dataset, territoire, 'taux_pauvrete');
    return cells.find(({ axe }) => axe === key)?.value ?? null;
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (x - y);
  });
}
