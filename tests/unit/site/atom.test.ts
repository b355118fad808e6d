/** Atom as text: every hostile text in every place, read again by a strict parser and by the format's own grammar. */
import { describe, expect, test } from 'vitest';
import { atomXml, type AtomFeed } from '../../../src/site/atom.ts';
import { childrenOf, faultsOfFeed, textOf } from '../../support/atom.ts';
import { parseXml } from '../../support/xml.ts';

const HOSTILE = 'a « < & " \' ]]> é</title><script>';
const FEED: AtomFeed = {
  id: 'https://exemple.fr/flux.atom',
  title: HOSTILE,
  subtitle: HOSTILE,
  date: '2031-05-01',
  href: 'https://exemple.fr/?vue=projets&q="<',
  self: 'https://exemple.fr/flux.atom',
  author: HOSTILE,
  entries: [
    {
      id: 'https://exemple.fr/projet/1/',
      title: HOSTILE,
      date: '2030-01-31',
      href: './projet/1/',
      author: HOSTILE,
      category: { term: HOSTILE, label: HOSTILE },
      summary: HOSTILE,
    },
  ],
};
const read = (feed: AtomFeed) => parseXml(atomXml(feed));
const entryOf = (patch: Partial<AtomFeed['entries'][number]>): AtomFeed => ({
  ...FEED,
  entries: FEED.entries.map((one) => ({ ...one, ...patch })),
});

test('hostile texts come back as they were', () => {
  const feed = read(FEED);
  const [entry] = childrenOf(feed, 'entry');
  if (!entry) throw new Error('no entry');
  expect([textOf(feed, 'title'), textOf(feed, 'subtitle'), textOf(entry, 'summary')]).toEqual(Array(3).fill(HOSTILE));
  expect(childrenOf(entry, 'author')[0]?.children[0]?.text).toBe(HOSTILE);
  expect([...(childrenOf(entry, 'category')[0]?.attributes ?? [])]).toEqual([
    ['term', HOSTILE],
    ['label', HOSTILE],
  ]);
  expect(childrenOf(feed, 'link')[0]?.attributes.get('href')).toBe('https://exemple.fr/?vue=projets&q="<');
});
test('it is a feed', () => expect(faultsOfFeed(atomXml(FEED))).toEqual([]));
test('without entries too', () => expect(faultsOfFeed(atomXml({ ...FEED, entries: [] }))).toEqual([]));
test('what XML forbids is left out', () => {
  const [entry] = childrenOf(read(entryOf({ summary: 'a\u0000b\u000bc\ud800d\uffffe' })), 'entry');
  expect(entry && textOf(entry, 'summary')).toBe('ab\ncde');
});
test('a day is its first moment', () => {
  expect(textOf(read(FEED), 'updated')).toBe('2031-05-01T00:00:00Z');
});
test('who is not known is not named', () => {
  const [entry] = childrenOf(read(entryOf({ author: '' })), 'entry');
  expect(entry && childrenOf(entry, 'author')).toEqual([]);
  expect(faultsOfFeed(atomXml(entryOf({ author: '' })))).toEqual([]);
});
test('no category and no summary', () => {
  const [entry] = childrenOf(read(entryOf({ category: null, summary: '' })), 'entry');
  expect(entry?.children.map(({ local }) => local)).toEqual(['id', 'title', 'updated', 'link', 'author']);
});

describe('the check finds', () => {
  const good = atomXml(FEED);
  test.each([
    ['no title', good.replace(/<title>.*?<\/title>/, ''), 'grammar'],
    ['a day alone', good.replace('T00:00:00Z', ''), 'grammar'],
    ['an unknown element', good.replace('<subtitle>', '<sub/><subtitle>'), 'grammar'],
    ['an id twice', good.replace('projet/1/</id>', 'flux.atom</id>'), 'an id twice'],
    ['an id without a host', good.replace('<id>https://exemple.fr/', '<id>'), 'no absolute IRI'],
    ['an entry without a page', good.replace(/(<entry>.*?)<link [^>]*>/s, '$1'), 'an entry without a page'],
    ['nobody', good.replace(/<author>.*?<\/author>/g, ''), 'no author'],
    ['a feed that is older than what is in it', good.replace('2031-05-01', '2029-05-01'), 'older than an entry'],
  ])('%s', (_what, xml, fault) => expect(faultsOfFeed(xml).join()).toContain(fault));
});
