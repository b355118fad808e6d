/** How the ranking changes with what projects are divided by, and how rates and poverty stand to each other. */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import { rankDescending, rate, type Rank } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { denominatorOf, deviationOf, regionalRate, type Deviation } from './chance.ts';
import { isOffered } from './offered.ts';
import { measureOf, PER_INHABITANTS, PER_POOR_PEOPLE } from './series.ts';

/** The three columns, in their order: counts, per 100 000 inhabitants, per 10 000 people in poverty. */
export const COLUMNS = ['nombre', 'taux', 'besoin'] as const;
export type RankingColumn = (typeof COLUMNS)[number];

/** Those that the data can give: counts always. */
export const columnsOf = (dataset: Dataset): readonly RankingColumn[] => COLUMNS.filter((id) => isOffered(dataset, id));

/**
 * One département: its values, and its ranks, by column. `values` are null when missing; `ranks` is null where it
 * cannot be ranked in all columns that are offered (`columnsOf`), and has no other.
 */
export interface RankedBy<Column extends string> {
  territoire: Unit;
  values: Record<Column, number | null>;
  ranks: Record<Column, Rank> | null;
}
export type Ranking = RankedBy<RankingColumn>;

/**
 * The rankings, highest first, ties shared (1, 2, 2, 4), in the order of the départements. Only who has a project and
 * all denominators that are offered is ranked: a département that left one column alone would lift all those below it,
 * and that would look like a movement.
 */
export function buildRankings(dataset: Dataset, counts: Counts): Ranking[] {
  const columns = columnsOf(dataset);
  const rows = dataset.units.map((territoire) => {
    const count = counts.byTerritoire.get(territoire.code) ?? 0;
    const values: Record<RankingColumn, number | null> = {
      nombre: count,
      taux: rate(count, denominatorOf(dataset, territoire, 'habitants'), PER_INHABITANTS),
      besoin: rate(count, denominatorOf(dataset, territoire, 'pauvres'), PER_POOR_PEOPLE),
    };
    return { territoire, values, isRanked: count > 0 && columns.every((colonne) => values[colonne] !== null) };
  });
  const ranks = columns.map((colonne) =>
    rankDescending(rows.map(({ values, isRanked }) => (isRanked ? values[colonne] : null))),
  );
  return rows.map(({ territoire, values, isRanked }, i) => ({
    territoire,
    values,
    ranks: isRanked
      ? (Object.fromEntries(columns.map((colonne, k) => [colonne, ranks[k]?.[i]])) as Record<RankingColumn, Rank>)
      : null,
  }));
}

/** One département that changes its rank: `places` above 0 when it climbs. */
export interface Move {
  territoire: Unit;
  places: number;
}

/**
 * Who climbs and who falls between two columns, the longest way first, equal ways in the order of the départements; and
 * who stays.
 */
export interface Moves {
  risen: Move[];
  descendent: Move[];
  stables: Unit[];
}

/** The movements from one column to another among those who are ranked. */
export function movesOf<Column extends string>(
  rankings: readonly RankedBy<Column>[],
  from: NoInfer<Column>,
  to: NoInfer<Column>,
): Moves {
  const moves = rankings.flatMap(({ territoire, ranks }) =>
    ranks ? [{ territoire, places: ranks[from].rank - ranks[to].rank }] : [],
  );
  return {
    risen: moves.filter(({ places }) => places > 0).sort((a, b) => b.places - a.places),
    descendent: moves.filter(({ places }) => places < 0).sort((a, b) => a.places - b.places),
    stables: moves.filter(({ places }) => places === 0).map(({ territoire }) => territoire),
  };
}

/** The four fields that the region's two values make; few or many projects, low or high poverty. */
export const QUADRANTS = ['peu-elevee', 'beaucoup-elevee', 'peu-faible', 'beaucoup-faible'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/**
 * One département in the scatter. `quadrant` is null where a value is missing or equals the region's; `deviation` tells
 * whether its rate can be told from the region's at 95 %: where it cannot, its quadrant may be chance.
 */
export interface Position {
  territoire: Unit;
  nombre: number;
  taux: number | null;
  pauvrete: number | null;
  deviation: Deviation | null;
  quadrant: Quadrant | null;
}

/**
 * The scatter of the units of `level`; `taux` and `pauvrete` are the region's, null when missing: then there are no
 * quadrants.
 */
export interface Scatter {
  level: Level;
  positions: Position[];
  taux: number | null;
  pauvrete: number | null;
}

/** Rates per 100 000 inhabitants against poverty rates, in the order of the départements, held against the region's. */
export function buildScatter(dataset: Dataset, counts: Counts): Scatter {
  const regional = denominatorOf(dataset, dataset.region, 'habitants');
  const region = {
    taux: regionalRate(dataset, counts, 'habitants'),
    pauvrete: measureOf(dataset, dataset.region, 'taux_pauvrete'),
  };
  const positions = dataset.units.map((territoire): Position => {
    const count = counts.byTerritoire.get(territoire.code) ?? 0;
    const denominator = denominatorOf(dataset, territoire, 'habitants');
    const perHead = rate(count, denominator, PER_INHABITANTS);
    const pauvrete = measureOf(dataset, territoire, 'taux_pauvrete');
    const deviation = deviationOf(count, denominator, counts.located, regional);
    return {
      territoire,
      nombre: count,
      taux: perHead,
      pauvrete,
      deviation,
      quadrant: quadrantOf({ taux: perHead, pauvrete }, region),
    };
  });
  return { level: dataset.level, positions, ...region };
}

type Values = Pick<Scatter, 'taux' | 'pauvrete'>;

function quadrantOf(own: Values, region: Values): Quadrant | null {
  const [x, y] = [own.pauvrete, own.taux];
  if (x === null || y === null || region.pauvrete === null || region.taux === null) return null;
  if (x === region.pauvrete || y === region.taux) return null;
  return `${y < region.taux ? 'peu' : 'beaucoup'}-${x > region.pauvrete ? 'elevee' : 'faible'}`;
}
