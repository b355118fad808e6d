/** From the cells of a row to where its project is: placed, region-wide, outside, or to be looked at by a person. */
import type { Cell } from '../workbook.ts';
import { startsAName } from './beginnings.ts';
import { foldPlain } from './foldPlain.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { none, preferred, settle, type CodeReading, type Match, type MatchNote, type WhereCells } from './match.ts';
import { placesOfName, readPlace, type Candidate, type Reading } from './readPlace.ts';

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

/** Beside a postcode of its département the name tells the town: the code may be that of a « cedex ». */
function townOf({ names, nom }: Beside, near: readonly Candidate[], codes: CodeReading): Candidate[] {
  if (near.length === 0 || (codes === 'insee' && !/\bcedex\b/i.test(nom))) return [];
  return names.filter(
    ({ place }) => place.kind === 'commune' && near.some((one) => one.place.departement === place.departement),
  );
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
