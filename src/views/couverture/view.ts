/** The coverage: a frame around its parts, which answer for it. */
import type { ViewDescriptor } from '../contract.ts';
import { PARTS } from '../coverageParts.ts';

export const view: ViewDescriptor = {
  // The part is on its way before the frame asks for it.
  component: async (dashboard) => {
    const part = PARTS[dashboard.view.partie]().then(({ view: own }) => own.component(dashboard));
    // Where it does not arrive the frame says so, which asks for it again.
    const [frame] = await Promise.all([import('./CoverageView.svelte'), part.catch(() => null)]);
    return frame;
  },
  page: () => import('./StaticPage.svelte'),
  parts: PARTS,
};
