/** DuckDB on disk: pinned npm packages, checked and unpacked once; no dependency, since only long lists need it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as tar from 'tar';
import { fetchTarball } from '../../../geo/pipeline/source.ts';
import { ListError } from '../ownList.ts';
import type { DuckDbModule } from './engine.ts';

export const DUCKDB_VERSION = '1.5.6-r.1';

/** `npm view <name>@<version> dist.integrity`; the binary of a platform is about 24 MB, 70 MB unpacked. */
const BINARIES: Record<string, string> = {
  'linux-x64': 'IXcrZJE6kEqM0Z4wwdVnGBHX/frOS33VPNAwDXQ/Q+Fs84b058Qe94chrCCIcNJlG8Y3UHIUU4eBeCQxW5mN1Q==',
  'linux-x64-musl': 'PVzIEZqp7QN07WBgjmIH0cK2GKXR735KmL6wnghTzRnhHWrePxx3MjZB9zZHI8tB73wdF8luarBm4EgqSjGyVA==',
  'linux-arm64': '3jnUaDil1BrF/6vAZwVaInJ1xoBaWGHB4PDiUnzJWKCo8a8TLx9j7/gPyPl/UGRBftrYIuTihRZSfF4mWMgtWA==',
  'linux-arm64-musl': 'j6dcNLWnFvlQyKMtl36HyeDsOaetXFoj0dH21Q9MbLjABNuJs5ekDV6zMSEda/g5+z1Tm6r2KFOS8j3tGUCRiw==',
  'darwin-x64': 'tVwUZNvdQoaPJhrh3q2e6jxm1MhahNHJQK/pvCyco46NX0mEuGzlw9i0n2MArgsyzccdCwScOK9ctbyr+3oMbQ==',
  'darwin-arm64': 'KFT/J/pyouuAD1jftAIfcWVRdorg+c/yVR/BJL8LJKrST+mYC4d7QSuQ+iXSYbFpHENUAeZUagXrMPtZT8Xzsg==',
  'win32-x64': '5Rpn5WXEG5gY/u7Keh+c4kuwG/LiE31pCP9CoCohv+u0aFensk/yRIQVW/CXuIoITky9xFhdRzaWUtAnGTYxJQ==',
  'win32-arm64': 'nzNTZx9rus5QpuX+KH6UOPNeZp8yF25TxV6DiUly4RKgR5mu6xo8c7a7lS80AqxTJfJ9BwUIiqlCuYKWztRM5A==',
};

interface Pinned {
  name: string;
  version: string;
  integrity: string;
}

/** `linux-x64`, with `-musl` where the C library is not glibc (Alpine). */
export function platformOf(
  { platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'> = process,
  glibc = glibcVersion(),
): string {
  return `${platform}-${arch}${platform === 'linux' && glibc === null ? '-musl' : ''}`;
}

function glibcVersion(): string | null {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime ?? null;
}

/** The packages of a platform, `detect-libc` being what theirs asks for. @throws ListError where there is none. */
export function packagesOf(platform: string): Pinned[] {
  const own = BINARIES[platform];
  if (own === undefined) {
    throw new ListError(
      `DuckDB, qui lit les listes très longues, n’existe pas pour cette machine (${platform}). Faites cette commande sur une autre (Linux, macOS ou Windows, x64 ou arm64), ou donnez un fichier à la fois, en CSV de moins de 300 000 lignes et sans --cube : il est lu sans DuckDB.`,
    );
  }
  const version = DUCKDB_VERSION;
  return [
    {
      name: '@duckdb/node-api',
      version,
      integrity: 'yIPol6P4EQmsAUsb27donJf7iADrM31Ei/WkvhkZpSscjhEErYsuF19lsJ/qz5mUWxsKFQpLdjvrlhPQnMTBqw==',
    },
    {
      name: '@duckdb/node-bindings',
      version,
      integrity: '/pWlTyvKC1d16iSMJCBAPwlmzoeXRs5Y9cqG+TpKd/YAW6Ke05FJg099v/Im2bkS9BgznNyNcAK1NxA1eQhSUw==',
    },
    {
      name: 'detect-libc',
      version: '2.1.2',
      integrity: 'Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ==',
    },
    { name: `@duckdb/node-bindings-${platform}`, version, integrity: own },
  ];
}

type Fetch = typeof fetchTarball;

/**
 * Loads DuckDB from a cache folder; what is missing there is fetched by npm, checked and unpacked.
 * @throws ListError with what to do where it cannot be fetched, or the platform has none.
 */
export async function loadDuckDb(folder: string, platform = platformOf(), fetch: Fetch = fetchTarball) {
  const modules = join(folder, 'node_modules');
  for (const one of packagesOf(platform)) await unpack(one, folder, join(modules, one.name), fetch);
  return createRequire(join(modules, 'duckdb.cjs'))('@duckdb/node-api') as DuckDbModule;
}

/** Whether all of it was unpacked before: nothing is fetched then. */
export const isUnpacked = (folder: string, platform = platformOf()): boolean =>
  packagesOf(platform).every(({ name, integrity }) => stampOf(join(folder, 'node_modules', name)) === integrity);

const STAMP = '.integrity';

function stampOf(target: string): string | null {
  const path = join(target, STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

async function unpack({ name, version, integrity }: Pinned, folder: string, target: string, fetch: Fetch) {
  if (stampOf(target) === integrity) return;
  const spec = `${name}@${version}`;
  const tarball = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
  let path: string;
  try {
    path = await fetch(folder, { spec, tarball, integrity: `sha512-${integrity}`, file: '' });
  } catch (error) {
    throw new ListError(refusalOf(spec, error as Error), { cause: error });
  }
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await tar.x({ file: path, cwd: target, strip: 1 });
  // Written last: a folder without it is unpacked again.
  writeFileSync(join(target, STAMP), integrity);
  rmSync(path);
}

function refusalOf(spec: string, error: Error): string {
  const isOther = error.message.includes('empreinte');
  const what = isOther
    ? `Le paquet ${spec} reçu n’a pas l’empreinte sha512 attendue : il a été supprimé. Relancez la commande ; si l’erreur revient, vérifiez le registre npm utilisé.`
    : `Le paquet ${spec} n’a pas pu être téléchargé par npm : vérifiez la connexion au registre npm (« npm ping »), puis relancez la commande.`;
  const why = isOther ? undefined : /\(([^()]*)\)\s*$/.exec(error.message)?.[1];
  return `${what} Seule la lecture des listes très longues (plusieurs fichiers, Parquet, --cube) a besoin de ce téléchargement, une seule fois ; une liste en un fichier se publie sans lui.${why ? ` (${why})` : ''}`;
}
