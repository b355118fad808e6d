/**
 * npm run geo:build [-- --from FILE] [--out FILE]: writes geo/departements.topojson. Only reads, calls and writes;
 * the work is done by pure modules.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { fitToBudget } from './budget.ts';
import { unitsOfNaturalEarth } from './naturalEarth.ts';
import { unitsOfOfficial } from './official.ts';
import { fetchTarball, readFromTarball, SOURCE } from './source.ts';
import { parseTerritoires, type Territoire } from './territoires.ts';
import { GeometryError, type Unit } from './units.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function build(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, out: { type: 'string' } } });
  const out = values.out ?? fromRoot('geo/departements.topojson');
  const territoires = parseTerritoires(readFileSync(fromRoot('data/territoires.csv'), 'utf8'));
  const units = values.from === undefined ? await readDefault() : readOfficial(values.from, territoires);
  const { text, tolerance } = fitToBudget(units, territoires);
  writeFileSync(out, text);
  const size = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1).replace('.', ',');
  console.info(`${out} : ${territoires.length} départements, ${size} ko compressés, tolérance ${tolerance} m².`);
}

async function readDefault(): Promise<Unit[]> {
  const tarball = await fetchTarball(fromRoot('.cache/geo'));
  return unitsOfNaturalEarth(JSON.parse(await readFromTarball(tarball, SOURCE.file)));
}

function readOfficial(path: string, territoires: readonly Territoire[]): Unit[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new GeometryError(
      `Le fichier ${path} n’existe pas ou n’est pas lisible : vérifiez le chemin donné à --from.`,
    );
  }
  return unitsOfOfficial(text, territoires);
}

try {
  await build(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof GeometryError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
