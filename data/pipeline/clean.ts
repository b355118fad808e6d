/** Takes the residue out of a published text and remembers every piece, so that the text can be restored. Pure. */
import type { Leftover } from './curation.ts';
import { buildPrefixTree, findLongest } from './prefixTree.ts';
import type { PrefixTree } from './prefixTree.ts';

/** One replacement: at this offset of the published line, this text stood where that one is kept. */
export interface CleanedPiece {
  /** Characters from the start of the published line. */
  position: number;
  texte_publie: string;
  texte_retenu: string;
  correction: string;
}

/** The residues to look for, made once for all texts. */
export function indexLeftovers(leftovers: readonly Leftover[]): PrefixTree<Leftover> {
  // Indexed as it is read: by UTF-16 units, which positions count.
  return buildPrefixTree(leftovers, ({ texte_publie }) => texte_publie.split(''));
}

/**
 * Replaces every residue in a text, from left to right; where two could begin, the longer one does.
 *
 * @param offset where the text begins in its published line.
 * @returns the clean text and the pieces, in their order in the line.
 */
export function cleanText(
  text: string,
  offset: number,
  leftovers: PrefixTree<Leftover>,
): { text: string; pieces: CleanedPiece[] } {
  const pieces: CleanedPiece[] = [];
  let cleaned = '';
  let from = 0;
  for (let at = 0; at < text.length;) {
    const found = findLongest(leftovers, text, at);
    const leftover = found?.items[0];
    if (!found || !leftover) {
      at += 1;
      continue;
    }
    const { texte_publie, texte_retenu, correction } = leftover;
    cleaned += text.slice(from, at) + texte_retenu;
    pieces.push({ position: offset + at, texte_publie, texte_retenu, correction });
    at += found.length;
    from = at;
  }
  return { text: cleaned + text.slice(from), pieces };
}

/** What was cleaned, in words, each reason once with its count: « … retirée (2 fois) ». Empty when nothing was. */
export function describePieces(pieces: readonly CleanedPiece[]): string {
  const counts = new Map<string, number>();
  for (const { correction } of pieces) counts.set(correction, (counts.get(correction) ?? 0) + 1);
  return [...counts].map(([words, count]) => (count > 1 ? `${words} (${count} fois)` : words)).join(' ; ');
}
