/** The table of all projects. */
import type { ViewDescriptor } from '../contract.ts';
import { rowsOf } from '../rowsOf.ts';

export const view: ViewDescriptor = {
  component: async (dashboard) => {
    await rowsOf(dashboard);
    const { default: loadParts } = dashboard.dataset.tally ? await import('virtual:parts-view') : { default: null };
    return loadParts ? loadParts() : import('./ProjetsView.svelte');
  },
  page: () => import('./StaticPage.svelte'),
  answers: () => import('./answers.ts'),
};
