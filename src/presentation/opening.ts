/** What a presentation begins with: the storyline of its link, of this browser or of the data, and words on it. */
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { StorylineDraft } from '../storyline/draft.svelte.ts';
import { unpackStoryline } from '../storyline/link.ts';
import { memoryOf } from '../storyline/memory.ts';
import { buildStoryline } from '../storyline/ready.ts';
import { fileWords, storylineWords } from '../storyline/words.ts';
import { Controls } from './controls.svelte.ts';
import { countDoubts } from './scene.ts';
import { PresentationSession } from './session.svelte.ts';

/** Opens the storyline that the address of `dashboard` asks for; what of it cannot be read is said by the controls. */
export function openPresentation(dashboard: Dashboard) {
  const received = dashboard.view.parcours === null ? null : unpackStoryline(dashboard.view.parcours);
  const ready = buildStoryline(dashboard.dataset, dashboard.years);
  const draft = new StorylineDraft(
    ready,
    memoryOf(dashboard.dataset),
    received && 'storyline' in received ? received.storyline : null,
  );
  const { damaged } = draft.keeping;
  const opening = [
    received && 'reason' in received ? fileWords.refusedLink(received.reason) : '',
    damaged ? storylineWords.damagedShort(damaged.reason) : '',
    countDoubts(draft.storyline.steps, dashboard.dataset),
  ];
  const session = new PresentationSession(dashboard, draft);
  return { draft, session, controls: new Controls(dashboard, draft, session, opening.filter(Boolean).join(' ')) };
}
