/** The title of the page, which follows the view: what a tab, a bookmark and a screen reader say. */
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { NOM, nomVue, territoires } from '../text/interface.ts';

/** « Isère – Mobilité – Carte des solidarités ». */
export function pageTitle({ view, departement, axe, projet, dataset }: Dashboard): string {
  const territoire = departement?.nom ?? (view.dep === dataset.region.code ? territoires.regionEntiere : null);
  const parts = [
    projet?.structure ?? null,
    territoire,
    axe?.libelle ?? null,
    view.vue === 'carte' ? null : nomVue[view.vue],
  ];
  return [...parts.filter(Boolean), NOM, dataset.region.nom].join(' – ');
}
