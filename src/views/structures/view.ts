/** Who carries the projects. */
import type { ViewDescriptor } from '../contract.ts';
import { rowsOf } from '../rowsOf.ts';

export const view: ViewDescriptor = {
  component: async (dashboard) => {
    await rowsOf(dashboard);
    return dashboard.dataset.tally ? import('./NoStructures.svelte') : import('./StructuresPart.svelte');
  },
  answers: () => import('./answers.ts'),
  files: () => import('./files.ts'),
};
