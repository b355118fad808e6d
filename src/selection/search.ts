/** Free-text search: folding and matching. A project matches when every word of the query begins one of its words. */
import type { Dataset, ProjetIndex, SearchIndex, Texts } from '../model/dataset.ts';
import { fold } from '../model/fold.ts';

/**
 * Builds the index in one pass; `longOf` gives what else a project is found by, beside id, name, territory and axis.
 */
export function buildSearchIndex(dataset: Dataset, longOf?: (id: string) => string): SearchIndex {
  const territoires = new Map([dataset.region, ...dataset.units].map(({ code, nom }) => [code, nom]));
  const axes = new Map(dataset.axes.map(({ id, libelle }) => [id, libelle]));
  return Object.fromEntries(
    dataset.projets.map(({ id, structure, territoire, axe }) => {
      const parts = [id, structure, territoires.get(territoire), axes.get(axe), longOf?.(id)];
      return [id, ` ${fold(parts.join(' '))}`];
    }),
  );
}

/** The index of published names and summaries, by project id. */
export const indexTexts = (dataset: Dataset, projets: Texts['projets']): SearchIndex =>
  buildSearchIndex(dataset, (id) => `${projets[id]?.structure_source} ${projets[id]?.resume}`);

/** What was searched last, its texts in a column, and where in it are those that were found. */
let last: { projets?: readonly ProjetIndex[]; index?: SearchIndex; texts: string[]; q: string; places: number[] };

/** The projects that match the query, in order; an empty query, or one without a letter or digit, matches all. */
export function search(projets: readonly ProjetIndex[], index: SearchIndex, query: string): readonly ProjetIndex[] {
  const q = fold(query);
  if (!q) return projets;
  const words = q.split(' ');
  const isSame = last?.projets === projets && last.index === index;
  const texts = isSame ? last.texts : projets.map(({ id }) => index[id] ?? '');
  // Who goes on typing is looked for among what was found.
  const places = (isSame && q.startsWith(last.q) ? last.places : [...texts.keys()]).filter((place) =>
    // Few texts have the letters of a word: looking for these alone is faster than for a space, which all have.
    words.every((word) => texts[place]?.includes(word) && texts[place]?.includes(` ${word}`)),
  );
  last = { projets, index, texts, q, places };
  return places.map((place) => projets[place] as ProjetIndex);
}
