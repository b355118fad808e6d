/** What changed between two years of a list. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./EvolutionView.svelte'),
  answers: () => import('./answers.ts'),
  files: () => import('./files.ts'),
};
