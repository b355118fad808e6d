/** The plugin that draws the first view, on sites of three files: what a build writes, and whom a failed one blames. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, type Plugin } from 'vite';
import { prerender } from '../../../tools/vite/prerender.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'prerendered-'));
  mkdirSync(join(root, 'src/app'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(root, 'index.html'),
    '<head><!--style--><!--head--></head><div data-racine="" data-vue=""><!--app--></div><script type="module" src="/src/main.js"></script></body>',
  );
  writeFileSync(join(root, 'src/main.js'), 'console.log(1)');
  writeFileSync(
    join(root, 'src/app/prerender.ts'),
    `const page = (path, query, body) => ({ path, query, head: '<title>Essai</title>', body, ...(query && { date: '2023-09-25' }) });
    export const render = () => ({
      pages: [page('', '', '<p>Dessiné</p>'), page('a/b/', '?x=1&y=2', '<p>Plus bas</p>'), page('texte/', null, '<p>Texte</p>'),
        page('404.html', null, '<a href="./texte/">Texte</a>')],
      pictures: new Map([['images/a.png', '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>']]),
      files: new Map([['donnees/a.csv', 'un'], ['a/b/flux.atom', '<feed/>']]),
      noAnswer: 'Rien ne répond', adresse: '' });`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

/** Builds the site with the plugin and another one. */
function buildWith(other: Plugin): Promise<unknown> {
  return build({ root, base: './', configFile: false, logLevel: 'silent', plugins: [prerender(), other] });
}

/** The page for wrong addresses of the site built for `adresse`. */
async function notFoundAt(adresse: string): Promise<string> {
  const source = join(root, 'src/app/prerender.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace("adresse: ''", `adresse: '${adresse}'`));
  await buildWith({ name: 'other' });
  return readFileSync(join(root, 'dist/404.html'), 'utf8');
}

/** What a failed build throws, with the number of builds that were begun in it. */
async function failureOf(hook: 'buildStart' | 'generateBundle'): Promise<string> {
  // A second build, begun after the failure, would be broken by this and hide the first reason.
  rmSync(join(root, 'src/app/prerender.ts'));
  const failing: Plugin = {
    name: 'broken',
    [hook]() {
      throw new Error('La vraie raison');
    },
  };
  return buildWith(failing).then(
    () => 'no failure',
    (error: Error) => error.message,
  );
}

test('the page holds what the server drew', async () => {
  await buildWith({ name: 'other' });
  const html = readFileSync(join(root, 'dist/index.html'), 'utf8');
  expect(html).toContain('<title>Essai</title>');
  expect(html).toContain('<p>Dessiné</p>');
}, 60_000);

test('a page below finds the scripts, and says its root and its view', async () => {
  await buildWith({ name: 'other' });
  const html = readFileSync(join(root, 'dist/a/b/index.html'), 'utf8');
  expect(html).toContain('data-racine="../../" data-vue="?x=1&amp;y=2"');
  expect(html).toMatch(/src="\.\.\/\.\.\/assets\/index-[^"]+\.js"/);
}, 60_000);

test('a page of text has no script', async () => {
  await buildWith({ name: 'other' });
  const html = readFileSync(join(root, 'dist/texte/index.html'), 'utf8');
  expect(html).toContain('<p>Texte</p>');
  expect(html).not.toContain('<script');
}, 60_000);

test('the page for wrong addresses starts from the root, and its script is allowed by its hash', async () => {
  await buildWith({ name: 'other' });
  const html = readFileSync(join(root, 'dist/404.html'), 'utf8');
  expect(html).toContain('<a href="/texte/">');
  const script = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(script).not.toBe('');
  expect(html).toContain(`script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}, 60_000);

test('at a known address the page for wrong addresses starts from its folder', async () => {
  expect(await notFoundAt('https://exemple.fr/carte/')).toContain('<a href="/carte/texte/">');
}, 60_000);

test.each([
  ['where it was built for', '/carte/', '/carte/texte/'],
  ['in another folder', '/essai/', '/essai/texte/'],
  ['in no folder', '/', '/texte/'],
])(
  'its script places the links %s',
  async (_where, folder, expected) => {
    const html = await notFoundAt('https://exemple.fr/carte/');
    const link = { href: /<a href="([^"]*)"/.exec(html)?.[1] ?? '' };
    await runInNewContext(/<script>(.*?)<\/script>/s.exec(html)?.[1] ?? '', {
      location: { pathname: `${folder}projet/inconnu/` },
      fetch: async (path: string) => ({ ok: path === `${folder}donnees/datapackage.json` }),
      document: {
        querySelectorAll: (selector: string) =>
          selector === 'a[href^="/carte/"]'
            ? [{ getAttribute: () => link.href, setAttribute: (_name: string, href: string) => (link.href = href) }]
            : [],
      },
    });
    expect(link.href).toBe(expected);
  },
  60_000,
);

test('the list of pages leaves the page for wrong addresses out, and pictures are PNG', async () => {
  await buildWith({ name: 'other' });
  const xml = readFileSync(join(root, 'dist/sitemap.xml'), 'utf8');
  expect(xml.match(/<loc>[^<]*<\/loc>/g)).toEqual(['<loc>/</loc>', '<loc>/a/b/</loc>', '<loc>/texte/</loc>']);
  expect(readFileSync(join(root, 'dist/images/a.png')).subarray(1, 4).toString()).toBe('PNG');
}, 60_000);

test('the list of pages says of which day the data of a page is, where the page shows any', async () => {
  await buildWith({ name: 'other' });
  const xml = readFileSync(join(root, 'dist/sitemap.xml'), 'utf8');
  expect(xml).toContain('<url><loc>/a/b/</loc><lastmod>2023-09-25</lastmod></url>');
  expect(xml).toContain('<url><loc>/texte/</loc></url>');
}, 60_000);

test('what other programs read is written where it says', async () => {
  await buildWith({ name: 'other' });
  expect(readFileSync(join(root, 'dist/a/b/flux.atom'), 'utf8')).toBe('<feed/>');
}, 60_000);

test('a build that fails at its start is blamed on what failed', async () => {
  expect(await failureOf('buildStart')).toContain('La vraie raison');
}, 60_000);

test('a build that fails while writing is blamed on what failed', async () => {
  expect(await failureOf('generateBundle')).toContain('La vraie raison');
}, 60_000);
