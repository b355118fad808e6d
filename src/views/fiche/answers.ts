/** What the sheets say and give. */
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import { ficheWords } from '../../words/fiche.ts';
import type { Answers } from '../contract.ts';

export const answers: Answers = {
  describe: ({ dataset, years }) => ({ title: ficheWords.titleOfView(dataset.level, years), reading: '' }),
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: true, byTerritoire: true }),
  hasOutlines: false,
  scene: null,
  frame: null,
  buildSlideBody: (_stage, _setting, alt) => ({ type: 'text', bullets: [alt] }),
};
