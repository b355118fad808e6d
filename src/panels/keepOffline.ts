/** Registers the service worker, and offers a new version once there is one: by a notice, never during a presentation, never by itself. */
import { mount, unmount } from 'svelte';
import { isConnectionSpared } from '../map/capabilities.ts';
import { WORKER_FILE } from '../state/pages.ts';
import { guarded } from '../ui/guarded.ts';
import MiseAJour from './MiseAJour.svelte';

/** How often it is looked whether a presentation has ended. */
const AGAIN_MS = 5000;

/** Keeps the site at `root` for visits without network. A browser that refuses loses nothing but that. */
export async function keepOffline(root: URL): Promise<void> {
  // Whoever asks for little data does not want all of it kept.
  const workers = guarded(() => navigator.serviceWorker);
  if (!workers || isConnectionSpared()) return;
  const registration = await workers.register(new URL(WORKER_FILE, root)).catch(() => null);
  if (!registration) return;
  const offerWaiting = () => {
    // Without a controller this is the first version: there is nothing to update.
    if (registration.waiting && workers.controller) offer(registration.waiting);
  };
  offerWaiting();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offerWaiting),
  );
}

let shown: Record<string, unknown> | null = null;

function offer(waiting: ServiceWorker): void {
  if (shown) return;
  if ('presentation' in document.documentElement.dataset) {
    setTimeout(() => offer(waiting), AGAIN_MS);
    return;
  }
  shown = mount(MiseAJour, {
    target: document.body,
    props: {
      ontake: () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        waiting.postMessage('prendre');
      },
      onlater: () => {
        if (shown) void unmount(shown);
      },
    },
  });
}
