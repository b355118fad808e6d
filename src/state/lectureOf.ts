/** What the title and the reading of the map are written from. */
import { fold } from '../selection/search.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import type { LectureContext } from '../text/lecture.ts';

/** The context of title and reading for the current view; a query without a letter or digit asks for nothing and is not said. */
export function lectureOf({ serie, counts, axe, annees, view }: Dashboard): LectureContext {
  const q = fold(view.q) === '' ? '' : view.q;
  return { serie, counts, axe: axe?.libelle_court ?? null, annee: annees, q, choisi: view.dep };
}
