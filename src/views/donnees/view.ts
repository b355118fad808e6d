/** Sources, method and the tables to download. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./DataView.svelte'),
  page: () => import('./SourcesView.svelte'),
  answers: () => import('./answers.ts'),
};
