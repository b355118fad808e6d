/** The levels that the steps of a storyline show: brought before a step is. */
import type { Step } from '../model/storyline.ts';
import { DEFAULT_VIEW } from '../model/view.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { encodeView } from '../state/url.ts';
import { unpackStoryline } from '../storyline/link.ts';
import { memoryOf } from '../storyline/memory.ts';

type Linked = Pick<Step, 'link'>;

/** Brings what the steps need beside what is here; a level that does not arrive is among their doubts. */
export async function bringLevels(app: Dashboard, steps: readonly Linked[]): Promise<void> {
  const asked = new Set(steps.map(({ link }) => new URLSearchParams(link).get('niveau')?.toLowerCase() ?? ''));
  const missing = (app.dataset.finer ?? []).filter((id) => asked.has(id) && app.geometryAt(id).layout.scope !== id);
  for (const niveau of missing)
    await Promise.resolve(
      app.lists?.(app, encodeView({ ...DEFAULT_VIEW, liste: app.view.liste, niveau }), () => undefined),
    ).catch(() => undefined);
}

/** The steps that a presentation begins with, as far as they are not made of what is shown. */
export function listFirstSteps({ view, dataset }: Dashboard): readonly Linked[] {
  if (view.vue !== 'presentation' || view.embed) return [];
  const received = view.parcours === null ? null : unpackStoryline(view.parcours);
  if (received && 'storyline' in received) return received.storyline.steps;
  return memoryOf(dataset).read()?.steps ?? [];
}
