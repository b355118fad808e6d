/** A pair in words says what its test allows; p-values are never rounded across the threshold. */
import { describe, expect, it } from 'vitest';
import { buildComparison, comparableOnes } from '../../../../src/views/comparer/select.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';
import type { Unit } from '../../../../src/model/units.ts';
import {
  comparisonWords,
  describeDeviations,
  describePair,
  describeP,
  describeProposition,
} from '../../../../src/views/comparer/words.ts';
import { formatPeople, formatRateAndInterval } from '../../../../src/words/chance.ts';
import { REAL, TINY } from '../../selection/support.ts';
import { SECOND } from '../../../component/support/secondRegion.ts';

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

describe('where units are provinces', () => {
  const { level, units } = SECOND;
  const [first, second] = units;
  it('the choice', () => {
    expect(comparisonWords.choose(level)).toBe('Provinces à comparer (deux ou trois)');
    expect(plain(comparisonWords.oneChosen(level, 'Amont'))).toBe(
      'Amont est choisie : choisissez au moins une autre province pour la comparer.',
    );
    expect(plain(comparisonWords.full(level))).toBe(
      'Trois provinces sont choisies, le plus qu’on puisse comparer : retirez-en une pour en prendre une autre.',
    );
    expect(comparisonWords.remaining(level, 1)).toBe('1 province choisie sur 3 au plus.');
    expect(comparisonWords.remaining(level, 2)).toBe('2 provinces choisies sur 3 au plus.');
  });
  it('what tells them apart', () => {
    expect(comparisonWords.deviations(level)).toBe('Ce que l’une a et que les autres n’ont pas');
    const other = SECOND.axes.map((axe) => ({ ...axe, id: 'velo', libelle: 'Vélo' }));
    const bare = { ...SECOND, axes: [...SECOND.axes, ...other], projets: [] };
    expect(describeDeviations(compare(bare, ['38', '98'])).map(plain)).toEqual([
      'Ni l’une ni l’autre n’a de projet sur : Lecture, Vélo.',
    ]);
    expect(describeDeviations(compare(bare, ['38', '98', '99'])).map(plain)).toEqual([
      'Aucune des trois n’a de projet sur : Lecture, Vélo.',
    ]);
    // One axis is all projects.
    expect(describeDeviations(compare({ ...SECOND, projets: [] }, ['38', '98']))).toEqual([]);
    expect(comparisonWords.noCommonStructure(level)).toBe(
      'Aucune structure ne porte de projets dans plusieurs d’entre elles.',
    );
  });
  it('a pair that was proposed', () => {
    if (!first || !second) throw new Error('two provinces expected');
    const proposition = { level, pair: [first, second] as [Unit, Unit], reason: 'hasard' as const, comparisons: 3 };
    expect(plain(describeProposition(proposition, 'habitants'))).toMatch(
      /\. Cochez d’autres provinces pour la remplacer\.$/,
    );
  });
});
