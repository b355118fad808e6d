/** How the ranking changes with what projects are divided by, and how rates and poverty stand to each other. */
import type { Dataset, Territoire } from '../model/dataset.ts';
import { rankDescending, rate, type Rank } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { denominateurOf, ecartOf, tauxRegional, type Ecart } from './hasard.ts';
import { mesureOf, PAR_HABITANTS, PAR_PERSONNES_PAUVRES } from './serie.ts';

/** The three columns, in their order: counts, per 100 000 inhabitants, per 10 000 people in poverty. */
export const COLONNES = ['nombre', 'taux', 'besoin'] as const;
export type Colonne = (typeof COLONNES)[number];

/** One département: its three values, and its three ranks. `valeurs` are null when missing; `rangs` is null where it cannot be ranked in all three. */
export interface Classement {
  territoire: Territoire;
  valeurs: Record<Colonne, number | null>;
  rangs: Record<Colonne, Rank> | null;
}

/**
 * The three rankings, highest first, ties shared (1, 2, 2, 4), in the order of the départements. Only who has a project and both denominators is
 * ranked: a département that left one column alone would lift all those below it, and that would look like a movement.
 */
export function buildClassements(dataset: Dataset, counts: Counts): Classement[] {
  const rows = dataset.departements.map((territoire) => {
    const nombre = counts.parTerritoire.get(territoire.code) ?? 0;
    const valeurs: Record<Colonne, number | null> = {
      nombre,
      taux: rate(nombre, denominateurOf(dataset, territoire, 'habitants'), PAR_HABITANTS),
      besoin: rate(nombre, denominateurOf(dataset, territoire, 'pauvres'), PAR_PERSONNES_PAUVRES),
    };
    return { territoire, valeurs, isRanked: nombre > 0 && COLONNES.every((colonne) => valeurs[colonne] !== null) };
  });
  const ranks = (colonne: Colonne) =>
    rankDescending(rows.map(({ valeurs, isRanked }) => (isRanked ? valeurs[colonne] : null)));
  const [nombre, taux, besoin] = [ranks('nombre'), ranks('taux'), ranks('besoin')];
  return rows.map(({ territoire, valeurs }, i) => {
    const [a, b, c] = [nombre[i], taux[i], besoin[i]];
    return { territoire, valeurs, rangs: a && b && c ? { nombre: a, taux: b, besoin: c } : null };
  });
}

/** One département that changes its rank: `places` above 0 when it climbs. */
export interface Mouvement {
  territoire: Territoire;
  places: number;
}

/** Who climbs and who falls between two columns, the longest way first, equal ways in the order of the départements; and who stays. */
export interface Mouvements {
  montent: Mouvement[];
  descendent: Mouvement[];
  stables: Territoire[];
}

/** The movements from one column to another among those who are ranked. */
export function mouvementsOf(classements: readonly Classement[], from: Colonne, to: Colonne): Mouvements {
  const moves = classements.flatMap(({ territoire, rangs }) =>
    rangs ? [{ territoire, places: rangs[from].rank - rangs[to].rank }] : [],
  );
  return {
    montent: moves.filter(({ places }) => places > 0).sort((a, b) => b.places - a.places),
    descendent: moves.filter(({ places }) => places < 0).sort((a, b) => a.places - b.places),
    stables: moves.filter(({ places }) => places === 0).map(({ territoire }) => territoire),
  };
}

/** The four fields that the region's two values make; few or many projects, low or high poverty. */
export const QUADRANTS = ['peu-elevee', 'beaucoup-elevee', 'peu-faible', 'beaucoup-faible'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/**
 * One département in the scatter. `quadrant` is null where a value is missing or equals the region's; `ecart` tells whether its rate can be told
 * from the region's at 95 %: where it cannot, its quadrant may be chance.
 */
export interface Position {
  territoire: Territoire;
  nombre: number;
  taux: number | null;
  pauvrete: number | null;
  ecart: Ecart | null;
  quadrant: Quadrant | null;
}

/** The scatter; `taux` and `pauvrete` are the region's, null when missing: then there are no quadrants. */
export interface Nuage {
  positions: Position[];
  taux: number | null;
  pauvrete: number | null;
}

/** Rates per 100 000 inhabitants against poverty rates, in the order of the départements, held against the region's. */
export function buildNuage(dataset: Dataset, counts: Counts): Nuage {
  const regional = denominateurOf(dataset, dataset.region, 'habitants');
  const region = {
    taux: tauxRegional(dataset, counts, 'habitants'),
    pauvrete: mesureOf(dataset, dataset.region, 'taux_pauvrete'),
  };
  const positions = dataset.departements.map((territoire): Position => {
    const nombre = counts.parTerritoire.get(territoire.code) ?? 0;
    const denominateur = denominateurOf(dataset, territoire, 'habitants');
    const taux = rate(nombre, denominateur, PAR_HABITANTS);
    const pauvrete = mesureOf(dataset, territoire, 'taux_pauvrete');
    const ecart = ecartOf(nombre, denominateur, counts.localises, regional);
    return { territoire, nombre, taux, pauvrete, ecart, quadrant: quadrantOf({ taux, pauvrete }, region) };
  });
  return { positions, ...region };
}

type Values = Pick<Nuage, 'taux' | 'pauvrete'>;

function quadrantOf(own: Values, region: Values): Quadrant | null {
  const [x, y] = [own.pauvrete, own.taux];
  if (x === null || y === null || region.pauvrete === null || region.taux === null) return null;
  if (x === region.pauvrete || y === region.taux) return null;
  return `${y < region.taux ? 'peu' : 'beaucoup'}-${x > region.pauvrete ? 'elevee' : 'faible'}`;
}
