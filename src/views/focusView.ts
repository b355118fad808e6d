/** Where the focus goes when another view is opened. */
import { tick } from 'svelte';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { loadView } from './index.ts';

/**
 * Goes to what the view is called, so that a screen reader says it. A view that is still on its way is waited for at
 * the place where it comes; whoever goes on meanwhile stays there.
 */
export async function focusView(dashboard: Dashboard): Promise<void> {
  const main = document.querySelector('main');
  main?.focus();
  const view = loadView(dashboard.view.vue).then(({ component }) => component(dashboard));
  // Of what does not come the view itself tells.
  await view.then(tick, () => undefined);
  const heading = main?.querySelector('h1');
  if (!heading || document.activeElement !== main) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
