/** The table `units` of `cube.sql`: every unit of the country, and what holds it. */
import { createRequire } from 'node:module';
import { keyOf, type UnitKey } from '../../../src/model/units.ts';
import { readOfficialLists, type OfficialCommune, type OfficialEpci } from '../gazetteer.ts';

/** Codes of what holds a unit, itself included; empty where nothing does at that level. */
export interface UnitRow {
  unit: UnitKey;
  commune: string;
  epci: string;
  departement: string;
  region: string;
}

export interface OfficialDepartement {
  code: string;
  nom: string;
  region: string;
}

/** What the table is made of: lists as `@etalab/decoupage-administratif` has them. */
export interface UnitsSource {
  communes: readonly OfficialCommune[];
  epcis: readonly OfficialEpci[];
  departements: readonly OfficialDepartement[];
}

const require = createRequire(import.meta.url);

export function readUnitsSource(): UnitsSource {
  const departements = require('@etalab/decoupage-administratif/data/departements.json') as OfficialDepartement[];
  return { ...readOfficialLists(), departements };
}

/** Names of the regions by their code of Insee. */
export function readRegions(): { code: string; nom: string }[] {
  return require('@etalab/decoupage-administratif/data/regions.json') as { code: string; nom: string }[];
}

/**
 * One row a unit: communes of today; arrondissements, delegated communes and codes of communes that merged since stand
 * for the commune of today. An EPCI in several départements lies in the one with most of its communes.
 */
export function listUnits({ communes, epcis, departements }: UnitsSource): UnitRow[] {
  const regionOf = new Map(departements.map(({ code, region }) => [code, region]));
  const groupOf = new Map(epcis.flatMap(({ code, membres: members }) => members.map((one) => [one.code, code])));
  const rows = new Map<UnitKey, UnitRow>();
  const add = (level: string, code: string, holders: Partial<Omit<UnitRow, 'unit'>>) => {
    const unit = keyOf({ level, code });
    if (!rows.has(unit)) rows.set(unit, { unit, commune: '', epci: '', departement: '', region: '', ...holders });
  };
  for (const region of new Set(regionOf.values())) add('region', region, { region });
  for (const { code, region } of departements) add('departement', code, { departement: code, region });
  const today = communes.filter(({ type }) => type === 'commune-actuelle');
  const placed = new Map(
    today.map(({ code, departement = '' }) => [
      code,
      { commune: code, epci: groupOf.get(code) ?? '', departement, region: regionOf.get(departement) ?? '' },
    ]),
  );
  for (const [code, holders] of placed) add('commune', code, holders);
  // A code of today comes first: that of a delegated commune can be the same.
  for (const { code, commune, chefLieu: mainTown } of communes)
    add('commune', code, placed.get(commune ?? mainTown ?? code) ?? {});
  for (const { code, anciensCodes: former = [] } of today)
    for (const old of former) add('commune', old, placed.get(code) ?? {});
  for (const { code, membres: members } of epcis) {
    const departement = mostFrequent(members.map((one) => placed.get(one.code)?.departement ?? ''));
    add('epci', code, { epci: code, departement, region: regionOf.get(departement) ?? '' });
  }
  return [...rows.values()];
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as [string, number])[0];
}
