/** Sorting the table of projects. */
import type { Dataset, ProjetIndex } from '../../model/dataset.ts';
import type { Sort } from '../../model/view.ts';

/**
 * `projets` sorted by a column: names by French collation, axes in the page's order, territories by name with the
 * region last, amounts with those that are not said last in both directions. Equal rows keep the order of the published
 * page, in both directions.
 */
export function sortProjets(
  projets: readonly ProjetIndex[],
  dataset: Dataset,
  { colonne, direction: order }: Sort,
): ProjetIndex[] {
  const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  const axes = new Map(dataset.axes.map(({ id }, index) => [id, index]));
  const names = new Map(dataset.units.map(({ code, nom }) => [code, nom]));
  const compare: Record<Sort['colonne'], (a: ProjetIndex, b: ProjetIndex) => number> = {
    id: (a, b) => collator.compare(a.id, b.id),
    structure: (a, b) => collator.compare(a.structure, b.structure),
    axe: (a, b) => (axes.get(a.axe) ?? 0) - (axes.get(b.axe) ?? 0),
    montant: (a, b) => (a.amount ?? 0) - (b.amount ?? 0),
    territoire: (a, b) => {
      const [nameA, nameB] = [names.get(a.territoire), names.get(b.territoire)];
      if (nameA === undefined || nameB === undefined) return Number(nameA === undefined) - Number(nameB === undefined);
      return collator.compare(nameA, nameB);
    },
  };
  const direction = order === 'croissant' ? 1 : -1;
  const isLast = (one: ProjetIndex) => Number(colonne === 'montant' && one.amount == null);
  return [...projets].sort((a, b) => isLast(a) - isLast(b) || direction * compare[colonne](a, b));
}
