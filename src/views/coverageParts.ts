/** The list of the parts of the coverage view, as `index.ts` is that of the views. */
import type { PartName } from '../model/view.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import type { ViewComponent, ViewDescriptor } from './contract.ts';

export const PARTS: Record<PartName, () => Promise<{ view: ViewDescriptor }>> = {
  matrice: () => import('./matrice/view.ts'),
  hasard: () => import('./hasard/view.ts'),
  classements: () => import('./classements/view.ts'),
  comparer: () => import('./comparer/view.ts'),
  structures: () => import('./structures/view.ts'),
};

/** A part with its component. */
interface LoadedPart {
  view: ViewDescriptor;
  module: ViewComponent;
}

const begun = new WeakMap<Dashboard, { name: PartName; part: Promise<LoadedPart> }>();

/** Asks for the part that is to be shown, before the frame around it is there. Settles in any case. */
export function beginPart(dashboard: Dashboard): Promise<unknown> {
  const name = dashboard.view.partie;
  const part = load(name, dashboard);
  begun.set(dashboard, { name, part });
  // Where it does not arrive the frame says so.
  return part.catch(() => null);
}

/**
 * Brings a part. What was begun is taken, once: asked for again at the same time, a part whose styles did not arrive
 * would be shown without them. @throws when it does not arrive.
 */
export function bringPart(name: PartName, dashboard: Dashboard): Promise<LoadedPart> {
  const first = begun.get(dashboard);
  begun.delete(dashboard);
  return first?.name === name ? first.part : load(name, dashboard);
}

async function load(name: PartName, dashboard: Dashboard): Promise<LoadedPart> {
  const { view } = await PARTS[name]();
  return { view, module: await view.component(dashboard) };
}
