/** Prepares a region: its tables of the official code and its outlines, made aside, read back, then put in place. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitToBudget } from '../../../geo/pipeline/budget.ts';
import { NATURAL_EARTH, unitsOfNaturalEarth } from '../../../geo/pipeline/naturalEarth.ts';
import { fetchTarball, readFromTarball, SOURCE } from '../../../geo/pipeline/source.ts';
import { parseTerritoires } from '../../../geo/pipeline/territoires.ts';
import { countUnits } from '../../../src/words/levels.ts';
import { levelList } from '../../../src/model/levels.ts';
import { readJson } from '../files.ts';
import { writeGenerated } from '../generated.ts';
import { loadDataset } from '../load.ts';
import { buildRegionTables, type Whole } from './tables.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const SOURCES = `# Sources

Les fichiers des listes publiées sont copiés ici, tels quels, par \`npm run liste -- FICHIER --publier\`.
`;

/**
 * Writes the two folders of a region, and nothing where something is wrong.
 * @returns how many units of each level it has: « 4 départements ».
 * @throws GeometryError (French) where the outlines cannot be fetched or do not fit, DataError for wrong tables.
 */
export async function prepareRegion(whole: Whole, folders: { data: string; geo: string }): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'region-'));
  try {
    const [data, geo] = [join(work, 'data'), join(work, 'geo')];
    const territoires = writeTables(whole, data);
    const { dataset } = loadDataset(data);
    mkdirSync(geo);
    writeFileSync(join(geo, 'departements.topojson'), await drawOutlines(territoires));
    cpSync(geo, folders.geo, { recursive: true });
    cpSync(data, folders.data, { recursive: true });
    return dataset.levels
      .slice(1)
      .map((level) => countUnits(level, dataset.allUnits.filter((unit) => unit.level === level.id).length))
      .join(', ');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Writes the tables of a region without a list; returns the text of its territories. */
export function writeTables(whole: Whole, folder: string): string {
  const levels = readJson(join(ROOT, 'data/officiel'), 'niveaux.json', levelList);
  const tables = buildRegionTables(whole, levels, new Date().toISOString().slice(0, 10));
  for (const [file, text] of Object.entries({ ...tables, 'source/SOURCE.md': SOURCES })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  writeGenerated(folder, true);
  return tables['territoires.csv'] ?? '';
}

async function drawOutlines(territoires: string): Promise<string> {
  const tarball = await fetchTarball(join(ROOT, '.cache/geo'));
  const units = unitsOfNaturalEarth(JSON.parse(await readFromTarball(tarball, SOURCE.file)));
  return fitToBudget(units, parseTerritoires(territoires), NATURAL_EARTH).text;
}
