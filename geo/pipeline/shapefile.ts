/** Layers of a Shapefile: its files by name, read with mapshaper, which knows the encodings of tables. */
import type { FeatureCollection } from 'geojson';
import { areaOf, type RawLayer, type Row } from './layers.ts';
import { runCommands, type Mapshaper } from './mapshaper.ts';
import { GeometryError } from '../../src/outlines/units.ts';

/** The parts of one Shapefile that mapshaper takes. */
const PARTS = ['shp', 'dbf', 'prj', 'cpg'] as const;
const POLYGON_TYPES = new Set([5, 15, 25]);
const KINDS: Record<number, string> = { 1: 'Point', 3: 'Ligne', 5: 'Polygone', 8: 'Points' };
const FIRST_BYTES = 9994;
const HEADER = 100;

export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * One layer for each .shp among `files`.
 * @throws GeometryError (French) where a .shp has no .dbf, is cut off, or is no Shapefile.
 */
export async function layersOfShapefile(
  files: Files,
  file: string,
  loadMapshaper: () => Promise<Mapshaper>,
): Promise<RawLayer[]> {
  const layers: RawLayer[] = [];
  for (const path of Object.keys(files).filter((one) => /\.shp$/i.test(one))) {
    const parts = partsOf(files, path);
    const shape = parts['shp'] as Uint8Array;
    checkShape(shape, path, file);
    if (!parts['dbf']) {
      throw new GeometryError(
        `${file} contient ${path} sans sa table ${path.replace(/shp$/i, 'dbf')}, où sont les codes : ` +
          'donnez le zip complet (au moins .shp, .dbf et .prj).',
      );
    }
    const kind = typeOf(shape);
    const isArea = POLYGON_TYPES.has(kind);
    const rows = isArea ? await readTable(await loadMapshaper(), parts, path) : [];
    layers.push({
      file,
      name: path.replace(/^.*\//, '').replace(/\.shp$/i, ''),
      announced: parts['prj'] ? new TextDecoder().decode(parts['prj']) : null,
      rows,
      kinds: [KINDS[kind % 10] ?? `type ${kind}`],
      load: async (kept) => readAreas(await loadMapshaper(), parts, path, kept),
    });
  }
  return layers;
}

/** Files beside a .shp, whatever the case of their names. */
function partsOf(files: Files, path: string): Partial<Record<string, Uint8Array>> {
  const stem = path.slice(0, -3).toLowerCase();
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const found = Object.keys(files).find((one) => one.toLowerCase() === `${stem}${part}`);
      return found ? [[part, files[found]]] : [];
    }),
  );
}

function typeOf(shape: Uint8Array): number {
  return new DataView(shape.buffer, shape.byteOffset, shape.byteLength).getInt32(32, true);
}

/** The header says how long the file is, in words of two bytes. */
function checkShape(shape: Uint8Array, path: string, file: string): void {
  const view = new DataView(shape.buffer, shape.byteOffset, shape.byteLength);
  if (shape.length < HEADER || view.getInt32(0) !== FIRST_BYTES) {
    throw new GeometryError(`${path} (dans ${file}) n’est pas un fichier .shp : téléchargez l’archive à nouveau.`);
  }
  const length = view.getInt32(24) * 2;
  if (shape.length < length) {
    throw new GeometryError(
      `${path} (dans ${file}) est tronqué : ${shape.length} octets sur ${length}. Téléchargez l’archive à nouveau.`,
    );
  }
}

const inputOf = (parts: Partial<Record<string, Uint8Array>>) =>
  Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [`couche.${part}`, Buffer.from(bytes ?? [])]));

async function readTable(
  mapshaper: Mapshaper,
  parts: Partial<Record<string, Uint8Array>>,
  path: string,
): Promise<Row[]> {
  const out = await runCommands(mapshaper, '-i couche.shp -o table.json format=json', inputOf(parts), path);
  return (JSON.parse(out['table.json'] ?? '[]') as Record<string, unknown>[]).map((properties) => ({ properties }));
}

async function readAreas(
  mapshaper: Mapshaper,
  parts: Partial<Record<string, Uint8Array>>,
  path: string,
  rows: readonly number[],
): ReturnType<RawLayer['load']> {
  // The number of a row is taken before rows are left out.
  const list = `|${rows.join('|')}|`;
  const commands =
    `-i couche.shp -each 'row = this.id' -filter '"${list}".indexOf("|" + row + "|") >= 0' ` +
    '-filter-fields row -o couche.json format=geojson';
  const out = await runCommands(mapshaper, commands, inputOf(parts), path);
  const { features } = JSON.parse(out['couche.json'] ?? '{"features":[]}') as FeatureCollection;
  const byRow = new Map(features.map(({ properties, geometry }) => [Number(properties?.['row']), areaOf(geometry)]));
  return rows.map((row) => byRow.get(row) ?? null);
}
