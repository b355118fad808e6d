/** The title of the page, which follows the view: what a tab, a bookmark and a screen reader say. */
import type { Dashboard } from './dashboard.svelte.ts';
import { NAME, territoireWords } from '../words/interface.ts';
import { VIEWS } from '../views/index.ts';

/** « Isère – Mobilité – Carte des solidarités ». */
export function pageTitle({ view, unit, axe, projet, dataset }: Dashboard): string {
  const territoire = unit?.nom ?? (view.dep === dataset.region.code ? territoireWords.wholeRegion : null);
  const parts = [
    projet?.structure ?? null,
    territoire,
    axe?.libelle ?? null,
    view.vue === 'carte' ? null : VIEWS[view.vue].title,
  ];
  return [...parts.filter(Boolean), NAME, dataset.region.nom].join(' – ');
}
