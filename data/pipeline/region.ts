/**
 * Which region the site is of: the name of its folder below `data/` (tables) and `geo/` (outlines). `data/region.json`
 * names the one that is built and served; the environment variable REGION names another for one command.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataError } from '../../src/import/problems.ts';

/** The folder that holds `data/` and `geo/`: the project, or for a trial another one that REGION_ROOT names. */
const ROOT = process.env['REGION_ROOT'] || fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]+$/, '');
export const REGION_FILE = 'region.json';
/** What a folder of a region must have to be one. */
const MARK = 'territoires.csv';

/** Folder names of the regions that have tables, in alphabetical order. */
export function listRegions(root = ROOT): string[] {
  const folders = readdirSync(`${root}/data`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => existsSync(`${root}/data/${name}/${MARK}`))
    .sort();
}

/**
 * The folder name of the region that is shown.
 * @throws DataError (French) where the file cannot be read, or names a region without tables.
 */
export function shownRegion(root = ROOT, asked: string | undefined = process.env['REGION']): string {
  const region = asked || regionInFile(root);
  const known = listRegions(root);
  if (known.includes(region)) return region;
  const where = asked ? 'la variable d’environnement REGION' : `data/${REGION_FILE}`;
  const reason = `${where} nomme « ${region} », qui n’a pas de tables. Régions présentes : ${known.join(', ') || 'aucune'}. Pour en préparer une : npm run region -- NOM`;
  throw new DataError([{ file: asked ? `data/${asked}` : `data/${REGION_FILE}`, reason }]);
}

/** The file that names the region that is shown. */
export const regionFile = (): string => `${ROOT}/data/${REGION_FILE}`;

/** The folder of a region's tables, without a slash at its end; of the one that is shown where none is named. */
export const dataFolder = (region = shownRegion()): string => `${ROOT}/data/${region}`;

/** The folder of a region's outlines, in the same way. */
export const geoFolder = (region = shownRegion()): string => `${ROOT}/geo/${region}`;

function regionInFile(root: string): string {
  const file = `data/${REGION_FILE}`;
  try {
    const { region } = JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as { region?: unknown };
    if (typeof region === 'string' && region !== '') return region;
  } catch {
    // said below, with what to do
  }
  throw new DataError([
    { file, reason: 'ce fichier doit nommer la région du site, comme { "region": "auvergne-rhone-alpes" }' },
  ]);
}
