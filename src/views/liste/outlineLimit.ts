/** Bytes of a file of outlines: one above is refused before memory goes. */
export const MOST_BYTES = 60e6;

/** What is done with a file, in order; each is told before it begins. */
export type OutlinePhase = 'reading' | 'simplifying' | 'drawing';
