/** The plugin that draws the first view, on sites of three files: what a build writes, and whom a failed one blames. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, type Plugin } from 'vite';
import { prerender } from '../../../tools/vite/prerender.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'prerendered-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(root, 'index.html'),
    '<head><!--style--><!--head--></head><!--app--><script type="module" src="/src/main.js"></script>',
  );
  writeFileSync(join(root, 'src/main.js'), 'console.log(1)');
  writeFileSync(
    join(root, 'src/prerender.ts'),
    "export const render = () => ({ head: '<title>Essai</title>', body: '<p>Dessiné</p>' });",
  );
});
afterEach(() => rmSync(root, { recursive: true }));

/** Builds the site with the plugin and another one. */
function buildWith(other: Plugin): Promise<unknown> {
  return build({ root, base: './', configFile: false, logLevel: 'silent', plugins: [prerender(), other] });
}

/** What a failed build throws, with the number of builds that were begun in it. */
async function failureOf(hook: 'buildStart' | 'generateBundle'): Promise<string> {
  // A second build, begun after the failure, would be broken by this and hide the first reason.
  rmSync(join(root, 'src/prerender.ts'));
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

test('a build that fails at its start is blamed on what failed', async () => {
  expect(await failureOf('buildStart')).toContain('La vraie raison');
}, 60_000);

test('a build that fails while writing is blamed on what failed', async () => {
  expect(await failureOf('generateBundle')).toContain('La vraie raison');
}, 60_000);
