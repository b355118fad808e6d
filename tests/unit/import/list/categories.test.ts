/** Which categories of a list get a symbol of their own. */
import { describe, expect, it } from 'vitest';
import { buildCategories, hasOwnLabel } from '../../../../src/import/list/categories.ts';

const STYLES = Array.from({ length: 9 }, (_, i) => ({ couleur: `#00000${i}`, symbole: 'disque' as const }));
const labels = (categories: readonly string[], chosen?: string[]) =>
  buildCategories(categories, STYLES, chosen).axes.map(({ libelle }) => libelle);
const letters = (n: number) => [...'ABCDEFGHIJ'].slice(0, n);

describe('categories', () => {
  it('seven have all their own', () => expect(labels(letters(7))).toEqual(letters(7)));
  it('of eight the rarest is with the others', () =>
    expect(labels([...letters(8), ...letters(7)])).toEqual([...letters(7), 'Autres']));
  it('the rarest is with the others wherever it stands', () => {
    const { axes, axeOf } = buildCategories(['A', ...letters(8).slice(1), ...letters(8).slice(1)], STYLES);
    expect(axes.map(({ libelle }) => libelle)).toEqual(['B', 'C', 'D', 'E', 'F', 'G', 'H', 'Autres']);
    expect([axeOf('A'), axeOf('B')]).toEqual(['autres', 'b']);
  });
  it('of tied ones the first of the file have their own', () =>
    expect(labels(['H', ...letters(7)])).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'H', 'Autres']));
  it('none: one axis that no screen names', () => {
    const { axes, axeOf } = buildCategories([], STYLES);
    expect([axes.length, axes.some(hasOwnLabel), axeOf('')]).toEqual([1, false, axes[0]?.id]);
  });
  it('all blank: as none', () => expect(buildCategories(['', '  '], STYLES).axes.some(hasOwnLabel)).toBe(false));
  it('a blank one is with the others', () => {
    const { axes, axeOf } = buildCategories(['Eau', ''], STYLES);
    expect(axes.map(({ libelle }) => libelle)).toEqual(['Eau', 'Autres']);
    expect(axeOf('')).toBe('autres');
  });
  it('case, accents and numbers make no other category', () =>
    expect(labels(['8 - Écoles', 'ecoles', 'ÉCOLES '])).toEqual(['8 - Écoles']));
  it('chosen ones have their own, the rest is with the others', () =>
    expect(labels(['A', 'A', 'B', 'C'], ['c'])).toEqual(['C', 'Autres']));
  it('one called « Autres » is not what stands for the rest', () => {
    const { axes, axeOf } = buildCategories(['Autres', ''], STYLES);
    expect(new Set(axes.map(({ id }) => id)).size).toBe(2);
    expect(axeOf('Autres')).not.toBe(axeOf(''));
  });
  it('one called « Tous » is a category as any other', () =>
    expect(buildCategories(['Tous', 'Jeunes'], STYLES).axes.every(hasOwnLabel)).toBe(true));
  it('two that a link would write alike have two ids', () => {
    const { axes } = buildCategories(['a+b', 'a b', 'a-b'], STYLES);
    expect(new Set(axes.map(({ id }) => id)).size).toBe(axes.length);
  });
  it('one of signs alone is one', () => expect(labels(['***', 'Eau'])).toContain('Eau'));
});
