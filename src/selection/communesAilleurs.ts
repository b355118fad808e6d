/** Places of elsewhere: what can be said of a name or a code that is not of the region. */
import type { CommunesAilleurs } from '../model/communes.ts';
import { fold } from './search.ts';

/** A département of another region. */
export interface DepartementAilleurs {
  code: string;
  nom: string;
}

/** `sorte`: whether the query is the name of a commune there, or a code that begins like those of these départements. */
export interface Ailleurs {
  sorte: 'nom' | 'code';
  departements: DepartementAilleurs[];
}

/** Tells names and codes of elsewhere. Names are known of the larger communes only (see `data/pipeline/ailleurs.ts`). */
export class AilleursFinder {
  readonly #departements: CommunesAilleurs['departements'];
  readonly #byName = new Map<string, DepartementAilleurs[]>();

  constructor({ departements, noms }: CommunesAilleurs) {
    this.#departements = departements;
    for (const { code, nom } of departements) {
      for (const name of (noms[code] ?? '').split('\n').filter(Boolean)) {
        const key = fold(name);
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), { code, nom }]);
      }
    }
  }

  /** Where a query leads that is of another region; null where nothing tells. A name may come with its postcode. */
  find(query: string): Ailleurs | null {
    const text = fold(query);
    const words = text.split(' ');
    const codes = words.filter((word) => /\d/.test(word));
    const name = words.filter((word) => !codes.includes(word)).join(' ');
    if (name !== '') {
      const departements = this.#byName.get(text) ?? this.#byName.get(name);
      return departements ? { sorte: 'nom', departements } : null;
    }
    const code = codes.join('').toUpperCase();
    if (code.length > 5) return null;
    const begun = this.#departements.filter(({ prefixes }) => prefixes.some((prefix) => code.startsWith(prefix)));
    return begun.length > 0 ? { sorte: 'code', departements: begun } : null;
  }
}
