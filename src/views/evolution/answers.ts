/** What the comparison of two years says and gives. */
import { describeDivisor, type CaptionFacts, type Viewed } from '../../exports/caption.ts';
import { countProjets, ofAxe } from '../../selection/counts.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import type { Answers, ViewAccount } from '../contract.ts';
import DifferenceScene from './DifferenceScene.svelte';
import { describeAbsence, evolutionOf, pairOf, shownOf, type Pair } from './pair.ts';
import { buildDifferenceBody } from './slide.ts';
import { describeEvolution, describeShort, evolutionWords } from './words.ts';

export const answers: Answers = {
  describe,
  caption: (viewed) => {
    const { dataset, view } = viewed;
    const { texts = null, site = dataset } = viewed as Partial<Dashboard>;
    return factsOf(viewed, pairOf({ dataset, view, texts, site }));
  },
  hasOutlines: true,
  scene: DifferenceScene,
  frame: DifferenceScene,
  buildSlideBody: (stage, setting, alt) => {
    const shown = evolutionOf(stage);
    return shown
      ? buildDifferenceBody(shown, setting, stage.view.dep, alt)
      : { type: 'text', bullets: [describeAbsence(stage)] };
  },
};

/** What the figures of a pair are divided by, and which lists they are of. */
export function factsOf({ dataset, view }: Pick<Viewed, 'dataset' | 'view'>, pair: Pair | null): CaptionFacts {
  const per = {
    taux: 'habitants',
    besoin: 'pauvres',
    nombre: null,
    montant: null,
    'montant-habitant': 'habitants',
    'montant-pauvre': 'pauvres',
  } as const;
  const shown = shownOf(view.indicateur, pair);
  const sides = pair ? [pair.before, pair.after] : [];
  const divisors = (pair ? sides.map((side) => side.dataset) : [dataset]).map((one) =>
    describeDivisor(one, per[shown]),
  );
  return {
    denominator: [...new Set(divisors)].join('\u00a0; '),
    byAxe: true,
    compared: sides.map(({ dataset: own, projets }) => ({
      dataset: own,
      counts: countProjets(ofAxe(projets, view.axe), own.region.code),
    })),
  };
}

function describe(dashboard: Dashboard): ViewAccount {
  const shown = evolutionOf(dashboard);
  if (!shown) return { title: evolutionWords.name, reading: describeAbsence(dashboard) };
  const { evolution, names } = shown;
  return {
    title: evolutionWords.title(names, dashboard.axe),
    reading: describeEvolution(evolution, names),
    sentence: describeShort(evolution, names),
  };
}
