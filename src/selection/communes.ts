/** « Ma commune »: finding a commune by its name, however it is written, or by its postcode. */
import MiniSearch from 'minisearch';
import type { CommuneOfficielle } from '../model/communes.ts';
import { fold } from './search.ts';

/** Longer queries name no commune. */
const MAX_LENGTH = 80;
const MOST_FOUND = 8;
/** Words of so many letters may hold a typing error for every five of them. */
const FUZZY_FROM = 4;
const FUZZY = 0.2;

/** Finds communes. Made once for the list: indexing takes a few hundredths of a second. */
export class CommuneFinder {
  readonly #communes: readonly CommuneOfficielle[];
  readonly #names: readonly string[];
  readonly #index: MiniSearch;
  readonly #collator = new Intl.Collator('fr');

  constructor(communes: readonly CommuneOfficielle[]) {
    this.#communes = communes;
    this.#names = communes.map(({ nom }) => fold(nom));
    this.#index = new MiniSearch({ fields: ['nom'], tokenize: (text) => text.split(' '), processTerm: (term) => term });
    this.#index.addAll(this.#names.map((nom, id) => ({ id, nom })));
  }

  /**
   * The communes that a query may mean, best first, at most eight: the whole name, then names that begin so, names whose words do, then
   * names that a typing error away would. Digits are the beginning of a postcode, or a whole INSEE code. A query without two letters or
   * digits finds none.
   */
  find(query: string): CommuneOfficielle[] {
    const text = fold(query.slice(0, MAX_LENGTH));
    if (text.length < 2) return [];
    return (/^[\d ]+$/.test(text) ? this.#byCode(text.replaceAll(' ', '')) : this.#byName(text)).slice(0, MOST_FOUND);
  }

  #byCode(digits: string): CommuneOfficielle[] {
    return this.#communes
      .filter(({ code, codesPostaux }) => code === digits || codesPostaux.some((one) => one.startsWith(digits)))
      .sort((a, b) => this.#larger(a, b));
  }

  #byName(text: string): CommuneOfficielle[] {
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
      .sort((a, b) => a.rank - b.rank || (a.rank === GUESSED ? b.score - a.score : this.#larger(a.commune, b.commune)))
      .map(({ commune }) => commune);
  }

  #larger(a: CommuneOfficielle, b: CommuneOfficielle): number {
    return b.taille - a.taille || this.#collator.compare(a.nom, b.nom);
  }
}

const GUESSED = 3;

/** 0: the name itself; 1: its beginning; 2: beginnings of its words; 3: a guess. */
function rankOf(name: string, text: string): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  const words = name.split(' ');
  return text.split(' ').every((part) => words.some((word) => word.startsWith(part))) ? 2 : GUESSED;
}
