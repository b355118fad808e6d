// @vitest-environment jsdom
/** Every file that the build writes beside its hashed ones: pages as outlines, lists and data in short. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LICENCES_FILE, SBOM_FILE } from '../../src/state/paths.ts';
import { digest, expectGolden, expectNoOther } from './support/golden.ts';
import { treeOf, withoutShared } from './support/html.ts';
import { Outliner } from './support/outline.ts';

const DIST = join(process.cwd(), 'dist');
const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) =>
    join(one.parentPath, one.name)
      .slice(DIST.length + 1)
      .replaceAll('\\', '/'),
  )
  .filter((name) => !name.startsWith('assets/') && !/\.(br|gz)$/.test(name))
  .sort();
const read = (name: string): string => readFileSync(join(DIST, name), 'utf8');

/**
 * The goldens and what belongs to each; written in this order, later ones refer to earlier ones. Of many pages of a
 * kind every `each`th is written in full, the others are held by what stands for them.
 */
const GROUPS: [name: string, belongs: (file: string) => boolean, each?: number][] = [
  ['accueil.txt', (file) => file === 'index.html'],
  ['departements.txt', (file) => /^(departement|region-entiere)\//.test(file), 3],
  ['axes.txt', (file) => file.startsWith('axe/'), 3],
  ['vues.txt', (file) => /^(couverture|projets|donnees)\/index\.html$/.test(file)],
  ['projets.txt', (file) => file.startsWith('projet/'), 6],
  ['documents.txt', (file) => file.endsWith('.html')],
];

const outliner = new Outliner();
const left = new Set(files);
const pages = GROUPS.map(([name, belongs, each = 1]) => {
  const own = [...left].filter((file) => file.endsWith('.html') && belongs(file));
  for (const file of own) left.delete(file);
  return { name, own, each };
});

/** What stands in the head of the first page, and so in many. */
const ofHome = new Set<string>();

/** The lines of a page, or one that stands for them. A path that ends with `index.html` is known by its folder. */
function linesOf(file: string, isWhole: boolean): string[] {
  const path = file.replace(/index\.html$/, '');
  const page = new DOMParser().parseFromString(read(file), 'text/html');
  const title = path === '' ? 'accueil' : path.replace(/\/$/, '');
  const head = [...page.head.children].flatMap((one) => new Outliner().write(title, treeOf(one, path)));
  const attributes = [...page.documentElement.attributes].map(({ name, value }) => `${name}="${value}"`);
  const first = `## ${path === '' ? '/' : path} ${attributes.join(' ')}`;
  const body = treeOf(page.body, path);
  if (!isWhole) {
    const all = [...head, ...new Outliner().write(title, body)];
    return [`${first} ${digest(all.join('\n'))} (${all.length}) ${page.title}`];
  }
  const lines = [first, ...withoutShared(head, ofHome), ...outliner.write(title, body), ''];
  if (path === '') for (const line of head) ofHome.add(line);
  return lines;
}
const written = pages.map(({ name, own, each }) => ({
  name,
  own,
  lines: own.flatMap((file, i) => linesOf(file, i % each === 0)),
}));

describe('pages', () => {
  test.each(written)('$name', ({ name, own, lines }) => {
    expect(own.length).toBeGreaterThan(0);
    return expectGolden('pages', name, lines);
  });

  test('lists for machines', () =>
    expectGolden(
      'pages',
      'machines.txt',
      ['robots.txt', 'sitemap.xml', 'donnees/datapackage.json'].flatMap((name) => [
        `## ${name}`,
        read(name).trim(),
        '',
      ]),
    ));

  test('files', () =>
    expectGolden(
      'pages',
      'fichiers.txt',
      [...left].map((name) => lineOf(name)),
    ));

  test('no other golden', () => expectNoOther('pages'));
});

/**
 * Tables by what they hold; pictures by their size: pixels are the machine's. Names alone of what changes with every
 * script or package.
 */
function lineOf(name: string): string {
  const bytes = readFileSync(join(DIST, name));
  if (name.endsWith('.png')) return `${name} ${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
  return ['sw.js', LICENCES_FILE, SBOM_FILE].includes(name)
    ? name
    : `${name} ${bytes.toString('utf8').split('\n').length} ${digest(bytes)}`;
}
