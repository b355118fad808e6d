/** Places of elsewhere: what can be said of a name or a code that is not of the region. */
import type { CommunesElsewhere } from '../../model/communes.ts';
import { fold } from '../../model/fold.ts';

/** A département of another region. */
export interface DepartementElsewhere {
  code: string;
  nom: string;
}

/**
 * `kind`: whether the query is the name of a commune there, or a code that begins like those of these départements.
 */
export interface Elsewhere {
  kind: 'nom' | 'code';
  departements: DepartementElsewhere[];
}

/**
 * Tells names and codes of elsewhere. Names are known of the larger communes only (see `data/pipeline/elsewhere.ts`).
 */
export class ElsewhereFinder {
  readonly #departements: CommunesElsewhere['departements'];
  readonly #byName = new Map<string, DepartementElsewhere[]>();

  constructor({ departements, names }: CommunesElsewhere) {
    this.#departements = departements;
    for (const { code, nom } of departements) {
      for (const name of (names[code] ?? '').split('\n').filter(Boolean)) {
        const key = fold(name);
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), { code, nom }]);
      }
    }
  }

  /** Where a query leads that is of another region; null where nothing tells. A name may come with its postcode. */
  find(query: string): Elsewhere | null {
    const text = fold(query);
    const words = text.split(' ');
    const codes = words.filter((word) => /\d/.test(word));
    const name = words.filter((word) => !codes.includes(word)).join(' ');
    if (name !== '') {
      const departements = this.#byName.get(text) ?? this.#byName.get(name);
      return departements ? { kind: 'nom', departements } : null;
    }
    const code = codes.join('').toUpperCase();
    if (code.length > 5) return null;
    const begun = this.#departements.filter(({ prefixes }) => prefixes.some((prefix) => code.startsWith(prefix)));
    return begun.length > 0 ? { kind: 'code', departements: begun } : null;
  }
}
