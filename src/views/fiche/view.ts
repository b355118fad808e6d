/** The printed sheets of the départements. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./FicheView.svelte'),
  answers: () => import('./answers.ts'),
};
