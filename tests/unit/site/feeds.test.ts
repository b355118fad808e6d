/** The feeds of a small site, entry by entry, and those of the real one against the format. */
import { describe, expect, test } from 'vitest';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { loadSite } from '../../../data/pipeline/site.ts';
import { listFeeds, type FeedFacts } from '../../../src/site/feeds.ts';
import { childrenOf, faultsOfFeed, textOf } from '../../support/atom.ts';
import { parseXml } from '../../support/xml.ts';
import { projet, REAL, TEXTS, TINY, TINY_TEXTS } from '../selection/support.ts';

const DATA = 'data/auvergne-rhone-alpes';
const { dataset: documentation } = loadDataset(DATA);
const CAMPAGNE = {
  annee: 2030,
  libelle: 'Projets de 2030',
  perimetre: 'Une liste & une seule',
  source_titre: 'La liste',
  source_editeur: 'Préfecture',
  source_date: '2031-05-01',
  source_fichier: 'source/liste.txt',
  source_sha256: '0123456789abcdef'.repeat(4),
};
const SITE = { ...loadSite(DATA), adresse: 'https://exemple.fr/carte/' };
const FACTS: FeedFacts = {
  dataset: TINY,
  documentation: { ...documentation, campagnes: [CAMPAGNE] },
  texts: TINY_TEXTS,
  site: SITE,
};
const feedAt = (path: string, facts = FACTS) => parseXml(listFeeds(facts).get(path) ?? '');
const entriesAt = (path: string, facts = FACTS) => childrenOf(feedAt(path, facts), 'entry');
const titlesAt = (path: string, facts = FACTS) => entriesAt(path, facts).map((one) => textOf(one, 'title'));
const pageOf = (element: Parameters<typeof childrenOf>[0] | undefined) =>
  element && childrenOf(element, 'link')[0]?.attributes.get('href');

describe('which there are', () => {
  test('one for all, each département, the whole, each axis, and the lists', () =>
    expect([...listFeeds(FACTS).keys()]).toEqual([
      'flux.atom',
      'departement/10-alpha/flux.atom',
      'departement/20-beta/flux.atom',
      'departement/30-gamma/flux.atom',
      'region-entiere/flux.atom',
      'axe/lecture/flux.atom',
      'axe/velo/flux.atom',
      'donnees/flux.atom',
    ]));
  test('none for a site that waits for its list', () => {
    const dataset = { ...TINY, campagnes: [], projets: [] };
    expect([...listFeeds({ ...FACTS, dataset, documentation: { ...documentation, campagnes: [] } })]).toEqual([]);
  });
  test('the lists alone where counts are all that is known', () =>
    expect([...listFeeds({ ...FACTS, dataset: { ...TINY, tally: 'cube' } }).keys()]).toEqual(['donnees/flux.atom']));
  test('none for the only axis of a list without categories', () => {
    const dataset = { ...TINY, axes: TINY.axes.slice(0, 1) };
    expect([...listFeeds({ ...FACTS, dataset }).keys()].filter((path) => path.startsWith('axe/'))).toEqual([]);
    expect(childrenOf(entriesAt('flux.atom', { ...FACTS, dataset })[0] ?? feedAt(''), 'category')).toEqual([]);
  });
  test('a long year has none of its own; départements that are short keep theirs', () => {
    const many = Array.from({ length: 1001 }, (_, i) => projet(`2030-${i + 10}`, '10', 'velo'));
    const dataset = { ...TINY, projets: [...many, projet('2030-001', '20', 'lecture')] };
    const paths = [...listFeeds({ ...FACTS, dataset }).keys()];
    expect(paths).toEqual([
      'departement/20-beta/flux.atom',
      'departement/30-gamma/flux.atom',
      'region-entiere/flux.atom',
      'axe/lecture/flux.atom',
      'donnees/flux.atom',
    ]);
  });
});

describe('an entry', () => {
  const [entry] = entriesAt('flux.atom');
  test('says structure and place, day of the list, summary', () =>
    expect(['title', 'updated', 'summary'].map((name) => entry && textOf(entry, name))).toEqual([
      'Œuvre de St-Étienne (Alpha)',
      '2031-05-01T00:00:00Z',
      'Un camion passe dans les hameaux.',
    ]));
  test('has an id and a page at the address of the site', () =>
    expect([entry && textOf(entry, 'id'), pageOf(entry)]).toEqual(
      Array(2).fill('https://exemple.fr/carte/projet/2030-001/'),
    ));
  test('has its axis as category and its structure as author', () => {
    expect([...((entry && childrenOf(entry, 'category')[0]?.attributes) ?? [])]).toEqual([
      ['term', 'lecture'],
      ['label', 'Lecture'],
    ]);
    expect(entry && childrenOf(entry, 'author')[0]?.children[0]?.text).toBe('Œuvre de St-Étienne');
  });
  test('without an address is named by a urn, and its page found from where the feed lies', () => {
    const [own] = entriesAt('departement/10-alpha/flux.atom', { ...FACTS, site: { ...SITE, adresse: '' } });
    expect([own && textOf(own, 'id'), pageOf(own)]).toEqual([
      'urn:x-carte-des-solidarites:REG:projet/2030-001/',
      '../../projet/2030-001/',
    ]);
  });
  test('of a year without pages leads to its territory’s, and keeps its name', () => {
    const many = Array.from({ length: 501 }, (_, i) => projet(`2030-${i + 10}`, '10', 'velo'));
    const [own] = entriesAt('flux.atom', { ...FACTS, dataset: { ...TINY, projets: many } });
    expect([own && textOf(own, 'id'), pageOf(own)]).toEqual([
      'https://exemple.fr/carte/projet/2030-10/',
      'https://exemple.fr/carte/departement/10-alpha/?projet=2030-10',
    ]);
  });
});

