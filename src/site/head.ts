/** The head of a page for search engines and shared links: description, canonical address, Open Graph, JSON-LD. */
import { escapeHtml } from '../words/html.ts';
import { FEED_FILE } from '../state/feeds.ts';
import { relativeRoot } from '../state/paths.ts';
import { NAME } from '../words/interface.ts';
import { OEMBED_FILE, SEARCH_FILE } from './discovery.ts';
import type { OpenData } from './openData/describe.ts';
import { dataNode } from './openData/schemaOrg.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from './picture.ts';

/** One step of the breadcrumb; the first is the site's own page. */
export interface Crumb {
  nom: string;
  path: string;
}

export interface Head {
  title: string;
  description: string;
  /** From the site to this page. */
  trail: Crumb[];
  /** Path of the picture and what it shows. */
  image: string;
  alt: string;
  /** What the pages are about: the data, on pages that show them. */
  data: OpenData | null;
  /** Whether a feed lies beside the page, and whether what shows it as a frame does. */
  hasFeed?: boolean;
  hasFrame?: boolean;
}

/**
 * Tags for the page at `path`. `adresse` is the site's address with a slash at its end: without it the canonical
 * address and the address of the picture are left out, since both must be absolute.
 */
export function headTags(head: Head, path: string, adresse: string): string {
  const { title, description, image, alt, hasFeed, hasFrame } = head;
  const meta = (name: 'name' | 'property', key: string, content: string) =>
    `<meta ${name}="${key}" content="${escapeHtml(content)}">`;
  const link = (rel: string, type: string, href: string) =>
    `<link rel="${rel}" type="${type}" href="${escapeHtml(href)}">`;
  return [
    meta('name', 'description', description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:locale', 'fr_FR'),
    meta('property', 'og:site_name', NAME),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:image', (adresse || relativeRoot(path)) + image),
    meta('property', 'og:image:width', String(PICTURE_WIDTH)),
    meta('property', 'og:image:height', String(PICTURE_HEIGHT)),
    meta('property', 'og:image:alt', alt),
    meta('name', 'twitter:card', 'summary_large_image'),
    ...(hasFeed ? [link('alternate', 'application/atom+xml', FEED_FILE)] : []),
    // Whoever asks for a frame takes the address as it stands, and the search of a browser needs all of it.
    ...(adresse
      ? [
          meta('property', 'og:url', adresse + path),
          `<link rel="canonical" href="${escapeHtml(adresse + path)}">`,
          ...(hasFrame ? [link('alternate', 'application/json+oembed', adresse + path + OEMBED_FILE)] : []),
          link('search', 'application/opensearchdescription+xml', relativeRoot(path) + SEARCH_FILE),
        ]
      : []),
    `<script type="application/ld+json">${jsonLd(head, path, adresse)}</script>`,
  ].join('');
}

function jsonLd({ data, title, description, trail }: Head, path: string, adresse: string): string {
  const url = (to: string) => (adresse || relativeRoot(path)) + to;
  const graph: object[] = [];
  if (trail.length > 1)
    graph.push({
      '@type': 'BreadcrumbList',
      itemListElement: trail.map(({ nom, path: to }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: nom,
        item: url(to),
      })),
    });
  if (data) graph.push(dataNode(data, path, { name: title, description }, url));
  // « < » would let a text of the data end the script.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}
