/**
 * npm run geo:build [-- --from FILE [--from FILE…] --source NAME --licence LICENCE] [--out FOLDER]: writes the outlines
 * of the region that is shown. Only reads, calls and writes; the work is done by modules of their own.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { dataFolder, geoFolder } from '../../data/pipeline/region.ts';
import { replaceFiles } from '../../data/pipeline/replaceFiles.ts';
import type { GeometrySource } from '../../src/model/geometry.ts';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import { GeometryError, type DrawnTerritoire } from '../../src/outlines/units.ts';
import { fitToBudget } from './budget.ts';
import { buildOfficial } from './buildOfficial.ts';
import { loadEngine } from './engines.ts';
import { readFitting } from './fit.ts';
import type { InitSql } from './geopackage.ts';
import { knownRegion } from './knownRegion.ts';
import type { LevelFiles } from './levelFiles.ts';
import type { Mapshaper } from './mapshaper.ts';
import { NATURAL_EARTH, unitsOfNaturalEarth } from './naturalEarth.ts';
import { adviceFor, sourceOfOptions } from './provenance.ts';
import { fetchTarball, readFromTarball, SOURCE } from './source.ts';
import { describeBuilt } from './summary.ts';
import { parseTerritoires } from './territoires.ts';

const MAIN = 'departements.topojson';
const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const tell = (line: string) => console.error(line);

async function build(args: string[]): Promise<void> {
  const values = optionsOf(args);
  const source = sourceOfOptions(values, NATURAL_EARTH);
  const territoires = parseTerritoires(readFileSync(`${dataFolder()}/territoires.csv`, 'utf8'));
  if (values.from?.length) await buildFrom(values.from, source, territoires, values.out ?? geoFolder());
  else await buildDefault(source, territoires, fileOf(values.out ?? geoFolder()));
  const advice = adviceFor(source);
  if (advice) console.warn(advice);
}

/** The default source has départements alone. `out` may name the file. */
const fileOf = (out: string) => (out.endsWith('.topojson') ? out : join(out, MAIN));

async function buildDefault(source: GeometrySource, territoires: DrawnTerritoire[], out: string): Promise<void> {
  const tarball = await fetchTarball(fromRoot('.cache/geo'));
  const units = unitsOfNaturalEarth(JSON.parse(await readFromTarball(tarball, SOURCE.file)));
  const { text, tolerance } = fitToBudget(units, territoires, source);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, text);
  const size = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1).replace('.', ',');
  console.info(`${out} : ${territoires.length} départements, ${size} ko compressés, tolérance ${tolerance} m².`);
}

async function buildFrom(
  paths: readonly string[],
  source: GeometrySource,
  territoires: DrawnTerritoire[],
  out: string,
): Promise<void> {
  const known = knownRegion(territoires);
  const readers = {
    mapshaper: () => loadEngine<Mapshaper>('mapshaper', tell),
    sql: () => loadEngine<InitSql>('sqljs', tell),
  };
  const built = await buildOfficial({ paths, known, source, before: standing(), readers, tell });
  writeAll(built.files, out);
  console.info([`Écrit dans ${out} :`, ...describeBuilt(built, known)].join('\n'));
}

/** The file of the region as it stands; null where there is none that can be read. */
function standing(): MapTopology | null {
  const path = `${geoFolder()}/${MAIN}`;
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as MapTopology) : null;
  } catch {
    return null;
  }
}

/** All files or none: they are made elsewhere first, and what stood is put back where one cannot be written. */
function writeAll(files: LevelFiles, out: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'contours-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    replaceFiles(folder, out, [...files.keys()]);
  } catch (error) {
    throw new GeometryError(
      `Les fichiers n’ont pas pu être écrits dans ${out} ; ceux d’avant y sont encore. Vérifiez les droits et la place ` +
        `sur le disque. (${error instanceof Error ? error.message : String(error)})`,
      { cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const from = { type: 'string', multiple: true } as const;
    return parseArgs({ args, options: { from, source: text, licence: text, out: text } }).values;
  } catch (error) {
    throw new GeometryError(
      'La commande est mal écrite : ses options sont --from FICHIER (une ou plusieurs fois), --source "NOM", ' +
        '--licence "LICENCE" et --out DOSSIER ; mettez entre guillemets ce qui contient des espaces. ' +
        `(${error instanceof Error ? error.message : String(error)})`,
      { cause: error },
    );
  }
}

/**
 * After a refusal the file of before stands: a sentence where the site could not be drawn with it, nothing where it
 * could.
 */
function describeStanding(): string {
  try {
    const territoires = parseTerritoires(readFileSync(`${dataFolder()}/territoires.csv`, 'utf8'));
    readFitting(readFileSync(`${geoFolder()}/${MAIN}`, 'utf8'), territoires);
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
