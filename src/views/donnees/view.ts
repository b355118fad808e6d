/** Sources, method and the tables to download. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./DonneesView.svelte'),
  page: () => import('./DonneesView.svelte'),
  answers: () => import('./answers.ts'),
};
