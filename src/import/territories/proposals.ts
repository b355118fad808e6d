/** Places whose names nearly match a text: proposed, never taken. */
import { foldPlain } from './foldPlain.ts';
import type { Gazetteer, Place } from './gazetteer.ts';

/** A name of so many letters may be wrong in one letter for each four of them, in two at most. */
const LETTERS_PER_ERROR = 4;
const MOST_ERRORS = 2;
const MOST_PROPOSED = 3;

/** « H-Loire » and « Hte Loire »: the word that begins so many names, as people shorten it. */
const SHORTENED = /^h(te?)? /;

/** What a text can be written out as; itself where nothing is shortened. */
const writtenOut = (key: string) =>
  SHORTENED.test(key) ? ['haute ', 'haut '].map((word) => key.replace(SHORTENED, word)) : [key];

/**
 * Up to three places, the nearest names first, those of `departement` before others. Cost: the names of similar length
 * that begin with the same letter or have the same length but for two.
 */
export function proposePlaces(text: string, gazetteer: Gazetteer, departement = ''): Place[] {
  const found = writtenOut(foldPlain(text)).flatMap((key) => listNear(key, gazetteer, departement));
  const wide = ({ kind }: Place) => (kind === 'departement' ? 0 : kind === 'elsewhere' ? 2 : 1);
  return found
    .sort((a, b) => a.far - b.far || wide(a.place) - wide(b.place))
    .slice(0, MOST_PROPOSED)
    .map(({ place }) => place);
}

function listNear(key: string, { names }: Gazetteer, departement: string): { place: Place; far: number }[] {
  const bare = key.replace(/^(le|la|les|l) /, '');
  const most = Math.min(MOST_ERRORS, Math.floor(key.length / LETTERS_PER_ERROR));
  if (most < 1) return [];
  const found: { place: Place; far: number }[] = [];
  const add = (places: readonly Place[], far: number) => {
    for (const place of places) found.push({ place, far: far + (place.departement === departement ? 0 : 0.5) });
  };
  for (const [name, places] of names) {
    // « le Puy »: whole words may be the beginning of a name of the region.
    if (name.startsWith(`${key} `) || name.startsWith(`${bare} `)) {
      add(
        places.filter(({ kind }) => kind === 'commune'),
        most,
      );
      continue;
    }
    // A short name that begins with another letter is another name: « France » is not « Rancé ».
    if (Math.abs(name.length - key.length) > most || (key.length < 8 && name[0] !== key[0])) continue;
    const far = editDistance(name, key, most);
    if (far <= most) add(places, far);
  }
  return found;
}

/** Letters to change, add or leave out between two texts; more than `most` is not counted on. */
function editDistance(a: string, b: string, most: number): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same));
    }
    if (Math.min(...row) > most) return most + 1;
    before = row;
  }
  return before[b.length] ?? most + 1;
}
