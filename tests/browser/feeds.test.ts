/** What other programs read of the built site: every feed is one, what it names is there, and pages lead to it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { childrenOf, faultsOfFeed } from '../support/atom.ts';
import { parseXml } from '../support/xml.ts';
import { withPage } from './support/page.ts';

const dist = new URL('../../dist/', import.meta.url).pathname;
const read = (name: string) => readFileSync(join(dist, name), 'utf8');
const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const feeds = all.filter((name) => name.endsWith('flux.atom'));
const followed = all.filter((name) => name.endsWith('.html') && read(name).includes('application/atom+xml'));

describe('every feed', () => {
  test('is one for the site, its départements, its axes, the whole and its lists', () =>
    expect(feeds.length).toBeGreaterThan(20));
  test('is a feed', () =>
    expect(feeds.flatMap((name) => faultsOfFeed(read(name)).map((fault) => `${name} ${fault}`))).toEqual([]));
  test('names pages that are there', () => {
    const missing = feeds.flatMap((name) => {
      const feed = parseXml(read(name));
      const links = [feed, ...childrenOf(feed, 'entry')].flatMap((one) => childrenOf(one, 'link'));
      const paths = links.map(
        ({ attributes }) => new URL(attributes.get('href') ?? '', `https://x.fr/${name}`).pathname,
      );
      return paths
        .map((path) => (path.endsWith('/') ? `${path}index.html` : path))
        .filter((path) => !all.includes(path.slice(1)));
    });
    expect(missing).toEqual([]);
  });
  test('is led to by the page beside it, and no page to one that is not there', () =>
    expect(followed.map((name) => name.replace('index.html', 'flux.atom')).sort()).toEqual(feeds.sort()));
});

test('without an address of the site nothing is written that needs one', () => {
  expect(existsSync(join(dist, 'opensearch.xml'))).toBe(false);
  expect(all.filter((name) => name.endsWith('oembed.json'))).toEqual([]);
  expect(followed.filter((name) => /oembed|opensearch/.test(read(name)))).toEqual([]);
});
test('without a contact nobody is named for faults of security', () =>
  expect(all).not.toContain('.well-known/security.txt'));
test('the file that is carried along leads to no feed', () =>
  expect(read('carte-solidarites.html').slice(0, 60_000)).not.toContain('<link rel="alternate"'));

test.each(['Tous les projets', 'Les listes publiées et leurs corrections'])('the data page leads to « %s »', (name) =>
  withPage('?vue=donnees', {}, async ({ page }) => {
    const link = page.getByRole('link', { name, exact: true });
    const href = await link.evaluate((one) => (one as HTMLAnchorElement).href);
    const response = await page.request.get(href);
    expect([response.status(), response.headers()['content-type']]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    expect(faultsOfFeed(await response.text())).toEqual([]);
  }),
);
