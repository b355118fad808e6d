/** The presentation and its notes, which stand alone and show other views. */
import type { ViewDescriptor } from '../views/contract.ts';

export const view: ViewDescriptor = {
  // A press changes what is on the stage at once: what every view answers is there before the first of them.
  component: async (dashboard) => {
    const answers = import('../views/answers.ts').then(({ loadAnswers }) => loadAnswers());
    const levels = import('./stepLevels.ts').then((steps) =>
      steps.bringLevels(dashboard, steps.listFirstSteps(dashboard)),
    );
    const [component] = await Promise.all([import('./StandaloneViews.svelte'), answers, levels]);
    return component;
  },
};
