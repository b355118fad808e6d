/**
 * Vite plugin: every page of the site is drawn by Svelte's server renderer, the entry's style is inlined, and the
 * content security policy of each page is written with the hashes of what stands in it. A page is readable, map
 * included, before any script.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rollup } from 'vite';
import { shownRegion } from '../../data/pipeline/region.ts';
import type { Output, Site } from '../../src/app/prerender.ts';
import { htaccess } from '../hosting/files.mjs';
import { drawSite } from './draw.ts';
import { divideStyle } from './criticalStyle.ts';
import { beforeRest, fillPage, iconUrl, scriptHashes, styleHashes, withPolicy, withRest, withStyle } from './html.ts';
import { robotsTxt, sitemapXml } from './sitemap.ts';

/**
 * Everything from this origin alone; MapLibre draws patterns and glyphs from blobs and data URLs that it makes itself.
 */
const POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** What stands beside the map is loaded later, but drawn by the build: its style comes with the page. */
const PARTS = 'src/views/lazyParts.ts';
/** What the pages of views share with the application's views. */
const VIEW = 'src/views/donnees/SourcesView.svelte';

/** The page that servers answer wrong addresses with: it does not know how deep it stands. */
const NOT_FOUND = '404.html';
/** Pages that nobody looks for: this one, and the one that a document of Grist has in a frame. */
const UNLISTED = [NOT_FOUND, 'widget/'];
const NOT_FOUND_SCRIPT = new URL('./notFound.js', import.meta.url);

/** Runs after the client build; the server build goes to a folder of its own that is removed. */
export function prerender(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'prerender',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'production',
    configResolved(resolved) {
      config = resolved;
    },
    // Not closeBundle: it also runs after a build that failed, and would hide the reason behind its own.
    async writeBundle(_options, bundle) {
      if (config.build.ssr) return;
      const dist = resolve(config.root, config.build.outDir);
      const site = await drawSite(config);
      const { template, style } = takeStyle(readFileSync(join(dist, 'index.html'), 'utf8'), dist);
      const write = (name: string, content: string | Uint8Array) => {
        mkdirSync(dirname(join(dist, name)), { recursive: true });
        writeFileSync(join(dist, name), content);
      };
      const hasMap = ({ query, isView }: Output) => query !== null && !isView;
      // The map is painted with the style of what leads to it; the rest of the sheet stands behind it and holds nothing
      // back.
      const heads = site.pages.filter(hasMap).map(({ body }) => beforeRest(body));
      const { first, rest } = divideStyle(style, heads.join(''));
      const restFile = `assets/suite-${createHash('sha256').update(rest).digest('hex').slice(0, 8)}.css`;
      write(restFile, rest);
      const sheets = [restFile, ...stylesOf(bundle, PARTS)];
      const view = stylesOf(bundle, VIEW).map((name) => readFileSync(join(dist, name), 'utf8').trim());
      for (const page of site.pages)
        write(
          fileOf(page.path),
          hasMap(page)
            ? pageHtml(template, first, page, site, sheets)
            : pageHtml(template, page.isView ? style + view.join('') : style, page, site),
        );
      // Only a build draws pictures: tests and the development server start without what does.
      const { pngOf } = await import('./pictures.ts');
      await Promise.all([...site.pictures].map(async ([path, svg]) => write(path, await pngOf(svg))));
      const listed = site.pages.filter(({ path }) => !UNLISTED.includes(path));
      write('sitemap.xml', sitemapXml(listed, site.adresse));
      write('robots.txt', robotsTxt(site.adresse));
      write('.htaccess', htaccess(rootOf(site.adresse)));
      for (const [path, content] of site.files) write(path, content);
      if (site.adresse === '')
        config.logger.warn(
          `data/${shownRegion()}/site.json ne dit pas l’adresse du site : les pages n’ont pas d’adresse canonique, sitemap.xml n’a que des chemins, il n’y a ni oembed.json ni opensearch.xml, et sans JavaScript les liens de 404.html supposent que le site est à la racine du serveur.`,
        );
    },
  };
}

/** The names of the style sheets of the chunk made from `module` and of all that it imports, beside the entry's. */
function stylesOf(bundle: Rollup.OutputBundle, module: string): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const styles = new Set<string>();
  const seen = new Set<Rollup.OutputChunk>();
  const visit = (chunk: Rollup.OutputChunk | undefined): void => {
    if (!chunk || chunk.isEntry || seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.viteMetadata?.importedCss ?? []) styles.add(name);
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name));
  };
  visit(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))));
  return [...styles];
}

/** The path of the site on its server; the server's own root where no address is known. */
function rootOf(adresse: string): string {
  return adresse ? new URL(adresse).pathname.replace(/\/?$/, '/') : '/';
}

function fileOf(path: string): string {
  return path.endsWith('.html') ? path : `${path}index.html`;
}

/**
 * A blocking style sheet costs a round trip before the first paint: the entry's sheet goes into the pages instead, and
 * so does the icon.
 */
function takeStyle(html: string, dist: string): { template: string; style: string } {
  const styles: string[] = [];
  const withIcon = html.replace(/(<link rel="icon"[^>]*href=")([^"]+)"/, (_tag, before: string, href: string) => {
    return `${before}${iconUrl(readFileSync(join(dist, href), 'utf8'))}"`;
  });
  const template = withIcon.replace(/\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (_tag, href: string) => {
    styles.push(readFileSync(join(dist, href), 'utf8').trim());
    // The file stays: scripts that come later name it among the styles that they need.
    return '';
  });
  return { template, style: styles.join('\n') };
}

function pageHtml(template: string, style: string, page: Output, site: Site, sheets: readonly string[] = []): string {
  const filled = withRest(fillPage(template, page, site), page.path, sheets);
  const html = withStyle(page.path === NOT_FOUND ? atAnyDepth(filled, site.adresse) : filled, style);
  const scripts = scriptHashes(html);
  return withPolicy(html, [
    POLICY,
    `style-src ${["'self'", ...styleHashes(html)].join(' ')}`,
    ...(scripts.length > 0 ? [`script-src ${["'self'", ...scripts].join(' ')}`] : []),
  ]);
}

/**
 * Links from the root that the configuration knows, or else the server's, and the script that finds another: no link of
 * a page that stands at any depth can be relative.
 */
function atAnyDepth(html: string, adresse: string): string {
  const root = rootOf(adresse);
  const script = readFileSync(NOT_FOUND_SCRIPT, 'utf8')
    .trim()
    .replace('BUILT_ROOT', () => JSON.stringify(root));
  return html
    .replace(/(href|src)="(?:\.\/)?(?![a-z]+:|#|\/)/g, (_all, attribute) => `${attribute}="${root}`)
    .replace('</body>', () => `<script>${script}</script></body>`);
}
