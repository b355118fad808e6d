/** The gaps as a table, in the order of the screen, with the sentence that says each. */
import type { Dataset } from '../model/dataset.ts';
import type { Denominateur } from '../model/view.ts';
import type { Lacune } from '../selection/lacunes.ts';
import { colonneOf, mesureOf } from '../selection/serie.ts';
import { lacuneEnMots } from '../text/couverture.ts';
import { colonnesExport as mots, feuilles, indicateursMots } from '../text/exports.ts';
import type { Case, Colonne, Tableau } from './tableau.ts';

/** One row a gap. People in poverty are computed, so the need is rounded to whole people. */
export function tableauLacunes(dataset: Dataset, lacunes: readonly Lacune[], classer: Denominateur): Tableau {
  const roles = ['population', 'taux_pauvrete'] as const;
  const measures = roles.map((role): Colonne => {
    const { libelle = role, unite = '' } = colonneOf(dataset, role) ?? {};
    return {
      titre: indicateursMots.mesure(libelle, unite),
      format: role === 'population' ? 'milliers' : 'decimal',
      largeur: 18,
    };
  });
  return {
    nom: feuilles.lacunes,
    colonnes: [
      { titre: mots.rang, format: 'entier', largeur: 6 },
      { titre: mots.code, format: 'texte', largeur: 7 },
      { titre: mots.departement, format: 'texte', largeur: 20 },
      { titre: mots.axe, format: 'texte', largeur: 34 },
      { titre: mots.projets, format: 'entier', largeur: 9 },
      { titre: mots.regionaux, format: 'entier', largeur: 18 },
      { titre: mots.besoin(classer), format: 'milliers', largeur: 18 },
      ...measures,
      { titre: mots.phrase, format: 'texte', largeur: 80 },
    ],
    lignes: lacunes.map((lacune, i): Case[] => {
      const { territoire, axe, nombre, besoin, regionaux } = lacune;
      return [
        i + 1,
        territoire.code,
        territoire.nom,
        axe.libelle,
        nombre,
        regionaux,
        besoin === null ? null : Math.round(besoin),
        ...roles.map((role) => mesureOf(dataset, territoire, role)),
        lacuneEnMots(dataset, lacune),
      ];
    }),
    filtrables: lacunes.length,
  };
}
