/**
 * « Ma commune »: finding a commune by its name, however it is written, by its postcode or INSEE code, or by both with
 * its département.
 */
import MiniSearch from 'minisearch';
import { sizeOf, type CommuneEntry } from '../../model/communes.ts';
import type { Unit } from '../../model/units.ts';
import { fold } from '../../model/fold.ts';

/** Longer queries name no commune. */
const MAX_LENGTH = 80;
const MOST_FOUND = 8;
/** Words of so many letters may hold a typing error for every five of them. */
const FUZZY_FROM = 4;
const FUZZY = 0.2;

/** Which number of a commune a query gave: `codes` are those that begin so. */
export interface CodeMatch {
  kind: 'postal' | 'insee';
  codes: string[];
}

/** A commune that a query may mean; `par`: by which number, null where it was found by its name. */
export interface CommuneMatch {
  commune: CommuneEntry;
  par: CodeMatch | null;
}

/** The first proposals, and how many there are in all. */
export interface SearchKind {
  foundOnes: CommuneMatch[];
  total: number;
}

/** Finds communes. Made once for the list: indexing takes a few hundredths of a second. */
export class CommuneFinder {
  readonly #communes: readonly CommuneEntry[];
  readonly #names: readonly string[];
  /** Folded names of the départements, longest first: « haute savoie » before « savoie ». */
  readonly #departements: readonly { code: string; nom: string }[];
  readonly #index: MiniSearch;
  readonly #collator = new Intl.Collator('fr');

  constructor(communes: readonly CommuneEntry[], departements: readonly Pick<Unit, 'code' | 'nom'>[] = []) {
    this.#communes = communes;
    this.#names = communes.map(({ nom }) => fold(nom));
    this.#departements = departements
      .map(({ code, nom }) => ({ code, nom: fold(nom) }))
      .sort((a, b) => b.nom.length - a.nom.length);
    this.#index = new MiniSearch({ fields: ['nom'], tokenize: (text) => text.split(' '), processTerm: (term) => term });
    this.#index.addAll(this.#names.map((nom, id) => ({ id, nom })));
  }

  /**
   * The communes that a query may mean, best first, at most eight. By name: the whole name, then names that begin with
   * its words, that begin so, that hold its words, whose words begin so, and names that a typing error away would.
   * Digits are the beginning of a postcode, or, after those, a whole INSEE code. A name with a code or a département's
   * name (« Vichy 03200 », « chambéry, savoie ») means those there. A query without two letters or digits finds none.
   *
   * @param isElsewhere the query is the name of a commune of elsewhere: names that only resemble it are not meant.
   */
  search(query: string, isElsewhere = false): SearchKind {
    const text = fold(query.slice(0, MAX_LENGTH));
    if (text.length < 2) return { foundOnes: [], total: 0 };
    const all = /^[\d ]+$/.test(text) ? this.#byCode(text.replaceAll(' ', '')) : this.#byWords(text, isElsewhere);
    return { foundOnes: all.slice(0, MOST_FOUND), total: all.length };
  }

  #byCode(digits: string): CommuneMatch[] {
    const found = this.#communes.flatMap((commune): CommuneMatch[] => {
      const codes = commune.postcodes.filter((one) => one.startsWith(digits));
      if (codes.length > 0) return [{ commune, par: { kind: 'postal', codes } }];
      return commune.code === digits ? [{ commune, par: { kind: 'insee', codes: [digits] } }] : [];
    });
    const isInsee = ({ par: per }: CommuneMatch) => Number(per?.kind === 'insee');
    return found.sort((a, b) => isInsee(a) - isInsee(b) || this.#larger(a.commune, b.commune));
  }

  #byWords(text: string, isElsewhere: boolean): CommuneMatch[] {
    const whole = this.#byName(text);
    const { nom, tests } = this.#split(text);
    const there =
      tests.length === 0 ? [] : this.#byName(nom).filter(({ commune }) => tests.every((test) => test(commune)));
    const sure = whole.filter(({ rank }) => rank < (isElsewhere ? WORD_BEGUN : GUESSED));
    const guesses = there.length > 0 || isElsewhere ? [] : whole.filter(({ rank }) => rank === GUESSED);
    const found = new Map([...sure, ...there, ...guesses].map(({ commune }) => [commune, null]));
    return [...found.keys()].map((commune) => ({ commune, par: null }));
  }

  /** A query's name, and what its numbers and a département's name at its end or beginning ask of the commune. */
  #split(text: string): { nom: string; tests: ((one: CommuneEntry) => boolean)[] } {
    const words = text.split(' ');
    const codes = words.filter((word) => /^(\d{2,5}|2[ab])$/.test(word));
    const rest = words.filter((word) => !codes.includes(word)).join(' ');
    const tests = codes.map(
      (code) =>
        ({ departement, code: insee, postcodes }: CommuneEntry) =>
          departement.toLowerCase() === code || insee === code || postcodes.some((one) => one.startsWith(code)),
    );
    const departement = this.#departements.find(({ nom }) => rest.endsWith(` ${nom}`) || rest.startsWith(`${nom} `));
    if (!departement) return { nom: rest, tests };
    const { code, nom } = departement;
    const name = rest.endsWith(` ${nom}`) ? rest.slice(0, -nom.length - 1) : rest.slice(nom.length + 1);
    return { nom: name, tests: [...tests, (one) => one.departement === code] };
  }

  #byName(text: string): { commune: CommuneEntry; rank: number }[] {
    const found = this.#index.search(text, {
      prefix: true,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? FUZZY : false),
      combineWith: 'AND',
    });
    return found
      .flatMap(({ id, score }) => {
        const commune = this.#communes[id as number];
        return commune ? [{ commune, score, rank: rankOf(this.#names[id as number] ?? '', text) }] : [];
      })
      .sort((a, b) => a.rank - b.rank || (a.rank === GUESSED ? b.score - a.score : this.#larger(a.commune, b.commune)));
  }

  #larger(a: CommuneEntry, b: CommuneEntry): number {
    return sizeOf(b.population) - sizeOf(a.population) || this.#collator.compare(a.nom, b.nom);
  }
}

const WORD_BEGUN = 4;
const GUESSED = 5;

/**
 * 0: the name itself; 1: its first words; 2: its beginning; 3: whole words of it; 4: beginnings of its words; 5: a
 * guess.
 */
function rankOf(name: string, text: string): number {
  if (name === text) return 0;
  if (name.startsWith(`${text} `)) return 1;
  if (name.startsWith(text)) return 2;
  const [words, parts] = [name.split(' '), text.split(' ')];
  if (parts.every((part) => words.includes(part))) return 3;
  return parts.every((part) => words.some((word) => word.startsWith(part))) ? WORD_BEGUN : GUESSED;
}
