/** What the comparison says and gives. */
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import type { Answers } from '../contract.ts';
import { comparisonWords } from './words.ts';

export const answers: Answers = {
  describe: ({ dataset }) => ({ title: comparisonWords.title(dataset.level), reading: '' }),
  // The axes stand side by side: the chosen one leaves nothing out.
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: false }),
  hasOutlines: false,
  scene: null,
  frame: null,
  buildSlideBody: (_stage, _setting, alt) => ({ type: 'text', bullets: [alt] }),
};
