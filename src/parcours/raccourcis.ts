/** The two keys that work on every view: P presents, + adds the view to the storyline. They come with the first press. */
import { mount, unmount } from 'svelte';
import { proposDeVue } from '../exports/propos.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { buildParcours } from '../state/parcours.ts';
import { encodeView } from '../state/url.ts';
import Ajout from './Ajout.svelte';
import { browserStorage, Memoire } from './memoire.ts';
import { Recit } from './recit.svelte.ts';
import { areKeysOn, isTaken } from './touches.ts';

/** Follows a press of P or +, unless a field has the focus, single keys are switched off, or the presentation has keys of its own. */
export function press(event: KeyboardEvent, dashboard: Dashboard): void {
  const { vue, embed } = dashboard.view;
  if (isTaken(event) || event.ctrlKey || event.metaKey || event.altKey || !areKeysOn()) return;
  if (vue === 'presentation' || vue === 'notes' || embed) return;
  if (event.key === '+') addView(dashboard);
  else dashboard.go({ vue: 'presentation', projet: null });
}

let said: Record<string, unknown> | null = null;

/** Adds the view that is shown at the end of the storyline that this browser keeps, and says so. */
export function addView(dashboard: Dashboard): void {
  const recit = new Recit(buildParcours(dashboard.dataset, dashboard.annees), new Memoire(browserStorage()), null);
  const { titre, lecture } = proposDeVue(dashboard);
  const lien = encodeView({ ...dashboard.view, carte: 'auto', parcours: null }) || '?';
  const index = recit.add({ lien, titre, commentaire: lecture }, recit.parcours.etapes.length - 1);
  if (said) void unmount(said);
  said = mount(Ajout, {
    target: document.body,
    props: {
      recit,
      onopen: () => dashboard.open(`?vue=presentation&etape=${index + 1}`),
      onclose: () => {
        if (said) void unmount(said);
        said = null;
      },
    },
  });
}
