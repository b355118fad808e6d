/** A made-up list of two levels below the whole, so small that every figure is computed by hand. */
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Level } from '../../../src/model/levels.ts';
import { placeAt } from '../../../src/model/placing.ts';
import type { Unit } from '../../../src/model/units.ts';
import { projet, territoire, TINY } from '../selection/support.ts';

const level = (id: string): Level => ({ id, nom: id, pluriel: `${id}s`, article: 'la', genre: 'f', chefLieu: '' });
const unit = (of: string, code: string, parent: string, population: number | null = 1000): Unit => ({
  ...territoire(code, `${of} ${code}`, population, 10, of),
  parent,
});
const at = (id: string, key: string) => ({ ...projet(id, '10', 'lecture'), unit: key });

/**
 * A region that holds the départements 10 and 53; 10 holds the communes 10 (a code of both levels) and 10002, 53 holds
 * 53001. Of
 * seven projects two name the commune 10, one 53001, one département 10, one département 53, two the region.
 */
export const THREE: Dataset = placeAt({
  ...TINY,
  levels: [level('region'), level('departement'), level('commune')],
  region: { ...TINY.region, code: 'REG', parent: null },
  allUnits: [
    unit('departement', '10', 'region:REG'),
    unit('departement', '53', 'region:REG', 3000),
    unit('commune', '10', 'departement:10'),
    unit('commune', '10002', 'departement:10'),
    unit('commune', '53001', 'departement:53'),
  ],
  projets: [
    at('2030-001', 'commune:10'),
    at('2030-002', 'commune:10'),
    at('2030-003', 'commune:53001'),
    at('2030-004', 'departement:10'),
    at('2030-005', 'departement:53'),
    at('2030-006', 'region:REG'),
    at('2030-007', 'region:REG'),
  ],
});
