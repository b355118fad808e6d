/** The codes of an official file: which level they are of, which property holds them, and what had to be mended. */
import type { Feature } from 'geojson';
import { LEVEL_WORDS, type KnownLevel, type LevelId } from './known.ts';
import { listSome } from './listSome.ts';

type Coded = Pick<Feature, 'id' | 'properties'>;

/**
 * Properties that official files keep the code in, in order of preference, without case and signs: `INSEE_COM`,
 * `CODE_SIREN` (IGN), `codgeo` (ANCT), `code_dept` (IGN GEOFLA), `dep` (Insee), `ddep_c_cod` (cadastre).
 */
const PROPERTIES = [
  ...['code', 'inseedep', 'inseecom', 'codeinsee', 'codgeo', 'codeinseedep', 'codedep', 'codedept', 'codedepartement'],
  ...['codedepart', 'coddep', 'depcode', 'numdep', 'departement', 'dep', 'ddepccod'],
  ...['codecommune', 'codcom', 'comcode', 'codecom', 'depcom', 'insee', 'codeinseecommune', 'codeinseedelacommune'],
  ...['codesiren', 'sirenepci', 'codesirenepci', 'siren', 'codeepci', 'codepci', 'epci', 'id'],
];
/** Two parts of one département: D, what the département administers, and M, a métropole with its powers. */
const PART = /^(\d{2})[DM]$/;

/** The codes of a file, one a feature (empty where there is none), those of before as those of today. */
export interface ReadCodes {
  /** Null where no property holds codes of any level. */
  level: LevelId | null;
  /** Which property, `id` for the features' own identifiers. */
  property: string | null;
  codes: string[];
  /** Codes of before that became another: how many shapes each of today takes in. */
  merged: ReadonlyMap<string, string[]>;
  /** What was mended, in sentences. */
  notes: string[];
  faults: string[];
}

interface Reader {
  key: string;
  values: unknown[];
}

/** Reads the codes from the property, or the feature's own `id`, that names the most units of one of the levels. */
export function readCodes(features: readonly Coded[], levels: readonly KnownLevel[]): ReadCodes {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const valuesOf = (key: string) => features.map(({ properties }) => properties?.[key]);
  const readers = PROPERTIES.flatMap((name) => keys.filter((key) => plain(key) === name)).map((key): Reader => ({
    key,
    values: valuesOf(key),
  }));
  if (features.some(({ id }) => id !== undefined)) readers.push({ key: 'id', values: features.map(({ id }) => id) });
  const best = bestOf(readers, levels);
  if (!best.reader || !best.level) {
    const likely = keys.find((key) => bestOf([{ key, values: valuesOf(key) }], levels).score > 0);
    return {
      ...{ level: null, property: null, codes: features.map(() => ''), merged: new Map(), notes: [] },
      faults: [describeMissing(keys, likely, levels)],
    };
  }
  return readWith(best.reader, best.level, best.score);
}

interface Best {
  reader: Reader | null;
  level: KnownLevel | null;
  /** How many different units are named. */
  score: number;
}

/**
 * The highest, of equal ones the finest: a département may have one commune. Without a known code the first reader and
 * the last, widest level.
 */
function bestOf(readers: readonly Reader[], levels: readonly KnownLevel[]): Best {
  let best: Best = { reader: readers[0] ?? null, level: readers.length > 0 ? (levels.at(-1) ?? null) : null, score: 0 };
  for (const level of levels) {
    for (const reader of readers) {
      const score = new Set(reader.values.map((value) => todayOf(value, level)).filter((one) => level.units.has(one)))
        .size;
      if (score > best.score) best = { reader, level, score };
    }
  }
  return best;
}

function readWith({ key, values }: Reader, known: KnownLevel, score: number): ReadCodes {
  const texts = values.map((value) => textOf(value, known.level));
  const codes = values.map((value) => todayOf(value, known));
  const merged = new Map<string, string[]>();
  texts.forEach((text, index) => {
    const today = codes[index] ?? '';
    if (text !== today && wholeOf(text) !== today) merged.set(today, [...(merged.get(today) ?? []), text]);
  });
  return {
    ...{ level: known.level, property: key, codes, merged },
    notes: [...describeNumbers(values, key, codes), ...describeAbsent(values, key), ...describeRepeated(texts, known)],
    faults: [...findParts(texts), ...(score === 0 ? [describeElsewhere(codes, key, known)] : [])],
  };
}

