/** What search engines ask for: the list of pages and the permission to read them. */
import { escapeHtml } from '../../src/words/html.ts';

/**
 * `sitemap.xml`: every page at the address of the site. The format wants absolute addresses; without one the paths
 * stand alone. A page that shows data says of which day it is.
 */
export function sitemapXml(pages: readonly { path: string; date?: string }[], adresse: string): string {
  const urls = pages.map(({ path, date }) => {
    const changed = date ? `<lastmod>${date}</lastmod>` : '';
    return `  <url><loc>${escapeHtml((adresse || '/') + path)}</loc>${changed}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

/** `robots.txt`: everything may be read; the list of pages is named where its address is known. */
export function robotsTxt(adresse: string): string {
  return `User-agent: *\nAllow: /\n${adresse ? `\nSitemap: ${adresse}sitemap.xml\n` : ''}`;
}
