/** Who carries the projects. */
import type { ViewDescriptor } from '../contract.ts';

export const view: ViewDescriptor = {
  component: () => import('./StructuresPart.svelte'),
  answers: () => import('./answers.ts'),
  files: () => import('./files.ts'),
};
