/** From the text of a cell to the places that it can mean: whole folded names and codes, never a part of a word. */
import { foldPlain } from './foldPlain.ts';
import type { Gazetteer, Place } from './gazetteer.ts';

/** How a place was found. `postal`: by a postcode, which several communes share. */
export type ReadAs = 'departement' | 'insee' | 'postal' | 'siren' | 'name' | 'region';

/**
 * A place that a text can mean. `repaired`: the whole code where its first zero was lost; `alias`: the code as written
 * where it is one of those that another code groups (« 69M », « 20A »).
 */
export interface Candidate {
  place: Place;
  as: ReadAs;
  repaired?: string;
  alias?: string;
}

/**
 * What a text means: candidates of one place, or (`parts`) several places in one cell. `disagree`: it has a code and a
 * name of different places. No candidate: it names nothing that is known.
 */
export interface Reading {
  text: string;
  candidates: readonly Candidate[];
  parts: readonly Reading[];
  disagree: boolean;
}

/** What people call the whole without its name. */
const REGION_WIDE =
  /^((toute? |l )?(la |en |le )?(ensemble de la |ensemble du |tout le |totalite de la )?(region|territoire (de la )?region(al)?)( entiere)?|regionale?|tous|toutes|(tous|toutes)? ?(les|nos)? ?(\d+ )?departements?( de la region)?|(les )?(\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize) departements( de la region)?|(a l )?echelle (regionale|de la region)|niveau regional|(dimension|portee|projet) regionale?|interdepartementale?)$/;
const ABBREVIATIONS: Record<string, string> = { hte: 'haute', htes: 'hautes', ht: 'haut', hts: 'hauts' };
const PREFIX =
  /^(((le )?(departement|dpt|dept|dep|conseil (departemental|general)|cd|prefecture|ddets|region|commune|ville|mairie|metropole) )((de la|de l|du|des|de|d) )?|(de la|de l|du|des|la|le|les|l|d) )/;
const SEPARATOR = /\s*[;|\n&+]\s*|\s*\/\s*|\s*,\s*|\s+et\s+/iu;
/** A dash parts places only where nothing of the whole is a name: « Drôme-Ardèche », « Isère – Grenoble ». */
const DASH = /\s*[;|\n&+,/–—-]\s*|\s+et\s+/iu;

/** A day and a month: no list of départements. */
const DATE = /^(0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](\d{2}|\d{4})$/;

/** What was read with a gazetteer: a text is asked for its column, for its rows, and again after each answer. */
const readings = new WeakMap<Gazetteer, Map<string, Reading>>();
/** More texts than the columns of places of any list have. */
const MOST_KEPT = 100_000;

/** Reads a cell; numbers are read as the codes that a spreadsheet took for numbers. */
export function readPlace(cell: unknown, gazetteer: Gazetteer): Reading {
  const text = cell instanceof Date || cell === null || cell === undefined ? '' : String(cell).trim();
  return keep(readings, gazetteer, text, () => readText(text, gazetteer));
}

/** What was made of a text, or makes it; too many are let go. */
function keep<Key extends object, T>(all: WeakMap<Key, Map<string, T>>, key: Key, text: string, make: () => T): T {
  let known = all.get(key);
  if (!known || known.size > MOST_KEPT) all.set(key, (known = new Map<string, T>()));
  const made = known.get(text) ?? make();
  known.set(text, made);
  return made;
}

function readText(text: string, gazetteer: Gazetteer): Reading {
  const whole = readOne(text, gazetteer);
  if (text === '' || whole.candidates.length > 0 || whole.disagree || DATE.test(text)) return whole;
  for (const separator of [SEPARATOR, DASH]) {
    const pieces = text.split(separator).filter((piece) => piece !== '');
    if (pieces.length < 2) continue;
    const parts = pieces.map((piece) => readOne(piece, gazetteer));
    const isKnown = parts.every(({ candidates }) => candidates.length > 0);
    if (isKnown && (separator === SEPARATOR || isDashed(parts))) return joined(whole, parts);
  }
  return whole;
}

/** A département, by its code or its whole name. */
const isWhole = ({ candidates }: Reading) =>
  candidates.some(({ place, as }) => place.kind === 'departement' || as === 'departement');

/** Dashes part years and numbers too: of digits just the codes of départements may stand between them. */
const isDashed = (parts: readonly Reading[]) =>
  parts.some(isWhole) && parts.every(({ text }) => !/\d/.test(text) || /^(\d\d[DM]?|2[AB])$/i.test(text));

