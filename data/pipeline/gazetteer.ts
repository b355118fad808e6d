/**
 * Names of places that projects could mention: départements of the tables, communes and groups of communes of the
 * official list (COG 2026).
 */
import { createRequire } from 'node:module';
import type { Unit } from '../../src/model/units.ts';
import type { PlaceName } from './mentions.ts';

/**
 * A commune of the official list, as far as it is used here. `chefLieu` is that of a former commune: the commune that
 * it is part of.
 */
export interface OfficialCommune {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  chefLieu?: string;
  commune?: string;
  codesPostaux?: string[];
  anciensCodes?: string[];
  population?: number;
}

export interface OfficialEpci {
  code: string;
  nom: string;
  membres: { code: string }[];
}

const require = createRequire(import.meta.url);

/** The official list (`@etalab/decoupage-administratif`, a development dependency). */
export function readOfficialLists(): { communes: OfficialCommune[]; epcis: OfficialEpci[] } {
  return {
    communes: require('@etalab/decoupage-administratif/data/communes.json') as OfficialCommune[],
    epcis: require('@etalab/decoupage-administratif/data/epci.json') as OfficialEpci[],
  };
}

/** The names of the départements, of their communes (former ones lead to today's) and of their groups of communes. */
export function listPlaceNames(departements: readonly Pick<Unit, 'code' | 'nom'>[]): PlaceName[] {
  const { communes, epcis } = readOfficialLists();
  const codes = new Set(departements.map(({ code }) => code));
  const own = communes.filter(({ departement }) => departement !== undefined && codes.has(departement));
  const members = new Set(own.map(({ code }) => code));
  return [
    ...departements.map(({ code, nom }): PlaceName => ({ nom, type: 'departement', code })),
    ...own.map(({ code, nom, chefLieu: mainTown, commune }): PlaceName => ({
      nom,
      type: 'commune',
      code: mainTown ?? commune ?? code,
    })),
    ...epcis
      .filter(({ membres: ofGroup }) => ofGroup.some(({ code }) => members.has(code)))
      .map(({ code, nom }): PlaceName => ({
        nom: nom.replace(/^(CC|CA|CU) (de |du |des |de la |de l')?/, ''),
        type: 'epci',
        code,
      })),
  ];
}
