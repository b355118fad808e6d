/** From the cells of a row to where its project is: placed, region-wide, outside, or to be looked at by a person. */
import type { Cell } from '../workbook.ts';
import { foldPlain } from './foldPlain.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { placesOfName, readPlace, type Candidate, type Reading } from './readPlace.ts';

/** The cells that say where: the finest, the département, the name beside a code. Null where no column has it. */
export interface WhereCells {
  territoire: Cell;
  departement: Cell;
  nom: Cell;
}

/**
 * Where a project is. `placed`: at `places`, of which several when the cell names several; `outside`: a place of
 * elsewhere; `blank`, `unknown`, `disagree` (code and name of different places), `elsewhereInRow` (another département
 * stands beside it), `homonym` (`places` are those that it can mean).
 */
export interface Match {
  status: 'placed' | 'regional' | 'outside' | 'blank' | 'unknown' | 'disagree' | 'otherDepartement' | 'homonym';
  places: readonly Place[];
  /** The text that was read, for what is said of it. */
  text: string;
  notes: readonly MatchNote[];
}

/** What was done on the way; `detail`: the whole code, the grouped code, the text of the name. */
export interface MatchNote {
  code:
    | 'zero-retabli'
    | 'code-regroupe'
    | 'par-departement'
    | 'code-postal'
    | 'nom-different'
    | 'epci-partage'
    | 'plusieurs-territoires';
  detail: string;
}

/** Whether five digits are an INSEE code or a postcode where nothing in the row tells. */
export type CodeReading = 'insee' | 'postal';

/** Matches the rows of a table; what was read once is kept. */
export function createMatcher(gazetteer: Gazetteer, codes: CodeReading): (cells: WhereCells) => Match {
  const read = (cell: Cell) => readPlace(cell, gazetteer);
  const named = (cell: Cell) => placesOfName(cell === null || cell instanceof Date ? '' : String(cell), gazetteer);
  const matches = remember((territoire: Cell) =>
    remember((departement: Cell) =>
      remember((nom: Cell) => matchRow({ territoire, departement, nom }, { gazetteer, codes, read, named })),
    ),
  );
  return ({ territoire, departement, nom }) => matches(territoire)(departement)(nom);
}

function remember<T>(make: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  return (cell) => {
    const made = known.get(cell) ?? make(cell);
    known.set(cell, made);
    return made;
  };
}

interface Means {
  gazetteer: Gazetteer;
  codes: CodeReading;
  read: (cell: Cell) => Reading;
  named: (cell: Cell) => readonly Candidate[];
}

function matchRow(cells: WhereCells, { gazetteer, codes, read, named }: Means): Match {
  const departement = departementsOf(read(cells.departement));
  const names = named(cells.nom);
  const reading = read(cells.territoire);
  const { text } = reading;
  const nom = String(cells.nom ?? '');
  if (reading.parts.length > 0) return matchParts(reading, departement, gazetteer, codes);
  if (reading.disagree) return none('disagree', text);
  if (reading.candidates.length > 0) {
    const match = matchCandidates(reading, { departement, names, nom }, gazetteer, codes);
    if (match.status !== 'unknown') return match;
  }
  const stands = text === '' || /^0+$/.test(text);
  // What the finest cell does not say, the département of the row does.
  if (departement.length > 0) {
    const coarse = read(cells.departement);
    const match = settle(coarse.candidates, coarse.text, gazetteer);
    const detail = text === '' ? nom : text;
    return { ...match, notes: [...match.notes, { code: 'par-departement', detail }] };
  }
  if (names.length > 0) return stands ? settle(names, nom, gazetteer) : none('unknown', text);
  return none(text === '' ? 'blank' : 'unknown', text);
}

const none = (status: Match['status'], text: string, places: readonly Place[] = []): Match => {
  return { status, text, places, notes: [] };
};

