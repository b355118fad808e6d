import { describe, expect, it } from 'vitest';
import type { ProjetIndex, ProjetText } from '../../../src/model/dataset.ts';
import { fold } from '../../../src/model/fold.ts';
import { buildSearchIndex, search } from '../../../src/selection/search.ts';
import { numbersOf, REAL, TEXTS, TINY, TINY_TEXTS } from './support.ts';

describe('fold', () => {
  it.each([
    ['Éveil À ÇÀ', 'eveil a ca', 'accents'],
    ['E\u0301veil', 'eveil', 'an accent as a combining mark'],
    ['Cœur et Œuvre', 'coeur et oeuvre', 'œ'],
    ['Lætitia', 'laetitia', 'æ'],
    ['L’Art d’en faire', 'l art d en faire', 'typographic apostrophe'],
    ["L'Art d'en faire", 'l art d en faire', 'straight apostrophe'],
    ['Vaulx-en-Velin', 'vaulx en velin', 'hyphens'],
    ['  Fondation   ARHM. ', 'fondation arhm', 'spaces and punctuation'],
    ['St-Étienne', 'saint etienne', 'St-'],
    ['STE FOY', 'sainte foy', 'Ste'],
    ['les Sts', 'les saints', 'Sts'],
    ['stage', 'stage', 'st inside a word stays'],
    ['LYON 9ème', 'lyon 9eme', 'digits stay'],
    ['« ? »', '', 'nothing but punctuation'],
    ['', '', 'empty'],
  ])('%j becomes %j (%s)', (text, expected) => expect(fold(text)).toBe(expected));
});

describe('search', () => {
  const index = buildSearchIndex(TINY);
  const find = (query: string) => numbersOf(search(TINY.projets, index, query));
  const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it.each(['saint etienne', 'st etienne', 'st-étienne', 'SAINT-ETIENNE', 'Saint-Étienne', 'St. Etienne'])(
    '« St-Étienne » is found by « %s »',
    (query) => expect(find(query)).toEqual([1]),
  );
  it('empty query: all', () => expect(find('')).toEqual(ALL));
  it('blank query: all', () => expect(find('   ')).toEqual(ALL));
  it('punctuation only: all', () => expect(find('« ! » - ’')).toEqual(ALL));
  it('several words: each must be there', () => expect(find('garage 10')).toEqual([7]));
  it('several words in any order', () => expect(find('10 garage')).toEqual([7]));
  it('several words of which one is missing: none', () => expect(find('garage lecture')).toEqual([]));
  it('the beginning of a word', () => expect(find('biblio')).toEqual([4]));
  it('the middle of a word is not its beginning', () => expect(find('otheque')).toEqual([]));
  it('the first word of the text', () => expect(find('2030-004')).toEqual([4]));
  it('ligature opened', () => expect(find('oeuvre')).toEqual([1]));
  it('by axis', () => expect(find('velo')).toEqual([6, 7, 8, 9]));
  it('by territory', () => expect(find('beta')).toEqual([4, 7]));
  it('by region', () => expect(find('region')).toEqual([5, 8, 9]));
  it('nothing found', () => expect(find('zèbre')).toEqual([]));
  it('letters of another script are letters, and are found nowhere', () => expect(find('Москва')).toEqual([]));
  it('an id that the index does not know matches nothing but the empty query', () => {
    expect(search(TINY.projets, {}, 'velo')).toEqual([]);
    expect(search(TINY.projets, {}, '')).toHaveLength(9);
  });

  it('a word of the summary is found only once the texts are there', () => {
    expect(find('camion')).toEqual([]);
    const full = buildSearchIndex(TINY, (id) => TINY_TEXTS.projets[id]?.resume ?? '');
    expect(numbersOf(search(TINY.projets, full, 'camion'))).toEqual([1]);
  });

  it('a query without a letter or digit makes no other list', () =>
    expect(search(TINY.projets, index, ' ! ')).toBe(TINY.projets));
});

