/** What outlines are read against in a browser: the communes of the site with their groups, and its départements. */
import { unpackCommunes, unpackPoints, type Lookups, type PackedCommunes } from '../../model/communes.ts';
import type { Known, LevelId } from '../../outlines/known.ts';

/** What is known of the site; `departements`: its own. */
export interface KnownSource {
  communes: PackedCommunes;
  former: Lookups['former'];
  departements: readonly { code: string; nom: string }[];
}

/** `pointsOf`: degrees of what is known to lie in a unit: of a commune its own place, of a group those of all in it. */
export interface KnownUnits extends Known {
  pointsOf: (level: LevelId, code: string) => readonly (readonly [number, number])[];
}

export function knownUnits({ communes: packed, former: old, departements }: KnownSource): KnownUnits {
  const all = unpackCommunes(packed);
  const today = all.filter(({ code, current }) => code === current);
  const departementOf = new Map(today.map(({ code, departement }) => [code, departement]));
  const former = new Map([...Object.entries(old), ...all.map(({ code, current }) => [code, current] as const)]);
  for (const code of departementOf.keys()) former.delete(code);
  // A former commune that gave its code to the whole follows it in the list: the first name is today's.
  const names = new Map([...today].reverse().map(({ code, nom }) => [code, nom]));
  const points = unpackPoints(packed);
  const members = packed.epcis.map((): [number, number][] => []);
  for (const { code, epci } of today) {
    const point = points.get(code);
    if (epci !== null && point) members[epci]?.push(point);
  }
  const inGroup = new Map(packed.epcis.map(({ code }, i) => [code, members[i] ?? []]));
  return {
    pointsOf: (level, code) => {
      const own = points.get(code);
      return (level === 'epci' ? inGroup.get(code) : own && [own]) ?? [];
    },
    // Places of communes say more than préfectures, near which a file of some communes need not lie.
    places: departements.map(({ code, nom }) => ({ code, nom, prefecture: null })),
    levels: [
      {
        level: 'commune',
        units: new Map([...departementOf.keys()].sort().map((code) => [code, names.get(code) ?? ''])),
        former,
        departementOf: (code) => departementOf.get(code),
      },
      { level: 'epci', units: new Map(packed.epcis.map(({ code, nom }) => [code, nom])) },
      {
        level: 'departement',
        units: new Map(departements.map(({ code, nom }) => [code, nom])),
        departementOf: (code) => code,
      },
    ],
  };
}
