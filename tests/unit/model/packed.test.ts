import { describe, expect, it } from 'vitest';
import { packProjets } from '../../../src/model/pack.ts';
import { unpackProjets } from '../../../src/model/packed.ts';
import type { ProjetIndex } from '../../../src/model/dataset.ts';
import { packUnits } from '../../../src/model/pack.ts';
import { unpackUnits, type SentProjet } from '../../../src/model/packed.ts';
import { keyOf } from '../../../src/model/units.ts';
import { REAL, TINY } from '../selection/support.ts';

/** What is sent of projects: their place at a level is made where they arrive. */
const sentOf = (projets: readonly ProjetIndex[]) =>
  projets.map(
    (projet) =>
      Object.fromEntries(Object.entries(projet).filter(([key]) => key !== 'territoire')) as unknown as SentProjet,
  );

describe('packProjets and unpackProjets', () => {
  it('the real projects come back, through JSON as in the build', () => {
    const sent = JSON.parse(JSON.stringify(packProjets(REAL.projets))) as ReturnType<typeof packProjets>;
    expect(unpackProjets(sent)).toEqual(sentOf(REAL.projets));
  });
  it('units that the reader knows are named by their place, and keep it', () => {
    const known = [REAL.region, ...REAL.allUnits].map(keyOf);
    const packed = packProjets(REAL.projets, known);
    expect(packed.units).toEqual(known);
    expect(unpackProjets(packed)).toEqual(sentOf(REAL.projets));
  });
  it('a unit that the reader does not know is named behind those', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const packed = packProjets([{ ...first, unit: 'ile:9', units: ['ile:9', 'ile:7'] }], ['ile:7']);
    expect([packed.units, packed.unit, packed.several]).toEqual([['ile:7', 'ile:9'], [1], [[0, 1, 0]]]);
  });
  it('the made-up projects come back', () =>
    expect(unpackProjets(packProjets(TINY.projets))).toEqual(sentOf(TINY.projets)));
  it('empty', () => expect(unpackProjets(packProjets([]))).toEqual([]));
  it('one', () => {
    const one = TINY.projets.slice(0, 1);
    expect(unpackProjets(packProjets(one))).toEqual(sentOf(one));
  });
  it('an organisation is sent once', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const packed = packProjets([first, { ...first, id: '2030-100' }]);
    expect([packed.structures, packed.structure]).toEqual([[[first.structure, first.structure_id]], [0, 0]]);
  });
  it('an organisation under two names keeps both', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const two = [first, { ...first, structure: 'Nouveau nom' }];
    expect(unpackProjets(packProjets(two))).toEqual(sentOf(two));
  });
  it('ids that run into names are not confused', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const two = [
      { ...first, structure_id: 'a', structure: 'b c' },
      { ...first, structure_id: 'a-b', structure: 'c' },
    ];
    expect(unpackProjets(packProjets(two))).toEqual(sentOf(two));
  });
  it('each organisation of the real projects is sent once', () => {
    const { structures } = packProjets(REAL.projets);
    expect(structures).toHaveLength(new Set(REAL.projets.map(({ structure }) => structure)).size);
  });
  it('an id that the name gives is not sent', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const packed = packProjets([{ ...first, structure: 'CCAS de Grenoble', structure_id: 'ccas-de-grenoble' }]);
    expect(packed.structures).toEqual([['CCAS de Grenoble']]);
  });
  it('the thousandth of a year and the first of the next come back', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const two = sentOf([
      { ...first, id: '2030-1000' },
      { ...first, annee: 2031, id: '2031-001' },
    ]);
    expect(unpackProjets(packProjets(two))).toEqual(two);
  });
  it('an id that would not come back is refused', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    expect(() => packProjets([{ ...first, id: 'projet-1' }])).toThrow('projet-1');
  });
  it('an amount comes back, a missing one as missing', () => {
    const [first, second] = TINY.projets;
    if (!first || !second) throw new Error('the made-up dataset has projects');
    const sent = sentOf([
      { ...first, amount: 1500 },
      { ...second, amount: null },
    ]);
    expect(unpackProjets(packProjets(sent))).toEqual(sent);
  });
});

describe('packUnits and unpackUnits', () => {
  it('the real units come back, through JSON as in the build', () => {
    const units = [REAL.region, ...REAL.units];
    expect(unpackUnits(JSON.parse(JSON.stringify(packUnits(units))) as ReturnType<typeof packUnits>)).toEqual(units);
  });
  it('missing: a measure stays null', () =>
    expect(unpackUnits(packUnits(TINY.units))[1]?.measures['habitants']).toEqual({ 2029: null }));
  it('one', () => expect(unpackUnits(packUnits([TINY.region]))).toEqual([TINY.region]));
});
