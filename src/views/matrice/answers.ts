/** What the matrix says and gives. */
import { describeDivisor } from '../../exports/caption.ts';
import { buildMatrix, divisorOfMeasure } from '../../selection/matrix.ts';
import { choicesIn } from '../../selection/offered.ts';
import { describeMatrix, matrixWords } from '../../words/matrix.ts';
import { measureName } from '../../words/couverture.ts';
import { describeOwnLacunes } from '../../words/fiche.ts';
import type { Answers } from '../contract.ts';
import MatrixScene from './MatrixScene.svelte';
import { buildMatrixSlideTable } from './slide.ts';

export const answers: Answers = {
  describe: (dashboard) => {
    const { dataset, years, facets, axe } = dashboard;
    const choices = choicesIn(dataset, dashboard.view);
    const reading = describeMatrix(buildMatrix(dataset, facets, choices), axe);
    return {
      title: matrixWords.title(dataset.level, measureName[choices.mesure], years, dataset.axes.length > 1),
      reading: [...describeOwnLacunes(dashboard), reading].join(' '),
    };
  },
  // The axes stand side by side: the chosen one leaves nothing out.
  caption: ({ dataset, view }) => {
    const { mesure: measure, par: per } = choicesIn(dataset, view);
    return { denominator: describeDivisor(dataset, divisorOfMeasure(measure, per)), byAxe: false };
  },
  hasOutlines: false,
  scene: MatrixScene,
  frame: MatrixScene,
  buildSlideBody: ({ dataset, facets, view }, _setting, alt) => ({
    type: 'table',
    table: buildMatrixSlideTable(buildMatrix(dataset, facets, choicesIn(dataset, view)), alt, view.ordre),
  }),
};
