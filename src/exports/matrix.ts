/** The matrix as a table: counts, then the measure that is on the screen; sums below the départements. */
import type { Matrix, MatrixRow } from '../selection/matrix.ts';
import { floorWords } from '../words/floor.ts';
import { cellsOf } from '../words/matrix.ts';
import { exportColumns, sheetWords } from '../words/exports.ts';
import { axeKey } from './indicateurColumns.ts';
import type { Case, Column, ExportTable } from './table.ts';

/** One row a département in the order of the screen, then located projects, region-wide projects, and all of them. */
export function buildMatrixTable(
  { level, mesure: measure, axes, rows, located, regionWide, unplaced, leftOut, floored, total }: Matrix,
  regionCode: string,
): ExportTable {
  const all = { title: axes.length > 1 ? exportColumns.total : exportColumns.projets, key: 'projets' };
  const keys = axes.length > 1 ? [...axes.map(({ id, libelle }) => ({ title: libelle, key: axeKey(id) })), all] : [all];
  const counts = keys.map((one): Column => ({ ...one, format: 'integer', width: 14 }));
  const values = keys.map(({ title }): Column => ({
    title: exportColumns.value(title, measure),
    format: measure === 'montant' ? 'euros' : 'decimal',
    width: 16,
  }));
  const isCount = measure === 'nombre';
  const row = (nature: string, code: string, nom: string, one: MatrixRow): Case[] => {
    const cells = cellsOf(one);
    return [
      code,
      nom,
      nature,
      ...cells.map(({ nombre: count }) => count),
      ...(isCount ? [] : cells.map(({ value }) => value)),
    ];
  };
  const natures = exportColumns.natures(level);
  return {
    nom: sheetWords.matrice,
    columns: [
      { title: exportColumns.code, key: 'code', format: 'text', width: 7 },
      { title: exportColumns.unit(level), key: 'nom', format: 'text', width: 20 },
      { title: exportColumns.nature, key: 'ligne', format: 'text', width: 22 },
      ...counts,
      ...(isCount ? [] : values),
    ],
    lines: [
      ...rows.map((one) => row(natures.unit, one.territoire?.code ?? '', one.territoire?.nom ?? '', one)),
      ...(leftOut ? [row(floorWords.below(level, floored.below.length, floored.floor), '', '', leftOut)] : []),
      row(natures.located, '', '', located),
      row(natures.regionWide, regionCode, located.territoire?.nom ?? '', regionWide),
      ...(unplaced ? [row(natures.unplaced, '', '', unplaced)] : []),
      row(natures.total, '', '', total),
    ],
    filterable: rows.length,
  };
}
