/**
 * Libraries that only `geo:build --from` needs, fetched on demand: each is pinned whole by a lock file that npm checks.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GeometryError } from '../../src/outlines/units.ts';

/** What each is for, and its size on disk as it is told before it is fetched. */
export const ENGINES = {
  mapshaper: { package: 'mapshaper', size: '103 Mo', use: 'assembler et simplifier des contours' },
  sqljs: { package: 'sql.js', size: '30 Mo', use: 'lire un GeoPackage' },
} as const;
export type EngineName = keyof typeof ENGINES;

/** Installs the packages of a lock file into a folder that holds both its files. */
export type Install = (folder: string) => Promise<void>;

const LOCKS = fileURLToPath(new URL('engines', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));
const LOCK = 'package-lock.json';
/** Written last: an installation that was cut off has none. */
const MARK = '.installed';

/**
 * The library, from `.cache/<name>`, where it is installed unless it is there with the same lock file.
 * @throws GeometryError (French) when it cannot be fetched, or when a package is not what the lock file pins.
 */
export async function loadEngine<T>(
  name: EngineName,
  tell: (line: string) => void,
  { cache = CACHE, install = npmInstall }: { cache?: string; install?: Install } = {},
): Promise<T> {
  const folder = join(cache, name);
  const lock = readFileSync(join(LOCKS, name, LOCK), 'utf8');
  const { package: main, size, use } = ENGINES[name];
  if (!isInstalled(folder, lock)) {
    tell(`Téléchargement de ${main} (${size}, une seule fois, dans .cache/${name}) pour ${use}…`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', LOCK]) cpSync(join(LOCKS, name, file), join(folder, file));
    try {
      await install(folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw new GeometryError(describeFailure(main, use, error), { cause: error });
    }
    writeFileSync(join(folder, MARK), lock);
  }
  return createRequire(join(folder, 'package.json'))(main) as T;
}

function isInstalled(folder: string, lock: string): boolean {
  const mark = join(folder, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === lock;
}

/** `npm ci` compares every package with the sha512 of the lock file; no script of a package runs. */
async function npmInstall(folder: string): Promise<void> {
  const options = { cwd: folder, shell: process.platform === 'win32' };
  const quiet = ['--ignore-scripts', '--omit=optional', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await promisify(execFile)('npm', ['ci', ...quiet], options);
}

function describeFailure(main: string, use: string, error: unknown): string {
  const text = (error as { stderr?: string }).stderr || (error instanceof Error ? error.message : String(error));
  const line = text.trim().split('\n')[0] ?? '';
  if (/EINTEGRITY/.test(text)) {
    return (
      `Le paquet ${main} reçu n’a pas l’empreinte sha512 attendue : il a été supprimé et rien n’a été écrit. ` +
      `Relancez la commande ; si l’erreur revient, vérifiez le registre npm utilisé. (${line})`
    );
  }
  return (
    `${main}, qui sert à ${use}, n’a pas pu être téléchargé par npm : vérifiez la connexion au registre npm ` +
    `(il n’est téléchargé qu’une fois), puis relancez la commande. Rien n’a été écrit. (${line})`
  );
}
