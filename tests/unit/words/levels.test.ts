import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/model/levels.ts';
import * as words from '../../../src/words/levels.ts';

const level = (article: Level['article'], genre: Level['genre'], nom: string): Level => ({
  id: 'x',
  nom,
  pluriel: `${nom}s`,
  article,
  genre,
  chefLieu: '',
});
const LEVELS = [
  level('le', 'm', 'canton'),
  level('la', 'f', 'province'),
  level('l’', 'm', 'EPCI'),
  level('l’', 'f', 'île'),
];
const said = (say: (one: Level) => string) => LEVELS.map(say);

describe('what units are called', () => {
  it('one', () => expect(said(words.oneUnit)).toEqual(['un canton', 'une province', 'un EPCI', 'une île']));
  it('none', () => expect(said(words.noUnit)).toEqual(['aucun canton', 'aucune province', 'aucun EPCI', 'aucune île']));
  it('the', () => expect(said(words.theUnit)).toEqual(['le canton', 'la province', 'l’EPCI', 'l’île']));
  it('of the', () => expect(said(words.ofUnit)).toEqual(['du canton', 'de la province', 'de l’EPCI', 'de l’île']));
  it('to the', () => expect(said(words.toUnit)).toEqual(['au canton', 'à la province', 'à l’EPCI', 'à l’île']));
  it('this', () => expect(said(words.thisUnit)).toEqual(['ce canton', 'cette province', 'cet EPCI', 'cette île']));
  it('all', () =>
    expect(said(words.allUnits)).toEqual([
      'tous les cantons',
      'toutes les provinces',
      'tous les EPCIs',
      'toutes les îles',
    ]));
  it('an agreement', () => expect(said(words.feminine)).toEqual(['', 'e', '', 'e']));
  // 0 and 1 are singular in French.
  it.each([
    [0, '0 canton'],
    [1, '1 canton'],
    [2, '2 cantons'],
    [1234, '1\u202f234 cantons'],
  ])('%s of them', (count, text) => expect(words.countUnits(LEVELS[0] as Level, count)).toBe(text));
});
