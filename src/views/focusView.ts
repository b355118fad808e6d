/** Where the focus goes when another view is opened. */
import { tick } from 'svelte';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { loadView } from './index.ts';

/**
 * Goes to what the view is called, once it is there, so that a screen reader says that and nothing else. Whoever goes
 * on meanwhile stays there.
 */
export async function focusView(dashboard: Dashboard): Promise<void> {
  const before = document.activeElement;
  const view = loadView(dashboard.view.vue).then(({ component }) => component(dashboard));
  // Of what does not come the view itself tells.
  await view.then(tick, () => undefined);
  const { activeElement } = document;
  if (activeElement !== before && activeElement !== document.body) return;
  const main = document.querySelector('main');
  const heading = main?.querySelector('h1');
  if (heading) heading.tabIndex = -1;
  (heading ?? main)?.focus();
}
