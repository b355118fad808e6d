/** What the comparison of two years, or of two lists, says and gives. */
import { describeDivisor, type CaptionFacts, type Viewed } from '../../exports/caption.ts';
import { countProjets, ofAxe } from '../../selection/counts.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import type { Answers, ViewAccount } from '../contract.ts';
import { bringOther } from '../otherLists.svelte.ts';
import DifferenceScene from './DifferenceScene.svelte';
import { evolutionOf, pairOf, shownOf, stateOfOther, withOf, type Pair } from './pair.ts';
import { buildDifferenceBody } from './slide.ts';
import { describeEvolution, describeShort } from './reading.ts';
import { evolutionWords, whyNoPair } from './words.ts';

export const answers: Answers = {
  describe,
  arrive: async (stage) => {
    const other = withOf(stage);
    if (other) await bringOther(other.id, stage.dataset);
  },
  caption: (viewed) => {
    const { dataset, view } = viewed;
    return factsOf(viewed, pairOf({ dataset, view, texts: 'texts' in viewed ? (viewed as Dashboard).texts : null }));
  },
  hasOutlines: true,
  scene: DifferenceScene,
  frame: DifferenceScene,
  buildSlideBody: (stage, setting, alt) => {
    const shown = evolutionOf(stage);
    // Compared at a wider level than the stage's, they are not what its outlines are of.
    if (shown && shown.evolution.level.id !== stage.dataset.level.id) return { type: 'text', bullets: [alt] };
    return shown
      ? buildDifferenceBody(shown, setting, stage.view.dep, alt)
      : { type: 'text', bullets: [whyNoPair(stateOfOther(stage))] };
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
    // An axis that one list alone has leaves nothing out of their comparison.
    byAxe: pair === null || pair.axe !== null,
    compared: sides.map(({ dataset: own, projets }, i) => ({
      name: pair?.names[i] ?? '',
      dataset: own,
      counts: countProjets(ofAxe(projets, pair?.axe?.id ?? null), own.region.code),
    })),
  };
}

function describe(dashboard: Dashboard): ViewAccount {
  const shown = evolutionOf(dashboard);
  const other = stateOfOther(dashboard);
  if (!shown) return { title: evolutionWords.name, reading: whyNoPair(other) };
  const { evolution, names, axe, lacking } = shown;
  const notes = [other === 'missing' ? evolutionWords.missing : '', describeEvolution(evolution, names), lacking];
  return {
    title: evolutionWords.title(names, axe),
    reading: notes.filter(Boolean).join(' '),
    sentence: describeShort(evolution, names),
  };
}
