/** The map with its filters and the detail of what is chosen. */
import MapView from './MapView.svelte';
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  // It has come with the first script.
  component: () => Promise.resolve({ default: MapView }),
  answers: () => import('./answers.ts'),
};
