/** Territories against axes, and the gaps between them. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./MatrixPart.svelte'),
  answers: () => import('./answers.ts'),
  files: () => import('./files.ts'),
};
