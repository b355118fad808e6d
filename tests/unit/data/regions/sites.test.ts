/** The site of a region that waits for its first list: every page is drawn, and none speaks of another region. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Whole } from '../../../../data/pipeline/regions/tables.ts';
import { country, region, writeRegion } from './support.ts';

const SCRIPT = fileURLToPath(new URL('./drawRegion.ts', import.meta.url));
const PROJECT = fileURLToPath(new URL('../../../..', import.meta.url));

async function draw(whole: Whole): Promise<Map<string, string>> {
  const { root, region: folder } = writeRegion(whole);
  const env = { ...process.env, REGION_ROOT: root, REGION: folder };
  try {
    const args = ['--import', 'tsx', SCRIPT];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: PROJECT, env, maxBuffer: 2 ** 28 });
    return new Map(JSON.parse(stdout.slice(stdout.indexOf('[["'))) as [string, string][]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What stands in a page for a reader: without marks, scripts and pictures. */
const textOf = (html: string) => html.replace(/<(script|style|svg)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ');

/** What no page says: the names of another region, and values that were never there. */
const STRANGE = /Auvergne|Isère|Ardèche|stratégie|NaN|Infinity|undefined|\[object|\ben \.|\ben ,| ,/;

describe.each(['Bretagne', 'Île-de-France', 'La Réunion'])('%s, without a list', (name) => {
  let pages = new Map<string, string>();
  const departements = () => [...pages.keys()].filter((path) => path.startsWith('departement/'));
  beforeAll(async () => void (pages = await draw(region(name))));

  it('has a page for each of its départements', () => {
    const count = { Bretagne: 4, 'Île-de-France': 8, 'La Réunion': 1 }[name];
    expect(departements()).toHaveLength(count ?? 0);
  });
  it('says in every page that shows the map that no list is published yet, and leads to one’s own', () => {
    for (const path of ['', ...departements()]) {
      expect(textOf(pages.get(path) ?? ''), path).toContain('Aucune liste de projets n’est encore publiée ici.');
      expect(pages.get(path), path).toContain('?vue=liste');
    }
  });
  it('has no page of an axis and of no project', () =>
    expect([...pages.keys()].filter((path) => /^(axe|projet)\//.test(path))).toEqual([]));
  it('speaks of no other region, and of no value that is not there', () => {
    for (const [path, html] of pages) expect(textOf(html).match(STRANGE)?.[0] ?? null, path).toBeNull();
  });
});

describe('the country, without a list', () => {
  let pages = new Map<string, string>();
  beforeAll(async () => void (pages = await draw(country())));
  const home = () => textOf(pages.get('') ?? '').replace(/\s+/g, ' ');

  it('has a page for each of its régions, under that name', () => {
    const units = [...pages.keys()].filter((path) => /^(region|departement)\//.test(path));
    expect(units).toHaveLength(18);
    expect(units).toContain('region/bre-bretagne/');
  });
  it('draws its régions, each once', () => expect(pages.get('')?.match(/role="option"/g)).toHaveLength(18));
  it('speaks of the country where a region’s site says the region', () => {
    expect(home()).toContain('France entière : aucun projet');
    expect(textOf(pages.get('region/bre-bretagne/') ?? '')).toContain('pour toute la France');
  });
  it('never calls the whole a region', () => {
    for (const [path, html] of pages)
      expect(
        textOf(html).match(/(toute la région|région entière|hors région|régiona(l|ux)\b)/i)?.[0] ?? null,
        path,
      ).toBeNull();
  });
  it('shows no value that is not there', () => {
    for (const [path, html] of pages)
      expect(textOf(html).match(/NaN|Infinity|undefined|\[object|\ben \.|\ben ,| ,/)?.[0] ?? null, path).toBeNull();
  });
});
