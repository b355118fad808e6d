/** The sheet of a département: nothing left out, nothing added. */
import { describe, expect, it } from 'vitest';
import { buildFiche } from '../../../src/selection/fiche.ts';
import { PUBLISHED_COUNTS, REAL, TEXTS, TINY } from './support.ts';

const tiny = (place: number) => buildFiche(TINY, null, TINY.units[place] ?? TINY.region);

describe('buildFiche', () => {
  it('counts by axis, the region-wide ones apart: Alpha has 3 + 1 of 4 + 2, beside 1 + 2', () => {
    const { axes, nombre: count } = tiny(0);
    expect(axes.map(({ here, regionWide, located }) => [here, regionWide, located])).toEqual([
      [3, 1, 4],
      [1, 2, 2],
    ]);
    expect(count).toBe(4);
  });
  it('a département without a project has none in any list', () => {
    const { groups, nombre: count, regionWide } = tiny(2);
    expect([groups, count, regionWide.flatMap(({ projets }) => projets).length]).toEqual([[], 0, 3]);
  });
  it('places on their way are no empty list', () => expect(tiny(0).elsewhere).toBeNull());
  it('a missing denominator leaves the count', () =>
    expect(tiny(1).estimations.habitants).toMatchObject({ nombre: 2, taux: null }));
  it('the region is no département', () => expect(() => buildFiche(TINY, null, TINY.region)).toThrow(RangeError));
  it('the twelve sheets hold the 102 located projects, each once, and each all 18 region-wide ones', () => {
    const sheets = REAL.units.map((one) => buildFiche(REAL, TEXTS.places, one));
    const ids = sheets.flatMap(({ groups }) => groups.flatMap(({ projets }) => projets.map(({ id }) => id)));
    expect([ids.length, new Set(ids).size]).toEqual([102, 102]);
    for (const { territoire, nombre: count, regionWide } of sheets) {
      expect(count).toBe(PUBLISHED_COUNTS[territoire.code]);
      expect(regionWide.flatMap(({ projets }) => projets)).toHaveLength(18);
    }
  });
});
