/** A pair in words says what its test allows; p-values are never rounded across the threshold. */
import { describe, expect, it } from 'vitest';
import { buildComparison, comparableOnes } from '../../../../src/views/comparer/select.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';
import { describeDeviations, describePair, describeP } from '../../../../src/views/comparer/words.ts';
import { formatPeople, formatRateAndInterval } from '../../../../src/words/chance.ts';
import { REAL, TINY } from '../../selection/support.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ');
const compare = (dataset: Dataset, codes: string[]) =>
  buildComparison(dataset, dataset.projets, comparableOnes(dataset, codes), 'habitants');

describe('pEnMots', () => {
  it.each([
    [0.0499, 'p = 0,0499'],
    [0.0501, 'p = 0,05'],
    [0.0042, 'p = 0,0042'],
    [0.00002, 'p < 0,001'],
    [0.34, 'p = 0,34'],
    [1, 'p = 1,00'],
  ])('%d: « %s »', (p, expected) => expect(plain(describeP(p))).toBe(expected));
});

describe('paireEnMots', () => {
  const said = (codes: string[], i = 0) => {
    const { pairs } = compare(REAL, codes);
    const pair = pairs[i];
    return pair ? plain(describePair(pair, 'habitants', false)) : '';
  };
  it('Ardèche and Isère: a higher rate', () => expect(said(['07', '38'])).toMatch(/^L’Ardèche a plus de projets/));
  it('the order of the link does not change who is said to have more', () =>
    expect(said(['38', '07'])).toMatch(/^L’Ardèche a plus de projets/));
  it('Drôme and Isère cannot be told apart', () => expect(said(['26', '38'])).toMatch(/ne se distinguent pas/));
  it('never says « plus » where p is 5 % or more, for any two départements', () => {
    for (const a of REAL.units)
      for (const b of REAL.units) {
        if (a.code >= b.code) continue;
        const pair = compare(REAL, [a.code, b.code]).pairs[0];
        expect(pair && describePair(pair, 'habitants', false).includes('a plus de projets')).toBe(
          (pair?.p ?? 1) < 0.05,
        );
      }
  });
  it('a missing denominator', () => {
    const pair = compare(TINY, ['10', '20']).pairs[0];
    expect(pair && plain(describePair(pair, 'habitants', false))).toMatch(/comparaison impossible/);
  });
  it('no project on either side', () => {
    const pair = compare(TINY, ['10', '20']).pairs[0];
    expect(pair && describePair({ ...pair, p: null }, 'habitants', true)).toMatch(/rien à comparer/);
  });
});

describe('ecartsEnMots', () => {
  it('mobility: Ardèche alone, of Ardèche, Drôme and Isère', () =>
    expect(describeDeviations(compare(REAL, ['07', '26', '38'])).map(plain)).toContainEqual(
      expect.stringMatching(/^L’Ardèche seulement a un projet sur : Mobilité/),
    ));
});

describe('figures', () => {
  it('a rate with its interval', () => {
    const [ardeche] = compare(REAL, ['07', '26']).territoires;
    expect(ardeche && plain(formatRateAndInterval(ardeche.estimations.habitants))).toBe('3,9 [2,1 ; 6,7]');
  });
  it('missing', () => {
    const beta = compare(TINY, ['10', '20']).territoires[1];
    expect(beta && formatRateAndInterval(beta.estimations.habitants)).toBe('non disponible');
  });
  it('people in poverty to the hundred', () => expect(plain(formatPeople(151_623.9))).toBe('151 600'));
  it('people in poverty missing', () => expect(formatPeople(null)).toBe('non disponible'));
});