describe('typing on', () => {
  /** How many texts each query looks at, and how many projects it finds. */
  function looksAt(queries: readonly string[], projets = [...TINY.projets]) {
    let looks = 0;
    const spied = (text: string) => ({
      includes: (part: string) => {
        if (!part.startsWith(' ')) looks++;
        return text.includes(part);
      },
    });
    const texts = Object.entries(buildSearchIndex(TINY)).map(([id, text]) => [id, spied(text)]);
    const index = Object.fromEntries(texts) as Record<string, string>;
    return queries.map((query) => {
      looks = 0;
      const found = search(projets, index, query);
      return [looks, found.length];
    });
  }
  // Four of nine are on the axis « vélo », and no other word begins with « v ».
  it('looks among what was found alone', () =>
    expect(looksAt(['v', 've', 'velo'])).toEqual([
      [9, 4],
      [4, 4],
      [4, 4],
    ]));
  // Each of the four has the first word, and is looked at for the second: 4 + 4.
  it('for a further word too', () => expect(looksAt(['velo', 'velo g']).map(([looks]) => looks)).toEqual([9, 8]));
  it('a letter less looks at all again', () =>
    expect(looksAt(['velo', 'vel'])).toEqual([
      [9, 4],
      [9, 4],
    ]));
  it('« st » is « saint », but « sta » is not', () => {
    expect(looksAt(['st', 'sta']).map(([looks]) => looks)).toEqual([9, 9]);
  });
  it('other projects are looked at anew, and so are other texts', () => {
    const index = buildSearchIndex(TINY);
    const half = TINY.projets.slice(0, 6);
    expect(numbersOf(search(half, index, 'velo'))).toEqual([6]);
    expect(numbersOf(search(TINY.projets, index, 'velo'))).toEqual([6, 7, 8, 9]);
    expect(numbersOf(search(TINY.projets, { ...index, '2030-001': ' velo' }, 'velo'))).toEqual([1, 6, 7, 8, 9]);
  });

  it('whatever is typed, in whatever order, finds what the plain way finds', () => {
    const { index } = TEXTS;
    const plainly = (query: string) =>
      REAL.projets.filter(({ id }) =>
        fold(query)
          .split(' ')
          .every((word) => index[id]?.includes(` ${word}`)),
      );
    const texts = ['saint etienne', 'st-etienne', 'emploi des jeunes', 'xyz', 'e', 'centre social'];
    const queries = texts.flatMap((text) => [
      ...Array.from(text, (_, i) => text.slice(0, i + 1)),
      ...Array.from(text, (_, i) => text.slice(i)),
    ]);
    for (const query of queries.filter((one) => fold(one) !== '')) {
      expect(search(REAL.projets, index, query), query).toEqual(plainly(query));
    }
  });
});

describe('search in the real projects', () => {
  const { index } = TEXTS;

  it('looks in what the build folded: id, name, territory, axis, published name and summary', () => {
    const { id, structure, territoire, axe } = REAL.projets[0] as ProjetIndex;
    const { structure_source, resume } = TEXTS.projets[id] as ProjetText;
    const nom = REAL.units.find(({ code }) => code === territoire)?.nom;
    const libelle = REAL.axes.find((one) => one.id === axe)?.libelle;
    expect(index[id]).toBe(` ${fold([id, structure, nom, libelle, structure_source, resume].join(' '))}`);
  });

  it('« saint etienne » finds every text that writes Saint-Étienne in any way', () => {
    // Second method: the spellings of the published texts, by regular expression.
    const expected = REAL.projets.filter(({ id, structure }) => {
      const { resume = '', structure_source = '' } = TEXTS.projets[id] ?? {};
      return /\b(saint|st)[\s-](é|e)tienne/i.test(`${structure} ${structure_source} ${resume}`);
    });
    expect(expected.length).toBeGreaterThan(3);
    for (const query of ['saint etienne', 'St-Étienne', 'SAINT ÉTIENNE']) {
      expect(search(REAL.projets, index, query)).toEqual(expected);
    }
  });

  it('every project is found by its own name', () => {
    for (const one of REAL.projets) expect(search(REAL.projets, index, one.structure)).toContain(one);
  });

  it('every project is found by its whole summary', () => {
    for (const one of REAL.projets) {
      expect(search(REAL.projets, index, TEXTS.projets[one.id]?.resume ?? '')).toEqual([one]);
    }
  });
});