describe('what a feed lists', () => {
  test('all', () => expect(entriesAt('flux.atom')).toHaveLength(9));
  test('a département', () =>
    expect(titlesAt('departement/20-beta/flux.atom')).toEqual(['Bibliothèque (Bêta)', 'Garage n° 10 (Bêta)']));
  test('a département without a project', () => expect(titlesAt('departement/30-gamma/flux.atom')).toEqual([]));
  test('an axis', () => expect(entriesAt('axe/velo/flux.atom')).toHaveLength(4));
  test('the whole', () => expect(entriesAt('region-entiere/flux.atom')).toHaveLength(3));
  test('the newest year first, each at the day of its list', () => {
    const older = { ...projet('2029-001', '10', 'velo', 'Ancien'), annee: 2029 };
    const dataset = { ...TINY, years: [2029, 2030], projets: [older, ...TINY.projets] };
    const campagnes = [{ ...CAMPAGNE, annee: 2029, source_date: '2030-02-03' }, CAMPAGNE];
    const all = entriesAt('flux.atom', { ...FACTS, dataset, documentation: { ...documentation, campagnes } });
    expect([all.length, textOf(all[9] ?? feedAt(''), 'title'), textOf(all[9] ?? feedAt(''), 'updated')]).toEqual([
      10,
      'Ancien (Alpha)',
      '2030-02-03T00:00:00Z',
    ]);
  });
  test('says which years it has no room for', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...projet(`2029-${i}`, '10', 'velo'), annee: 2029 }));
    const dataset = { ...TINY, years: [2029, 2030], projets: [...many, ...TINY.projets] };
    const campagnes = [{ ...CAMPAGNE, annee: 2029 }, CAMPAGNE];
    const feed = feedAt('flux.atom', { ...FACTS, dataset, documentation: { ...documentation, campagnes } });
    expect(textOf(feed, 'subtitle')).toContain('L’année 2029 n’y est pas\u00a0: le flux serait trop long.');
  });
});

describe('the feed of the lists', () => {
  const [entry] = entriesAt('donnees/flux.atom');
  test('says how many projects, of what, from where, with which fingerprint', () =>
    expect(entry && textOf(entry, 'summary')).toBe(
      `9\u00a0projets. Une liste & une seule. Source\u00a0: «\u00a0La liste\u00a0», Préfecture, mise à jour du 1er mai 2031. Empreinte SHA-256 du fichier\u00a0: ${CAMPAGNE.source_sha256}.`,
    ));
  test('counts the texts that were cleaned', () => {
    const first = TINY_TEXTS.projets['2030-001'];
    if (!first) throw new Error('no text');
    const texts = { ...TINY_TEXTS, projets: { '2030-001': { ...first, corrections: 'Signe retiré' } } };
    const [own] = entriesAt('donnees/flux.atom', { ...FACTS, texts });
    expect(own && textOf(own, 'summary')).toContain('Le texte de 1\u00a0projet a été nettoyé');
  });
  test('has a new entry when the file of a year changes', () => {
    const campagnes = [{ ...CAMPAGNE, source_sha256: 'f'.repeat(64) }];
    const [own] = entriesAt('donnees/flux.atom', { ...FACTS, documentation: { ...documentation, campagnes } });
    expect([entry, own].map((one) => one && textOf(one, 'id'))).toEqual([
      'https://exemple.fr/carte/donnees/#2030-0123456789abcdef',
      `https://exemple.fr/carte/donnees/#2030-${'f'.repeat(16)}`,
    ]);
  });
  test('has the newest list first, and no count where a year has two', () => {
    const campagnes = [
      CAMPAGNE,
      { ...CAMPAGNE, libelle: 'Suite', source_date: '2032-01-01', source_sha256: '1'.repeat(64) },
    ];
    const all = entriesAt('donnees/flux.atom', { ...FACTS, documentation: { ...documentation, campagnes } });
    expect(all.map((one) => textOf(one, 'title'))).toEqual(['Suite', 'Projets de 2030']);
    expect(textOf(all[0] ?? feedAt(''), 'summary')).not.toContain('9\u00a0projets');
  });
});

describe.each(['', 'https://exemple.fr/carte/'])('the real site at %j', (adresse) => {
  const facts = { dataset: REAL, documentation, texts: TEXTS, site: { ...SITE, adresse } };
  const feeds = [...listFeeds(facts)];
  test.each(feeds)('%s is a feed', (_path, xml) => expect(faultsOfFeed(xml)).toEqual([]));
  test('is the same each time', () => expect([...listFeeds(facts)]).toEqual(feeds));
});
