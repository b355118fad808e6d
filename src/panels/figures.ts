/** The key figures of a panel, each with its unit and denominator; a measure with its year. */
import type { Territoire } from '../model/dataset.ts';
import { colonneOf, mesureOf, valeurOf } from '../selection/serie.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { figure, rangPour } from '../text/indicateurs.ts';
import { panneau } from '../text/panneau.ts';
import { nombre, ordinal } from '../text/nombres.ts';

interface Figure {
  valeur: string;
  libelle: string;
  repere?: string;
}

/** Projects, départements reached, rate and poverty rate of the region. */
export function figuresRegion({ dataset, counts }: Dashboard): Figure[] {
  const { region, departements, projets } = dataset;
  const reached = departements.filter(({ code }) => counts.parTerritoire.has(code)).length;
  return [
    {
      valeur: nombre(counts.total),
      libelle:
        counts.total === projets.length
          ? panneau.projets(counts.total)
          : panneau.projetsSur(counts.total, projets.length),
      repere: panneau.dont(counts.regionaux),
    },
    { valeur: `${reached}/${departements.length}`, libelle: panneau.atteints },
    {
      valeur: figure('taux', valeurOf(dataset, 'taux', region, counts.localises)),
      libelle: panneau.par.taux,
      repere: panneau.horsRegion,
    },
    pauvrete(dataset, region),
  ];
}

/**
 * Projects, the value of the map's indicator (the rate where the map shows counts), its rank, and the poverty rate of a département, with
 * the region's beside them.
 */
export function figuresDepartement({ dataset, counts, serie }: Dashboard, territoire: Territoire): Figure[] {
  const { region, departements, projets } = dataset;
  const count = counts.parTerritoire.get(territoire.code) ?? 0;
  const indicateur = serie.indicateur === 'besoin' ? 'besoin' : 'taux';
  const value = (of: Territoire, n: number) => figure(indicateur, valeurOf(dataset, indicateur, of, n));
  const rang = serie.rows.find((row) => row.territoire.code === territoire.code)?.rang;
  return [
    { valeur: nombre(count), libelle: panneau.projetsSur(count, projets.length) },
    {
      valeur: value(territoire, count),
      libelle: panneau.par[indicateur],
      repere: panneau.repere(value(region, counts.localises)),
    },
    {
      valeur: rang ? ordinal(rang.rank) : '–',
      libelle: panneau.rangSur(departements.length),
      repere: [rangPour[serie.indicateur], rang?.exAequo ? panneau.exAequo : ''].filter(Boolean).join(' '),
    },
    {
      ...pauvrete(dataset, territoire),
      repere: panneau.repere(figure('pauvrete', mesureOf(dataset, region, 'taux_pauvrete'))),
    },
  ];
}

function pauvrete(dataset: Dashboard['dataset'], territoire: Territoire): Figure {
  const libelle = colonneOf(dataset, 'taux_pauvrete')?.libelle ?? '';
  return { valeur: figure('pauvrete', mesureOf(dataset, territoire, 'taux_pauvrete')), libelle: libelle.toLowerCase() };
}

/** The region-wide projects: how many, and their part of the whole list. */
export function figuresRegionEntiere({ dataset, counts }: Dashboard): Figure[] {
  return [
    {
      valeur: nombre(counts.regionaux),
      libelle: panneau.projetsSur(counts.regionaux, dataset.projets.length),
      ...(counts.regionaux > 0 ? { repere: panneau.regionEntiereAide } : {}),
    },
  ];
}
