/** The table of all projects. */
import loadParts from 'virtual:parts-view';
import type { ViewDescriptor } from '../contract.ts';
import { rowsOf } from '../rowsOf.ts';

export const view: ViewDescriptor = {
  component: async (dashboard) => {
    await rowsOf(dashboard);
    return dashboard.dataset.tally && loadParts ? loadParts() : import('./ProjetsView.svelte');
  },
  page: () => import('./StaticPage.svelte'),
  answers: () => import('./answers.ts'),
};
