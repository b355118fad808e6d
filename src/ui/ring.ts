/** The symbol of categories that have none of their own: only lists with such a category bring it into the page. */

export const RING_ID = 's-anneau';
/** In the box of 12 × 12 of the other symbols. */
export const RING_PATH = 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4z';
