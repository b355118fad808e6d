/** Rows of a long list, for views that say nothing without them. */
import type { Dashboard } from '../state/dashboard.svelte.ts';

/** Until they are there, where any come: with the texts. */
export async function rowsOf(dashboard: Pick<Dashboard, 'dataset' | 'loadTexts'>): Promise<void> {
  if (dashboard.dataset.tally) await dashboard.loadTexts();
}
