/** What is on the stage: the view of a step, or what a click during the step has opened, as a state of its own. */
import type { Dataset } from '../model/dataset.ts';
import type { Etape } from '../model/parcours.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { Dashboard } from '../state/dashboard.svelte.ts';
import { decodeView, encodeView } from '../state/url.ts';
import { avisDeLien } from '../text/liens.ts';
import { parcoursMots } from '../text/presentation.ts';

/** What a click during a step has opened over it; nulls: nothing. */
export type Ouvert = Pick<View, 'dep' | 'axe'>;

/** The view of a step, whether or not every part of its address is understood here. */
export function viewOf({ lien }: Pick<Etape, 'lien'>, dataset: Dataset): View {
  return decodeView(lien, dataset).view;
}

/** What of the address of each step is not understood here, in sentences; empty where all is. The step is kept as it is. */
export function listDoutes(etapes: readonly Etape[], dataset: Dataset): string[] {
  return etapes.map(({ lien }) =>
    decodeView(lien, dataset)
      .notices.map(({ parametre, valeur }) => avisDeLien(parametre, valeur))
      .join(' '),
  );
}

/** The sentence that counts the steps of which `listDoutes` has something to say; empty where there is none. */
export function countDoutes(etapes: readonly Etape[], dataset: Dataset): string {
  const numbers = listDoutes(etapes, dataset).flatMap((doute, index) => (doute ? [index + 1] : []));
  return numbers.length === 0 ? '' : parcoursMots.douteuses(numbers);
}

/** The view on the stage: the step's, or the map of what was opened during it, under the step's own filters. */
export function stageView(step: View, { dep, axe }: Ouvert): View {
  if (dep === null && axe === null) return step;
  const { indicateur, q } = step.vue === 'carte' ? step : DEFAULT_VIEW;
  const isMap = step.vue === 'carte';
  return {
    ...DEFAULT_VIEW,
    indicateur,
    q,
    dep: dep ?? (isMap ? step.dep : null),
    axe: axe ?? (isMap ? step.axe : null),
    calques: step.calques,
  };
}

/** Whether the stage has a drawing of its own for a view of the coverage. */
export function isDrawing({ vue, partie }: View): boolean {
  return vue === 'couverture' && ['matrice', 'hasard', 'classements'].includes(partie);
}

/** The step that a link without a number means: the one that shows what it opens, or else the first. */
export function firstIndex(etapes: readonly Etape[], { dep, axe }: Ouvert, dataset: Dataset): number {
  if (dep === null && axe === null) return 0;
  const asked = encodeView({ ...DEFAULT_VIEW, dep, axe });
  return Math.max(
    0,
    etapes.findIndex((etape) => encodeView(viewOf(etape, dataset)) === asked),
  );
}

/** A state that shows `view` and nothing else: it has no address of its own, and shares the texts of the application. */
export function stageOf(app: Dashboard, view: View): Dashboard {
  const stage = new Dashboard(app.dataset, async () => {
    // In a task of its own: the stage is derived, and what is derived may not change the application's state.
    await Promise.resolve();
    await app.loadTextes();
    if (!app.textes) throw new Error('The texts are out of reach.');
    return app.textes;
  });
  stage.go({ ...view, carte: app.view.carte });
  return stage;
}
