/** Takes the residue out of a published text and remembers every piece, so that the text can be restored. Pure. */
import type { Leftover } from './curation.ts';

/** One replacement: at this offset of the published line, this text stood where that one is kept. */
export interface CleanedPiece {
  /** Characters from the start of the published line. */
  position: number;
  texte_publie: string;
  texte_retenu: string;
  correction: string;
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
  leftovers: readonly Leftover[],
): { text: string; pieces: CleanedPiece[] } {
  const pieces: CleanedPiece[] = [];
  let cleaned = '';
  let from = 0;
  for (;;) {
    const next = findNext(text, from, leftovers);
    if (!next) return { text: cleaned + text.slice(from), pieces };
    const { at, leftover } = next;
    const { texte_publie, texte_retenu, correction } = leftover;
    cleaned += text.slice(from, at) + texte_retenu;
    pieces.push({ position: offset + at, texte_publie, texte_retenu, correction });
    from = at + texte_publie.length;
  }
}

/** What was cleaned, in words, each reason once with its count: « … retirée (2 fois) ». Empty when nothing was. */
export function describePieces(pieces: readonly CleanedPiece[]): string {
  const counts = new Map<string, number>();
  for (const { correction } of pieces) counts.set(correction, (counts.get(correction) ?? 0) + 1);
  return [...counts].map(([words, count]) => (count > 1 ? `${words} (${count} fois)` : words)).join(' ; ');
}

function findNext(text: string, from: number, leftovers: readonly Leftover[]) {
  let best: { at: number; leftover: Leftover } | undefined;
  for (const leftover of leftovers) {
    const at = text.indexOf(leftover.texte_publie, from);
    if (at < 0) continue;
    const isLonger = leftover.texte_publie.length > (best?.leftover.texte_publie.length ?? 0);
    if (!best || at < best.at || (at === best.at && isLonger)) best = { at, leftover };
  }
  return best;
}
