/**
 * Amounts of lists whose projects say one: sums exact to the cent, mean and median of a project, and the series of
 * their indicators. Loaded with such a list alone; see `withAmounts` (`words/amounts.ts`).
 */
import type { Dataset, ProjetIndex } from '../model/dataset.ts';
import type { AmountIndicateur, Offers } from '../model/names.ts';
import { placesOf } from '../model/placing.ts';
import { sizeOf } from '../model/tally.ts';
import type { Unit } from '../model/units.ts';
import { roundBreaks } from '../statistics/breaks.ts';
import { classify } from '../statistics/classify.ts';
import { rankDescending, rate } from '../statistics/rank.ts';
import { ofAxe, type Counts } from './counts.ts';
import { roundTo } from './precision.ts';
import { isOffered } from './offered.ts';
import { columnOf, measureOf, MOST_CLASSES, poorPeople, type Role, type Series } from './series.ts';

export const AMOUNT_OFFERS: Offers = {
  indicateur: ['montant', 'montant-habitant', 'montant-pauvre', 'montant-moyen', 'montant-median'],
  mesure: ['montant'],
  tri: ['montant'],
};

/** The indicators of amounts that the data can give. */
export const offeredAmounts = (dataset: Dataset): AmountIndicateur[] =>
  AMOUNT_OFFERS.indicateur.filter((id) => isOffered(dataset, id));

/** Whether any project says an amount: 0 € is one. */
export const hasAmounts = (projets: readonly Pick<ProjetIndex, 'amount'>[]): boolean =>
  projets.some(({ amount }) => amount != null);

/**
 * Amounts of some projects, in euros, exact to the cent. `known` of `count` projects say theirs; `sum` is null where
 * some are there and none says it, 0 where there is none; `mean` and `median` of those that say it, null without, and
 * `median` where rows stand for several.
 */
export interface Stated {
  count: number;
  known: number;
  sum: number | null;
  mean: number | null;
  median: number | null;
}

/**
 * The sum to the cent, rounded once at the end: a list may state shares of a cent, and euros with decimals add up to
 * 0.30000000000000004.
 */
export function sumEuros(amounts: readonly number[]): number {
  // What cancels out is 0, never -0.
  return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100 + 0;
}

/** What some projects say of their amounts. */
export function stateProjets(projets: readonly Pick<ProjetIndex, 'amount' | 'weight' | 'known'>[]): Stated {
  const stated = projets.filter(({ amount }) => amount != null);
  const amounts = stated.map(({ amount }) => amount as number);
  const [count, known] = [sizeOf(projets), stated.reduce((sum, { known: own = 1 }) => sum + own, 0)];
  const sum = known > 0 ? sumEuros(amounts) : count === 0 ? 0 : null;
  const mean = sum === null || known === 0 ? null : roundTo(sum / known, 2);
  // The sum of several says nothing of the one in the middle.
  const isEach = stated.every(({ weight }) => weight === undefined);
  return { count, known, sum, mean, median: isEach ? medianOf(amounts) : null };
}

function medianOf(amounts: readonly number[]): number | null {
  const sorted = [...amounts].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : roundTo((low + high) / 2, 2);
}

/** Projects by territory, made once a list. */
const byPlace = new WeakMap<Counts, Map<string, ProjetIndex[]>>();

function listAt(counts: Counts, code: string): readonly ProjetIndex[] {
  let places = byPlace.get(counts);
  if (!places) {
    byPlace.set(counts, (places = new Map()));
    for (const projet of counts.projets)
      for (const place of placesOf(projet)) if (!places.get(place)?.push(projet)) places.set(place, [projet]);
  }
  return places.get(code) ?? [];
}

/** Amounts at a territory (the region's code: region-wide ones; empty: unplaced ones), on one axis or on all. */
export function statedAt(counts: Counts, code: string, axe: string | null = null): Stated {
  return stateProjets(ofAxe(listAt(counts, code), axe));
}

/** Amounts of all projects, each once: those of the units, region-wide ones and unplaced ones. */
export function statedOfAll({ projets }: Counts, axe: string | null = null): Stated {
  return stateProjets(ofAxe(projets, axe));
}

/** Amounts of the projects of units alone, each once. */
export function statedOfLocated({ region }: Dataset, { projets }: Counts, axe: string | null = null): Stated {
  const isLocated = ({ territoire }: ProjetIndex) => territoire !== region.code && territoire !== '';
  return stateProjets(ofAxe(projets, axe).filter(isLocated));
}

/** What an indicator says of the amounts of a territory: null where it is not known. */
export function amountOf(dataset: Dataset, id: AmountIndicateur, territoire: Unit, stated: Stated): number | null {
  const { sum, mean, median } = stated;
  if (id === 'montant') return sum;
  if (id === 'montant-moyen') return mean;
  if (id === 'montant-median') return median;
  const divisor =
    id === 'montant-habitant' ? measureOf(dataset, territoire, 'population') : poorPeople(dataset, territoire);
  return sum === null ? null : rate(sum, divisor, 1);
}

const ROLES: { [id in AmountIndicateur]?: Role[] } = {
  'montant-habitant': ['population'],
  'montant-pauvre': ['population', 'taux_pauvrete'],
};

/** A figure as short labels say it, with three digits that count. */
export const shorten = (value: number): number => Number(value.toPrecision(3));

/** The interval that no break of classes may stand in, for both figures of an amount to lie in its class. */
export function shownEuros(value: number): [low: number, high: number] {
  const shown = [value, shorten(value), roundTo(value, 2)];
  return [Math.min(...shown), Math.max(...shown)];
}

/**
 * The series of an indicator of amounts. A sum of 0 € or less is a value like any other; who has no project is apart,
 * and who has projects of which none says its amount is missing. No interval is claimed: `deviation` is always null.
 */
export function buildAmountSeries(dataset: Dataset, counts: Counts, indicateur: AmountIndicateur): Series {
  const { units, region, level } = dataset;
  // What the data cannot give is not shown: see `indicateurIn` (offered.ts).
  if (!isOffered(dataset, indicateur)) return buildAmountSeries(dataset, counts, 'montant');
  const all = units.map((territoire) => {
    const stated = statedAt(counts, territoire.code);
    return { territoire, nombre: stated.count, value: amountOf(dataset, indicateur, territoire, stated) };
  });
  const values = all.map(({ nombre: count, value }) => (count === 0 ? null : value));
  const classed = values.filter((value) => value !== null);
  const whole = amountOf(dataset, indicateur, region, statedOfLocated(dataset, counts));
  const closed = [...classed, ...(whole === null ? [] : [whole])].map(shownEuros);
  const mark = indicateur === 'montant' ? 'cercles' : 'choropleth';
  const breaks = mark === 'choropleth' ? roundBreaks(classed, MOST_CLASSES, closed) : [];
  const ranks = rankDescending(values);
  return {
    level,
    indicateur,
    mark,
    countsProjets: true,
    zeroApart: false,
    breaks,
    region: whole,
    columns: (ROLES[indicateur] ?? []).flatMap((role) => columnOf(dataset, role) ?? []),
    rows: all.map((row, i) => ({
      ...row,
      rank: ranks[i] ?? null,
      deviation: null,
      classIndex: row.nombre === 0 ? 'zero' : classify(row.value, breaks, false),
    })),
  };
}
