/** What the matrix says and gives. */
import { describeDivisor } from '../../exports/caption.ts';
import { buildMatrix, divisorOfMeasure } from '../../selection/matrix.ts';
import { describeMatrix, matrixWords } from '../../words/matrix.ts';
import { measureName } from '../../words/couverture.ts';
import { describeOwnLacunes } from '../../words/fiche.ts';
import type { Answers } from '../contract.ts';
import MatrixScene from './MatrixScene.svelte';
import { buildMatrixSlideTable } from './slide.ts';

export const answers: Answers = {
  describe: (dashboard) => {
    const { view, dataset, years, facets, axe } = dashboard;
    return {
      title: matrixWords.title(dataset.level, measureName[view.mesure], years, dataset.axes.length > 1),
      reading: [...describeOwnLacunes(dashboard), describeMatrix(buildMatrix(dataset, facets, view), axe)].join(' '),
    };
  },
  // The axes stand side by side: the chosen one leaves nothing out.
  caption: ({ dataset, view }) => ({
    denominator: describeDivisor(dataset, divisorOfMeasure(view.mesure, view.par)),
    byAxe: false,
  }),
  hasOutlines: false,
  scene: MatrixScene,
  frame: MatrixScene,
  buildSlideBody: ({ dataset, facets, view }, _setting, alt) => ({
    type: 'table',
    table: buildMatrixSlideTable(buildMatrix(dataset, facets, view), alt),
  }),
};
