/** The command itself: it writes the file, or says one sentence and stops with an error. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { feature } from 'topojson-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapTopology } from '../../../src/outlines/mapTopology.ts';
import { committed, territoires } from './fixtures/support.ts';

const work = mkdtempSync(join(tmpdir(), 'geo-build-'));
const root = fileURLToPath(new URL('../../../', import.meta.url));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs `npm run geo:build -- args` without npm. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'geo/pipeline/build.ts'), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const from = join(work, 'départements & co.geojson');
const out = join(work, 'out.topojson');
const written = () => JSON.parse(readFileSync(out, 'utf8')) as MapTopology;
beforeAll(() => {
  const map = committed();
  writeFileSync(from, JSON.stringify(feature(map, map.objects.departements)));
});

describe('geo:build', () => {
  it(
    'writes a file from a GeoJSON of the real départements, with what is said of it',
    { timeout: 30_000 },
    async () => {
      const options = ['--source', 'IGN « Admin » 2024', '--licence', 'Licence Ouverte 2.0'];
      const { code, stdout, stderr } = await run('--from', from, ...options, '--out', out);
      expect(code).toBe(0);
      expect(stdout).toMatch(/12 départements, \d+,\d ko compressés/);
      expect(stderr).not.toMatch(/non indiquée/);
      expect(written().source).toEqual({ nom: 'IGN « Admin » 2024', licence: 'Licence Ouverte 2.0' });
      expect(written().objects.departements.geometries.map(({ id }) => id)).toEqual(
        territoires().map(({ code: id }) => id),
      );
    },
  );

  it('writes the name of a file of which nothing is said, and how to say it', { timeout: 30_000 }, async () => {
    const { code, stderr } = await run('--from', from, '--out', out);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /le site écrira « source non indiquée \(fichier départements & co\.geojson\) »\..*--source "/,
    );
    expect(written().source).toEqual({ fichier: 'départements & co.geojson' });
  });

  it('says in one French line that a name needs quotes', { timeout: 30_000 }, async () => {
    const { code, stderr } = await run('--from', from, '--source', 'IGN', 'Admin');
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^La commande est mal écrite : .*mettez entre guillemets.*'Admin'.*$/);
  });

  it('says in one French line what is wrong, without a stack', { timeout: 30_000 }, async () => {
    const { code, stderr } = await run('--from', join(work, 'none.geojson'), '--out', join(work, 'none.topojson'));
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(
      /^Le fichier \S+none\.geojson n’existe pas ou n’est pas lisible : vérifiez le chemin donné à --from\.$/,
    );
  });
});
