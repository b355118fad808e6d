/** What the list of organisations says and gives. */
import { describeDivisor } from '../../exports/caption.ts';
import type { Answers } from '../contract.ts';
import { structuresWords } from './words.ts';

export const answers: Answers = {
  describe: ({ years }) => ({ title: structuresWords.title(years), reading: '' }),
  caption: ({ dataset }) => ({ denominator: describeDivisor(dataset, null), byAxe: true }),
  hasOutlines: false,
  scene: null,
  frame: null,
  buildSlideBody: (_stage, _setting, alt) => ({ type: 'text', bullets: [alt] }),
};
