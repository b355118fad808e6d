/**
 * What « Ma commune » says of places outside the region: the other départements, and the names of their larger
 * communes.
 */
import { createRequire } from 'node:module';
import { group } from 'd3';
import type { Unit } from '../../src/model/units.ts';
import type { CommunesElsewhere } from '../../src/model/communes.ts';
import { readOfficialLists } from './gazetteer.ts';

/** Inhabitants from which a name is listed: all names of the country would weigh six times as much. */
const FROM = 2000;
/** Postcodes of both départements of Corsica begin with their old number. */
const OLD_NUMBERS: Record<string, string[]> = { '2A': ['2A', '20'], '2B': ['2B', '20'] };

/**
 * The départements of the official list that the tables do not have, with the names of their communes of 2,000
 * inhabitants or more.
 */
export function packElsewhere(departements: readonly Pick<Unit, 'code'>[]): CommunesElsewhere {
  const own = new Set(departements.map(({ code }) => code));
  const official = createRequire(import.meta.url)('@etalab/decoupage-administratif/data/departements.json') as {
    code: string;
    nom: string;
  }[];
  const others = official.filter(({ code }) => !own.has(code));
  const communes = group(
    readOfficialLists().communes.filter(
      ({ type, population = 0 }) => type === 'commune-actuelle' && population >= FROM,
    ),
    ({ departement }) => departement,
  );
  return {
    departements: others.map(({ code, nom }) => ({ code, nom, prefixes: OLD_NUMBERS[code] ?? [code] })),
    names: Object.fromEntries(
      others.map(({ code }) => [code, (communes.get(code) ?? []).map(({ nom }) => nom).join('\n')]),
    ),
  };
}
