import { describe, expect, it } from 'vitest';
import {
  agree,
  formatBound,
  enumerate,
  capitalise,
  formatNumber,
  formatOrdinal,
  formatPercent,
  formatProjets,
} from '../../../src/words/numbers.ts';
import { formatDate } from '../../../src/words/dates.ts';
import { seeded } from '../selection/support.ts';

/** What the browser's own French formatting says: the second method. */
const intl = (value: number, decimals: number) =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);

describe('nombre', () => {
  it.each([
    0, 1, 9, 10, 999, 1000, 1001, 12_345, 100_000, 999_999, 1e6, 8_114_361, 123_456_789, -1, -999, -1000, -8_114_361,
  ])('%d without decimals, as Intl writes it', (value) => expect(formatNumber(value)).toBe(intl(value, 0)));
  it.each([0.3, 3.9, 0.04, 0.05, 0.06, 999.94, 999.95, 999.96, 1234.56, 1e6, -0.3, -1234.56, -0.05])(
    '%d with one decimal, as Intl writes it',
    (value) => expect(formatNumber(value, 1)).toBe(intl(value, 1)),
  );
  it('groups by narrow no-break spaces', () => expect(formatNumber(1_234_567)).toBe('1\u202f234\u202f567'));
  it('the decimals are not grouped', () => expect(formatNumber(1234.56789, 5)).toBe('1\u202f234,56789'));
  it('rounding can add a group', () => expect(formatNumber(999.96, 1)).toBe('1\u202f000,0'));
  it('a half goes away from zero', () =>
    expect([formatNumber(0.5), formatNumber(1.5), formatNumber(2.5), formatNumber(-2.5)]).toEqual([
      '1',
      '2',
      '3',
      '-3',
    ]));
  it('a half written in decimals goes away from zero too, as a reader would round it', () => {
    expect([formatNumber(1.45, 1), formatNumber(8.35, 1), formatNumber(1.005, 2)]).toEqual(['1,5', '8,4', '1,01']);
  });
  it('minus zero and what rounds to zero has no sign', () => {
    expect([formatNumber(-0), formatNumber(-0.04, 1), formatNumber(-0.4)]).toEqual(['0', '0,0', '0']);
  });
  it('agrees with Intl on 2 000 pseudo-random values', () => {
    const random = seeded(3);
    for (let trial = 0; trial < 2000; trial++) {
      const value = (random() - 0.4) * 10 ** (trial % 9);
      const decimals = trial % 4;
      // What rounds to zero keeps its sign in Intl alone.
      const expected = intl(value, decimals).replace(/^-(0(?:,0+)?)$/, '$1');
      expect(formatNumber(value, decimals), `${value}, ${decimals}`).toBe(expected);
    }
  });
});

describe('borne', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [1.5, '1,5'],
    [0.25, '0,25'],
    [20, '20'],
    [1000, '1\u202f000'],
    [-0.5, '-0,5'],
    [0.0005, '0,0005'],
  ])('%d is as short as it can be', (value, expected) => expect(formatBound(value)).toBe(expected));
});

describe('pourcentage', () => {
  it('one decimal and a no-break space', () => expect(formatPercent(13.3)).toBe('13,3\u00a0%'));
  it('a whole value keeps its decimal', () => expect(formatPercent(15)).toBe('15,0\u00a0%'));
  it('zero', () => expect(formatPercent(0)).toBe('0,0\u00a0%'));
  it('decimals asked for', () => expect(formatPercent(4.56, 2)).toBe('4,56\u00a0%'));
});

describe('accorde', () => {
  it.each([
    [0, 'projet'],
    [1, 'projet'],
    [1.9, 'projet'],
    [2, 'projets'],
    [120, 'projets'],
    [-1, 'projet'],
    [-2, 'projets'],
  ])('%d %s', (value, expected) => expect(agree(value, 'projet')).toBe(expected));
  it('an irregular plural', () => expect([agree(1, 'est', 'sont'), agree(2, 'est', 'sont')]).toEqual(['est', 'sont']));
});

describe('projets', () => {
  it('zero', () => expect(formatProjets(0)).toBe('aucun projet'));
  it('one', () => expect(formatProjets(1)).toBe('1\u00a0projet'));
  it('two', () => expect(formatProjets(2)).toBe('2\u00a0projets'));
  it('thousands', () => expect(formatProjets(1200)).toBe('1\u202f200\u00a0projets'));
});

describe('ordinal', () => {
  it.each([
    [1, '1er'],
    [2, '2e'],
    [12, '12e'],
    [21, '21e'],
    [101, '101e'],
  ])('%d', (rank, expected) => expect(formatOrdinal(rank)).toBe(expected));
});

describe('enumere', () => {
  it('none', () => expect(enumerate([])).toBe(''));
  it('one', () => expect(enumerate(['l’Ain'])).toBe('l’Ain'));
  it('two', () => expect(enumerate(['l’Ain', 'l’Isère'])).toBe('l’Ain et l’Isère'));
  it('three', () => expect(enumerate(['a', 'b', 'c'])).toBe('a, b et c'));
  it('four', () => expect(enumerate(['a', 'b', 'c', 'd'])).toBe('a, b, c et d'));
});

describe('date', () => {
  it('a day', () => expect(formatDate('2023-09-25')).toBe('25 septembre 2023'));
  it('the first of a month', () => expect(formatDate('2024-05-01')).toBe('1er mai 2024'));
  it('a day below ten has no zero', () => expect(formatDate('2022-02-07')).toBe('7 février 2022'));
  it('every month, as Intl writes it', () => {
    const french = new Intl.DateTimeFormat('fr-FR', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month++) {
      const iso = `2020-${String(month).padStart(2, '0')}-15`;
      expect(formatDate(iso)).toBe(french.format(new Date(`${iso}T00:00:00Z`)));
    }
  });
});

describe('majuscule', () => {
  it('a letter', () => expect(capitalise('aucun projet')).toBe('Aucun projet'));
  it('an article with an apostrophe', () => expect(capitalise('l’Ardèche')).toBe('L’Ardèche'));
  it('an accent', () => expect(capitalise('éveil')).toBe('Éveil'));
  it('a digit stays', () => expect(capitalise('9 projets')).toBe('9 projets'));
  it('empty', () => expect(capitalise('')).toBe(''));
});
