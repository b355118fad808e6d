/** What the page of one's own lists says; nothing of it is drawn on a stage. */
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import { describeSources } from '../../words/sources.ts';
import type { Answers } from '../contract.ts';
import { listWords } from './words.ts';

export const answers: Answers = {
  describe: () => ({ title: listWords.title, reading: listWords.lead }),
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: false }),
  hasOutlines: false,
  scene: null,
  frame: null,
  buildSlideBody: ({ dataset }) => ({ type: 'text', bullets: [listWords.lead, ...describeSources(dataset)] }),
};
