/** The whole of a long list, of which the first script has the counts alone. */
import rows, { finest } from 'virtual:rows';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { completeList } from '../state/shownList.ts';

/** On its way, or here. */
let coming: Promise<void> | null = null;

/** Brings a row a project, where there is one; `andFinest`: or what finer levels count. @throws when none comes. */
export function bringRows(dashboard: Dashboard, andFinest = false): Promise<void> | void {
  const load = rows ?? (andFinest ? finest : null);
  if (!load) return;
  coming ??= load().then(
    (list) => completeList(dashboard, list.default),
    (error) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}
