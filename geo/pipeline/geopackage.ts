/** Layers of a GeoPackage, read with sql.js. */
import type { RawLayer, Row } from './layers.ts';
import { GeometryError } from '../../src/outlines/units.ts';
import { areasOfBlob } from './wkb.ts';

/** What is used of sql.js. */
export interface Sql {
  Database: new (bytes: Uint8Array) => Database;
}
export type InitSql = () => Promise<Sql>;
interface Database {
  exec(sql: string): { columns: string[]; values: unknown[][] }[];
  prepare(sql: string): { step(): boolean; get(): unknown[]; free(): void };
}

const LAYERS = `SELECT g.table_name, g.column_name, g.geometry_type_name, s.organization, s.organization_coordsys_id,
  s.definition FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id`;

/** @throws GeometryError (French) where the bytes are no GeoPackage, are cut off, or hold no layer. */
export async function layersOfGeoPackage(bytes: Uint8Array, file: string, initSql: InitSql): Promise<RawLayer[]> {
  const sql = await initSql();
  return guarded(file, () => {
    const database = new sql.Database(bytes);
    const [tables] = database.exec(LAYERS);
    if (!tables || tables.values.length === 0) {
      throw new GeometryError(
        `${file} est un GeoPackage sans couche géographique : donnez celui qui contient COMMUNE, EPCI ou DEPARTEMENT.`,
      );
    }
    return tables.values.map(([table, column, kind, organization, number, definition]): RawLayer => ({
      file,
      name: String(table),
      announced:
        String(organization).toUpperCase() === 'EPSG' && Number(number) > 0 ? Number(number) : textOf(definition),
      rows: rowsOf(database, String(table), String(column)),
      kinds: [String(kind)],
      load: async (rows) => guarded(file, () => geometriesOf(database, String(table), String(column), rows)),
    }));
  });
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function textOf(definition: unknown): string | null {
  return typeof definition === 'string' && /CS|CRS/.test(definition) ? definition : null;
}

/** Attributes in the order of the table; the geometry stays where it is. */
function rowsOf(database: Database, table: string, geometry: string): Row[] {
  const [info] = database.exec(`PRAGMA table_info(${quoted(table)})`);
  const columns = (info?.values ?? []).map(([, name]) => String(name)).filter((name) => name !== geometry);
  const [found] = database.exec(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)} ORDER BY rowid`);
  return (found?.values ?? []).map((values) => ({
    properties: Object.fromEntries(columns.map((name, index) => [name, values[index]])),
  }));
}

function geometriesOf(database: Database, table: string, geometry: string, rows: readonly number[]) {
  const statement = database.prepare(`SELECT ${quoted(geometry)} FROM ${quoted(table)} ORDER BY rowid`);
  const wanted = new Map(rows.map((row, place) => [row, place]));
  const found: ReturnType<typeof areasOfBlob>[] = rows.map(() => null);
  for (let row = 0; statement.step(); row++) {
    const place = wanted.get(row);
    const [blob] = place === undefined ? [] : statement.get();
    if (place !== undefined && blob instanceof Uint8Array) found[place] = areasOfBlob(blob);
  }
  statement.free();
  return found;
}

/** Every failure of the library or of the bytes, as a sentence. */
function guarded<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof GeometryError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const kind = /no such table: gpkg/.test(reason)
      ? 'est une base SQLite, mais pas un GeoPackage'
      : 'est un GeoPackage illisible (tronqué, abîmé ou chiffré)';
    throw new GeometryError(
      `${file} ${kind} : téléchargez-le à nouveau, ou donnez le Shapefile (zip) du même produit. (${reason})`,
      { cause: error },
    );
  }
}
