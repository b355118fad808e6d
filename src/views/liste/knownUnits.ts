/** What outlines are read against in a browser: the communes of the site with their groups, and its départements. */
import { unpackCommunes, unpackPoints, type Lookups, type PackedCommunes } from '../../model/communes.ts';
import { fold } from '../../model/fold.ts';
import type { Known } from '../../outlines/known.ts';
import type { DrawnTerritoire } from '../../outlines/units.ts';

/** `departements`: those of the site; `prefecture` is a name, empty where the table has none. */
export interface KnownSource {
  communes: PackedCommunes;
  former: Lookups['former'];
  departements: readonly { code: string; nom: string; prefecture: string }[];
}

export function knownUnits({ communes: packed, former: old, departements }: KnownSource): Known {
  const all = unpackCommunes(packed);
  const today = all.filter(({ code, current }) => code === current);
  const departementOf = new Map(today.map(({ code, departement }) => [code, departement]));
  const former = new Map([...Object.entries(old), ...all.map(({ code, current }) => [code, current] as const)]);
  for (const code of departementOf.keys()) former.delete(code);
  const points = unpackPoints(packed);
  const places = departements.map(({ code, nom, prefecture }): DrawnTerritoire => {
    const town = today.find((one) => one.departement === code && fold(one.nom) === fold(prefecture));
    return { code, nom, prefecture: points.get(town?.code ?? '') ?? null };
  });
  // A former commune that gave its code to the whole follows it in the list: the first name is today's.
  const names = new Map([...today].reverse().map(({ code, nom }) => [code, nom]));
  return {
    places,
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
