/** The matrix of territories and axes: counts, rates or indices, with totals that add up. */
import type { AxeIndex, Dataset, Territoire } from '../model/dataset.ts';
import type { Denominateur, Mesure } from '../model/view.ts';
import { rate } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { denominateurOf, ecartOf, parOf, type Ecart } from './hasard.ts';
import { mesureOf } from './serie.ts';

/**
 * One cell. `axe` is null in the column of totals. `nombre` is always the count; `valeur` is in the unit of the measure, null where it has
 * none (a missing denominator; region-wide projects, which no population carries). `ecart`: against the region on the same axis, at 95 %.
 */
export interface Cellule {
  axe: string | null;
  nombre: number;
  valeur: number | null;
  ecart: Ecart | null;
}

/** One row: cells in the order of the axes, and their total. `territoire` is null for the sums that belong to no territory. */
export interface MatriceRow {
  territoire: Territoire | null;
  cellules: Cellule[];
  total: Cellule;
}

/** The matrix. `rows`: one a département, sorted; `localises` their sum, with the region's rates; `regionaux` beside; `total` both. */
export interface Matrice {
  mesure: Mesure;
  par: Denominateur;
  axes: AxeIndex[];
  rows: MatriceRow[];
  localises: MatriceRow;
  regionaux: MatriceRow;
  total: MatriceRow;
}

export interface MatriceRequest {
  mesure: Mesure;
  par: Denominateur;
  /** Key of the sort, `-` before it for the highest first. */
  ordre: string;
}

/** By whom a measure divides; null for a plain count. */
export function denominateurDe(mesure: Mesure, par: Denominateur): Denominateur | null {
  return { nombre: null, taux: 'habitants', besoin: 'pauvres', indice: par }[mesure] as Denominateur | null;
}

/**
 * Builds the matrix from counts by territory and axis. Rates are per 100 000 inhabitants or 10 000 people in poverty; an index is the rate
 * over the region's on the same axis, times 100. The region's rates count located projects alone.
 */
export function buildMatrice(dataset: Dataset, counts: Counts, { mesure, par, ordre }: MatriceRequest): Matrice {
  const { axes, departements, region } = dataset;
  const divisor = denominateurDe(mesure, par);
  const keys = [...axes.map(({ id }) => id), null];
  const countOf = (code: string, axe: string | null) =>
    (axe === null ? counts.parTerritoire.get(code) : counts.croise.get(code)?.get(axe)) ?? 0;
  const wide = keys.map((axe) => countOf(region.code, axe));
  const sums = keys.map((axe, i) => (axe === null ? counts.total : (counts.parAxe.get(axe) ?? 0)) - (wide[i] ?? 0));

  const row = (territoire: Territoire | null, nombres: readonly number[], isComparable: boolean): MatriceRow => {
    const divided = divisor && territoire ? denominateurOf(dataset, territoire, divisor) : null;
    const regional = divisor ? denominateurOf(dataset, region, divisor) : null;
    const cells = keys.map((axe, i): Cellule => {
      const nombre = nombres[i] ?? 0;
      const own = divisor && rate(nombre, divided, parOf(divisor));
      const whole = divisor && rate(sums[i] ?? 0, regional, parOf(divisor));
      const valeur =
        mesure === 'nombre' ? nombre : mesure === 'indice' ? rate(own ?? 0, own === null ? null : whole, 100) : own;
      const ecart = isComparable && divisor ? ecartOf(nombre, divided, sums[i] ?? 0, regional) : null;
      return { axe, nombre, valeur, ecart };
    });
    const total = cells.pop() as Cellule; // `keys` ends with the total
    return { territoire, cellules: cells, total };
  };

  const rows = departements.map((departement) =>
    row(
      departement,
      keys.map((axe) => countOf(departement.code, axe)),
      true,
    ),
  );
  return {
    mesure,
    par,
    axes,
    rows: sortRows(dataset, rows, ordre),
    localises: row(region, sums, false),
    regionaux: row(null, wide, false),
    total: row(
      null,
      wide.map((count, i) => count + (sums[i] ?? 0)),
      false,
    ),
  };
}

/** Rows by a key; what is missing stands last in both directions, and equal rows stay in the order of their codes. */
function sortRows(dataset: Dataset, rows: readonly MatriceRow[], ordre: string): MatriceRow[] {
  const key = ordre.replace(/^-/, '');
  const direction = ordre.startsWith('-') ? -1 : 1;
  if (key === 'code') return direction === 1 ? [...rows] : [...rows].reverse();
  const value = ({ territoire, cellules, total }: MatriceRow): number | null => {
    if (key === 'total') return total.valeur;
    if (key === 'population') return territoire && mesureOf(dataset, territoire, 'population');
    if (key === 'pauvrete') return territoire && mesureOf(dataset, territoire, 'taux_pauvrete');
    return cellules.find(({ axe }) => axe === key)?.valeur ?? null;
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (x - y);
  });
}
