/** What outlines are read against: the units of the region by level, and where its départements lie. */
import type { DrawnTerritoire } from './units.ts';

export type LevelId = 'commune' | 'epci' | 'departement';

/** The units of one level. */
export interface KnownLevel {
  level: LevelId;
  /** Names by code, of the region alone. */
  units: ReadonlyMap<string, string>;
  /** The code of today by codes of before: communes that others took in. */
  former?: ReadonlyMap<string, string>;
  /** Code of the département that a unit lies in; absent where units cross départements. */
  departementOf?: (code: string) => string | undefined;
}

export interface Known {
  /** Finest first. */
  levels: readonly KnownLevel[];
  /** Départements of the region, each with a point that lies in it where one is known. */
  places: readonly DrawnTerritoire[];
}

/** How sentences name the units of a level. */
export const LEVEL_WORDS: Record<LevelId, { the: string; one: string; many: string; width: number }> = {
  commune: { the: 'La commune', one: 'commune', many: 'communes', width: 5 },
  epci: { the: 'L’EPCI', one: 'EPCI', many: 'EPCI', width: 9 },
  departement: { the: 'Le département', one: 'département', many: 'départements', width: 2 },
};

/** Names of the objects of the files, as the site's own have them. */
export const OBJECT_OF: Record<LevelId, string> = { commune: 'communes', epci: 'epci', departement: 'departements' };

/** The départements of a table and nothing finer. */
export function knownDepartements(territoires: readonly DrawnTerritoire[]): Known {
  const units = new Map(territoires.map(({ code, nom }) => [code, nom]));
  return { levels: [{ level: 'departement', units, departementOf: (code) => code }], places: territoires };
}
