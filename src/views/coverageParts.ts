/** The list of the parts of the coverage view, as `index.ts` is that of the views. */
import type { PartName } from '../model/view.ts';
import type { ViewDescriptor } from './contract.ts';

export const PARTS: Record<PartName, () => Promise<{ view: ViewDescriptor }>> = {
  matrice: () => import('./matrice/view.ts'),
  hasard: () => import('./hasard/view.ts'),
  classements: () => import('./classements/view.ts'),
  comparer: () => import('./comparer/view.ts'),
  structures: () => import('./structures/view.ts'),
};
