import { fold } from '../../model/fold.ts';

/** What `fold` gives, sooner for the texts that have nothing but letters, digits and marks of this language. */
export function foldPlain(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  if (!/^[\0-\x7f]*$/.test(bare)) return fold(text);
  return bare
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst(e|s)?\b/g, 'saint$1');
}
