/** What the comparison with chance says and gives. */
import { describeDivisor } from '../../exports/caption.ts';
import { buildRateBars } from '../../exports/slides/bars.ts';
import { buildEstimations } from '../../selection/chance.ts';
import { buildFunnel, probabilityOf } from '../../selection/funnel.ts';
import { aboveFloor } from '../../selection/floor.ts';
import { denominatorIn } from '../../selection/offered.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { chanceWords, describeEstimation, describeFunnel, describeFunnelShort } from '../../words/chance.ts';
import { floorNotes } from '../../words/floor.ts';
import type { Answers, ViewAccount } from '../contract.ts';
import FunnelScene from './FunnelScene.svelte';

export const answers: Answers = {
  describe,
  caption: ({ dataset, view }) => ({
    denominator: describeDivisor(dataset, denominatorIn(dataset, view.par)),
    byAxe: true,
  }),
  hasOutlines: false,
  scene: FunnelScene,
  frame: FunnelScene,
  buildSlideBody: ({ dataset, counts, view }, _setting, alt) => {
    const per = denominatorIn(dataset, view.par);
    const estimations = buildEstimations(aboveFloor(dataset, view.plancher).dataset, counts, per);
    return {
      type: 'bars',
      bars: buildRateBars(estimations, per, alt, dataset.level),
    };
  },
};

function describe({ view, dataset, years, counts, axe }: Dashboard): ViewAccount {
  const per = denominatorIn(dataset, view.par);
  const funnel = buildFunnel(aboveFloor(dataset, view.plancher).dataset, counts, per);
  const chosen = funnel.estimations.find(({ territoire }) => territoire.code === view.dep);
  const own = chosen ? [describeEstimation(chosen, probabilityOf(chosen))] : [];
  return {
    title: chanceWords.figure(per, years, axe),
    reading: [...own, ...floorNotes(aboveFloor(dataset, view.plancher)), describeFunnel(funnel)].join(' '),
    sentence: own[0] ?? describeFunnelShort(funnel),
  };
}
