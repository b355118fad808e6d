/** What other programs find: oEmbed and OpenSearch, held against what their specifications want of a file. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { oembedOf, openSearchXml } from '../../../src/site/discovery.ts';
import { decodeView } from '../../../src/state/url.ts';
import { childrenOf, textOf } from '../../support/atom.ts';
import { RICH } from '../../support/oembed.ts';
import { parseXml } from '../../support/xml.ts';
import { REAL, TINY } from '../selection/support.ts';

describe('oEmbed', () => {
  const head = { title: 'Isère « & " – Carte', image: 'images/departement-38-isere.png' };
  const adresse = 'https://exemple.fr/carte/';
  const answer = z.parse(RICH, JSON.parse(oembedOf(head, { ...DEFAULT_VIEW, dep: '38' }, adresse)));
  test('shows the view of the page as a frame', () =>
    expect(answer.html).toContain(
      ' src="https://exemple.fr/carte/?dep=38&amp;embed=1" title="Isère « &amp; &quot; – Carte"',
    ));
  test('has the size for sites that take the style away', () =>
    expect(answer.html).toContain(` width="${answer.width}" height="${answer.height}" `));
  test('has no script, which such sites take away too', () => expect(answer.html).not.toContain('<script'));
  test('names the picture of the page', () =>
    expect(answer.thumbnail_url).toBe('https://exemple.fr/carte/images/departement-38-isere.png'));
  test('of the first page has its frame', () =>
    expect(oembedOf(head, DEFAULT_VIEW, adresse)).toContain('https://exemple.fr/carte/?embed=1'));
});

describe('OpenSearch', () => {
  const read = (region: string) => parseXml(openSearchXml(region, 'https://exemple.fr/carte/'));
  const found = read('Région « & <');
  test('is a description of the format', () =>
    expect([found.uri, found.local]).toEqual(['http://a9.com/-/spec/opensearch/1.1/', 'OpenSearchDescription']));
  test('has what the format wants, no longer than it allows', () => {
    expect(textOf(found, 'ShortName')).toMatch(/^.{1,16}$/);
    expect(textOf(found, 'LongName')).toMatch(/^.{1,48}$/);
    expect(textOf(found, 'Description')).toContain('Région « & <');
    expect([textOf(found, 'Language'), textOf(found, 'InputEncoding')]).toEqual(['fr', 'UTF-8']);
  });
  test('leaves the name of a region out that is too long', () =>
    expect(textOf(read('Provence-Alpes-Côte d’Azur'), 'LongName')).toBe('Carte des solidarités'));
  test('says a region that fits', () =>
    expect(textOf(read(TINY.region.nom), 'LongName')).toBe('Carte des solidarités, Région'));
  test('leads to the list of projects, searched for what was typed', () => {
    const template = childrenOf(found, 'Url')[0]?.attributes.get('template') ?? '';
    const { search } = new URL(template.replace('{searchTerms}', encodeURIComponent('saint étienne & co')));
    expect(template.match(/\{/g)).toHaveLength(1);
    const { view, notices } = decodeView(search, REAL);
    expect([view.vue, view.q, notices]).toEqual(['projets', 'saint étienne & co', []]);
  });
});
