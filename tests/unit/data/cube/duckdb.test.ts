/** How DuckDB comes to a machine, without it: what is asked for, and what is said where it does not come. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUnpacked, loadDuckDb, packagesOf, platformOf } from '../../../../data/pipeline/cube/duckdb.ts';
import { fetchTarball, type Pack } from '../../../../geo/pipeline/source.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duckdb-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const load = (pack: Pack) => loadDuckDb(folder, 'linux-x64', (to, source) => fetchTarball(to, source, pack));

describe('platformOf', () => {
  it('tells a Linux without glibc', () => {
    expect(platformOf({ platform: 'linux', arch: 'arm64' }, null)).toBe('linux-arm64-musl');
  });

  it('tells a Linux with glibc', () => {
    expect(platformOf({ platform: 'linux', arch: 'x64' }, '2.36')).toBe('linux-x64');
  });

  it('asks no C library of a Mac', () => {
    expect(platformOf({ platform: 'darwin', arch: 'arm64' }, null)).toBe('darwin-arm64');
  });
});

describe('packagesOf', () => {
  it('has one binary, that of the platform', () => {
    expect(packagesOf('win32-x64').map(({ name, version }) => `${name}@${version}`)).toEqual([
      '@duckdb/node-api@1.5.6-r.1',
      '@duckdb/node-bindings@1.5.6-r.1',
      'detect-libc@2.1.2',
      '@duckdb/node-bindings-win32-x64@1.5.6-r.1',
    ]);
  });

  it('says what to do where a platform has none', () => {
    expect(() => packagesOf('freebsd-x64')).toThrow(/n’existe pas pour cette machine \(freebsd-x64\).*sans --cube/);
  });
});

describe('loadDuckDb', () => {
  it('says without a network that this command alone needs one, and what to do', async () => {
    const offline: Pack = () => Promise.reject(Object.assign(new Error('x'), { stderr: 'npm error ENOTFOUND\n' }));
    const refusal = load(offline);
    await expect(refusal).rejects.toThrow(
      /@duckdb\/node-api@1\.5\.6-r\.1 n’a pas pu être téléchargé par npm : vérifiez/,
    );
    await expect(load(offline)).rejects.toThrow(
      /Seule la lecture des listes très longues .* une liste en un fichier se publie sans lui\. \(npm error ENOTFOUND\)/,
    );
    await expect(load(offline)).rejects.not.toThrow(/geo:build/);
  });

  it('deletes a package that is not the pinned one, and says so', async () => {
    const tarball = join(folder, 'duckdb-node-api-1.5.6-r.1.tgz');
    const other: Pack = () => Promise.resolve(writeFileSync(tarball, 'autre'));
    await expect(load(other)).rejects.toThrow(/n’a pas l’empreinte sha512 attendue : il a été supprimé/);
    expect([existsSync(tarball), isUnpacked(folder, 'linux-x64')]).toEqual([false, false]);
  });
});
