/** What the build wrote: sizes that no machine's speed changes, the policy, nothing that the policy would refuse. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mapBytes } from '../../tools/bench/counts.mjs';
import { LICENCES_FILE, SBOM_FILE, SINGLE_FILE } from '../../src/state/paths.ts';
import budgets from '../../tools/budgets.json' with { type: 'json' };

const dist = new URL('../../dist/', import.meta.url).pathname;
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const brotli = (name: string) => brotliCompressSync(readFileSync(join(dist, name))).length;

describe('index.html', () => {
  test('fits the first flight of a connection', () => {
    expect(brotli('index.html')).toBeLessThanOrEqual(budgets.htmlBrotliBytes.fail);
  });
  test('has its whole map in the first bytes of the stream', () => {
    expect(mapBytes(html)).toBeLessThanOrEqual(budgets.mapBytes.fail);
  });
  test('a page of a département likewise', () => {
    const folder = readdirSync(join(dist, 'departement'))[0] ?? '';
    const page = readFileSync(join(dist, 'departement', folder, 'index.html'), 'utf8');
    expect(mapBytes(page)).toBeLessThanOrEqual(budgets.mapBytes.fail);
  });
  test('with all that comes before any interaction stays in the budget', () => {
    const linked = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => name ?? '');
    const context = readdirSync(join(dist, 'assets')).filter((name) => /context.*\.js$/.test(name));
    expect(linked.some((name) => name.endsWith('.js'))).toBe(true);
    expect(context).toHaveLength(1);
    const names = new Set(['index.html', ...linked, ...context.map((name) => `assets/${name}`)]);
    const total = [...names].reduce((sum, name) => sum + brotli(name), 0);
    expect(total).toBeLessThanOrEqual(budgets.bytesBefore.fail);
  });
  test('allows its one inline style by its hash, and nothing else inline', () => {
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style]) => style ?? '');
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(html).toContain(`style-src 'self' 'sha256-${hash}'`);
    expect(html).not.toMatch(/unsafe-/);
    expect(html).not.toMatch(/<[^>]+\sstyle="/);
    // A data block is no script: nothing runs it. The empty one only waits for the style before it.
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=| type="application\/ld\+json"|> <\/script>)/);
    expect(html).not.toMatch(/<[^>]+\son\w+="/);
  });
  test('names no other host', () => {
    const hosts = [...html.matchAll(/(?:src|href)="((?:https?:)?\/\/[^"]+)"/g)].map(([, url]) => url);
    expect(hosts).toEqual([]);
  });
  test('is shown once its map has been read, which stands before all that waits for a style sheet', () => {
    expect(html).toContain('<link rel="expect" href="#carte" blocking="render" />');
    expect(html.match(/ id="carte"/g)).toHaveLength(1);
    expect(html).toContain('<figure id="carte"');
    expect(html.indexOf('</figure>')).toBeLessThan(html.indexOf('<link rel="stylesheet"'));
  });
  test('has no placeholder left', () => expect(html).not.toMatch(/<!--(app|head|style|geometrie|suite)-->/));
});

test('every style sheet that a script names is there: a view whose sheet does not come is not shown', () => {
  const files = readdirSync(join(dist, 'assets'));
  const named = files
    .filter((name) => name.endsWith('.js'))
    .flatMap((name) => readFileSync(join(dist, 'assets', name), 'utf8').match(/[\w-]+-[\w-]{8}\.css/g) ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named)].filter((name) => !files.includes(name))).toEqual([]);
});

describe('what the site brings along', () => {
  const licences = readFileSync(join(dist, LICENCES_FILE), 'utf8');
  const sbom = JSON.parse(readFileSync(join(dist, SBOM_FILE), 'utf8')) as {
    components: { group?: string; name: string; version: string; scope: string }[];
  };
  const named = sbom.components
    .filter(({ scope }) => scope === 'required')
    .map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`);

  test('is the same in both lists, each with its licence', () => {
    expect(named.length).toBeGreaterThan(0);
    expect(licences).toContain(`${named.length} en tout`);
    expect(named.filter((one) => !licences.includes(`\n${one} (`))).toEqual([]);
  });
  test('has what pages, map, workers and files are made with, and nothing that only builds', () => {
    const names = named.map((one) => one.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['svelte', 'maplibre-gl', 'earcut', 'hucre', 'pptxgenjs', 'pako']));
    expect(names.filter((name) => /^(typescript|vitest|terser|eslint)$/.test(name ?? ''))).toEqual([]);
  });
  test('goes along with the one file, which is handed on by itself', () => {
    const end = readFileSync(join(dist, SINGLE_FILE), 'utf8').split('</html>').at(-1) ?? '';
    expect(end).toMatch(/^\s*<!--\nLicences des logiciels/);
    for (const name of ['svelte', 'maplibre-gl', 'hucre', 'pptxgenjs']) expect(end).toContain(`\n${name} `);
    expect(end.match(/--/g)).toHaveLength(2);
  });
});
