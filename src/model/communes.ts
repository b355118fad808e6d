/** The communes of the region on their way to the browser: one line of text each, former ones included. */

import type { Epci } from './tables.ts';

/** A commune of today, an arrondissement of one, or a former commune that people still name. */
export interface CommuneEntry {
  /** INSEE code; that of a former commune can equal the code of the commune that it became a part of. */
  code: string;
  nom: string;
  departement: string;
  /** The commune of today: its own code, or that of the commune it belongs to. */
  current: string;
  postcodes: string[];
  /** Index in `epcis`, null outside any group of communes. */
  epci: number | null;
  /** Inhabitants (legal population); 0 where it has none of its own. */
  population: number;
}

/** `cut`: so many of its communes lie outside the region; absent where none does. */
export type CommuneGroup = Pick<Epci, 'code' | 'nom'> & { cut?: number };

/** Roughly the binary logarithm of a population: who is meant more often comes first. */
export const sizeOf = (population: number): number => (population > 0 ? Math.round(Math.log2(population)) : 0);

/**
 * `lines`, by département: communes separated by line breaks, their fields by tabs (see `packCommune`). `points`: a
 * line for each commune whose place is known, its INSEE code, longitude and latitude in hundredths of a degree (about a
 * kilometre).
 */
export interface PackedCommunes {
  epcis: CommuneGroup[];
  lines: Record<string, string>;
  points: string;
}

/**
 * What is known of the rest of the country; `prefixes` begin its codes, `names`: names by département, separated by
 * line breaks.
 */
export interface CommunesElsewhere {
  departements: { code: string; nom: string; prefixes: string[] }[];
  names: Record<string, string>;
}

/**
 * What reading a list needs beside them: old INSEE codes of communes that others took in, with the code of today, and
 * folded names of the region's communes that others bear, with the départements of those, separated by spaces.
 */
export interface Lookups {
  former: Readonly<Record<string, string>>;
  homonyms: Readonly<Record<string, string>>;
  /** What people call the region beside its name: « AURA ». */
  regionNames: readonly string[];
  /** Groups of communes that some lists have beside the départements, and that count in one here. */
  grouped: readonly { code: string; nom: string; departement: string; names: readonly string[] }[];
}

/** Longitude and latitude in degrees of the communes of today whose place is known, by INSEE code. */
export function unpackPoints({ points }: Pick<PackedCommunes, 'points'>): Map<string, [number, number]> {
  return new Map(
    points.split('\n').map((line) => {
      const [code = '', longitude, latitude] = line.split(' ');
      return [code, [Number(longitude) / 100, Number(latitude) / 100]];
    }),
  );
}

const FIELD = '\t';

/**
 * Name, code without its département, postcodes without theirs where it is the same, group, inhabitants, and the
 * commune of today where it is another.
 */
export function packCommune({ code, nom, departement, current, postcodes, epci, population }: CommuneEntry): string {
  const short = (full: string) => (full.startsWith(departement) ? full.slice(departement.length) : `=${full}`);
  return [
    nom,
    short(code),
    postcodes.map(short).join(' '),
    epci ?? '',
    population || '',
    ...(current === code ? [] : [short(current)]),
  ].join(FIELD);
}

/** The inverse of `packCommune`, for every line. */
export function unpackCommunes({ lines }: Pick<PackedCommunes, 'lines'>): CommuneEntry[] {
  return Object.entries(lines).flatMap(([departement, lines]) => {
    const full = (short: string) => (short.startsWith('=') ? short.slice(1) : departement + short);
    return lines.split('\n').map((line): CommuneEntry => {
      const [nom = '', code = '', codes = '', epci = '', population = '', current] = line.split(FIELD);
      return {
        code: full(code),
        nom,
        departement,
        current: full(current ?? code),
        postcodes: codes.split(' ').filter(Boolean).map(full),
        epci: epci === '' ? null : Number(epci),
        population: Number(population),
      };
    });
  });
}