const departementsOf = ({ candidates, parts }: Reading): string[] => [
  ...new Set([...candidates, ...parts.flatMap((part) => part.candidates)].map(({ place }) => place.departement)),
];

interface Beside {
  departement: readonly string[];
  names: readonly Candidate[];
  nom: string;
}

function matchCandidates(reading: Reading, beside: Beside, gazetteer: Gazetteer, codes: CodeReading): Match {
  const { candidates, text } = reading;
  let left: readonly Candidate[] = candidates;
  if (beside.departement.length > 0 && !left.some(({ place }) => place.kind === 'region')) {
    // Of a group that reaches into the region only its communes here are known.
    const other = beside.departement.map((code) => gazetteer.elsewhere.get(code)).find((one) => one !== undefined);
    if (other && left.some(({ place }) => place.kind === 'epci')) return none('outside', text, [other]);
    left = left.filter(({ place }) => reaches(place, beside.departement));
    // « Bourg » beside « Ain » is none of the Gironde: the beginning of a name there.
    if (left.length === 0 && beside.departement.some((one) => startsAName(text, one, gazetteer)))
      return none('unknown', text);
    if (left.length === 0)
      return none(
        'otherDepartement',
        text,
        candidates.map(({ place }) => place),
      );
    // Of a group in several départements the row says which one is meant.
    left = left.map((one) => narrowed(one, beside.departement));
  }
  const byName = left.filter(({ place }) => beside.names.some((named) => isSame(named.place, place)));
  const notes: MatchNote[] = [];
  if (byName.length > 0) left = byName;
  else if (beside.names.length > 0 && !left.some(({ as }) => as === 'name' || as === 'region')) {
    const near = left.filter(
      ({ place }) =>
        beside.names.some((named) => named.place.departement === place.departement) ||
        gazetteer.homonyms.get(foldPlain(beside.nom))?.has(place.departement) ||
        (place.kind !== 'elsewhere' && startsAName(beside.nom, place.departement, gazetteer)),
    );
    // Code and département together outweigh a name.
    const isSure = near.length > 0 || beside.departement.length > 0;
    if (!isSure)
      return none(
        'disagree',
        text,
        left.map(({ place }) => place),
      );
    const town = townOf(beside, near, codes);
    if (town.length > 0) return settle(town, text, gazetteer);
    if (near.length > 0) left = near;
    if (left.every(({ place }) => place.kind === 'commune')) notes.push({ code: 'nom-different', detail: beside.nom });
  }
  const match = settle(preferred(left, codes), text, gazetteer);
  return { ...match, notes: [...match.notes, ...notes] };
}

const reaches = (place: Place, departements: readonly string[]) =>
  (place.departements ?? [place.departement]).some((one) => departements.includes(one));

function narrowed(one: Candidate, departements: readonly string[]): Candidate {
  const { place } = one;
  if (!place.departements || place.departements.length < 2) return one;
  const within = place.departements.filter((code) => departements.includes(code));
  return { ...one, place: { ...place, departement: within[0] ?? place.departement, departements: within } };
}

const isSame = (a: Place, b: Place) =>
  a.code === b.code || (a.kind === b.kind && a.nom === b.nom && a.departement === b.departement);

/** « Bourg » beside code 01 is Bourg-en-Bresse: a name may be the beginning of one in the same département. */
function startsAName(nom: string, departement: string, { names }: Gazetteer): boolean {
  const known = beginnings.get(names) ?? listBeginnings(names);
  beginnings.set(names, known);
  return known.get(departement)?.has(foldPlain(nom)) ?? false;
}

const beginnings = new WeakMap<Gazetteer['names'], Map<string, Set<string>>>();

/** The first words of the names of communes, by département: « bourg », « bourg en » of « bourg en bresse ». */
function listBeginnings(names: Gazetteer['names']): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [name, places] of names) {
    const words = name.split(' ');
    for (const { kind, departement } of places) {
      if (kind !== 'commune') continue;
      const own = found.get(departement) ?? new Set<string>();
      found.set(departement, own);
      for (let i = 1; i < words.length; i++) own.add(words.slice(0, i).join(' '));
    }
  }
  return found;
}

