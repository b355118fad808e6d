import { describe, expect, it } from 'vitest';
import { rankNames, sortProjets } from '../../../../src/views/projets/sort.ts';
import type { Sort } from '../../../../src/model/view.ts';
import { numbersOf, REAL, TINY } from '../../selection/support.ts';

const sorted = (colonne: Sort['colonne'], direction: Sort['direction'] = 'croissant', projets = TINY.projets) =>
  numbersOf(sortProjets(projets, TINY, { colonne, direction }));

describe('sortProjets', () => {
  it('by id', () =>
    expect(sorted('id', 'croissant', [...TINY.projets].reverse())).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]));
  it('by id, descending', () => expect(sorted('id', 'decroissant')).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]));

  it('by id beyond 999 projects a year: 1000 follows 999', () => {
    const like = (id: string) => ({ ...(TINY.projets[0] as (typeof TINY.projets)[number]), id });
    const projets = [like('2030-1000'), like('2030-101'), like('2030-999')];
    const ids = sortProjets(
      projets,
      { ...TINY, projets },
      {
        colonne: 'id',
        direction: 'croissant',
      },
    ).map(({ id }) => id);
    expect(ids).toEqual(['2030-101', '2030-999', '2030-1000']);
  });

  it('by name as French readers expect: case and accents aside, numbers, Œ as OE', () => {
    // Atelier (8, 9), Bibliothèque 4, Centre 5, Éveil 3, Garage n° 2 (6), Garage n° 10 (7), Lire 2, Œuvre 1.
    expect(sorted('structure')).toEqual([8, 9, 4, 5, 3, 6, 7, 2, 1]);
  });
  it('equal names keep the order of the page when descending too', () => {
    expect(sorted('structure', 'decroissant')).toEqual([1, 2, 7, 6, 3, 5, 4, 8, 9]);
  });
  it('by axis in the order of the page, equal rows as they were', () => {
    expect(sorted('axe')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(sorted('axe', 'decroissant')).toEqual([6, 7, 8, 9, 1, 2, 3, 4, 5]);
  });
  it('by territory, region-wide last', () => {
    // Alpha 1 2 3 6, Bêta 4 7, the region 5 8 9.
    expect(sorted('territoire')).toEqual([1, 2, 3, 6, 4, 7, 5, 8, 9]);
  });
  it('by territory, descending between départements', () => {
    const located = sorted('territoire', 'decroissant').filter((one) => ![5, 8, 9].includes(one));
    expect(located).toEqual([4, 7, 1, 2, 3, 6]);
  });
  it('empty', () => expect(sorted('structure', 'croissant', [])).toEqual([]));
  it('one', () => expect(sorted('structure', 'croissant', TINY.projets.slice(0, 1))).toEqual([1]));
  it('the given list keeps its order', () => {
    const given = [...TINY.projets].reverse();
    sorted('id', 'croissant', given);
    expect(numbersOf(given)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });
});

describe('rankNames', () => {
  const compare = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' }).compare;
  it('orders the real names as collation alone does', () => {
    const ranks = rankNames(REAL.projets.map(({ structure }) => structure));
    const plainly = [...REAL.projets].sort((a, b) => compare(a.structure, b.structure));
    const own = [...REAL.projets].sort((a, b) => (ranks.get(a.structure) ?? 0) - (ranks.get(b.structure) ?? 0));
    expect(own).toEqual(plainly);
  });
  it('one rank for what collation does not tell apart', () =>
    expect([...rankNames(['École', 'Zoo', 'ecole'])].sort()).toEqual([['Zoo', 1], ['ecole', 0], ['École', 0]])); // prettier-ignore
  // Merging a thousand scrambled names would ask some nine thousand times.
  it('asks collation twice a name, in whatever order they come', () => {
    let asked = 0;
    const names = Array.from({ length: 1000 }, (_, i) => `${i % 2 ? 'É' : 'e'}cole ${(i * 7919) % 1000}`);
    rankNames(names, (a, b) => (asked++, compare(a, b)));
    expect(asked).toBeLessThan(2500);
  });
});
