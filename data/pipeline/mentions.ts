/**
 * The rule that proposes which places a project names. It only proposes: `mentions.csv` decides, `curation/mentions-refusees.csv` says why not,
 * and a test verifies that every proposal is in one of the two. Pure.
 */
import type { Mention, Projet } from '../../src/model/tables.ts';

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

/** Names by their first word, longest first, so that « Haute-Savoie » is never read as « Savoie ». */
export function indexNames(places: readonly PlaceName[]): Map<string, { words: string[]; place: PlaceName }[]> {
  const index = new Map<string, { words: string[]; place: PlaceName }[]>();
  for (const place of places) {
    const words = foldedWordsOf(place.nom).map(({ folded }) => folded);
    const [first] = words;
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), { words, place }]);
  }
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/**
 * Proposes the places that a text names: names that begin with a capital letter, longest first, and, in the names of organisations,
 * the numbers of départements (« 07-26 », « CIDFF43 »). A number in a summary counts something else.
 */
export function proposeMentions(
  { id, structure_source, resume }: Pick<Projet, 'id' | 'structure_source' | 'resume'>,
  index: ReturnType<typeof indexNames>,
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
  index: ReturnType<typeof indexNames>,
  numbers: ReadonlySet<string>,
): Proposal[] {
  const words = foldedWordsOf(text);
  const proposals: Proposal[] = [];
  for (let i = 0; i < words.length;) {
    const word = words[i] as Word;
    if (numbers.has(word.folded)) {
      proposals.push({
        projet,
        champ,
        texte: text.slice(word.start, word.end),
        type: 'departement',
        codes: [word.folded],
      });
      i++;
      continue;
    }
    const matches = word.isCapital ? (index.get(word.folded) ?? []) : [];
    const found = matches.filter((name) => name.words.every((one, k) => words[i + k]?.folded === one));
    const longest = found[0]?.words.length ?? 0;
    const first = found[0];
    if (!first || (longest === 1 && LINKS.has(word.folded))) {
      i++;
      continue;
    }
    const last = words[i + longest - 1] as Word;
    const same = found.filter(({ words: { length } }) => length === longest);
    // Of a département and a commune of one name (« Ain »), the département is meant until the table says otherwise.
    const type = same.some(({ place }) => place.type === 'departement') ? 'departement' : first.place.type;
    const codes = same.filter(({ place }) => place.type === type).map(({ place }) => place.code);
    proposals.push({ projet, champ, texte: text.slice(word.start, last.end), type, codes: [...new Set(codes)] });
    i += longest;
  }
  return proposals;
}
