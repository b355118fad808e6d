/** Finds the acronyms of a text, so that each can be explained where it stands. */
import type { Terme } from '../model/tables.ts';

/** A piece of a text: plain, or an acronym with its meaning. */
export type Segment = { texte: string; terme: Terme | null };

/**
 * Splits `text` at the glossary's acronyms, whole words in their exact case alone; the pieces join to the same text again.
 * Only the first occurrence of each acronym is marked: explaining it once is enough.
 */
export function segmentAcronyms(text: string, glossaire: readonly Terme[]): Segment[] {
  if (glossaire.length === 0) return [{ texte: text, terme: null }];
  const byName = new Map(glossaire.map((terme) => [terme.sigle, terme]));
  // Longest first, so that « CNAF » is not read as « CAF » and « CDAD » not as « CD ».
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const segments: Segment[] = [];
  const seen = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [name] = match;
    const terme = byName.get(name);
    if (!terme || seen.has(name)) continue;
    seen.add(name);
    if (match.index > end) segments.push({ texte: text.slice(end, match.index), terme: null });
    segments.push({ texte: name, terme });
    end = match.index + name.length;
  }
  if (end < text.length) segments.push({ texte: text.slice(end), terme: null });
  return segments;
}