/** « Grenoble, Isère » is one place: the département only says which Grenoble. */
function joined(whole: Reading, parts: readonly Reading[]): Reading {
  const wide = parts.filter(isWhole);
  const fine = parts.filter((part) => !isWhole(part));
  if (parts.length !== 2 || wide.length !== 1 || fine.length !== 1) return { ...whole, parts };
  const within = (fine[0]?.candidates ?? []).filter(({ place }) =>
    wide[0]?.candidates.some((one) => isWithin(place, one.place)),
  );
  return within.length > 0 ? { ...whole, candidates: within } : { ...whole, parts };
}

function readOne(whole: string, gazetteer: Gazetteer): Reading {
  const none: Reading = { text: whole, candidates: [], parts: [], disagree: false };
  // The number of a « cedex » is that of no département.
  const text = whole.replace(/\s+cedex(\s+\d{1,2})?$/i, '');
  if (text === '') return none;
  const code =
    /^(?:(?:dpt|dept|d[ée]p(?:artement)?|insee|cd|ddets|pr[ée]fecture)\.?\s*(?:n°\s*|du\s*)?)?(\d{1,9}|2[AB]|\d{2}[A-Z]|2[AB]\d{3})$/iu.exec(
      text,
    )?.[1];
  if (code !== undefined) return { ...none, candidates: placesOfCode(code.toUpperCase(), gazetteer) };
  const both =
    /^(\d{1,9}|2[AB]|69[DM])\s*(?:[-–—:/,.]|\s)\s*(\D.*)$/iu.exec(text) ??
    swapped(/^(\D.*?)\s*(?:[-–—:/,]|\s|\()\s*(\d{1,9}|2[AB]|69[DM])\)?$/iu.exec(text));
  if (both) {
    const codes = placesOfCode((both[1] ?? '').toUpperCase(), gazetteer);
    const names = placesOfName(both[2] ?? '', gazetteer);
    // Beside a code a name may be that of a part of it: « 63 – Clermont-Ferrand ».
    const agreed = codes.filter(({ place }) => names.some((one) => isWithin(one.place, place)));
    const finer = names.filter(({ place }) => codes.some((one) => isWithin(place, one.place)));
    if (agreed.length > 0) return { ...none, candidates: finestOf([...agreed, ...finer]) };
    if (codes.length > 0 && names.length > 0) return { ...none, disagree: true };
    if (codes.length > 0 && both[2] !== undefined && isCommonWord(both[2])) return { ...none, candidates: codes };
  }
  const candidates = placesOfName(text, gazetteer);
  // « Valence (Drôme) »: what stands in brackets decides between places of one name.
  const inside = /^[^(]*\(([^)]*)\)$/.exec(text)?.[1];
  if (inside === undefined || candidates.length === 0) return { ...none, candidates };
  const isDepartement = ({ kind, code, nom }: Place) =>
    kind === 'departement' || (kind === 'elsewhere' && gazetteer.elsewhere.get(code)?.nom === nom);
  const wide = placesOfName(inside, gazetteer).filter(({ place }) => isDepartement(place));
  const narrow = candidates.filter(({ place }) => wide.some((one) => isWithin(place, one.place)));
  if (wide.length > 0 && narrow.length === 0) return { ...none, disagree: true };
  return { ...none, candidates: narrow.length > 0 ? narrow : candidates };
}

const swapped = (found: RegExpExecArray | null) => found && [found[0], found[2], found[1]];

/** Words that say what the code is of rather than where: « 63 (département) ». */
const isCommonWord = (text: string) => /^\(?(dpt|dept|dep|departement|commune)\)?$/.test(foldPlain(text));

/** Whether a place lies in the same département as another, or is it. */
function isWithin(place: Place, other: Place): boolean {
  if (place.kind === 'elsewhere' || other.kind === 'elsewhere') {
    return place.kind === other.kind && place.departement === other.departement;
  }
  const ofOther = other.departements ?? [other.departement];
  return (place.departements ?? [place.departement]).some((one) => ofOther.includes(one));
}

const FINENESS = { region: 0, departement: 1, elsewhere: 1, epci: 2, commune: 3 };

/** The finest of what was found, each place once. */
function finestOf(found: readonly Candidate[]): Candidate[] {
  const finest = Math.max(...found.map(({ place }) => FINENESS[place.kind]));
  const best = found.filter(({ place }) => FINENESS[place.kind] === finest);
  return best.filter(({ place }, i) => best.findIndex((one) => one.place.code === place.code) === i);
}

