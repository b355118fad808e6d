/** What is on the stage: the view of a step, or what a click during the step has opened, as a state of its own. */
import type { Dataset } from '../model/dataset.ts';
import type { Step } from '../model/storyline.ts';
import { datasetAt } from '../model/placing.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { Dashboard } from '../state/dashboard.svelte.ts';
import { decodeView, encodeView } from '../state/url.ts';
import { describeLinkNotice } from '../words/links.ts';
import { storylineWords } from '../storyline/words.ts';

/** What a click during a step has opened over it, nulls: nothing; `niveau` is the level of `dep`. */
export type Opened = Pick<View, 'dep' | 'axe' | 'niveau'>;

/** The view of a step, whether or not every part of its address is understood here. */
export function viewOf({ link }: Pick<Step, 'link'>, dataset: Dataset): View {
  return decodeView(link, dataset).view;
}

/**
 * What of the address of each step is not understood here, in sentences; empty where all is. The step is kept as it is.
 */
export function listDoubts(steps: readonly Step[], dataset: Dataset): string[] {
  return steps.map(({ link }) =>
    decodeView(link, dataset)
      .notices.map(({ parameter, value }) => describeLinkNotice(parameter, value))
      .join(' '),
  );
}

/** The sentence that counts the steps of which `listDoubts` has something to say; empty where there is none. */
export function countDoubts(steps: readonly Step[], dataset: Dataset): string {
  const numbers = listDoubts(steps, dataset).flatMap((doubt, index) => (doubt ? [index + 1] : []));
  return numbers.length === 0 ? '' : storylineWords.doubtful(numbers);
}

/** The view on the stage: the step's, or the map of what was opened during it, under the step's own filters. */
export function stageView(step: View, { dep, axe, niveau }: Opened): View {
  if (dep === null && axe === null) return step;
  const { indicateur, q } = step.vue === 'carte' ? step : DEFAULT_VIEW;
  const isMap = step.vue === 'carte';
  return {
    ...DEFAULT_VIEW,
    indicateur,
    q,
    niveau: dep === null ? step.niveau : niveau,
    annee: step.annee,
    dep: dep ?? (isMap ? step.dep : null),
    axe: axe ?? (isMap ? step.axe : null),
    calques: step.calques,
  };
}

/** The step that a link without a number means: the one that shows what it opens, or else the first. */
export function firstIndex(steps: readonly Step[], { dep, axe, niveau }: Opened, dataset: Dataset): number {
  if (dep === null && axe === null) return 0;
  const asked = encodeView({ ...DEFAULT_VIEW, niveau, dep, axe });
  return Math.max(
    0,
    steps.findIndex((step) => encodeView(viewOf(step, dataset)) === asked),
  );
}

/**
 * A state that shows `view` and nothing else: it has no address of its own, and shares the texts of the application.
 */
export function stageOf(app: Dashboard, view: View): Dashboard {
  const { level } = datasetAt(app.dataset, view.niveau);
  const stage = new Dashboard(app.dataset, app.geometryAt(level.id), async () => {
    // In a task of its own: the stage is derived, and what is derived may not change the application's state.
    await Promise.resolve();
    await app.loadTexts();
    if (!app.texts) throw new Error('The texts are out of reach.');
    return app.texts;
  });
  // What a step does not say is as the presentation was opened: the renderer, and the year.
  stage.go({ ...view, annee: view.annee ?? app.view.annee, carte: app.view.carte });
  return stage;
}
