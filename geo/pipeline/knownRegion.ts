/** The units of the region by level, by the official lists of communes and EPCI. */
import { readOfficialLists, type OfficialCommune, type OfficialEpci } from '../../data/pipeline/gazetteer.ts';
import type { Known } from '../../src/outlines/known.ts';
import type { DrawnTerritoire } from '../../src/outlines/units.ts';

const CURRENT = 'commune-actuelle';

/** What outlines are read against, and which units hold a commune. */
export interface KnownRegion extends Known {
  departementOf: ReadonlyMap<string, string>;
  epciOf: ReadonlyMap<string, string>;
  /** EPCI that have communes outside the region too: how many. */
  crossing: ReadonlyMap<string, number>;
}

/** @param lists the official ones; tests give their own. */
export function knownRegion(
  territoires: readonly DrawnTerritoire[],
  lists: { communes: readonly OfficialCommune[]; epcis: readonly OfficialEpci[] } = readOfficialLists(),
): KnownRegion {
  const codes = new Set(territoires.map(({ code }) => code));
  const current = lists.communes.filter(({ type, departement }) => type === CURRENT && codes.has(departement ?? ''));
  const departementOf = new Map(current.map(({ code, departement }) => [code, departement ?? '']));
  const former = new Map<string, string>();
  for (const { code, type, chefLieu: mainTown, commune, anciensCodes: before } of lists.communes) {
    const today = type === CURRENT ? code : (mainTown ?? commune ?? '');
    if (!departementOf.has(today)) continue;
    for (const old of [code, ...(before ?? [])]) if (!departementOf.has(old)) former.set(old, today);
  }
  const own = lists.epcis.filter(({ membres: members }) => members.some(({ code }) => departementOf.has(code)));
  const epciOf = new Map(own.flatMap(({ code, membres: members }) => members.map((member) => [member.code, code])));
  const outside = own.map(({ code, membres: members }): [string, number] => [
    code,
    members.filter((member) => !departementOf.has(member.code)).length,
  ]);
  return {
    departementOf,
    epciOf,
    crossing: new Map(outside.filter(([, count]) => count > 0)),
    places: territoires,
    levels: [
      {
        level: 'commune',
        units: new Map(current.map(({ code, nom }) => [code, nom])),
        former,
        departementOf: (code) => departementOf.get(code),
      },
      { level: 'epci', units: new Map(own.map(({ code, nom }) => [code, nom])) },
      {
        level: 'departement',
        units: new Map(territoires.map(({ code, nom }) => [code, nom])),
        departementOf: (code) => code,
      },
    ],
  };
}
