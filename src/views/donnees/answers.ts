/** What the page of data says and gives. */
import { describeSources } from '../../words/sources.ts';
import { dataWords } from '../../words/data.ts';
import { SEVERAL_DENOMINATORS } from '../../words/exports.ts';
import type { Answers } from '../contract.ts';
import TextScene from './TextScene.svelte';

export const answers: Answers = {
  describe: () => ({ title: dataWords.title, reading: '' }),
  caption: () => ({ denominator: SEVERAL_DENOMINATORS, byAxe: true }),
  hasOutlines: false,
  scene: TextScene,
  frame: null,
  buildSlideBody: ({ dataset }) => ({
    type: 'text',
    bullets: [...describeSources(dataset), ...dataWords.limits(dataset)],
  }),
};
