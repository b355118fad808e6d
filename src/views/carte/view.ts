/** The map with its filters and the detail of what is chosen. */
import CarteView from './CarteView.svelte';
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  // It has come with the first script.
  component: () => Promise.resolve({ default: CarteView }),
  answers: () => import('./answers.ts'),
};
