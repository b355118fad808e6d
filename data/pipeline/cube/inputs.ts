/** Which files a list is made of, and whether they are too much for reading row by row. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ListError } from '../ownList.ts';

export type InputKind = 'csv' | 'parquet';

export interface InputFile {
  path: string;
  name: string;
  kind: InputKind;
  bytes: number;
}

/** Bytes from which a CSV file goes through DuckDB: about 100,000 rows of real lists, which have 300 to 600 each. */
export const LARGE_CSV = 50e6;

const KINDS: Record<string, InputKind> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.parquet': 'parquet',
  '.pq': 'parquet',
};

const kindOf = (path: string): InputKind | undefined => KINDS[extname(path).toLowerCase()];

/** Whether what the command was given goes through DuckDB: several files, a folder, Parquet, or a large CSV. */
export function isForCube(paths: readonly string[]): boolean {
  const [path = ''] = paths;
  if (paths.length > 1) return paths.some((one) => existsSync(one));
  if (kindOf(path) === 'parquet') return true;
  const stat = existsSync(path) ? statSync(path) : null;
  return stat !== null && (stat.isDirectory() || (kindOf(path) === 'csv' && stat.size > LARGE_CSV));
}

/**
 * The files of a list: those that were given, and CSV and Parquet files of folders, in the order of their names.
 * @throws ListError for what is no such file, or a folder without one.
 */
export function listInputs(paths: readonly string[]): InputFile[] {
  const files = paths.flatMap((path) => {
    if (!existsSync(path)) {
      refuse(
        `« ${path} » n’existe pas : vérifiez le nom et le dossier ; un nom qui a des espaces se met entre guillemets.`,
      );
    }
    if (!statSync(path).isDirectory()) return [inputOf(path)];
    const own = readdirSync(path)
      .sort()
      .map((name) => join(path, name))
      .filter((file) => kindOf(file) !== undefined && statSync(file).isFile());
    if (own.length === 0) refuse(`le dossier « ${path} » n’a aucun fichier CSV ou Parquet.`);
    return own.map(inputOf);
  });
  const twice = files.find(({ path }, i) => files.findIndex((one) => one.path === path) !== i);
  if (twice) refuse(`« ${twice.path} » est donné deux fois : ses lignes compteraient double.`);
  return files;
}

function inputOf(path: string): InputFile {
  const kind = kindOf(path);
  if (kind === undefined) {
    refuse(
      `« ${basename(path)} » n’est ni CSV ni Parquet, que seuls plusieurs fichiers ou de très longues listes peuvent être. Enregistrez-le en « CSV UTF-8 », ou donnez-le seul, sans --cube.`,
    );
  }
  const { size: bytes } = statSync(path);
  if (bytes === 0) refuse(`« ${basename(path)} » est vide : vérifiez le téléchargement.`);
  return { path, name: basename(path), kind, bytes };
}

function refuse(reason: string): never {
  throw new ListError(`Rien n’a été écrit : ${reason}`);
}
