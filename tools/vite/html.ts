/**
 * A page as HTML: the template that the build made, what was drawn into it, its style, and the policy with the hash of
 * all that stands in it.
 */
import { createHash } from 'node:crypto';
import type { Output, Site } from '../../src/app/prerender.ts';
import { relativeRoot } from '../../src/state/paths.ts';

/** The application's script, as Vite writes its tag. */
export const ENTRY_SCRIPT = /\s*<script [^>]*type="module"[^>]*><\/script>/g;

/** A page with a map is shown once that has been read. */
const WAIT_FOR_MAP = /\s*<link rel="expect"[^>]*>/;

const DATA_BLOCK = /<script type="application\/ld\+json">.*?<\/script>/s;

/**
 * The template filled with one page. Without the application (`query` null) it has neither its scripts nor the shapes
 * of the map.
 */
export function fillPage(
  template: string,
  { path, head, body, query }: Output,
  { noAnswer }: Pick<Site, 'noAnswer'>,
): string {
  const root = relativeRoot(path);
  const html = template
    .replace('<!--head-->', () => head.replace(DATA_BLOCK, ''))
    // What describes the page to search engines stands behind what visitors wait for.
    .replace('</body>', () => `${DATA_BLOCK.exec(head)?.[0] ?? ''}</body>`)
    .replace('<!--sans-reponse-->', () => noAnswer)
    .replace('data-racine="" data-vue=""', () =>
      query ? `data-racine="${root}" data-vue="${query.replaceAll('&', '&amp;')}"` : '',
    )
    .replace(/(href|src)="\.\/(assets\/)/g, (_all, attribute, rest) => `${attribute}="${root}${rest}`)
    .replace(WAIT_FOR_MAP, (link) => (body.includes('id="carte"') ? link : ''))
    .replace('<!--app-->', () => body);
  return query === null ? withoutApp(html) : html;
}

/** Where a page's first paint ends: behind the map. `src/app/prerender.ts` writes it. */
const REST = '<!--suite-->';

/** What is painted first of a page's body, up to the map's end. */
export function beforeRest(body: string): string {
  return body.slice(0, body.indexOf(REST));
}

/**
 * The page with links to the style of what follows the map. A style sheet in the body holds back what stands behind it
 * alone; the empty script makes every browser wait for it there, so that nothing is shown without its style.
 */
export function withRest(html: string, path: string, sheets: readonly string[]): string {
  const links = sheets.map((name) => `<link rel="stylesheet" href="${relativeRoot(path)}${name}">`).join('');
  return html.replace(REST, () => (links ? `${links}<script> </script>` : ''));
}

function withoutApp(html: string): string {
  return html
    .replace(ENTRY_SCRIPT, '')
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/\s*<p id="sans-reponse">.*?<\/p>/s, '')
    .replace(/\s*<svg class="sr" aria-hidden="true">\s*<defs>.*?<\/defs>\s*<\/svg>/s, '');
}

/** The page with its style in it, for `withPolicy`. */
export function withStyle(html: string, style: string): string {
  return html.replace('<!--style-->', () => `<!--policy--><style>${style}</style>`);
}

/** The page with its policy. `directives` may add to what the page itself holds, whose hashes are found here. */
export function withPolicy(html: string, directives: readonly string[]): string {
  return html.replace(
    '<!--policy-->',
    () => `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">`,
  );
}

/**
 * A drawing as an address that stands between double quotes; what may stay as it is stays, since every page has it
 * before its map.
 */
export function iconUrl(svg: string): string {
  const quoted = svg.trim().replaceAll('"', "'");
  return `data:image/svg+xml,${quoted.replace(/[#%<>]/g, encodeURIComponent)}`;
}

/** Hashes of the styles in a page, as a policy names them. */
export function styleHashes(html: string): string[] {
  return hashes(html, /<style[^>]*>(.*?)<\/style>/gs);
}

/** Hashes of the scripts in a page that run. Data blocks (JSON-LD) run nothing and need none. */
export function scriptHashes(html: string): string[] {
  return hashes(html, /<script(?: type="module")?>(.*?)<\/script>/gs);
}

function hashes(html: string, tag: RegExp): string[] {
  return [...html.matchAll(tag)].map(
    ([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
}
