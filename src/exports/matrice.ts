/** The matrix as a table: counts, then the measure that is on the screen; sums below the départements. */
import type { Matrice, MatriceRow } from '../selection/matrice.ts';
import { colonnesExport as mots, feuilles } from '../text/exports.ts';
import type { Case, Colonne, Tableau } from './tableau.ts';

/** One row a département in the order of the screen, then located projects, region-wide projects, and all of them. */
export function tableauMatrice(
  { mesure, axes, rows, localises, regionaux, total }: Matrice,
  regionCode: string,
): Tableau {
  const keys = [...axes.map(({ libelle }) => libelle), mots.total];
  const counts = keys.map((titre): Colonne => ({ titre, format: 'entier', largeur: 14 }));
  const values = keys.map((titre): Colonne => ({ titre: mots.valeur(titre, mesure), format: 'decimal', largeur: 16 }));
  const isCount = mesure === 'nombre';
  const row = (nature: string, code: string, nom: string, { cellules, total: sum }: MatriceRow): Case[] => {
    const cells = [...cellules, sum];
    return [
      code,
      nom,
      nature,
      ...cells.map(({ nombre }) => nombre),
      ...(isCount ? [] : cells.map(({ valeur }) => valeur)),
    ];
  };
  const { natures } = mots;
  return {
    nom: feuilles.matrice,
    colonnes: [
      { titre: mots.code, format: 'texte', largeur: 7 },
      { titre: mots.departement, format: 'texte', largeur: 20 },
      { titre: mots.nature, format: 'texte', largeur: 22 },
      ...counts,
      ...(isCount ? [] : values),
    ],
    lignes: [
      ...rows.map((one) => row(natures.departement, one.territoire?.code ?? '', one.territoire?.nom ?? '', one)),
      row(natures.localises, '', '', localises),
      row(natures.regionaux, regionCode, localises.territoire?.nom ?? '', regionaux),
      row(natures.total, '', '', total),
    ],
    filtrables: rows.length,
  };
}
