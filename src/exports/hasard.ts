/** « Écart ou hasard ? » as a table: each rate with its exact interval, and what may be concluded. */
import type { Dataset } from '../model/dataset.ts';
import { probabiliteOf, type Entonnoir } from '../selection/entonnoir.ts';
import { denominateurOf, type Ecart, type Estimation } from '../selection/hasard.ts';
import { colonnesExport, indicateursMots } from '../text/exports.ts';
import { colonnesDePartie as mots, feuillesDePartie } from '../text/exportsParties.ts';
import type { Case, Tableau } from './tableau.ts';

/** One row a département in their order, then the region's located projects, which are compared with nothing. */
export function tableauHasard(dataset: Dataset, { par, estimations, taux, localises }: Entonnoir): Tableau {
  const { natures } = colonnesExport;
  const said = (ecart: Ecart | null): Case => (ecart === null ? null : indicateursMots.ecarts[ecart]);
  const people = (count: number | null) => (count === null ? null : Math.round(count));
  const row = (one: Estimation): Case[] => {
    const p = probabiliteOf(one);
    return [
      one.territoire.code,
      one.territoire.nom,
      natures.departement,
      one.nombre,
      people(one.denominateur),
      one.attendus,
      one.taux,
      one.intervalle?.low ?? null,
      one.intervalle?.high ?? null,
      p === null ? null : 100 * p,
      said(one.ecart),
      said(one.ecartFort),
    ];
  };
  const { region } = dataset;
  const regional: Case[] = [localises, people(denominateurOf(dataset, region, par)), localises, taux];
  return {
    nom: feuillesDePartie.hasard,
    colonnes: [
      { titre: colonnesExport.code, format: 'texte', largeur: 7 },
      { titre: colonnesExport.departement, format: 'texte', largeur: 22 },
      { titre: colonnesExport.nature, format: 'texte', largeur: 22 },
      { titre: colonnesExport.projets, format: 'entier', largeur: 9 },
      { titre: mots.denominateur[par], format: 'milliers', largeur: 18 },
      { titre: mots.attendus, format: 'decimal', largeur: 16 },
      { titre: indicateursMots.taux(par), format: 'decimal', largeur: 18 },
      { titre: indicateursMots.bas(par), format: 'decimal', largeur: 18 },
      { titre: indicateursMots.haut(par), format: 'decimal', largeur: 18 },
      { titre: mots.probabilite, format: 'precis', largeur: 16 },
      { titre: mots.ecart, format: 'texte', largeur: 20 },
      { titre: mots.ecartFort, format: 'texte', largeur: 20 },
    ],
    lignes: [
      ...estimations.map(row),
      [region.code, region.nom, natures.localises, ...regional, null, null, null, null, null],
    ],
    filtrables: estimations.length,
  };
}
