/** What the map draws: one value, rank and class per département for the indicator that was asked for. */
import type { Dataset, IndicateurIndex } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import { measureIn, type Unit } from '../model/units.ts';
import type { CommonIndicateur, IndicateurId } from '../model/view.ts';
import { roundBreaks } from '../statistics/breaks.ts';
import { classify, type ClassIndex } from '../statistics/classify.ts';
import { rankDescending, rate, type Rank } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { deviationOf, type Deviation } from './deviation.ts';
import { shownInterval } from './precision.ts';

/**
 * One département of a series. `nombre` is its count of projects under the filters; `value` is null when missing.
 * `deviation`: whether a rate can be told from the region's, at 95 %; null where nothing is compared.
 */
export interface SeriesRow {
  territoire: Unit;
  nombre: number;
  value: number | null;
  deviation: Deviation | null;
  rank: Rank | null;
  classIndex: ClassIndex;
}

/**
 * A series and the request it answers. `columns` are the columns it used, for units and vintages.
 * `region` is the same measure for the region: located projects alone over the region's denominator, or the published
 * rate.
 */
export interface Series {
  level: Level;
  indicateur: IndicateurId;
  mark: 'choropleth' | 'cercles';
  countsProjets: boolean;
  rows: SeriesRow[];
  region: number | null;
  breaks: number[];
  zeroApart: boolean;
  columns: IndicateurIndex[];
}

/** Projects are counted per so many inhabitants, or per so many people in poverty. */
export const PER_INHABITANTS = 100_000;
export const PER_POOR_PEOPLE = 10_000;

export type Role = 'population' | 'taux_pauvrete';

/** The column that plays a role, as the tables declare it (see `placeRoles`); undefined when the data has none. */
export function columnOf(dataset: Dataset, role: Role): IndicateurIndex | undefined {
  return dataset.indicateurs.find((column) => column.role === role);
}

/** The measure that plays `role` for a territory; null when it is missing. */
export function measureOf(dataset: Dataset, territoire: Unit, role: Role): number | null {
  const column = columnOf(dataset, role);
  return column === undefined ? null : measureIn(territoire, column);
}

/** People in poverty: population × poverty rate, computed here and not published; null when either is missing. */
export function poorPeople(dataset: Dataset, territoire: Unit): number | null {
  const population = measureOf(dataset, territoire, 'population');
  const povertyRate = measureOf(dataset, territoire, 'taux_pauvrete');
  return population === null || povertyRate === null ? null : (population * povertyRate) / 100;
}

/**
 * What a rate of projects divides by for a territory: inhabitants or people in poverty; null when missing, or where
 * nothing is divided.
 */
function divisorOf(dataset: Dataset, id: CommonIndicateur, territoire: Unit): number | null {
  if (id === 'taux') return measureOf(dataset, territoire, 'population');
  return id === 'besoin' ? poorPeople(dataset, territoire) : null;
}

/** The value of an indicator for a territory with `count` projects, in the indicator's own unit. */
export function valueOf(dataset: Dataset, id: CommonIndicateur, territoire: Unit, count: number): number | null {
  switch (id) {
    case 'nombre':
      return count;
    case 'taux':
      return rate(count, divisorOf(dataset, id, territoire), PER_INHABITANTS);
    case 'besoin':
      return rate(count, divisorOf(dataset, id, territoire), PER_POOR_PEOPLE);
    case 'pauvrete':
      return measureOf(dataset, territoire, 'taux_pauvrete');
  }
}

const ROLES: Record<CommonIndicateur, Role[]> = {
  nombre: [],
  taux: ['population'],
  besoin: ['population', 'taux_pauvrete'],
  pauvrete: ['taux_pauvrete'],
};

export const MOST_CLASSES = 5;

/**
 * How many classes the counts behind a rate can bear: one more than there are different counts. Where every département
 * has one project, five colours would show its population and nothing else.
 */
function classesFor(counts: readonly number[]): number {
  return Math.min(MOST_CLASSES, new Set(counts.filter((count) => count > 0)).size + 1);
}

/** Series of indicators that a list brings along; filled by `withAmounts` (`words/amounts.ts`), empty without one. */
export const ownSeries: { [id in IndicateurId]?: (dataset: Dataset, counts: Counts) => Series } = {};

/**
 * The series of an indicator over all départements, under the counts of the current filters; of counts where no unit
 * has what the indicator needs.
 */
export function buildSeries(dataset: Dataset, counts: Counts, id: IndicateurId): Series {
  const own = ownSeries[id];
  if (own) return own(dataset, counts);
  const indicateur = id as CommonIndicateur;
  const { units, region } = dataset;
  const countsProjets = indicateur !== 'pauvrete';
  const unitCounts = units.map(({ code }) => counts.byTerritoire.get(code) ?? 0);
  const values = units.map((territoire, i) => valueOf(dataset, indicateur, territoire, unitCounts[i] ?? 0));
  // What the data cannot give is not shown: see `indicateurIn` (offered.ts).
  if (indicateur !== 'nombre' && values.every((value) => value === null)) return buildSeries(dataset, counts, 'nombre');
  const regional = divisorOf(dataset, indicateur, region);
  const mark = indicateur === 'nombre' ? 'cercles' : 'choropleth';
  // Where there is no project there is no rank: « 7e ex æquo » would say nothing.
  const ranked = values.map((value) => (countsProjets && value === 0 ? null : value));
  const classed = ranked.filter((value) => value !== null);
  const whole = valueOf(dataset, indicateur, region, counts.located);
  const shown = [...classed, ...(whole === null ? [] : [whole])].map((value) => shownInterval(indicateur, value));
  const breaks =
    mark === 'choropleth' ? roundBreaks(classed, countsProjets ? classesFor(unitCounts) : MOST_CLASSES, shown) : [];
  const ranks = rankDescending(ranked);
  return {
    level: dataset.level,
    indicateur,
    mark,
    countsProjets,
    zeroApart: countsProjets,
    breaks,
    region: whole,
    columns: ROLES[indicateur].flatMap((role) => columnOf(dataset, role) ?? []),
    rows: units.map((territoire, i) => {
      const value = values[i] as number | null;
      const nombre = unitCounts[i] as number;
      return {
        territoire,
        nombre,
        value,
        rank: ranks[i] as Rank | null,
        deviation: deviationOf(nombre, divisorOf(dataset, indicateur, territoire), counts.located, regional),
        classIndex: classify(value, breaks, countsProjets),
      };
    }),
  };
}

/** The largest value of a département: that of the largest circle. */
export function largestValue({ rows }: Series): number {
  return Math.max(...rows.map(({ value }) => value ?? 0));
}

/** The rows of a series, highest value first; missing values last; equal values in the order of the départements. */
export function rankedRows(series: Series): SeriesRow[] {
  return [...series.rows].sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
}
