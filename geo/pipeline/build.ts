/**
 * npm run geo:build [-- --from FILE --source NAME --licence LICENCE] [--out FILE]: writes `departements.topojson` of
 * the region that is shown.
 * Only reads, calls and writes; the work is done by pure modules.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { dataFolder, geoFolder } from '../../data/pipeline/region.ts';
import { fitToBudget } from './budget.ts';
import { readFitting } from './fit.ts';
import { NATURAL_EARTH, unitsOfNaturalEarth } from './naturalEarth.ts';
import { knownDepartements } from '../../src/outlines/known.ts';
import { readOfficial } from '../../src/outlines/official.ts';
import { adviceFor, sourceOfOptions } from './provenance.ts';
import { fetchTarball, readFromTarball, SOURCE } from './source.ts';
import { parseTerritoires } from './territoires.ts';
import { GeometryError, type DrawnTerritoire, type Unit } from '../../src/outlines/units.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function build(args: string[]): Promise<void> {
  const values = optionsOf(args);
  const source = sourceOfOptions(values, NATURAL_EARTH);
  const out = values.out ?? `${geoFolder()}/departements.topojson`;
  const territoires = parseTerritoires(readFileSync(`${dataFolder()}/territoires.csv`, 'utf8'));
  const units = values.from === undefined ? await readDefault() : readFile(values.from, territoires);
  const { text, tolerance } = fitToBudget(units, territoires, source);
  writeFileSync(out, text);
  const size = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1).replace('.', ',');
  console.info(`${out} : ${territoires.length} départements, ${size} ko compressés, tolérance ${tolerance} m².`);
  const advice = adviceFor(source);
  if (advice) console.warn(advice);
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { from: text, source: text, licence: text, out: text } }).values;
  } catch (error) {
    throw new GeometryError(
      'La commande est mal écrite : ses options sont --from FICHIER, --source "NOM", --licence "LICENCE" et --out FICHIER ; ' +
        `mettez entre guillemets ce qui contient des espaces. (${error instanceof Error ? error.message : String(error)})`,
      { cause: error },
    );
  }
}

async function readDefault(): Promise<Unit[]> {
  const tarball = await fetchTarball(fromRoot('.cache/geo'));
  return unitsOfNaturalEarth(JSON.parse(await readFromTarball(tarball, SOURCE.file)));
}

function readFile(path: string, territoires: readonly DrawnTerritoire[]): Unit[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new GeometryError(
      `Le fichier ${path} n’existe pas ou n’est pas lisible : vérifiez le chemin donné à --from.`,
    );
  }
  return readOfficial(text, knownDepartements(territoires)).units;
}

/**
 * After a refusal the file of before stands: a sentence where the site could not be drawn with it, nothing where it
 * could.
 */
function describeStanding(): string {
  try {
    const territoires = parseTerritoires(readFileSync(`${dataFolder()}/territoires.csv`, 'utf8'));
    readFitting(readFileSync(`${geoFolder()}/departements.topojson`, 'utf8'), territoires);
    return '';
  } catch (error) {
    const isMisfit = error instanceof GeometryError;
    return isMisfit ? `\nRien n’a été écrit, et le fichier d’avant ne convient pas non plus. ${error.message}` : '';
  }
}

try {
  await build(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof GeometryError)) throw error;
  console.error(`${error.message}${describeStanding()}`);
  process.exitCode = 1;
}
