/** The coverage: a frame around its parts, which answer for it. */
import type { ViewDescriptor } from '../contract.ts';
import { beginPart, PARTS } from '../coverageParts.ts';

export const view: ViewDescriptor = {
  // The part is on its way before the frame asks for it.
  component: async (dashboard) => {
    const part = beginPart(dashboard);
    const [frame] = await Promise.all([import('./CoverageView.svelte'), part]);
    return frame;
  },
  page: () => import('./StaticPage.svelte'),
  parts: PARTS,
};
