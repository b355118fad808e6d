/** What can be told from chance: each département's rate with its exact interval, against the region's. */
import type { Dataset, Territoire } from '../model/dataset.ts';
import type { Denominateur } from '../model/view.ts';
import { poissonInterval, type Interval } from '../statistics/poisson.ts';
import { rate } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { attendus, ecartOf, NIVEAU, NIVEAU_FORT, type Ecart } from './ecart.ts';
import { mesureOf, PAR_HABITANTS, PAR_PERSONNES_PAUVRES, personnesPauvres } from './serie.ts';

export { attendus, ecartOf, NIVEAU, NIVEAU_FORT, type Ecart };

/** Inhabitants, or people in poverty (computed here), of a territory; null when missing. */
export function denominateurOf(dataset: Dataset, territoire: Territoire, par: Denominateur): number | null {
  return par === 'habitants' ? mesureOf(dataset, territoire, 'population') : personnesPauvres(dataset, territoire);
}

/** Per how many of them projects are counted. */
export function parOf(par: Denominateur): number {
  return par === 'habitants' ? PAR_HABITANTS : PAR_PERSONNES_PAUVRES;
}

/**
 * One département. `taux` and `intervalle` (95 %) are per 100 000 inhabitants or 10 000 people in poverty; `attendus` what the region's rate
 * would give; `ecart` at 95 %, `ecartFort` at 99.8 %. Null where the denominator is missing.
 */
export interface Estimation {
  territoire: Territoire;
  nombre: number;
  denominateur: number | null;
  taux: number | null;
  intervalle: Interval | null;
  attendus: number | null;
  ecart: Ecart | null;
  ecartFort: Ecart | null;
}

/** The region's rate of located projects, per 100 000 inhabitants or 10 000 people in poverty; null without its denominator. */
export function tauxRegional(dataset: Dataset, counts: Counts, par: Denominateur): number | null {
  return rate(counts.localises, denominateurOf(dataset, dataset.region, par), parOf(par));
}

/** The estimation of one département against the region's located projects. */
export function estimationOf(dataset: Dataset, counts: Counts, par: Denominateur, territoire: Territoire): Estimation {
  const regional = denominateurOf(dataset, dataset.region, par);
  const nombre = counts.parTerritoire.get(territoire.code) ?? 0;
  const denominateur = denominateurOf(dataset, territoire, par);
  const against = (level: number) => ecartOf(nombre, denominateur, counts.localises, regional, level);
  const { low, high } = poissonInterval(nombre, NIVEAU);
  const perUnit = rate(1, denominateur, parOf(par));
  return {
    territoire,
    nombre,
    denominateur,
    taux: rate(nombre, denominateur, parOf(par)),
    intervalle: perUnit === null ? null : { low: low * perUnit, high: high * perUnit },
    attendus: attendus(denominateur, counts.localises, regional),
    ecart: against(NIVEAU),
    ecartFort: against(NIVEAU_FORT),
  };
}

/** The estimations of all départements, in their order. */
export function buildEstimations(dataset: Dataset, counts: Counts, par: Denominateur): Estimation[] {
  return dataset.departements.map((territoire) => estimationOf(dataset, counts, par, territoire));
}
