/** What was taken away and can be had back. */
export interface UndoWords {
  undo: string;
  close: string;
  undone: string;
  failed: string;
}

export interface UndoOffer {
  /** What was done, in a sentence. */
  said: string;
  /** Brings it back. */
  undo: () => unknown;
  words: UndoWords;
}
