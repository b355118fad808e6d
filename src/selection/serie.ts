/** What the map draws: one value, rank and class per département for the indicator that was asked for. */
import type { Dataset, IndicateurIndex, Territoire } from '../model/dataset.ts';
import type { IndicateurId } from '../model/view.ts';
import { roundBreaks } from '../statistics/breaks.ts';
import { classify, type ClassIndex } from '../statistics/classify.ts';
import { rankDescending, rate, type Rank } from '../statistics/rank.ts';
import type { Counts } from './counts.ts';
import { ecartOf, type Ecart } from './ecart.ts';
import { shownInterval } from './precision.ts';

/**
 * One département of a series. `nombre` is its count of projects under the filters; `valeur` is null when missing. `ecart`: whether a rate can be
 * told from the region's, at 95 %; null where nothing is compared.
 */
export interface SerieRow {
  territoire: Territoire;
  nombre: number;
  valeur: number | null;
  ecart: Ecart | null;
  rang: Rank | null;
  classe: ClassIndex;
}

/**
 * A series and the request it answers. `colonnes` are the columns it used, for units and vintages.
 * `region` is the same measure for the region: located projects alone over the region's denominator, or the published rate.
 */
export interface Serie {
  indicateur: IndicateurId;
  marque: 'choropleth' | 'cercles';
  compteProjets: boolean;
  rows: SerieRow[];
  region: number | null;
  breaks: number[];
  zeroApart: boolean;
  colonnes: IndicateurIndex[];
}

/** Projects are counted per so many inhabitants, or per so many people in poverty. */
export const PAR_HABITANTS = 100_000;
export const PAR_PERSONNES_PAUVRES = 10_000;

type Role = 'population' | 'taux_pauvrete';

/** The column that plays a role, as `indicateurs.csv` declares it; undefined when the data has none. */
export function colonneOf(dataset: Dataset, role: Role): IndicateurIndex | undefined {
  return dataset.indicateurs.find((colonne) => colonne.role === role);
}

/** The measure that plays `role` for a territory; null when it is missing. */
export function mesureOf(dataset: Dataset, territoire: Territoire, role: Role): number | null {
  const colonne = colonneOf(dataset, role)?.colonne;
  return colonne === undefined ? null : (territoire.mesures[colonne] ?? null);
}

/** People in poverty: population × poverty rate, computed here and not published; null when either is missing. */
export function personnesPauvres(dataset: Dataset, territoire: Territoire): number | null {
  const population = mesureOf(dataset, territoire, 'population');
  const taux = mesureOf(dataset, territoire, 'taux_pauvrete');
  return population === null || taux === null ? null : (population * taux) / 100;
}

/** What a rate of projects divides by for a territory: inhabitants or people in poverty; null when missing, or where nothing is divided. */
function diviseurOf(dataset: Dataset, id: IndicateurId, territoire: Territoire): number | null {
  if (id === 'taux') return mesureOf(dataset, territoire, 'population');
  return id === 'besoin' ? personnesPauvres(dataset, territoire) : null;
}

/** The value of an indicator for a territory with `nombre` projects, in the indicator's own unit. */
export function valeurOf(dataset: Dataset, id: IndicateurId, territoire: Territoire, nombre: number): number | null {
  switch (id) {
    case 'nombre':
      return nombre;
    case 'taux':
      return rate(nombre, diviseurOf(dataset, id, territoire), PAR_HABITANTS);
    case 'besoin':
      return rate(nombre, diviseurOf(dataset, id, territoire), PAR_PERSONNES_PAUVRES);
    case 'pauvrete':
      return mesureOf(dataset, territoire, 'taux_pauvrete');
  }
}

const ROLES: Record<IndicateurId, Role[]> = {
  nombre: [],
  taux: ['population'],
  besoin: ['population', 'taux_pauvrete'],
  pauvrete: ['taux_pauvrete'],
};

const MOST_CLASSES = 5;

/**
 * How many classes the counts behind a rate can bear: one more than there are different counts. Where every département has one project,
 * five colours would show its population and nothing else.
 */
function classesFor(counts: readonly number[]): number {
  return Math.min(MOST_CLASSES, new Set(counts.filter((count) => count > 0)).size + 1);
}

/** The series of an indicator over all départements, under the counts of the current filters. */
export function buildSerie(dataset: Dataset, counts: Counts, indicateur: IndicateurId): Serie {
  const { departements, region } = dataset;
  const compteProjets = indicateur !== 'pauvrete';
  const nombres = departements.map(({ code }) => counts.parTerritoire.get(code) ?? 0);
  const valeurs = departements.map((territoire, i) => valeurOf(dataset, indicateur, territoire, nombres[i] ?? 0));
  const regional = diviseurOf(dataset, indicateur, region);
  const marque = indicateur === 'nombre' ? 'cercles' : 'choropleth';
  const classed = valeurs.filter((valeur): valeur is number => valeur !== null && !(compteProjets && valeur === 0));
  const whole = valeurOf(dataset, indicateur, region, counts.localises);
  const shown = [...classed, ...(whole === null ? [] : [whole])].map((valeur) => shownInterval(indicateur, valeur));
  const breaks =
    marque === 'choropleth' ? roundBreaks(classed, compteProjets ? classesFor(nombres) : MOST_CLASSES, shown) : [];
  // Where there is no project there is no rank: « 7e ex æquo » would say nothing.
  const rangs = rankDescending(valeurs.map((valeur) => (compteProjets && valeur === 0 ? null : valeur)));
  return {
    indicateur,
    marque,
    compteProjets,
    zeroApart: compteProjets,
    breaks,
    region: whole,
    colonnes: ROLES[indicateur].flatMap((role) => colonneOf(dataset, role) ?? []),
    rows: departements.map((territoire, i) => {
      const valeur = valeurs[i] ?? null;
      return {
        territoire,
        nombre: nombres[i] ?? 0,
        valeur,
        rang: rangs[i] ?? null,
        ecart: ecartOf(nombres[i] ?? 0, diviseurOf(dataset, indicateur, territoire), counts.localises, regional),
        classe: classify(valeur, breaks, compteProjets),
      };
    }),
  };
}

/** The largest count of projects of a département: that of the largest circle. */
export function largestCount({ rows }: Serie): number {
  return Math.max(...rows.map(({ nombre }) => nombre));
}

/** The rows of a series, highest value first; missing values last; equal values in the order of the départements. */
export function rankedRows(serie: Serie): SerieRow[] {
  return [...serie.rows].sort((a, b) => (b.valeur ?? -Infinity) - (a.valeur ?? -Infinity));
}
