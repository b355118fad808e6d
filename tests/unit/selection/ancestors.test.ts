import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Unit } from '../../../src/model/units.ts';
import { ancestorsOf } from '../../../src/selection/ancestors.ts';
import { REAL } from './support.ts';

const unit = (level: string, code: string, parent: string, within?: string): Unit => ({
  ...(REAL.units[0] as Unit),
  ...{ level, code, nom: `${level} ${code}`, parent },
  ...(within !== undefined && { within }),
});
const [whole] = [`${REAL.region.level}:${REAL.region.code}`];
const group = unit('epci', '200', 'departement:01');
const inside = unit('commune', '01001', 'departement:01', 'epci:200');
const across = unit('commune', '38001', 'departement:38', 'epci:200');
const alone = unit('commune', '38002', 'departement:38');
const level = (id: string) => ({ ...REAL.level, id });
const LIST = {
  ...REAL,
  levels: [...REAL.levels, level('epci'), level('commune')],
  allUnits: [...REAL.allUnits, group, inside, across, alone],
} as Dataset;
const names = (one: Unit) => ancestorsOf(LIST, one).map(({ code }) => code);

describe('what holds a unit, without the whole', () => {
  it('a commune: its département, then its group', () => expect(names(inside)).toEqual(['01', '200']));
  it('a commune of a group whose seat is elsewhere: its own département', () =>
    expect(names(across)).toEqual(['38', '200']));
  it('a commune without a group', () => expect(names(alone)).toEqual(['38']));
  it('a group: the département of most of it', () => expect(names(group)).toEqual(['01']));
  it('a unit that the whole holds: nothing', () => {
    expect(REAL.units[0]?.parent).toBe(whole);
    expect(names(REAL.units[0] as Unit)).toEqual([]);
  });
});
