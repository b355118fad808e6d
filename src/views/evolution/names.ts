/** What two lists are called beside each other. */
import type { Dataset } from '../../model/dataset.ts';
import { evolutionWords, type Names } from './words.ts';

/** Each list by its name and year, by its file too where both would be called the same. */
export function namesOf(before: Dataset, after: Dataset): Names {
  const both = [before, after] as const;
  const plain = both.map((one) => evolutionWords.list(one, false));
  const names = plain[0] === plain[1] ? both.map((one) => evolutionWords.list(one, true)) : plain;
  const [first = '', second = ''] = names;
  return [first, first === second ? `${second} (2)` : second];
}