/** Beside a postcode of its département the name tells the town: the code may be that of a « cedex ». */
function townOf({ names, nom }: Beside, near: readonly Candidate[], codes: CodeReading): Candidate[] {
  if (near.length === 0 || (codes === 'insee' && !/\bcedex\b/i.test(nom))) return [];
  return names.filter(
    ({ place }) => place.kind === 'commune' && near.some((one) => one.place.departement === place.departement),
  );
}

/** A whole département before a commune of its name; of a number the reading that its column has. */
function preferred(candidates: readonly Candidate[], codes: CodeReading): readonly Candidate[] {
  const wide = candidates.filter(({ place, as }) => as === 'name' && place.kind === 'departement');
  if (wide.length > 0) return wide;
  const ofColumn = candidates.filter(({ as }) => as === codes);
  return ofColumn.length > 0 ? ofColumn : candidates;
}

/** One place where all candidates are of one département; else they are homonyms. */
function settle(candidates: readonly Candidate[], text: string, gazetteer: Gazetteer): Match {
  const { region, departements: known } = gazetteer;
  const [first] = candidates;
  if (!first) return none('unknown', text);
  if (first.place.kind === 'region') return { ...none('regional', text, [region]), notes: [] };
  const departements = new Set(candidates.map(({ place }) => place.departement));
  if (departements.size > 1)
    return none(
      'homonym',
      text,
      candidates.map(({ place }) => place),
    );
  const notes: MatchNote[] = [];
  if (first.repaired !== undefined) notes.push({ code: 'zero-retabli', detail: first.repaired });
  const grouped = first.alias ?? (first.place.isGrouped ? text : undefined);
  if (grouped !== undefined) notes.push({ code: 'code-regroupe', detail: grouped });
  if (first.as === 'postal') notes.push({ code: 'code-postal', detail: text });
  if ((first.place.departements?.length ?? 0) > 1) notes.push({ code: 'epci-partage', detail: first.place.nom });
  const communes = new Set(candidates.map(({ place }) => place.code));
  // Several communes of one département: the département is sure, the commune is not.
  const isOne = communes.size === 1 || first.place.kind !== 'commune';
  const place = isOne ? first.place : (known.get(first.place.departement) ?? first.place);
  return { status: place.kind === 'elsewhere' ? 'outside' : 'placed', places: [place], text, notes };
}

/** Several places in one cell: each must be known by itself. */
function matchParts(
  { text, parts }: Reading,
  departement: readonly string[],
  gazetteer: Gazetteer,
  codes: CodeReading,
): Match {
  const beside = { departement: [], names: [], nom: '' };
  const matches = parts.map((part) => {
    const within = part.candidates.filter(({ place }) => departement.includes(place.departement));
    return matchCandidates(within.length > 0 ? { ...part, candidates: within } : part, beside, gazetteer, codes);
  });
  const unsure = matches.find(({ status }) => status !== 'placed' && status !== 'regional' && status !== 'outside');
  if (unsure) return { ...unsure, text };
  const placed = matches.filter(({ status }) => status === 'placed');
  if (placed.length === 0) return { ...(matches[0] as Match), text };
  if (matches.some(({ status }) => status === 'regional')) return none('regional', text, [gazetteer.region]);
  const places = placed.flatMap((match) => match.places);
  const notes = placed.flatMap((match) => match.notes);
  const outside = matches.filter(({ status }) => status === 'outside').flatMap((match) => match.places);
  const several = outside.length > 0 || new Set(places.map((place) => place.departement)).size > 1;
  return {
    status: 'placed',
    places,
    text,
    notes: several
      ? [...notes, { code: 'plusieurs-territoires', detail: outside.map(({ nom }) => nom).join(' | ') }]
      : notes,
  };
}
