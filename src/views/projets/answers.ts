/** What the table of projects says and gives. */
import { buildAxesBars, buildSeriesBars } from '../../exports/slides/bars.ts';
import { sizeOf } from '../../model/tally.ts';
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import { capitalise } from '../../words/numbers.ts';
import { filterWords } from '../../words/panel.ts';
import { tableWords } from '../../words/projets.ts';
import type { Answers } from '../contract.ts';

export const answers: Answers = {
  describe: ({ years, shownProjets, dataset }) => ({
    title: tableWords.title(years),
    reading: `${capitalise(filterWords.result(sizeOf(shownProjets), sizeOf(dataset.projets)))}.`,
  }),
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: true }),
  hasOutlines: false,
  scene: null,
  frame: null,
  buildSlideBody: (stage, _setting, alt) => ({
    type: 'bars',
    bars: stage.dataset.axes.length > 1 ? buildAxesBars(stage, alt) : buildSeriesBars(stage, alt),
  }),
};
