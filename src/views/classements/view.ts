/** Ranks by count, by inhabitants and by people in poverty. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./RankingsPart.svelte'),
  answers: () => import('./answers.ts'),
  files: () => import('./files.ts'),
};
