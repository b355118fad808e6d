/** Choices of the coverage parts that are no part of the address, but of what is taken away: those of one dashboard. */
import type { StructuresFilter } from '../selection/structures.ts';
import type { Dashboard } from './dashboard.svelte.ts';

export interface LocalChoices {
  /** Which organisations the list shows; each opening of the list begins with all. */
  structures: StructuresFilter;
}

const choicesOf = new WeakMap<Dashboard, LocalChoices>();

/** What was chosen in the views of `dashboard`, always the same object: two that stand side by side share nothing. */
export function localChoicesOf(dashboard: Dashboard): LocalChoices {
  const known = choicesOf.get(dashboard);
  if (known) return known;
  const choices: LocalChoices = $state({ structures: 'all' });
  choicesOf.set(dashboard, choices);
  return choices;
}
