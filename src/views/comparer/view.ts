/** Two or three territories side by side. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./ComparePart.svelte'),
  answers: () => import('./answers.ts'),
  files: () => import('./files.ts'),
};
