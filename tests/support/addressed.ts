/** Whether a build of a site that knows its address says it everywhere, and leads only to what is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { childrenOf, faultsOfFeed, textOf } from './atom.ts';
import { faultsOfCatalogue } from './dcat.ts';
import { RICH } from './oembed.ts';
import { named, parseXml } from './xml.ts';

/** A built site: its files by their paths, the folder that they lie in, and the address that it was built with. */
export interface BuiltSite {
  dist: string;
  names: readonly string[];
  adresse: string;
}

/** The page that comes alone leads nowhere. */
const ALONE = 'carte-solidarites.html';

/** What is wrong, one sentence each; empty for a site as it should be. */
export async function faultsOfAddresses(site: BuiltSite): Promise<string[]> {
  const read = (name: string) => readFileSync(join(site.dist, name), 'utf8');
  const pages = site.names.filter((name) => name.endsWith('.html') && name !== ALONE);
  return [
    ...pages.flatMap((name) => faultsOfPage(site, name, read)),
    ...faultsOfFrames(site, pages.map(read), read),
    ...faultsOfSearch(site, read),
    ...faultsOfSecurity(site, read),
    ...faultsOfFeeds(site, read),
    ...faultsOfSitemap(site, read),
    ...(await faultsOfData(site, read)),
  ];
}

type Read = (name: string) => string;

/** An address that is not one of the site, or that nothing answers. */
function lost({ names, adresse }: BuiltSite, where: string, address: string): string[] {
  if (!address.startsWith(adresse)) return [`${where}: « ${address} » is no address of the site`];
  const path = address.slice(adresse.length).replace(/[?#].*/, '');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return names.includes(file) ? [] : [`${where}: « ${address} » is not there`];
}

const only = (is: boolean, fault: string): string[] => (is ? [] : [fault]);
const hrefOf = (html: string, kind: string) =>
  new RegExp(`<link rel="${kind}"[^>]* href="([^"]*)"`).exec(html)?.[1] ?? '';
const OEMBED = 'alternate" type="application/json\\+oembed';

function faultsOfPage(site: BuiltSite, name: string, read: Read): string[] {
  const html = read(name);
  const address = site.adresse + name.replace(/index\.html$/, '');
  const image = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const frame = hrefOf(html, OEMBED);
  return [
    ...only(hrefOf(html, 'canonical') === address, `${name}: its own address is not ${address}`),
    ...only(html.includes(`<meta property="og:url" content="${address}">`), `${name}: shared as another page`),
    ...lost(site, name, image),
    ...lost(site, name, new URL(hrefOf(html, 'search'), address).href),
    ...only(frame === '' || frame === `${address}oembed.json`, `${name}: the frame of another page: ${frame}`),
    ...valuesOf(JSON.parse(data), ['item', 'contentUrl', 'url']).flatMap((one) => lost(site, name, one)),
  ];
}

/** Every answer belongs to one page, and shows a view that no other does. */
function faultsOfFrames(site: BuiltSite, pages: readonly string[], read: Read): string[] {
  const files = site.names.filter((name) => name.endsWith('oembed.json'));
  const linked = pages.map((html) => [hrefOf(html, OEMBED), html] as const).filter(([href]) => href !== '');
  const shown = new Set<string>();
  return [
    ...only(files.length > 0, 'no page is a frame'),
    ...only(linked.length === files.length, `${linked.length} pages name ${files.length} frames`),
    ...linked.flatMap(([href, html]) => {
      const missing = lost(site, 'oEmbed', href);
      if (missing.length > 0) return missing;
      const answer = z.safeParse(RICH, JSON.parse(read(href.slice(site.adresse.length))));
      if (!answer.success) return [`${href}: ${answer.error.message}`];
      const { title, html: frame, provider_url: provider, thumbnail_url: picture } = answer.data;
      const [, src = ''] = / src="([^"]*)"/.exec(frame) ?? [];
      const isTwice = shown.has(src);
      shown.add(src);
      return [
        ...only(html.includes(`<title>${title.replaceAll('&', '&amp;')}</title>`), `${href}: « ${title} » is no title`),
        ...only(provider === site.adresse, `${href}: provided by ${provider}`),
        ...only(!isTwice, `${href}: shows what another page shows`),
        ...lost(site, href, src.replaceAll('&amp;', '&')),
        ...lost(site, href, picture),
      ];
    }),
  ];
}

