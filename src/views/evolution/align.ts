/** Two lists with categories of their own: those of one name are made one, so that both are counted by it. */
import { categoryKey } from '../../model/categoryName.ts';
import type { AxeIndex, Dataset } from '../../model/dataset.ts';

/** What a list has no name for is the rest of that list alone. */
const isRest = ({ symbole }: AxeIndex) => symbole === 'anneau';
const hasCategories = ({ axes }: Dataset) => axes.length > 1;

/**
 * Both lists under the same axes. `shared`: the axes of `shown` that the other has too, by their folded names; where
 * there is none, neither list has any axis left. What one list alone has stays apart, under an id of its own.
 */
export interface Aligned {
  shown: Dataset;
  other: Dataset;
  shared: AxeIndex[];
}

export function alignAxes(shown: Dataset, other: Dataset): Aligned {
  const own = new Map(shown.axes.flatMap((axe) => (isRest(axe) ? [] : [[categoryKey(axe.libelle), axe] as const])));
  const twins = new Map<string, AxeIndex>();
  if (hasCategories(shown) && hasCategories(other))
    for (const axe of other.axes) {
      const twin = isRest(axe) ? undefined : own.get(categoryKey(axe.libelle));
      if (twin) twins.set(axe.id, twin);
    }
  const shared = shown.axes.filter((axe) => [...twins.values()].includes(axe));
  if (shared.length === 0) return { shown: { ...shown, axes: [] }, other: { ...other, axes: [] }, shared };
  const idOf = (id: string) => twins.get(id)?.id ?? `avec-${id}`;
  return {
    shown,
    other: {
      ...other,
      // The ring is drawn with a visitor's list alone.
      axes: other.axes.map((axe) => twins.get(axe.id) ?? { ...axe, id: idOf(axe.id), symbole: plain(axe) }),
      projets: other.projets.map((projet) => ({ ...projet, axe: idOf(projet.axe) })),
    },
    shared,
  };
}

const plain = (axe: AxeIndex) => (isRest(axe) ? 'disque' : axe.symbole);
