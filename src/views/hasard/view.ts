/** Which rates can be told from chance. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./ChancePart.svelte'),
  answers: () => import('./answers.ts'),
  files: () => import('./files.ts'),
};