/** The code of today that a value names, empty for none. */
function todayOf(value: unknown, { level, units, former }: KnownLevel): string {
  const code = wholeOf(textOf(value, level));
  return units.has(code) ? code : (former?.get(code) ?? code);
}

/** A number has lost its zeros: 1001 is the commune 01001. */
function textOf(value: unknown, level: LevelId): string {
  if (typeof value === 'number') return String(value).padStart(LEVEL_WORDS[level].width, '0');
  return typeof value === 'string' ? value.trim().toUpperCase() : '';
}

function describeMissing(keys: readonly string[], likely: string | undefined, levels: readonly KnownLevel[]): string {
  return (
    'Aucune propriété de code : il faut « code », « codgeo », « INSEE_COM », « INSEE_DEP », « CODE_SIREN », ' +
    `« code_insee », « code_dept », « dep » ou « epci » (propriétés lues : ${keys.join(', ') || 'aucune'}). ` +
    (likely
      ? `« ${likely} » contient des codes attendus : renommez-la en « code ».`
      : `Renommez en « code » celle qui porte le code (${levels.map(({ level }) => LEVEL_WORDS[level].one).join(', ')}).`)
  );
}

function describeElsewhere(codes: readonly string[], property: string, { units }: KnownLevel): string {
  const given = [...new Set(codes.filter(Boolean))].sort();
  return (
    `Aucun code du fichier n’est de la région du site (propriété « ${property} » : ${listSome(given) || 'vide'} ; ` +
    `attendus, par exemple : ${listSome([...units.keys()])}) : choisissez un fichier qui couvre cette région.`
  );
}

function describeNumbers(values: readonly unknown[], property: string, codes: readonly string[]): string[] {
  const read = codes.filter((_, index) => typeof values[index] === 'number');
  if (read.length === 0) return [];
  const [one, many] = ['code est un nombre', 'codes sont des nombres'];
  return [
    `${read.length} ${read.length > 1 ? many : one} (propriété « ${property} »), lu${read.length > 1 ? 's' : ''} ` +
      `avec les zéros perdus : ${listSome(read)}.`,
  ];
}

function describeAbsent(values: readonly unknown[], property: string): string[] {
  const absent = values.flatMap((value, index) => {
    return typeof value === 'number' || (typeof value === 'string' && value.trim()) ? [] : [String(index + 1)];
  });
  if (absent.length === 0) return [];
  const words = absent.length > 1 ? `${absent.length} entités n’ont pas de code` : 'Une entité n’a pas de code';
  return [
    `${words} (propriété « ${property} ») et n’${absent.length > 1 ? 'ont' : 'a'} pas été prise${
      absent.length > 1 ? 's' : ''
    } : n° ${listSome(absent)}.`,
  ];
}

/** Several features of one code are its parts. */
function describeRepeated(texts: readonly string[], { units }: KnownLevel): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const repeated = [...counts].filter(([code, count]) => count > 1 && units.has(code)).map(([code]) => code);
  if (repeated.length === 0) return [];
  const several = repeated.length > 1;
  return [
    `${several ? 'Les codes' : 'Le code'} ${listSome(repeated)} ${several ? 'apparaissent' : 'apparaît'} plusieurs fois : ` +
      `${several ? 'leurs' : 'ses'} morceaux ont été réunis.`,
  ];
}

/** One part of a département without the other, or beside the whole. */
function findParts(texts: readonly string[]): string[] {
  const given = new Set(texts);
  return [...given]
    .filter((code) => PART.test(code))
    .flatMap((part) => {
      const whole = wholeOf(part);
      const other = `${whole}${part.endsWith('D') ? 'M' : 'D'}`;
      if (given.has(whole)) {
        return `Le fichier contient à la fois ${whole} et ${part} : gardez ${whole} seul, ou ses deux parties ${whole}D et ${whole}M.`;
      }
      if (given.has(other)) return [];
      return `Le fichier contient ${part} sans ${other} : ajoutez l’autre partie du département ${whole}.`;
    });
}

/** `69` for `69D` and `69M`; any other code itself. */
function wholeOf(code: string): string {
  return PART.exec(code)?.[1] ?? code;
}

/** A property's name without case, accents and signs: `CODE_DÉPT` is `codedept`. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
