/** Bars of a slide: projects by axis, rates by département. */
import type { Denominateur } from '../../model/view.ts';
import type { Estimation } from '../../selection/hasard.ts';
import { rankedRows } from '../../selection/serie.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { nomTaux } from '../../text/couverture.ts';
import { diaporamaMots as mots } from '../../text/diaporama.ts';
import { nomIndicateur } from '../../text/indicateurs.ts';
import { panneau } from '../../text/panneau.ts';
import type { Barres } from './diapo.ts';

const NONE = new Map<string, number>();
const WHOLE = '0';
const DECIMAL = '0.0';
const PERCENT = '0%';

/** Projects by axis: counts of the region or of the region-wide projects; of a département its shares beside those of all projects. */
export function axesEnBarres({ dataset, facettes, view, departement }: Dashboard, alt: string): Barres {
  const { axes } = dataset;
  const own = view.dep === null ? facettes.parAxe : (facettes.croise.get(view.dep) ?? NONE);
  const base = { nom: panneau.parAxe, alt, categories: axes.map(({ libelle_court }) => libelle_court) };
  const of = (counts: ReadonlyMap<string, number>) => axes.map(({ id }) => counts.get(id) ?? 0);
  if (!departement)
    return {
      ...base,
      series: [{ nom: panneau.parAxe, valeurs: of(own) }],
      couleurs: axes.map(({ couleur }) => couleur),
      format: WHOLE,
    };
  return {
    ...base,
    series: [
      { nom: mots.part(departement.nom), valeurs: shares(of(own)) },
      { nom: mots.partEnsemble, valeurs: shares(of(facettes.parAxe)) },
    ],
    couleurs: ['accent', 'hatch'],
    format: PERCENT,
  };
}

function shares(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => (sum === 0 ? 0 : count / sum));
}

/** The map's indicator by département, highest first; who has no value has no bar. */
export function serieEnBarres({ serie }: Dashboard, alt: string): Barres {
  const rows = rankedRows(serie).filter(({ valeur }) => valeur !== null);
  return {
    nom: nomIndicateur[serie.indicateur],
    alt,
    categories: rows.map(({ territoire }) => territoire.nom),
    series: [{ nom: nomIndicateur[serie.indicateur], valeurs: rows.map(({ valeur }) => valeur ?? 0) }],
    couleurs: ['circle'],
    format: serie.indicateur === 'nombre' ? WHOLE : DECIMAL,
  };
}

/** Rates by département, highest first, coloured by whether they differ from the region's. */
export function tauxEnBarres(estimations: readonly Estimation[], par: Denominateur, alt: string): Barres {
  const known = estimations.filter(({ taux }) => taux !== null).sort((a, b) => (b.taux ?? 0) - (a.taux ?? 0));
  const colours = { 'au-dessus': 'class-4', 'au-dessous': 'selection', indistinct: 'hatch' } as const;
  return {
    nom: nomTaux[par],
    alt,
    categories: known.map(({ territoire, ecart }) => mots.categorie(territoire.nom, ecart)),
    series: [{ nom: nomTaux[par], valeurs: known.map(({ taux }) => taux ?? 0) }],
    couleurs: known.map(({ ecart }) => colours[ecart ?? 'indistinct']),
    format: DECIMAL,
  };
}
