/** What « Ma commune » says and gives. */
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import type { Answers } from '../contract.ts';
import { VIEWS } from '../index.ts';

export const answers: Answers = {
  describe: () => ({ title: VIEWS.commune.title, reading: '' }),
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: true }),
  hasOutlines: false,
  scene: null,
  frame: null,
  buildSlideBody: (_stage, _setting, alt) => ({ type: 'text', bullets: [alt] }),
};
