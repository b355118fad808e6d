/** The key figures of a panel, each with its unit, denominator and year. */
import type { Territoire } from '../model/dataset.ts';
import { colonneOf, mesureOf, valeurOf } from '../selection/serie.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { figure } from '../text/indicateurs.ts';
import { panneau } from '../text/interface.ts';
import { nombre, ordinal } from '../text/nombres.ts';
import { rankDescending } from '../statistics/rank.ts';

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
      libelle: panneau.pour,
      repere: panneau.horsRegion,
    },
    pauvrete(dataset, region),
  ];
}

/** Projects, rate, rank and poverty rate of a département, with the region's beside them. */
export function figuresDepartement({ dataset, counts }: Dashboard, territoire: Territoire): Figure[] {
  const { region, departements, projets } = dataset;
  const count = (code: string) => counts.parTerritoire.get(code) ?? 0;
  const rates = departements.map((other) => valeurOf(dataset, 'taux', other, count(other.code)));
  const rank = rankDescending(rates)[departements.indexOf(territoire)];
  const taux = (of: Territoire, n: number) => figure('taux', valeurOf(dataset, 'taux', of, n));
  return [
    { valeur: nombre(count(territoire.code)), libelle: panneau.projetsSur(count(territoire.code), projets.length) },
    {
      valeur: taux(territoire, count(territoire.code)),
      libelle: panneau.pour,
      repere: panneau.repere(taux(region, counts.localises)),
    },
    {
      valeur: rank ? ordinal(rank.rank) : '–',
      libelle: panneau.rangSur(departements.length),
      ...(rank?.exAequo ? { repere: panneau.exAequo } : {}),
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
      repere: panneau.regionEntiereAide,
    },
  ];
}
