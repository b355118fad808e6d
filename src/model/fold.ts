/** Texts without what people write in several ways. */

/**
 * Lower case, without accents, ligatures opened, everything that is no letter or digit turned to one space,
 * « st », « ste » and « sts » written out: « L’École de St-Étienne » becomes « l ecole de saint etienne ».
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
    .replace(/\bst(e|s)?\b/g, 'saint$1');
}

/** A name as an id: « CCAS de Lyon » is `ccas-de-lyon`. */
export const slugOf = (text: string): string => fold(text).replaceAll(' ', '-');
