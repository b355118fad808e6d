/** One notice for whatever was taken away and can be had back. */
import { mount, unmount } from 'svelte';
import UndoNotice from './UndoNotice.svelte';
import type { UndoOffer } from './undoOffer.ts';

let shown: Record<string, unknown> | null = null;

/**
 * Says what was done and offers to undo it, with no limit of time, in whatever view: until the next offer, or until it
 * is withdrawn. @returns withdraws this offer, for when what it would bring back has changed meanwhile.
 */
export function offerUndo(offer: UndoOffer): () => void {
  withdrawUndo();
  const own = (shown = mount(UndoNotice, { target: document.body, props: { ...offer, onclose: withdrawUndo } }));
  return () => {
    if (shown === own) withdrawUndo();
  };
}

/** Takes the offer away: what comes after it would be lost by undoing. */
export function withdrawUndo(): void {
  if (shown) void unmount(shown);
  shown = null;
}
