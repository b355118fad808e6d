/** The head of a page: what search engines and shared links read, with and without a known address. */
import { describe, expect, it } from 'vitest';
import { headTags, type Head } from '../../../src/site/head.ts';
import { relativeRoot } from '../../../src/state/paths.ts';

const HEAD: Head = {
  title: 'Alpha – Carte',
  description: 'Deux « mots » & plus',
  trail: [
    { nom: 'Accueil', path: '' },
    { nom: 'Alpha', path: 'departement/1-alpha/' },
  ],
  image: 'images/alpha.png',
  alt: 'Carte',
  data: null,
};
const jsonLd = (tags: string) =>
  JSON.parse(/ld\+json">(.*?)<\/script>/.exec(tags)?.[1] ?? 'null') as { '@graph': Record<string, unknown>[] };

describe('relativeRoot', () => {
  it('is the page itself at the root', () => expect(relativeRoot('')).toBe('./'));
  it('goes up a folder for each slash', () => expect(relativeRoot('a/b/')).toBe('../../'));
  it('stays where a file stands', () => expect(relativeRoot('404.html')).toBe('./'));
});

describe('headTags', () => {
  it('gives a canonical address and an absolute picture where the address is known', () => {
    const tags = headTags(HEAD, 'departement/1-alpha/', 'https://exemple.fr/carte/');
    expect(tags).toContain('<link rel="canonical" href="https://exemple.fr/carte/departement/1-alpha/">');
    expect(tags).toContain('content="https://exemple.fr/carte/images/alpha.png"');
  });
  it('says no address that it does not know', () => {
    const tags = headTags(HEAD, 'departement/1-alpha/', '');
    expect(tags).not.toContain('canonical');
    expect(tags).not.toContain('og:url');
  });
  it('leads to the feed beside the page', () =>
    expect(headTags({ ...HEAD, hasFeed: true }, 'departement/1-alpha/', '')).toContain(
      '<link rel="alternate" type="application/atom+xml" href="flux.atom">',
    ));
  it('leads to no feed that is not there', () => expect(headTags(HEAD, '', '')).not.toContain('atom'));
  it('leads to the frame and the search by an address that it knows', () => {
    const tags = headTags({ ...HEAD, hasFrame: true }, 'departement/1-alpha/', 'https://exemple.fr/carte/');
    expect(tags).toContain(
      'type="application/json+oembed" href="https://exemple.fr/carte/departement/1-alpha/oembed.json"',
    );
    expect(tags).toContain(
      '<link rel="search" type="application/opensearchdescription+xml" href="../../opensearch.xml">',
    );
  });
  it('leads to neither without one', () =>
    expect(headTags({ ...HEAD, hasFrame: true }, '', '')).not.toMatch(/oembed|opensearch/));
  it('escapes what it is given', () => expect(headTags(HEAD, '', '')).toContain('Deux « mots » &amp; plus'));
  it('lists the way from the site to the page', () => {
    const [list] = jsonLd(headTags(HEAD, 'departement/1-alpha/', 'https://exemple.fr/'))['@graph'];
    expect(list).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: 'https://exemple.fr/' },
        { position: 2, name: 'Alpha' },
      ],
    });
  });
  it('has no way to show on the first page', () =>
    expect(jsonLd(headTags({ ...HEAD, trail: [{ nom: 'Accueil', path: '' }] }, '', ''))['@graph']).toEqual([]));
  it('lets no text of the data end the script', () => {
    const tags = headTags({ ...HEAD, trail: [...HEAD.trail, { nom: '</script><b>', path: 'x/' }] }, '', '');
    expect(tags).not.toContain('</script><b>');
  });
});
