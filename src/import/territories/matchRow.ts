/** From the cells of a row to where its project is: placed, region-wide, outside, or to be looked at by a person. */
import { fold } from '../../model/fold.ts';
import type { Cell } from '../workbook.ts';
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
  const read = remember((cell: Cell) => readPlace(cell, gazetteer));
  const named = remember((cell: Cell) =>
    placesOfName(cell === null || cell instanceof Date ? '' : String(cell), gazetteer),
  );
  return (cells) => matchRow(cells, { gazetteer, codes, read, named });
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
  named: (cell: Cell) => Candidate[];
}

function matchRow(cells: WhereCells, { gazetteer, codes, read, named }: Means): Match {
  const departement = departementsOf(read(cells.departement));
  const names = named(cells.nom);
  const reading = read(cells.territoire);
  const { text } = reading;
  if (reading.parts.length > 0) return matchParts(reading, departement, gazetteer, codes);
  if (reading.disagree) return none('disagree', text);
  if (reading.candidates.length > 0) {
    return matchCandidates(reading, { departement, names, nom: String(cells.nom ?? '') }, gazetteer, codes);
  }
  const stands = text === '' || /^0+$/.test(text);
  // What the finest cell does not say, the département of the row does.
  if (departement.length > 0) {
    const coarse = read(cells.departement);
    const match = settle(coarse.candidates, coarse.text, gazetteer);
    const detail = text === '' ? String(cells.nom ?? '') : text;
    return { ...match, notes: [...match.notes, { code: 'par-departement', detail }] };
  }
  if (names.length > 0) return stands ? settle(names, String(cells.nom), gazetteer) : none('unknown', text);
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
        gazetteer.homonyms.get(fold(beside.nom))?.has(place.departement) ||
        startsAName(beside.nom, place, gazetteer),
    );
    // Code and département together outweigh a name.
    const isSure = near.length > 0 || beside.departement.length > 0;
    if (!isSure)
      return none(
        'disagree',
        text,
        left.map(({ place }) => place),
      );
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
function startsAName(nom: string, { departement, kind }: Place, { names }: Gazetteer): boolean {
  const key = fold(nom);
  if (key === '' || kind === 'elsewhere') return false;
  for (const [name, places] of names) {
    if (name.startsWith(`${key} `) && places.some((place) => place.departement === departement)) return true;
  }
  return false;
}

/** A whole département before a commune of its name; of a number the reading that its column has. */
function preferred(candidates: readonly Candidate[], codes: CodeReading): readonly Candidate[] {
  const wide = candidates.filter(({ place, as }) => as === 'name' && place.kind === 'departement');
  if (wide.length > 0) return wide;
  const ofColumn = candidates.filter(({ as }) => as === codes);
  return ofColumn.length > 0 ? ofColumn : candidates;
}

/** One place where all candidates are of one département; else they are homonyms. */
function settle(candidates: readonly Candidate[], text: string, { region }: Gazetteer): Match {
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
  const place = communes.size === 1 || first.place.kind !== 'commune' ? first.place : { ...first.place, code: '' };
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
  const several = new Set(places.map((place) => place.departement)).size > 1;
  return {
    status: 'placed',
    places,
    text,
    notes: several ? [...notes, { code: 'plusieurs-territoires', detail: text }] : notes,
  };
}
