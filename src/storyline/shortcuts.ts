/**
 * The keys that work on every view: P presents, + adds the view to the storyline, ? lists all keys. They come with the
 * first press.
 */
import { mount, unmount } from 'svelte';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { buildStoryline } from './ready.ts';
import { DEFAULT_VIEW } from '../model/view.ts';
import { encodeView } from '../state/url.ts';
import { loadAnswersOf } from '../views/answers.ts';
import AddStep from './AddStep.svelte';
import { memoryOf } from './memory.ts';
import { StorylineDraft } from './draft.svelte.ts';
import { areKeysOn, isTaken } from './keys.ts';
import { openKeys } from './openKeys.ts';

/**
 * Follows a press of P, + or ?, unless a field has the focus, single keys are switched off, or the presentation has
 * keys of its own.
 */
export function press(event: KeyboardEvent, dashboard: Dashboard): void {
  const { vue: viewName, embed } = dashboard.view;
  if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey || !areKeysOn()) return;
  if (viewName === 'presentation' || viewName === 'notes' || embed) return;
  if (event.key === '?') openKeys();
  else if (event.key === '+') void addView(dashboard);
  else dashboard.go({ vue: 'presentation', projet: null });
}

let said: Record<string, unknown> | null = null;

/** Adds the view that is shown at the end of the storyline that this browser keeps, and says so. */
export async function addView(dashboard: Dashboard): Promise<void> {
  const answers = await loadAnswersOf(dashboard.view);
  const draft = new StorylineDraft(
    buildStoryline(dashboard.dataset, dashboard.years),
    memoryOf(dashboard.dataset),
    null,
  );
  const { title, reading } = answers.describe(dashboard);
  const { liste, niveau } = dashboard.view;
  const link = encodeView({ ...dashboard.view, carte: 'auto', parcours: null }) || '?';
  const index = draft.add({ link, title, comment: reading }, draft.storyline.steps.length - 1);
  if (said) void unmount(said);
  said = mount(AddStep, {
    target: document.body,
    props: {
      draft,
      onopen: () =>
        dashboard.open(encodeView({ ...DEFAULT_VIEW, vue: 'presentation', liste, niveau, etape: index + 1 })),
      onclose: () => {
        if (said) void unmount(said);
        said = null;
      },
    },
  });
}
