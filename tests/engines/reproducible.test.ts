/**
 * Two builds of one state of the project are the same, byte for byte: in other folders, made in another order, in
 * another time zone and language, by someone with other rights. Both are of a site that knows its address, which the
 * other tests' build may not: what only such a site writes is read here too.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shownRegion } from '../../data/pipeline/region.ts';
import type { SiteConfig } from '../../src/model/site.ts';
import { filesBelow } from '../../tools/hosting/compress.mjs';
import { faultsOfAddresses } from '../support/addressed.ts';

const ROOT = join(import.meta.dirname, '../..');
const work = mkdtempSync(join(tmpdir(), 'reproducible-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Place {
  folder: string;
  env: Record<string, string>;
  umask: string;
  order: (names: string[]) => string[];
}
const PLACES: Place[] = [
  {
    folder: join(work, 'a'),
    env: { TZ: 'UTC', LC_ALL: 'C', HOME: join(work, 'home-a') },
    umask: '022',
    order: (names) => names,
  },
  {
    folder: join(work, 'un dossier', 'plus loin', 'b'),
    env: { TZ: 'Pacific/Auckland', LC_ALL: 'fr_FR.UTF-8', HOME: join(work, 'home-b') },
    umask: '077',
    order: (names) => names.toReversed(),
  },
];

/** The state of the project: what is in it, committed or not, but for what is ignored. */
const names = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter((name) => name !== '');

/** In a folder of its server, as one of GitHub's is. */
const ADDRESS = 'https://www.exemple.fr/carte/';

/** Who publishes it, and whom to tell of a fault: what the project's own file leaves open. */
function withAddress(file: string): string {
  const site = JSON.parse(readFileSync(file, 'utf8')) as SiteConfig;
  const said = {
    adresse: ADDRESS,
    editeur: { ...site.editeur, nom: 'Préfecture d’essai' },
    contact: { courriel: 'contact@exemple.fr', formulaire: '' },
    securite: { expireLe: '2030-06-30' },
  };
  return JSON.stringify({ ...site, ...said });
}

function copy({ folder, env, order }: Place): void {
  mkdirSync(env['HOME'] ?? '', { recursive: true });
  for (const name of order(names)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  const site = join(folder, 'data', shownRegion(), 'site.json');
  writeFileSync(site, withAddress(site));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}

const run = ({ folder, env, umask }: Place, command: string) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn('sh', ['-c', `umask ${umask} && ${command}`], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(Buffer.concat(said).toString()))));
  });

/** File → its hash. */
function hashesOf({ folder }: Place): Map<string, string> {
  const dist = join(folder, 'dist');
  return new Map(
    filesBelow(dist).map((path) => [
      path.slice(dist.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

let built: [Map<string, string>, Map<string, string>];
beforeAll(async () => {
  const both = await Promise.all(
    PLACES.map(async (place) => {
      copy(place);
      const vite = 'node node_modules/vite/bin/vite.js build --logLevel error';
      await run(place, `${vite} && ${vite} --mode single`);
      return hashesOf(place);
    }),
  );
  built = both as typeof built;
}, 3_600_000);

it('are the same, page by page and script by script', () => {
  const [first, second] = built;
  expect([...second.keys()]).toEqual([...first.keys()]);
  expect(first.size).toBeGreaterThan(0);
  expect([...first].filter(([name, hash]) => second.get(name) !== hash).map(([name]) => name)).toEqual([]);
});

const addressed = (names: readonly string[]) =>
  faultsOfAddresses({ dist: join(work, 'a/dist'), names, adresse: ADDRESS });

it('say the address of the site in frames, feeds, catalogue and map, and lead to what is there', async () =>
  expect(await addressed([...built[0].keys()])).toEqual([]));
it.each(['images/accueil.png', 'departement/38-isere/oembed.json', 'donnees/matrice.csv', 'axe/mobilite/index.html'])(
  'would be seen to lead to what is not there: %s',
  async (gone) => {
    const names = [...built[0].keys()];
    expect(names).toContain(gone);
    expect((await addressed(names.filter((name) => name !== gone))).join()).toContain('is not there');
  },
);
