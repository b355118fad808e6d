/** The codes of an official file: which property holds them, and the départements that come in two parts. */
import type { Feature } from 'geojson';
import { listSome } from './listSome.ts';

type Coded = Pick<Feature, 'id' | 'properties'>;

/**
 * Properties that official files keep the code in, in order of preference, without case and signs: `INSEE_DEP`,
 * `codgeo` (ANCT), `code_dept` (IGN GEOFLA), `dep` (Insee), `ddep_c_cod` (cadastre).
 */
const PROPERTIES = [
  ...['code', 'inseedep', 'codeinsee', 'codgeo', 'codeinseedep', 'codedep', 'codedept', 'codedepartement'],
  ...['codedepart', 'coddep', 'depcode', 'numdep', 'departement', 'dep', 'ddepccod', 'id'],
];
/** Two parts of one département: D, what the département administers, and M, a métropole with its powers. */
const PART = /^(\d{2})[DM]$/;
const SHOWN = 5;

/**
 * The codes of a file, one a feature (empty where there is none), parts under the code of the whole, and all that is
 * wrong with them.
 */
export interface ReadCodes {
  codes: string[];
  faults: string[];
}

/** Reads the codes from the property, or the feature's own `id`, that holds the most of the `expected` ones. */
export function readCodes(features: readonly Coded[], expected: ReadonlySet<string>): ReadCodes {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const candidates = PROPERTIES.flatMap((name) => keys.filter((key) => plain(key) === name));
  const readers = candidates.map((key) => ({ key, values: features.map(({ properties }) => properties?.[key]) }));
  if (features.some(({ id }) => id !== undefined)) readers.push({ key: 'id', values: features.map(({ id }) => id) });
  const score = (values: unknown[]) => new Set(values.filter((one) => expected.has(wholeOf(String(one))))).size;
  const best = readers.reduce<(typeof readers)[number] | null>(
    (chosen, one) => (chosen && score(chosen.values) >= score(one.values) ? chosen : one),
    null,
  );
  if (!best) return { codes: features.map(() => ''), faults: [describeMissing(features, keys, score)] };
  const codes = best.values.map(textOf);
  return {
    codes: codes.map(wholeOf),
    faults: [...findUnread(best.values, best.key), ...findRepeated(codes.filter(Boolean))],
  };
}

/** A number is a fault, but says which code was meant. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value).padStart(2, '0');
  return typeof value === 'string' ? value.trim() : '';
}

function describeMissing(
  features: readonly Coded[],
  keys: readonly string[],
  score: (values: unknown[]) => number,
): string {
  const likely = keys.find((key) => score(features.map(({ properties }) => properties?.[key])) > 0);
  return (
    'Aucune propriété de code : il faut « code », « codgeo », « INSEE_DEP », « code_insee », « code_dept » ou ' +
    `« dep » (propriétés lues : ${keys.join(', ') || 'aucune'}). ` +
    (likely
      ? `« ${likely} » contient des codes attendus : renommez-la en « code ».`
      : 'Renommez en « code » celle qui porte le code du département.')
  );
}

/** Features whose code cannot be read, in one sentence a kind. */
function findUnread(values: readonly unknown[], property: string): string[] {
  const rows = values.map((value, index) => ({ value, number: index + 1 }));
  const numbers = rows.filter(({ value }) => typeof value === 'number');
  const absent = rows.filter(({ value }) => typeof value !== 'number' && (typeof value !== 'string' || !value.trim()));
  const tell = (some: typeof rows, reason: string) => {
    const others = some.length > 1 ? ` (et ${some.length - 1} autre${some.length > 2 ? 's' : ''} de même)` : '';
    return some[0]
      ? [
          `Le code de l’entité n° ${some[0].number} (propriété « ${property} ») ${reason}${others} : ` +
            'les codes sont du texte, comme "01".',
        ]
      : [];
  };
  return [
    ...tell(
      numbers,
      `est un nombre (${numbers
        .slice(0, SHOWN)
        .map(({ value }) => value)
        .join(', ')})`,
    ),
    ...tell(absent, 'est absent ou vide'),
  ];
}

function findRepeated(codes: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).map(([code]) => code);
  const faults: string[] = [];
  if (repeated.length > 0) {
    const [one, several] = [`Le code ${repeated[0]} apparaît`, `Les codes ${listSome(repeated)} apparaissent`];
    faults.push(
      `${repeated.length > 1 ? several : one} plusieurs fois : gardez une seule entité par département, ` +
        'en MultiPolygon s’il a plusieurs morceaux.',
    );
  }
  for (const part of [...counts.keys()].filter((code) => PART.test(code))) {
    const whole = part.slice(0, 2);
    const other = `${whole}${part.endsWith('D') ? 'M' : 'D'}`;
    if (counts.has(whole)) {
      faults.push(
        `Le fichier contient à la fois ${whole} et ${part} : ` +
          `gardez ${whole} seul, ou ses deux parties ${whole}D et ${whole}M.`,
      );
    } else if (!counts.has(other)) {
      faults.push(`Le fichier contient ${part} sans ${other} : ajoutez l’autre partie du département ${whole}.`);
    }
  }
  return faults;
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
