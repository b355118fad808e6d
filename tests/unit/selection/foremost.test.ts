/** Who is drawn of a long list: by hand. */
import { describe, expect, it } from 'vitest';
import { firstOf, foremostOf } from '../../../src/selection/foremost.ts';
import type { RankedBy } from '../../../src/selection/rankings.ts';
import { foremostWords } from '../../../src/words/foremost.ts';
import { rankDescending } from '../../../src/statistics/rank.ts';
import { territoire } from './support.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');
const FEW = { atOnce: 2, most: 2 };

describe('firstOf', () => {
  it('has all where they are few, as they are', () => expect(firstOf([1, 2], FEW, (a, b) => b - a)).toEqual([1, 2]));
  it('else the first of the order', () => expect(firstOf([1, 3, 2], FEW, (a, b) => b - a)).toEqual([3, 2]));
  it('without one those that stand first', () => expect(firstOf([1, 3, 2], FEW)).toEqual([1, 3]));
  it('of none: none', () => expect(firstOf([], FEW)).toEqual([]));
});

describe('foremostOf', () => {
  /** Counts 5, 3, 3, 1 and none; rates 10, 20, 40, 30: the second column parts the two of three projects. */
  const [counts, rates] = [
    [5, 3, 3, 1, null],
    [10, 20, 40, 30, null],
  ].map((values) => rankDescending(values as (number | null)[]));
  const rankings = ['A', 'B', 'C', 'D', 'E'].map((nom, i): RankedBy<'nombre' | 'taux'> => {
    const [nombre, taux] = [counts?.[i], rates?.[i]];
    return {
      territoire: territoire(String(i), nom, 1000, null),
      values: { nombre: null, taux: null },
      ranks: nombre && taux ? { nombre, taux } : null,
    };
  });
  const drawn = (extent: { atOnce: number; most: number }) => foremostOf(rankings, ['nombre', 'taux'], extent);
  it('four of five have a rank', () => expect(drawn(FEW).ranked).toBe(4));
  it('the most projects first, at equal count the higher rate', () =>
    expect(drawn(FEW).drawn.map(({ ranking }) => ranking.territoire.nom)).toEqual(['A', 'C']));
  it('their places are among themselves, their ranks among all', () =>
    expect(drawn(FEW).drawn.map(({ ranking, places }) => [places, ranking.ranks.taux.rank])).toEqual([
      [[1, 2], 4],
      [[2, 1], 1],
    ]));
  it('where all are drawn a place is the rank, ties shared, in the order of the units', () =>
    expect(drawn({ atOnce: 4, most: 2 }).drawn.map(({ places }) => places)).toEqual([
      [1, 4],
      [2, 3],
      [2, 1],
      [4, 2],
    ]));
  it('of nobody with a rank: nobody', () => expect(foremostOf([], ['nombre'], FEW)).toEqual({ drawn: [], ranked: 0 }));
});

describe('what is said of it', () => {
  const commune = {
    id: 'commune',
    nom: 'commune',
    pluriel: 'communes',
    article: 'la',
    genre: 'f',
    chefLieu: '',
  } as const;
  const epci = { id: 'epci', nom: 'EPCI', pluriel: 'EPCI', article: 'l’', genre: 'm', chefLieu: '' } as const;
  it('nothing where all are drawn', () => expect(foremostWords.ranked(commune, 12, 12)).toBe(''));
  it('how many of how many', () =>
    expect(plain(foremostWords.ranked(commune, 30, 1204))).toMatch(
      /^Les 30 premières de 1 204 communes par nombre de projets, .* parmi toutes\.$/,
    ));
  it('in the gender of the level', () =>
    expect(plain(foremostWords.byProjets(epci, 15, 172))).toBe('Les 15 premiers de 172 EPCI par nombre de projets.'));
  it('the most peopled', () =>
    expect(plain(foremostWords.mostPeopled(commune, 15, 4025))).toBe('les 15 communes les plus peuplées sur 4 025'));
});