const namings = new WeakMap<Gazetteer['names'], Map<string, readonly Candidate[]>>();

/** What a name means, without its article or « département de ». */
export function placesOfName(text: string, gazetteer: Pick<Gazetteer, 'names' | 'region'>): readonly Candidate[] {
  return keep(namings, gazetteer.names, text, () => nameOnce(text, gazetteer));
}

function nameOnce(text: string, gazetteer: Pick<Gazetteer, 'names' | 'region'>): readonly Candidate[] {
  const { names, region } = gazetteer;
  let key = foldPlain(text.replace(/\(.*?\)/g, ' ')).replace(/\bs\/?s\b/g, 'sous');
  key = key
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
  if (isRegionWide(key, names)) return [{ place: region, as: 'region' }];
  for (let left = key, tries = 0; tries < 3; tries++) {
    const found = names.get(left);
    if (found) return found.map((place) => ({ place, as: place.kind === 'region' ? 'region' : 'name' }));
    const shorter = left.replace(PREFIX, '');
    if (shorter === left || shorter === '') break;
    left = shorter;
  }
  // « Lyon 3e », « Lyon 3e arrondissement », « Vichy cedex »: the town.
  const town = key.replace(/ (\d{1,2} ?(e|er|eme)?( arrondissement)?|cedex( \d+)?)$/, '');
  return town === key ? [] : placesOfName(town, gazetteer);
}

/** Whether a folded text means the whole: « toute la région », or with its name « les départements de Bretagne ». */
function isRegionWide(key: string, names: Gazetteer['names']): boolean {
  if (REGION_WIDE.test(key)) return true;
  const [, phrase = '', called = ''] =
    /^(.*(?:toute?|region|departements)) (?:(?:de la|de l|des|du|de|d|en|l|la|le|les) )?(.+)$/.exec(key) ?? [];
  const isRegion = names.get(called.replace(/ entiere$/, ''))?.some(({ kind }) => kind === 'region') ?? false;
  return isRegion && (phrase === 'toute' || REGION_WIDE.test(phrase));
}

/** What a code means, in every reading: département, INSEE code, postcode, SIREN. */
export function placesOfCode(code: string, gazetteer: Gazetteer): Candidate[] {
  const { departements, elsewhere, communes, postcodes, epcis } = gazetteer;
  const departement = (key: string, more: Partial<Candidate> = {}): Candidate[] => {
    const place = departements.get(key) ?? elsewhere.get(key);
    return place ? [{ place, as: 'departement', ...more }] : [];
  };
  if (/^\d$/.test(code)) return departement(`0${code}`, { repaired: `0${code}` });
  if (/^20[AB]$/.test(code)) return departement(`2${code[2]}`, { alias: code });
  if (code === '20') return departement('2A', { alias: code });
  if (/^\d\d[DM]$/.test(code)) return departement(code.slice(0, 2), { alias: code });
  if (/^0\d\d$/.test(code)) return departement(code.slice(1), { repaired: code.slice(1) });
  if (/^(\d\d|2[AB]|9[78]\d)$/.test(code)) return departement(code);
  if (/^\d{9}$/.test(code)) {
    const place = epcis.get(code);
    return place ? [{ place, as: 'siren' }] : [];
  }
  const full = /^\d{4}$/.test(code) ? `0${code}` : code;
  if (!/^(\d{5}|2[AB]\d{3})$/.test(full)) return [];
  const repaired = full === code ? {} : { repaired: full };
  const found: Candidate[] = [
    ...(communes.get(full) ?? []).map((place): Candidate => ({ place, as: 'insee', ...repaired })),
    ...(postcodes.get(full) ?? []).map((place): Candidate => ({ place, as: 'postal', ...repaired })),
  ];
  if (found.length > 0) return found;
  // Which communes there are is known of the region alone; of elsewhere the département is.
  const other = elsewhere.get(full.slice(0, 2)) ?? elsewhere.get(full.slice(0, 3)) ?? corsican(full, gazetteer);
  return other ? [{ place: other, as: 'insee', ...repaired }] : [];
}

/** Postcodes and old codes of Corsica begin with 20. */
const corsican = (code: string, { elsewhere }: Gazetteer) => (code.startsWith('20') ? elsewhere.get('2A') : undefined);
