import { describe, expect, it } from 'vitest';
import { countProjets, groupByAxe, ofAxe, ofTerritoire } from '../../../src/selection/counts.ts';
import { numbersOf, projet, PUBLISHED_COUNTS, REAL, TINY } from './support.ts';

describe('countProjets', () => {
  const counts = countProjets(TINY.projets, 'REG');

  it('totals add up', () => expect([counts.total, counts.located, counts.regionWide]).toEqual([9, 6, 3]));
  it('by axis, region-wide ones included', () => {
    expect(Object.fromEntries(counts.byAxe)).toEqual({ lecture: 5, velo: 4 });
  });
  it('by territory, region-wide ones apart', () => {
    expect(Object.fromEntries(counts.byTerritoire)).toEqual({ '10': 4, '20': 2, REG: 3 });
  });
  it('by territory and axis', () => {
    const crossed = Object.fromEntries([...counts.crossed].map(([code, row]) => [code, Object.fromEntries(row)]));
    expect(crossed).toEqual({
      '10': { lecture: 3, velo: 1 },
      '20': { lecture: 1, velo: 1 },
      REG: { lecture: 1, velo: 2 },
    });
  });
  it('a territory without a project has no entry', () => expect(counts.byTerritoire.has('30')).toBe(false));

  it('empty', () => {
    const none = countProjets([], 'REG');
    expect([
      none.total,
      none.located,
      none.regionWide,
      none.byAxe.size,
      none.byTerritoire.size,
      none.crossed.size,
    ]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it('region-wide only', () => {
    const { total, located, regionWide } = countProjets([projet('2030-001', 'REG', 'velo')], 'REG');
    expect([total, located, regionWide]).toEqual([1, 0, 1]);
  });
  it('located only', () => {
    const { total, located, regionWide } = countProjets([projet('2030-001', '10', 'velo')], 'REG');
    expect([total, located, regionWide]).toEqual([1, 1, 0]);
  });

  it('one pass: the territory of each record is read once', () => {
    let reads = 0;
    const watched = TINY.projets.map((one) => ({
      ...one,
      get territoire() {
        reads++;
        return one.territoire;
      },
    }));
    countProjets(watched, 'REG');
    expect(reads).toBe(9);
  });
});

describe('countProjets on the real projects', () => {
  const counts = countProjets(REAL.projets, REAL.region.code);

  it('102 + 18 = 120', () => expect([counts.located, counts.regionWide, counts.total]).toEqual([102, 18, 120]));
  it('by département as published', () => {
    const located = Object.fromEntries(REAL.units.map(({ code }) => [code, counts.byTerritoire.get(code)]));
    expect(located).toEqual(PUBLISHED_COUNTS);
  });
  it('by axis as published: 35 23 14 16 7 13 12', () => {
    expect(REAL.axes.map(({ id }) => counts.byAxe.get(id))).toEqual([35, 23, 14, 16, 7, 13, 12]);
  });
  it('Isère: 4 petite-enfance, 4 jeunes, 1 emploi', () => {
    expect(Object.fromEntries(counts.crossed.get('38') ?? [])).toEqual({ 'petite-enfance': 4, jeunes: 4, emploi: 1 });
  });
  it('every row and every column of the crossed counts adds up', () => {
    for (const [code, row] of counts.crossed) {
      expect([...row.values()].reduce((a, b) => a + b)).toBe(counts.byTerritoire.get(code));
    }
    for (const [axe, total] of counts.byAxe) {
      expect([...counts.crossed.values()].reduce((sum, row) => sum + (row.get(axe) ?? 0), 0)).toBe(total);
    }
  });
});

describe('ofAxe', () => {
  it('one axis', () => expect(numbersOf(ofAxe(TINY.projets, 'velo'))).toEqual([6, 7, 8, 9]));
  it('all', () => expect(ofAxe(TINY.projets, null)).toHaveLength(9));
  it('unknown axis: none', () => expect(ofAxe(TINY.projets, 'sport')).toEqual([]));
  it('empty', () => expect(ofAxe([], null)).toEqual([]));
});

describe('ofTerritoire', () => {
  it('one département', () => expect(numbersOf(ofTerritoire(TINY.projets, '20'))).toEqual([4, 7]));
  it('the region is its region-wide projects alone', () => {
    expect(numbersOf(ofTerritoire(TINY.projets, 'REG'))).toEqual([5, 8, 9]);
  });
  it('all', () => expect(ofTerritoire(TINY.projets, null)).toHaveLength(9));
  it('a territory without a project: none', () => expect(ofTerritoire(TINY.projets, '30')).toEqual([]));
});

describe('groupByAxe', () => {
  it('in the order of the axes, not of the projects', () => {
    const groups = groupByAxe([...TINY.projets].reverse(), TINY.axes);
    expect(groups.map(({ axe, projets }) => [axe.id, numbersOf(projets)])).toEqual([
      ['lecture', [5, 4, 3, 2, 1]],
      ['velo', [9, 8, 7, 6]],
    ]);
  });
  it('an empty group is left out', () => {
    expect(groupByAxe(ofAxe(TINY.projets, 'velo'), TINY.axes).map(({ axe }) => axe.id)).toEqual(['velo']);
  });
  it('empty', () => expect(groupByAxe([], TINY.axes)).toEqual([]));
});
