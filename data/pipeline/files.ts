/** Where the data is and how its files are read: a path or a URL, and one French fault for any file that cannot be read. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataError } from './problems.ts';

/** A folder given as a path or as a `file:` URL, as a path without a slash at its end. */
export function toPath(directory: string | URL): string {
  const path = typeof directory === 'string' ? directory : fileURLToPath(directory);
  return path.replace(/[\\/]+$/, '');
}

/**
 * The UTF-8 text of a file of the data folder.
 * @throws DataError when it cannot be read.
 */
export function readText(directory: string, file: string): string {
  try {
    return readFileSync(`${directory}/${file}`, 'utf8');
  } catch {
    throw new DataError([{ file, reason: 'fichier introuvable ou illisible' }]);
  }
}
