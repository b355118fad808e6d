/** The levels below the tables' own: what they are called, and the column of the people of the official list. */
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../src/model/dataset.ts';
import { COMMUNE, EPCI } from '../../src/model/finerUnits.ts';
import { levelList } from '../../src/model/levels.ts';
import type { FinerLevels } from '../../src/model/refine.ts';
import { readJson } from './files.ts';
import { officialPeople } from './regions/tables.ts';

const OFFICIAL = fileURLToPath(new URL('../officiel', import.meta.url));

/** Groups of communes and communes, where the tables lack them. */
export function listFinerLevels({ levels }: Pick<Dataset, 'levels'>): FinerLevels {
  const own = new Set(levels.map(({ id }) => id));
  const { colonne, role, libelle, unite, millesime, producteur } = officialPeople();
  return {
    levels: readJson(OFFICIAL, 'niveaux.json', levelList).filter(
      ({ id }) => (id === EPCI || id === COMMUNE) && !own.has(id),
    ),
    holder: levels.at(-1)?.id ?? '',
    people: { colonne, role, libelle, unite, millesime, producteur },
  };
}
