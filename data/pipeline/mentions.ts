/**
 * The rule that proposes which places a project names. It only proposes: `mentions.csv` decides,
 * `curation/mentions-refusees.csv` says why not, and a test verifies that every proposal is in one of the two. Pure.
 */
import type { Mention, Projet } from '../../src/model/tables.ts';
import { buildPrefixTree, findLongest } from './prefixTree.ts';
import type { PrefixTree } from './prefixTree.ts';

/** A place that can be named: `code` as in `mentions.csv`. */
export interface PlaceName {
  nom: string;
  type: Mention['type'];
  code: string;
}

/** A text of a project that looks like the name of a place. `texte` stands exactly so in the field. */
export interface Proposal {
  projet: string;
  champ: Mention['champ'];
  texte: string;
  type: Mention['type'];
  /** Every place of that name: homonyms are for the table to tell apart. */
  codes: string[];
}

interface Word {
  folded: string;
  start: number;
  end: number;
  isCapital: boolean;
}

const ABBREVIATIONS: Record<string, string> = { st: 'saint', ste: 'sainte' };
/** Words that stand between the parts of a name and that published names leave out. */
const LINKS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'en']);

/** Words of a text without accents, « st » written out, with their places; « 07-26 » is two. */
function foldedWordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+|\d+/gu)].map((match) => {
    const [raw] = match;
    const folded = raw.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
    return {
      folded: ABBREVIATIONS[folded] ?? folded,
      start: match.index,
      end: match.index + raw.length,
      isCapital: raw !== raw.toLowerCase(),
    };
  });
}

/** Names by their words, so that « Haute-Savoie » is never read as « Savoie ». */
export function indexNames(places: readonly PlaceName[]): PrefixTree<PlaceName> {
  return buildPrefixTree(places, ({ nom }) => foldedWordsOf(nom).map(({ folded }) => folded));
}

/**
 * Proposes the places that a text names: names that begin with a capital letter, longest first, and, in the names of
 * organisations, the numbers of départements (« 07-26 », « CIDFF43 »). A number in a summary counts something else.
 */
export function proposeMentions(
  { id, structure_source, resume }: Pick<Projet, 'id' | 'structure_source' | 'resume'>,
  index: PrefixTree<PlaceName>,
  departementCodes: ReadonlySet<string>,
): Proposal[] {
  return [
    ...proposeIn(id, 'structure', structure_source, index, departementCodes),
    ...proposeIn(id, 'resume', resume, index, new Set()),
  ];
}

function proposeIn(
  projet: string,
  champ: Mention['champ'],
  text: string,
  index: PrefixTree<PlaceName>,
  numbers: ReadonlySet<string>,
): Proposal[] {
  const words = foldedWordsOf(text);
  const folded = words.map((word) => word.folded);
  const proposals: Proposal[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i] as Word;
    const propose = (length: number, type: Mention['type'], codes: string[]) => {
      const last = words[i + length - 1] as Word;
      proposals.push({ projet, champ, texte: text.slice(word.start, last.end), type, codes });
      i += length;
    };
    if (numbers.has(word.folded)) {
      propose(1, 'departement', [word.folded]);
      continue;
    }
    const found = word.isCapital ? findLongest(index, folded, i) : undefined;
    const first = found?.items[0];
    if (!found || !first || (found.length === 1 && LINKS.has(word.folded))) {
      i++;
      continue;
    }
    // Of a département and a commune of one name (« Ain »), the département is meant until the table says otherwise.
    const type = found.items.some((place) => place.type === 'departement') ? 'departement' : first.type;
    const codes = found.items.filter((place) => place.type === type).map(({ code }) => code);
    propose(found.length, type, [...new Set(codes)]);
  }
  return proposals;
}
