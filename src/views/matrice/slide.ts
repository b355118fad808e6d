/** The matrix of a slide: a real table, with the figures and sums of the page. */
import type { Cell, Matrix, MatrixRow } from '../../selection/matrix.ts';
import { cellsOf, columnsOf, formatCell, matrixWords, sumsOf } from '../../words/matrix.ts';
import { measureName } from '../../words/couverture.ts';
import { foremostRows } from './foremost.ts';
import type { SlideCell, SlideTable } from '../../exports/slides/slide.ts';

/** The rows of the départements, of many the first, then the sums of all. */
export function buildMatrixSlideTable(matrix: Matrix, alt: string, order: string): SlideTable {
  const { level, mesure: measure } = matrix;
  const { rows, note } = foremostRows(matrix, order);
  const cell = (one: Cell, isSum: boolean): SlideCell => ({
    text: formatCell(one, measure),
    isStrong: isSum || one.axe === null,
    ...(one.nombre === 0 && !isSum ? { fill: 'class-zero', ink: 'text-soft' } : {}),
  });
  const line = (row: MatrixRow, nom: string, isSum: boolean): SlideCell[] => [
    { text: nom, isStrong: isSum, align: 'left' },
    ...cellsOf(row).map((one) => cell(one, isSum)),
  ];
  return {
    nom: measureName[measure],
    alt,
    header: [matrixWords.unit(level), ...columnsOf(matrix)],
    lines: [
      ...rows.map((row) => line(row, row.territoire?.nom ?? '', false)),
      ...sumsOf(matrix).map(({ row, nom }) => line(row, nom, true)),
    ],
    firstWidth: 1.9,
    note,
  };
}
