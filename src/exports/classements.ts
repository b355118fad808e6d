/** « Changer de dénominateur » as a table: the three values and ranks, the poverty rate, and the field of the scatter. */
import type { Dataset } from '../model/dataset.ts';
import { COLONNES, type Classement, type Nuage } from '../selection/classements.ts';
import type { Counts } from '../selection/counts.ts';
import { tauxRegional } from '../selection/hasard.ts';
import { colonneOf } from '../selection/serie.ts';
import { champEnMots, classementsMots } from '../text/classements.ts';
import { colonnesExport, indicateursMots } from '../text/exports.ts';
import { colonnesDePartie as mots, feuillesDePartie } from '../text/exportsParties.ts';
import type { Case, Colonne, Tableau } from './tableau.ts';

/** One row a département in their order, then the region's located projects, which have no rank. */
export function tableauClassements(
  dataset: Dataset,
  counts: Counts,
  classements: readonly Classement[],
  nuage: Nuage,
): Tableau {
  const { natures } = colonnesExport;
  const { region } = dataset;
  const pauvrete = colonneOf(dataset, 'taux_pauvrete');
  const regional: Record<(typeof COLONNES)[number], number | null> = {
    nombre: counts.localises,
    taux: tauxRegional(dataset, counts, 'habitants'),
    besoin: tauxRegional(dataset, counts, 'pauvres'),
  };
  return {
    nom: feuillesDePartie.classements,
    colonnes: [
      { titre: colonnesExport.code, format: 'texte', largeur: 7 },
      { titre: colonnesExport.departement, format: 'texte', largeur: 22 },
      { titre: colonnesExport.nature, format: 'texte', largeur: 22 },
      ...COLONNES.flatMap((colonne): Colonne[] => [
        { titre: mots.valeur[colonne], format: colonne === 'nombre' ? 'entier' : 'decimal', largeur: 18 },
        { titre: mots.rang(colonne), format: 'entier', largeur: 14 },
      ]),
      {
        titre: pauvrete ? indicateursMots.mesure(pauvrete.libelle, pauvrete.unite) : classementsMots.pauvrete,
        format: 'decimal',
        largeur: 18,
      },
      { titre: mots.champ, format: 'texte', largeur: 48 },
    ],
    lignes: [
      ...classements.map(({ territoire, valeurs, rangs }, i): Case[] => {
        const position = nuage.positions[i];
        return [
          territoire.code,
          territoire.nom,
          natures.departement,
          ...COLONNES.flatMap((colonne) => [valeurs[colonne], rangs?.[colonne].rank ?? null]),
          position?.pauvrete ?? null,
          position ? champEnMots(position) : null,
        ];
      }),
      [
        region.code,
        region.nom,
        natures.localises,
        ...COLONNES.flatMap((colonne) => [regional[colonne], null]),
        nuage.pauvrete,
        null,
      ],
    ],
    filtrables: classements.length,
  };
}
