/** A visitor's own lists: opened, checked row by row, kept in this browser. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./ListView.svelte'),
  answers: () => import('./answers.ts'),
};