/** OpenSearch 1.1: what a description must have. */
function faultsOfSearch(site: BuiltSite, read: Read): string[] {
  const found = parseXml(read('opensearch.xml'));
  const template = childrenOf(found, 'Url')[0]?.attributes.get('template') ?? '';
  return [
    ...only(found.uri === 'http://a9.com/-/spec/opensearch/1.1/', 'opensearch.xml: of another format'),
    ...only(/^.{1,16}$/.test(textOf(found, 'ShortName')), 'opensearch.xml: the short name is too long, or none'),
    ...only(textOf(found, 'Description') !== '', 'opensearch.xml: no description'),
    ...only(template.split('{searchTerms}').length === 2, `opensearch.xml: asks for ${template}`),
    ...lost(site, 'opensearch.xml', template),
  ];
}

/** RFC 9116: whom to tell, until when, and where this is said. */
function faultsOfSecurity({ adresse }: BuiltSite, read: Read): string[] {
  const fields = read('.well-known/security.txt')
    .trim()
    .split('\n')
    .map((line) => line.split(/: (.*)/));
  const valuesAt = (field: string) => fields.filter(([name]) => name === field).map(([, value = '']) => value);
  const contacts = valuesAt('Contact');
  return [
    ...only(contacts.length > 0 && contacts.every((one) => /^(https|mailto|tel):/.test(one)), 'security.txt: Contact'),
    ...only(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(valuesAt('Expires').join()), 'security.txt: Expires'),
    ...only(
      valuesAt('Canonical').join() === new URL('/.well-known/security.txt', adresse).href,
      'security.txt: Canonical',
    ),
  ];
}

function faultsOfFeeds(site: BuiltSite, read: Read): string[] {
  return site.names
    .filter((name) => name.endsWith('.atom'))
    .flatMap((name) => {
      const feed = parseXml(read(name));
      const links = [feed, ...childrenOf(feed, 'entry')].flatMap((one) => childrenOf(one, 'link'));
      const self = links.find(({ attributes }) => attributes.get('rel') === 'self')?.attributes.get('href');
      return [
        ...faultsOfFeed(read(name)).map((fault) => `${name}: ${fault}`),
        ...only(self === site.adresse + name, `${name}: says that it is ${self}`),
        ...links.flatMap(({ attributes }) => lost(site, name, attributes.get('href') ?? '')),
        ...named(feed, 'id').flatMap(({ text }) => only(text.startsWith(site.adresse), `${name}: the id ${text}`)),
      ];
    });
}

function faultsOfSitemap(site: BuiltSite, read: Read): string[] {
  const locations = named(parseXml(read('sitemap.xml')), 'loc').map(({ text }) => text);
  return [
    ...only(locations.includes(site.adresse), 'sitemap.xml: no first page'),
    ...locations.flatMap((one) => lost(site, 'sitemap.xml', one)),
    ...only(read('robots.txt').includes(`Sitemap: ${site.adresse}sitemap.xml`), 'robots.txt: no map of the site'),
  ];
}

/** The catalogue, the index, and what each JSON for re-users says that it is of. */
async function faultsOfData(site: BuiltSite, read: Read): Promise<string[]> {
  const catalogue = read('catalogue.jsonld');
  const ids = valuesOf(JSON.parse(catalogue), ['@id']);
  const made = site.names.filter((name) => /^donnees\/.*json$/.test(name));
  return [
    ...(await faultsOfCatalogue(catalogue)).map((fault) => `catalogue.jsonld: ${fault}`),
    ...ids.flatMap((id) => only(/^[a-z]+:/.test(id), `catalogue.jsonld: « ${id} » is not absolute`)),
    ...ids.filter((id) => id.startsWith(site.adresse)).flatMap((id) => lost(site, 'catalogue.jsonld', id)),
    ...made.flatMap((name) =>
      valuesOf(JSON.parse(read(name)), ['lien', 'adresse', 'page', 'catalogue', 'description_csv']).flatMap((one) =>
        lost(site, name, one),
      ),
    ),
  ];
}

/** The texts that stand under these keys, however deep. */
function valuesOf(content: unknown, keys: readonly string[]): string[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) =>
    typeof value === 'string' && keys.includes(key) ? [value] : valuesOf(value, keys),
  );
}
