/** What the title and the reading of the map are written from. */
import { fold } from '../model/fold.ts';
import type { Dashboard } from './dashboard.svelte.ts';
import type { ReadingContext } from '../words/reading.ts';

/**
 * The context of title and reading for the current view; a query without a letter or digit asks for nothing and is not
 * said.
 */
export function readingContextOf({ series, counts, axe, years, view, dataset }: Dashboard): ReadingContext {
  const q = fold(view.q) === '' ? '' : view.q;
  const isPlain = dataset.axes.length < 2;
  return { series, counts, axe: axe?.libelle_court ?? null, annee: years, q, isPlain, chosen: view.dep };
}
