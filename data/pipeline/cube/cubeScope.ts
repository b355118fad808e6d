/** Which units of a cube are those of a site's tables: its départements, and the groups and communes in them. */
import { COMMUNE, EPCI } from '../../../src/model/finerUnits.ts';
import { keyOf, type Unit, type UnitKey } from '../../../src/model/units.ts';
import { readForms } from '../regions/official.ts';
import { listUnits, readUnitsSource, type UnitRow } from './unitsTable.ts';

/** The units of the tables by the codes that the cube has. `isRegion`: the whole is a region, and not the country. */
export interface Scope {
  whole: UnitKey;
  isRegion: boolean;
  departements: ReadonlySet<string>;
  regions: ReadonlyMap<string, { key: UnitKey; departements: readonly string[] }>;
  groups: readonly UnitRow[];
  communesOf: ReadonlyMap<string, readonly UnitRow[]>;
}

/** @param units of the tables, the whole among them. */
export function scopeOf(units: readonly Unit[]): Scope {
  const official = listUnits(readUnitsSource());
  const departements = new Set(units.filter(({ level }) => level === 'departement').map(({ code }) => code));
  const whole = keyOf(units.find(({ parent }) => parent === null) as Unit);
  const isRegion = whole.startsWith('region:');
  const letters = new Map(
    readForms().flatMap(({ type, code, letters: own }) => (type === 'region' ? [[code, own]] : [])),
  );
  const own = official.filter(
    ({ unit, departement }) => unit === `departement:${departement}` && departements.has(departement),
  );
  const regions = new Map(
    [...new Set(own.map(({ region }) => region))].map((code) => [
      code,
      {
        key: isRegion ? whole : keyOf({ level: 'region', code: letters.get(code) ?? code }),
        departements: own.filter(({ region }) => region === code).map(({ departement }) => departement),
      },
    ]),
  );
  const communesOf = new Map<string, UnitRow[]>();
  for (const row of official) {
    if (row.unit !== `${COMMUNE}:${row.commune}` || row.epci === '') continue;
    communesOf.set(row.epci, [...(communesOf.get(row.epci) ?? []), row]);
  }
  return {
    whole,
    isRegion,
    departements,
    regions,
    groups: official.filter(({ unit, epci }) => unit === `${EPCI}:${epci}`),
    communesOf,
  };
}
