/** What the title and the reading of the map are written from. */
import { fold } from '../model/fold.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import type { ReadingContext } from '../words/reading.ts';

/**
 * The context of title and reading for the current view; a query without a letter or digit asks for nothing and is not
 * said.
 */
export function readingContextOf({ dataset, series, counts, axe, years, view }: Dashboard): ReadingContext {
  const q = fold(view.q) === '' ? '' : view.q;
  const hasAxes = dataset.axes.length > 1;
  return { series, counts, axe: axe?.libelle_court ?? null, hasAxes, annee: years, q, chosen: view.dep };
}
