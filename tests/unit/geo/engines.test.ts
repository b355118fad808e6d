/** Libraries fetched on demand: once, whole or not at all, and a sentence where they cannot be. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEngine, type Install } from '../../../geo/pipeline/engines.ts';

let cache: string;
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'engines-'))));
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** What npm would leave: a package that says who it is. */
const install: Install = (folder) => {
  mkdirSync(join(folder, 'node_modules/mapshaper'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/mapshaper/index.js'), 'module.exports = "mapshaper itself";');
  return Promise.resolve();
};
const told: string[] = [];
const load = (how: Install) => loadEngine<string>('mapshaper', (line) => told.push(line), { cache, install: how });

describe('a library', () => {
  it('is installed by its lock file, said beforehand, and loaded', async () => {
    told.length = 0;
    expect(await load(install)).toBe('mapshaper itself');
    expect(told).toEqual([expect.stringMatching(/^Téléchargement de mapshaper \(103 Mo, une seule fois/)]);
    expect(existsSync(join(cache, 'mapshaper/package-lock.json'))).toBe(true);
  });
  it('is fetched once', async () => {
    await load(install);
    await load(() => Promise.reject(new Error('fetched again')));
  });
  it('is fetched anew where an installation was cut off', async () => {
    await load(install);
    rmSync(join(cache, 'mapshaper/.installed'));
    await expect(load(() => Promise.reject(new Error('offline')))).rejects.toThrow(/offline/);
  });
  it('that cannot be fetched leaves nothing, and says what to do', async () => {
    await expect(load(() => Promise.reject(new Error('getaddrinfo ENOTFOUND registry')))).rejects.toThrow(
      /^mapshaper, qui sert à .*, n’a pas pu être téléchargé par npm : vérifiez la connexion.*Rien n’a été écrit/,
    );
    expect(existsSync(join(cache, 'mapshaper'))).toBe(false);
  });
  it('that is not what was pinned is refused', async () => {
    await expect(load(() => Promise.reject(new Error('npm error code EINTEGRITY')))).rejects.toThrow(
      /empreinte sha512/,
    );
  });
});

it.each(['mapshaper', 'sqljs'])('every package of %s is pinned by its sha512', (name) => {
  const lock = JSON.parse(
    readFileSync(new URL(`../../../geo/pipeline/engines/${name}/package-lock.json`, import.meta.url), 'utf8'),
  ) as { packages: Record<string, { version?: string; integrity?: string }> };
  for (const [path, { integrity }] of Object.entries(lock.packages))
    if (path !== '') expect(integrity, path).toMatch(/^sha512-/);
});

it('mapshaper is the release that was chosen', () => {
  const text = readFileSync(
    new URL('../../../geo/pipeline/engines/mapshaper/package-lock.json', import.meta.url),
    'utf8',
  );
  const { version, integrity } = (JSON.parse(text) as { packages: Record<string, Record<string, string>> }).packages[
    'node_modules/mapshaper'
  ] as Record<string, string>;
  expect([version, integrity]).toEqual([
    '0.7.70',
    'sha512-ble1TqkAMcDqgkgeswNIGLiRr+Tf1RkaAzyyzwHvY4nzV4wXSOIaOdCXcpUUyNjegX5qo+4t2NauPQ8KlQH/Tg==',
  ]);
});
