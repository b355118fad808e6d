/** Free-text search: folding, query words and matching. A project matches when every word of the query begins one of its words. */
import type { Dataset, ProjetIndex, Texts } from '../model/dataset.ts';

/** Abbreviations that French place names are written with; the key stands as a whole word. */
const ABBREVIATIONS: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints' };

/**
 * Lower case, without accents, ligatures opened, everything that is no letter or digit turned to one space,
 * « st » and « ste » written out: « L’École de St-Étienne » becomes « l ecole de saint etienne ».
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b(st|ste|sts)\b/g, (word) => ABBREVIATIONS[word] ?? word);
}

/** Folded text by project id: name, territory, axis and, once loaded, the published name and the summary. */
export type SearchIndex = Map<string, string>;

/** Builds the index in one pass; without `textes` it covers the names alone. */
export function buildSearchIndex(dataset: Dataset, texts: Texts | null): SearchIndex {
  const territoires = new Map([dataset.region, ...dataset.departements].map(({ code, nom }) => [code, nom]));
  const axes = new Map(dataset.axes.map(({ id, libelle }) => [id, libelle]));
  return new Map(
    dataset.projets.map((projet) => {
      const long = texts?.projets[projet.id];
      const parts = [
        projet.id,
        projet.structure,
        territoires.get(projet.territoire) ?? '',
        axes.get(projet.axe) ?? '',
        long?.structure_source ?? '',
        long?.resume ?? '',
      ];
      return [projet.id, ` ${fold(parts.join(' '))}`];
    }),
  );
}

/** The projects that match the query, in order; an empty query, or one without a letter or digit, matches all. */
export function search(projets: readonly ProjetIndex[], index: SearchIndex, query: string): ProjetIndex[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...projets];
  return projets.filter(({ id }) => {
    const text = index.get(id) ?? '';
    return words.every((word) => text.includes(` ${word}`));
  });
}
