/** Finds the acronyms of a text, so that each can be explained where it stands. */
import type { GlossaireTerm } from '../model/tables.ts';

/** A piece of a text: plain, or an acronym with its meaning. */
export type GlossedText = { text: string; term: GlossaireTerm | null };

/**
 * Splits `text` at the glossary's acronyms, whole words in their exact case alone; the pieces join to the same text
 * again. Only the first occurrence of each acronym is marked: explaining it once is enough.
 */
export function segmentAcronyms(text: string, glossaire: readonly GlossaireTerm[]): GlossedText[] {
  if (glossaire.length === 0) return [{ text: text, term: null }];
  const byName = new Map(glossaire.map((term) => [term.sigle, term]));
  // Longest first, so that « CNAF » is not read as « CAF » and « CDAD » not as « CD ».
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const segments: GlossedText[] = [];
  const seen = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [name] = match;
    const term = byName.get(name);
    if (!term || seen.has(name)) continue;
    seen.add(name);
    if (match.index > end) segments.push({ text: text.slice(end, match.index), term: null });
    segments.push({ text: name, term });
    end = match.index + name.length;
  }
  if (end < text.length) segments.push({ text: text.slice(end), term: null });
  return segments;
}
