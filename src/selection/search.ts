/** Free-text search: folding and matching. A project matches when every word of the query begins one of its words. */
import type { Dataset, ProjetIndex, SearchIndex } from '../model/dataset.ts';
import { fold } from '../model/fold.ts';

/**
 * Builds the index in one pass; `longOf` gives what else a project is found by, beside id, name, territory and axis.
 */
export function buildSearchIndex(dataset: Dataset, longOf: (id: string) => string = () => ''): SearchIndex {
  const territoires = new Map([dataset.region, ...dataset.units].map(({ code, nom }) => [code, nom]));
  const axes = new Map(dataset.axes.map(({ id, libelle }) => [id, libelle]));
  return Object.fromEntries(
    dataset.projets.map(({ id, structure, territoire, axe }) => {
      const parts = [id, structure, territoires.get(territoire) ?? '', axes.get(axe) ?? '', longOf(id)];
      return [id, ` ${fold(parts.join(' '))}`];
    }),
  );
}

/** The projects that match the query, in order; an empty query, or one without a letter or digit, matches all. */
export function search(projets: readonly ProjetIndex[], index: SearchIndex, query: string): ProjetIndex[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...projets];
  return projets.filter(({ id }) => {
    const text = index[id] ?? '';
    return words.every((word) => text.includes(` ${word}`));
  });
}
