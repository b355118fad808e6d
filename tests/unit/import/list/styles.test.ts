import { describe, expect, it } from 'vitest';
import { STYLES, stylesOf } from '../../../../src/import/list/categories.ts';

const [first, second] = STYLES;
const own = { symbole: 'losange', couleur: '#56b4e9' } as const;

describe('the styles that the categories of a list may have', () => {
  it('of a site without categories: all seven', () =>
    expect(stylesOf([{ symbole: 'disque', couleur: '#111111' }])).toEqual(STYLES));
  it('of a site with as many axes as can be told apart: its own', () =>
    expect(stylesOf([...STYLES].reverse())).toEqual([...STYLES].reverse()));
  it('of a site with two axes: these first, then what shares neither symbol nor colour with them', () => {
    const styles = stylesOf([own, second as (typeof STYLES)[number]]);
    expect(styles.slice(0, 2)).toEqual([own, second]);
    expect(styles).toContain(first);
    expect(styles.map(({ symbole }) => symbole)).toEqual([
      'losange',
      'triangle',
      'disque',
      'carre',
      'croix',
      'etoile',
      'barre',
    ]);
  });
});
