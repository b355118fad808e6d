import { describe, expect, it } from 'vitest';
import { packProjets, unpackProjets } from '../../../src/model/packed.ts';
import { REAL, TINY } from '../selection/support.ts';

describe('packProjets and unpackProjets', () => {
  it('the real projects come back, through JSON as in the build', () => {
    const sent = JSON.parse(JSON.stringify(packProjets(REAL.projets))) as ReturnType<typeof packProjets>;
    expect(unpackProjets(sent)).toEqual(REAL.projets);
  });
  it('the made-up projects come back', () => expect(unpackProjets(packProjets(TINY.projets))).toEqual(TINY.projets));
  it('empty', () => expect(unpackProjets(packProjets([]))).toEqual([]));
  it('one', () => {
    const one = TINY.projets.slice(0, 1);
    expect(unpackProjets(packProjets(one))).toEqual(one);
  });
  it('an organisation is sent once', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const packed = packProjets([first, { ...first, id: '2030-100' }]);
    expect([packed.structures, packed.structure]).toEqual([[[first.structure_id, first.structure]], [0, 0]]);
  });
  it('an organisation under two names keeps both', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const two = [first, { ...first, structure: 'Nouveau nom' }];
    expect(unpackProjets(packProjets(two))).toEqual(two);
  });
  it('ids that run into names are not confused', () => {
    const [first] = TINY.projets;
    if (!first) throw new Error('the made-up dataset has projects');
    const two = [
      { ...first, structure_id: 'a', structure: 'b c' },
      { ...first, structure_id: 'a-b', structure: 'c' },
    ];
    expect(unpackProjets(packProjets(two))).toEqual(two);
  });
  it('each organisation of the real projects is sent once', () => {
    const { structures } = packProjets(REAL.projets);
    expect(structures).toHaveLength(new Set(REAL.projets.map(({ structure }) => structure)).size);
  });
});
