/** The table of all projects. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./ProjetsView.svelte'),
  page: () => import('./StaticPage.svelte'),
  answers: () => import('./answers.ts'),
};
