/** Bytes of a file of outlines: one above is refused before memory goes. */
export const MOST_BYTES = 60e6;
