/** The matrix of a slide: a real table, with the figures and sums of the page. */
import type { Cellule, Matrice, MatriceRow } from '../../selection/matrice.ts';
import { celluleEnChiffre, matriceMots, nomMesure, sommesDe } from '../../text/couverture.ts';
import type { CaseDiapo, TableDiapo } from './diapo.ts';

/** The rows of the départements, then the three sums. */
export function matriceEnTable(matrice: Matrice, alt: string): TableDiapo {
  const { axes, mesure } = matrice;
  const cell = (cellule: Cellule, isSum: boolean): CaseDiapo => ({
    texte: celluleEnChiffre(cellule, mesure),
    isFort: isSum || cellule.axe === null,
    ...(cellule.nombre === 0 && !isSum ? { fond: 'class-zero', encre: 'text-soft' } : {}),
  });
  const line = (row: MatriceRow, nom: string, isSum: boolean): CaseDiapo[] => [
    { texte: nom, isFort: isSum, align: 'left' },
    ...[...row.cellules, row.total].map((cellule) => cell(cellule, isSum)),
  ];
  return {
    nom: nomMesure[mesure],
    alt,
    entete: [matriceMots.departement, ...axes.map(({ libelle_court }) => libelle_court), matriceMots.total],
    lignes: [
      ...matrice.rows.map((row) => line(row, row.territoire?.nom ?? '', false)),
      ...sommesDe(matrice).map(({ row, nom }) => line(row, nom, true)),
    ],
    premiere: 1.9,
    note: '',
  };
}
