/** Brings the reader of outlines and the units that it knows: in a worker, or on the page where there is none. */
import { proxy, wrap } from 'comlink';
import { withoutMagnifiers } from '../../map/world.ts';
import { holdersOf } from '../../model/holders.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { guarded } from '../../ui/guarded.ts';
import type { OwnOutlines } from '../../model/ownOutlines.ts';
import type { OutlinePhase } from './outlineLimit.ts';
import type { OutlineSource, RefusedOutlines } from './outlineEngine.ts';
import type { ReadOutlines } from './outlineWorker.ts';

type Read = Promise<OwnOutlines | RefusedOutlines>;
type OnPhase = (phase: OutlinePhase) => void;

/**
 * Reads a file of outlines for the site of `dashboard`.
 * @param signal ends it, at once where it runs in a worker.
 * @throws when it was stopped, a part of the site does not arrive, or memory is out.
 */
export async function readOwnOutlines(
  file: File,
  dashboard: Pick<Dashboard, 'site' | 'geometryAt'>,
  onPhase: OnPhase,
  signal: AbortSignal,
): Read {
  const [communes, lookups] = await Promise.all([import('virtual:communes'), import('virtual:lookups')]);
  const source: OutlineSource = {
    communes: communes.default,
    former: lookups.default.former,
    departements: holdersOf(dashboard.site).map(({ code, nom }) => ({ code, nom })),
    // Plain numbers, whatever holds them.
    frame: withoutMagnifiers(dashboard.geometryAt('').layout.frame),
  };
  const worker = guarded(() => new Worker(new URL('./outlineWorker.ts', import.meta.url), { type: 'module' }));
  if (!worker) return onPage(file, source, onPhase);
  const state = { hasBegun: false };
  const failed = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The reading was stopped.')));
    worker.addEventListener('error', () => reject(new Error('The worker fails.')), { once: true });
  });
  const told = (phase: OutlinePhase) => {
    state.hasBegun = true;
    onPhase(phase);
  };
  try {
    return await Promise.race([wrap<ReadOutlines>(worker)(file, source, proxy(told)), failed]);
  } catch (error) {
    // A page of one file has no worker that it could fetch; what a worker could not do the page cannot either.
    if (state.hasBegun || signal.aborted) throw error;
    return await onPage(file, source, onPhase);
  } finally {
    worker.terminate();
  }
}

async function onPage(file: File, source: OutlineSource, onPhase: OnPhase): Read {
  const { readOutlineFile } = await import('./outlineEngine.ts');
  return readOutlineFile(file, source, async (phase) => {
    onPhase(phase);
    // The page says it before it is busy.
    await new Promise((resolve) => setTimeout(resolve));
  });
}
