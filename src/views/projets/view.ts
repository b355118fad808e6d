/** The table of all projects. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: async (dashboard) => {
    // Rows on their way come with the texts.
    if (dashboard.dataset.tally) await dashboard.loadTexts();
    return dashboard.dataset.tally ? import('./PartsView.svelte') : import('./ProjetsView.svelte');
  },
  page: () => import('./StaticPage.svelte'),
  answers: () => import('./answers.ts'),
};
