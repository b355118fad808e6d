/**
 * Registers the service worker, and offers a new version once there is one: by a notice, never during a presentation,
 * never by itself.
 */
import { mount, unmount } from 'svelte';
import { isConnectionSpared } from '../map/capabilities.ts';
import { WORKER_FILE } from '../state/paths.ts';
import { guarded } from '../ui/guarded.ts';
import UpdateNotice from './UpdateNotice.svelte';

/** How the names of the worker's caches begin. */
const KEPT = 'carte-';

/** How often it is looked whether a presentation has ended. */
const AGAIN_MS = 5000;

/** Keeps the site at `root` for visits without network. A browser that refuses loses nothing but that. */
export async function keepOffline(root: URL): Promise<void> {
  // Whoever asks for little data does not want all of it kept.
  const workers = guarded(() => navigator.serviceWorker);
  if (!workers || isConnectionSpared()) return;
  const registration = await workers.register(new URL(WORKER_FILE, root)).catch(() => null);
  if (!registration) return;
  const offerWaiting = async () => {
    const { waiting } = registration;
    // Without a controller this is the first version: there is nothing to update.
    if (!waiting || !workers.controller) return;
    const versions = await keptHere();
    // Reloaded past an older worker the page is already of the new version: there is nothing to ask.
    if (versions.at(-1) && !versions.slice(0, -1).includes(true)) waiting.postMessage('prendre');
    else offer(waiting);
  };
  const follow = () => registration.installing?.addEventListener('statechange', () => void offerWaiting());
  registration.addEventListener('updatefound', follow);
  // The browser looks for a new version by itself with every page: it may be on its way already.
  follow();
  // A tab that stays open for days is told when it is looked at again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
  const tidy = async () => {
    // A worker that is just giving way is not asked: it would stay for as long as it answers.
    if ((await keptHere()).at(-1) && !registration.waiting) registration.active?.postMessage('tidy');
  };
  workers.addEventListener('controllerchange', () => void tidy());
  await offerWaiting();
  await tidy();
}

/** Whether each kept version, the oldest first, has the script that runs here. */
async function keptHere(): Promise<boolean[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(KEPT));
  return Promise.all(
    names.map(async (cacheName) => (await caches.match(import.meta.url, { cacheName })) !== undefined),
  );
}

let shown: Record<string, unknown> | null = null;

function offer(waiting: ServiceWorker): void {
  if (shown) return;
  if ('presentation' in document.documentElement.dataset) {
    setTimeout(() => offer(waiting), AGAIN_MS);
    return;
  }
  shown = mount(UpdateNotice, {
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
