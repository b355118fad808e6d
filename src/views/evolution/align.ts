/** Two lists name the same category in two ways: the first takes over the ids of the second. */
import { categoryKey } from '../../import/list/categories.ts';
import type { Dataset } from '../../model/dataset.ts';

/** `list` with its axes called as those of `other` that have the same name; as it is where none has another id. */
export function alignAxes(list: Dataset, other: Dataset): Dataset {
  const ids = new Map(other.axes.map(({ id, libelle }) => [categoryKey(libelle), id]));
  const renamed = new Map(list.axes.map(({ id, libelle }) => [id, ids.get(categoryKey(libelle)) ?? id]));
  // Of two that would have one id none is renamed: each counts by itself.
  const isSafe = new Set(renamed.values()).size === renamed.size;
  if (!isSafe || [...renamed].every(([id, own]) => id === own)) return list;
  const idOf = (axe: string) => renamed.get(axe) ?? axe;
  return {
    ...list,
    axes: list.axes.map((axe) => ({ ...axe, id: idOf(axe.id) })),
    projets: list.projets.map((projet) => ({ ...projet, axe: idOf(projet.axe) })),
  };
}
