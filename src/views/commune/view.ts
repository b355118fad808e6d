/** « Ma commune »: the projects near a commune. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./CommuneView.svelte'),
  answers: () => import('./answers.ts'),
};
