/**
 * The communes that « Ma commune » finds: those of the départements of the tables, from the official list (COG 2026),
 * former ones included.
 */
import { group } from 'd3';
import type { Unit } from '../../src/model/units.ts';
import { packCommune, type CommuneEntry, type PackedCommunes } from '../../src/model/communes.ts';
import { pointOfCommune } from './cities.ts';
import { readOfficialLists, type OfficialCommune } from './gazetteer.ts';

const FORMER = ['commune-deleguee', 'commune-associee'];

/**
 * Communes of today in the order of their codes, then their arrondissements and former communes under a name of their
 * own.
 */
export function listCommunes(departements: readonly Pick<Unit, 'code'>[]): {
  communes: CommuneEntry[];
  epcis: PackedCommunes['epcis'];
} {
  const official = readOfficialLists();
  const codes = new Set(departements.map(({ code }) => code));
  const all = official.communes.filter(({ departement }) => departement !== undefined && codes.has(departement));
  const today = new Map(all.filter(({ type }) => type === 'commune-actuelle').map((one) => [one.code, one]));
  const groups = official.epcis.filter(({ membres: members }) => members.some(({ code }) => today.has(code)));
  const groupOf = new Map(groups.flatMap(({ membres: members }, i) => members.map(({ code }) => [code, i])));
  const toCommune = (one: OfficialCommune): CommuneEntry => {
    const current = one.commune ?? one.chefLieu ?? one.code;
    const whole = today.get(current) ?? one;
    return {
      code: one.code,
      nom: one.nom,
      departement: one.departement ?? '',
      current,
      postcodes: one.codesPostaux ?? whole.codesPostaux ?? [],
      epci: groupOf.get(current) ?? null,
      population: one.population ?? 0,
    };
  };
  // A delegated commune that gave its name to the whole is found as the whole.
  const others = all.filter(
    ({ type, nom, chefLieu: mainTown, code }) =>
      type === 'arrondissement-municipal' || (FORMER.includes(type) && nom !== today.get(mainTown ?? code)?.nom),
  );
  return {
    communes: [...today.values(), ...others].map(toCommune),
    epcis: groups.map(({ code, nom, membres: members }) => {
      const cut = members.filter((one) => !today.has(one.code)).length;
      return { code, nom, ...(cut > 0 && { cut }) };
    }),
  };
}

/** The compact file of the site. */
export function packCommunes(departements: readonly Pick<Unit, 'code'>[]): PackedCommunes {
  const { communes, epcis } = listCommunes(departements);
  const byDepartement = group(communes, ({ departement }) => departement);
  const lines = departements.map(({ code }) => [code, (byDepartement.get(code) ?? []).map(packCommune).join('\n')]);
  return { epcis, lines: Object.fromEntries(lines) as PackedCommunes['lines'], points: listPoints(communes) };
}

/** Places of the communes of today that are known, in hundredths of a degree. */
function listPoints(communes: readonly CommuneEntry[]): string {
  return communes
    .flatMap(({ code, current, nom }) => {
      const place = code === current ? pointOfCommune(code, nom) : undefined;
      return place ? [[code, ...place.map((degrees) => Math.round(degrees * 100))].join(' ')] : [];
    })
    .join('\n');
}
