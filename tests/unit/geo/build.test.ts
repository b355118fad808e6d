/** The command itself where it writes nothing: one sentence, and it stops with an error. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

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

describe('geo:build', () => {
  it('says in one French line that a name needs quotes', { timeout: 30_000 }, async () => {
    const { code, stderr } = await run('--from', from, '--source', 'IGN', 'Admin');
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^La commande est mal écrite : .*mettez entre guillemets.*'Admin'.*$/);
  });

  it('says in one French line what is wrong, without a stack', { timeout: 30_000 }, async () => {
    const { code, stderr } = await run('--from', join(work, 'none.geojson'), '--out', join(work, 'none.topojson'));
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(
      /^Lecture de none\.geojson…\nLe fichier \S+none\.geojson n’existe pas ou n’est pas lisible : vérifiez le chemin donné à --from\.$/,
    );
  });

  it.each([
    ['Ce fichier', 'n’est pas du JSON'],
    ['{"type":"FeatureCollection","features":[]}', 'aucun polygone'],
    ['7z\u00bc\u00af\u0027\u001c', 'archive 7z.*décompressez-la.*\\.gpkg'],
  ])(
    'writes nothing of a file that cannot be used, and fetches nothing: %s',
    { timeout: 30_000 },
    async (text, reason) => {
      const folder = join(work, 'nothing');
      writeFileSync(from, text, 'latin1');
      const { code, stderr } = await run('--from', from, '--out', folder);
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(reason));
      expect(stderr).not.toMatch(/Téléchargement|at .*\.ts/);
      expect(existsSync(folder)).toBe(false);
    },
  );
});
