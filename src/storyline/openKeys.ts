/** The help of keys over any view; a presentation shows the same dialog in its own section. */
import { mount, unmount } from 'svelte';
import KeysDialog from './KeysDialog.svelte';
import { areKeysOn, setKeys } from './keys.ts';

let shown: Record<string, unknown> | null = null;

/** Opens the help, unless it is open. The browser gives the focus back when it closes. */
export function openKeys(): void {
  shown ??= mount(KeysDialog, {
    target: document.body,
    props: { isOn: areKeysOn(), onswitch: setKeys, onclose: closeKeys },
  });
}

function closeKeys(): void {
  if (shown) void unmount(shown);
  shown = null;
}
