/** A downloaded file, whatever it is, opened as layers. */
import { unzipSync, gunzipSync, type Unzipped } from 'fflate';
import { featuresOfText } from '../../src/outlines/officialText.ts';
import { GeometryError } from '../../src/outlines/units.ts';
import { layersOfGeoPackage, type InitSql } from './geopackage.ts';
import { areaOf, type RawLayer } from './layers.ts';
import type { Mapshaper } from './mapshaper.ts';
import { layersOfShapefile } from './shapefile.ts';

/** Libraries that some kinds of files need, fetched when the first of them is opened. */
export interface Readers {
  mapshaper: () => Promise<Mapshaper>;
  sql: () => Promise<InitSql>;
}

const WHAT_TO_GIVE = 'donnez un GeoPackage (.gpkg), un Shapefile (.zip), un GeoJSON ou un TopoJSON';
const USEFUL = /\.(shp|dbf|prj|cpg|gpkg|geojson|topojson|json)$/i;
/** What a Mac adds beside each file. */
const LITTER = /(^|\/)(__MACOSX\/|\._)/;

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/**
 * All layers of a file.
 * @throws GeometryError (French: what, where, what to do) where it is of no kind that is read, damaged or empty.
 */
export async function openLayers(bytes: Uint8Array, file: string, readers: Readers): Promise<RawLayer[]> {
  if (bytes.length === 0) throw new GeometryError(`Le fichier ${file} est vide : ${WHAT_TO_GIVE}.`);
  if (startsWith(bytes, 0x50, 0x4b)) return openZip(bytes, file, readers);
  if (startsWith(bytes, 0x1f, 0x8b)) return openLayers(gunzip(bytes, file), file.replace(/\.gz$/i, ''), readers);
  if (startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)) {
    throw new GeometryError(
      `${file} est une archive 7z, comme l’IGN les publie : décompressez-la (avec 7-Zip, Keka ou « 7z x »), ` +
        'puis donnez le fichier .gpkg, ou un zip de la couche COMMUNE (.shp, .dbf, .prj, .cpg), qui s’y trouve.',
    );
  }
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 15)) === 'SQLite format 3')
    return layersOfGeoPackage(bytes, file, await readers.sql());
  if (startsWith(bytes, 0, 0, 0x27, 0x0a)) {
    throw new GeometryError(
      `${file} est un .shp seul : sa table .dbf et sa projection .prj lui manquent. Mettez-les ensemble dans un zip.`,
    );
  }
  return layersOfText(new TextDecoder().decode(bytes), file);
}

/** GeoJSON or TopoJSON: one layer for each object. */
export function layersOfText(text: string, file: string): RawLayer[] {
  return featuresOfText(text).map(({ name, announced, features }) => ({
    file,
    name,
    announced,
    rows: features.map(({ id, properties }) => ({ id, properties: properties as Record<string, unknown> | null })),
    kinds: [...new Set(features.map(({ geometry }) => geometry?.type ?? 'sans géométrie'))],
    load: async (rows) => rows.map((row) => areaOf(features[row]?.geometry)),
  }));
}

function gunzip(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new GeometryError(`${file} est une archive .gz tronquée ou abîmée : téléchargez-la à nouveau.`, {
      cause: error,
    });
  }
}

async function openZip(bytes: Uint8Array, file: string, readers: Readers): Promise<RawLayer[]> {
  const all: string[] = [];
  const files = unzip(bytes, file, all);
  const names = Object.keys(files);
  const layers = names.some((name) => /\.shp$/i.test(name))
    ? await layersOfShapefile(files, file, readers.mapshaper)
    : [];
  for (const name of names.filter((one) => /\.(gpkg|geojson|topojson|json)$/i.test(one))) {
    try {
      layers.push(...(await openLayers(files[name] as Uint8Array, `${file} › ${name.replace(/^.*\//, '')}`, readers)));
    } catch (error) {
      // A .json beside layers may be metadata; alone, its fault is the archive's.
      if (layers.length === 0 && names.length === 1) throw error;
      if (!(error instanceof GeometryError) || !/\.json$/i.test(name)) throw error;
    }
  }
  if (layers.length > 0) return layers;
  const held = all.slice(0, 5).join(', ') || 'rien';
  const hint = all.some((name) => /\.dbf$/i.test(name))
    ? ' Il y a une table .dbf, mais aucun fichier .shp : donnez le zip complet.'
    : '';
  throw new GeometryError(
    `L’archive ${file} ne contient aucun contour (dedans : ${held}).${hint} Sinon, ${WHAT_TO_GIVE}.`,
  );
}

/** @param all receives the names of every file. */
function unzip(bytes: Uint8Array, file: string, all: string[]): Unzipped {
  const take = ({ name }: { name: string }) => {
    if (!name.endsWith('/') && !LITTER.test(name)) all.push(name);
    return USEFUL.test(name) && !LITTER.test(name);
  };
  if (isEncrypted(bytes)) {
    throw new GeometryError(
      `L’archive ${file} est protégée par un mot de passe : décompressez-la, et donnez un zip sans mot de passe.`,
    );
  }
  try {
    return unzipSync(bytes, { filter: take });
  } catch (error) {
    throw new GeometryError(`L’archive ${file} est tronquée ou abîmée : téléchargez-la à nouveau.`, { cause: error });
  }
}

/** The first bit of the flags of the first entry. */
function isEncrypted(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 3, 4) && ((bytes[6] ?? 0) & 1) === 1;
}
