/** Keeps a list in this browser and shows it; what it takes the place of can be had back. */
import type { OwnList } from '../../model/ownList.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { showList } from '../../state/shownList.ts';
import { offerUndo } from '../../ui/undo.ts';
import { undoWords } from '../../words/undo.ts';
import { listStore } from './store.ts';

/** @param said what was done to the list that had this id before, by its name. */
export async function keepList(dashboard: Dashboard, list: OwnList, said: (name: string) => string): Promise<void> {
  const before = await listStore().get(list.id);
  await listStore().put(list);
  await bringAnew(dashboard, list.id, `?liste=${list.id}`);
  if (!before) return;
  const undo = async () => {
    await listStore().put(before);
    if (dashboard.dataset.own?.id === before.id)
      await bringAnew(dashboard, before.id, dashboard.query({ annee: null }));
  };
  offerUndo({ said: said(before.name), undo, words: undoWords });
}

/** Opens `query`; where it is of the list that is shown, this is read again. */
async function bringAnew(dashboard: Dashboard, id: string, query: string): Promise<void> {
  if (dashboard.dataset.own?.id === id) showList(dashboard, null);
  await dashboard.open(query);
}
