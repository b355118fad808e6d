/** The organisations that are shown as a table, one a row. */
import type { Dataset } from '../model/dataset.ts';
import type { StructureResume } from '../selection/structures.ts';
import { colonnesExport } from '../text/exports.ts';
import { colonnesDePartie as mots, feuillesDePartie, ouiNon } from '../text/exportsParties.ts';
import type { Tableau } from './tableau.ts';

/** `rows` in their order. Départements are counted without « région entière », which is no département. */
export function tableauStructures(dataset: Dataset, rows: readonly StructureResume[]): Tableau {
  const nameOf = (code: string) => dataset.departements.find((one) => one.code === code)?.nom ?? code;
  const axeOf = (id: string) => dataset.axes.find((one) => one.id === id)?.libelle ?? id;
  return {
    nom: feuillesDePartie.structures,
    colonnes: [
      { titre: mots.structure, format: 'texte', largeur: 60 },
      { titre: colonnesExport.projets, format: 'entier', largeur: 9 },
      { titre: mots.nombreDepartements, format: 'entier', largeur: 14 },
      { titre: mots.nombreAxes, format: 'entier', largeur: 9 },
      { titre: mots.departements, format: 'texte', largeur: 36 },
      { titre: mots.regionale, format: 'texte', largeur: 14 },
      { titre: mots.axes, format: 'texte', largeur: 60 },
      { titre: mots.identifiants, format: 'texte', largeur: 30 },
    ],
    lignes: rows.map(({ nom, projets, departements, regionale, axes }) => [
      nom,
      projets.length,
      departements.length,
      axes.length,
      departements.map(nameOf).join(', '),
      ouiNon(regionale),
      axes.map(axeOf).join(', '),
      projets.map(({ id }) => id).join(', '),
    ]),
    filtrables: rows.length,
  };
}
