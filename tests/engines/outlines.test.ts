/** Official files of each kind through the libraries that are fetched: the same region comes out of all of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOfficial } from '../../geo/pipeline/buildOfficial.ts';
import { loadEngine } from '../../geo/pipeline/engines.ts';
import type { InitSql } from '../../geo/pipeline/geopackage.ts';
import type { Mapshaper, MapshaperFiles } from '../../geo/pipeline/mapshaper.ts';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import type { Built } from '../../geo/pipeline/summary.ts';
import { describeBuilt } from '../../geo/pipeline/summary.ts';
import { blobOf } from '../unit/geo/fixtures/blob.ts';
import { collection, FORMS, KNOWN, square } from '../unit/geo/fixtures/fourCommunes.ts';

const work = mkdtempSync(join(tmpdir(), 'outlines-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const quiet = () => undefined;
const readers = {
  mapshaper: () => loadEngine<Mapshaper>('mapshaper', quiet),
  sql: () => loadEngine<InitSql>('sqljs', quiet),
};
let mapshaper: Mapshaper;
beforeAll(async () => void (mapshaper = await readers.mapshaper()), 600_000);

const convert = async (commands: string, input: MapshaperFiles) => mapshaper.applyCommands(`-quiet ${commands}`, input);
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

async function build(name: string, bytes: Uint8Array, before: MapTopology | null = null): Promise<Built> {
  const path = join(work, name);
  writeFileSync(path, bytes);
  return buildOfficial({ paths: [path], known: KNOWN, source: { nom: 'IGN' }, before, readers, tell: quiet });
}

const fileOf = ({ files }: Built, path: string) => JSON.parse(files.get(path) ?? '{}') as Topology;
/** Code → polygons, points rounded to a thousandth of a degree. */
function shapesOf(built: Built, path: string, object: string): Map<string, number[][][][]> {
  const topology = fileOf(built, path);
  const { features } = feature(topology, topology.objects[object] as GeometryCollection);
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return new Map(
    features.map(({ id, geometry }) => [
      String(id),
      (geometry as MultiPolygon).coordinates.map((rings) => rings.map((ring) => ring.map((one) => one.map(rounded)))),
    ]),
  );
}
const boxOf = (polygons: number[][][][] = []) => {
  const points = polygons.flat(2);
  const [xs, ys] = [0, 1].map((axis) => points.map((one) => one[axis] ?? NaN)) as [number[], number[]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** What every file of the four communes must give. */
function expectRegion(built: Built): void {
  expect([...built.files.keys()].sort()).toEqual([
    'communes/01.topojson',
    'communes/69.topojson',
    'departements.topojson',
    'epci.topojson',
  ]);
  const ain = shapesOf(built, 'communes/01.topojson', 'communes');
  expect([...ain.keys()]).toEqual(['01001', '01002']);
  // Both halves of 01001 are one shape of one ring.
  expect(ain.get('01001')?.map((rings) => rings.length)).toEqual([1]);
  for (const [code, box] of [
    ['01001', [5, 45.5, 6, 46]],
    ['01002', [5, 45, 6, 45.5]],
  ] as const) {
    boxOf(ain.get(code)).forEach((value, index) => expect(value).toBeCloseTo(box[index] ?? NaN, 2));
  }
  expect([...shapesOf(built, 'epci.topojson', 'epci').keys()]).toEqual(['200000001', '200000002']);
  expect([...shapesOf(built, 'departements.topojson', 'departements').keys()]).toEqual(['01', '69']);
}

describe('communes', () => {
  it('of a GeoJSON give all levels, with names of the official list', async () => {
    const built = await build('communes.geojson', json(collection('code_insee', 'nom_officiel')));
    expectRegion(built);
    const { objects, source } = fileOf(built, 'communes/01.topojson') as MapTopology;
    const [first] = (objects as unknown as Record<string, GeometryCollection>)['communes']?.geometries ?? [];
    expect(first).toMatchObject({ type: 'MultiPolygon', id: '01001', properties: { code: '01001', nom: 'Bèze' } });
    expect(source).toEqual({ nom: 'IGN' });
    expect(describeBuilt(built, KNOWN).join('\n')).toMatch(
      /- 4 communes sur 5 ; sans contour : 69999 \(Sans contour\)\n- 2 EPCI sur 2, composés[^]*01340 → 01001 \(Bèze\)[^]*1 EPCI dépasse la région.*Nord/,
    );
  });

  it('share the lines of all levels exactly: no point of a wider level that a finer one has not', async () => {
    const built = await build('exact.geojson', json(collection('code')));
    const points = (path: string, object: string) => {
      const topology = fileOf(built, path);
      const { features } = feature(topology, topology.objects[object] as GeometryCollection);
      return features.flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates.flat(2).map(String));
    };
    const fine = new Set(['01', '69'].flatMap((code) => points(`communes/${code}.topojson`, 'communes')));
    for (const point of [...points('epci.topojson', 'epci'), ...points('departements.topojson', 'departements')])
      expect(fine.has(point), point).toBe(true);
  });

  it('of a Shapefile in Lambert-93 without .prj, its table in Latin 1', async () => {
    const files = await convert('-i a.json -proj EPSG:2154 -o COMMUNE.shp encoding=latin1', { 'a.json': collection() });
    const parts = Object.entries(files).filter(([name]) => /\.(shp|shx|dbf)$/.test(name));
    const zip = zipSync(Object.fromEntries(parts.map(([name, bytes]) => [`ADMIN/${name}`, new Uint8Array(bytes)])));
    const built = await build('communes.zip', zip);
    expectRegion(built);
    expect(built.notes.join()).toMatch(/communes\.zip \(COMMUNE\) : .*Lambert-93 reconnu à ses coordonnées/);
  });

  it('of a Shapefile that names its projection say nothing of it', async () => {
    const files = await convert('-i a.json -proj EPSG:2154 -o COMMUNE.shp', { 'a.json': collection() });
    const zip = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)])),
    );
    const built = await build('prj.zip', zip);
    expectRegion(built);
  });

  it('of a GeoPackage with several layers, the finest of which is taken', async () => {
    const built = await build('admin.gpkg', await geoPackage());
    expectRegion(built);
  });

  it('with latitude before longitude are put in order, and it is said', async () => {
    const turned = FORMS.map((form) => ({ ...form, ring: form.ring.map(([x = 0, y = 0]) => [y, x]) }));
    const built = await build('turned.geojson', json(collection('codgeo', 'libgeo', turned)));
    expectRegion(built);
    expect(built.notes.join()).toMatch(/longitude et latitude étaient inversées : remises en ordre/);
  });

  it('wound the other way are the same', async () => {
    const turned = FORMS.map((form) => ({ ...form, ring: [...form.ring].reverse() }));
    expectRegion(await build('wound.geojson', json(collection('codgeo', 'libgeo', turned))));
  });

  it('that leave out a département are refused, with its name', async () => {
    const some = FORMS.filter(({ code }) => code.startsWith('01'));
    await expect(build('some.geojson', json(collection('code', 'nom', some)))).rejects.toThrow(
      /Aucune commune n’a de polygone dans 69 \(Rhône\) : .*--from/,
    );
  });
});

describe('around', () => {
  const area = (id: string, type: string, ...ring: number[][]) => ({
    type: 'Feature' as const,
    id,
    properties: type === 'pays' ? { nom: id, type } : { code: id, nom: id, type },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  });

  it('what the older file leaves beside the new outline goes to the neighbour', async () => {
    // The older region ends at 7.1°, where the new one ends at 7°: the strip between them becomes the country’s.
    const older = await convert('-i departements.json voisins.json combine-files -o o.json format=topojson target=*', {
      'departements.json': {
        type: 'FeatureCollection',
        features: [
          area('01', 'departement', ...square(5, 45, 6, 46)),
          area('69', 'departement', ...square(6, 45, 7.1, 46)),
        ],
      },
      'voisins.json': { type: 'FeatureCollection', features: [area('CH', 'pays', ...square(7.1, 45, 7.4, 46))] },
    });
    const before = JSON.parse(Buffer.from(older['o.json'] ?? []).toString()) as MapTopology;
    const built = await build('around.geojson', json(collection('code')), before);
    const around = shapesOf(built, 'departements.topojson', 'voisins');
    expect([...around.keys()]).toEqual(['CH']);
    boxOf(around.get('CH')).forEach((value, index) => expect(value).toBeCloseTo([7, 45, 7.4, 46][index] ?? NaN, 2));
    expect(around.get('CH')?.map((rings) => rings.length)).toEqual([1]);
  });
});

it('a GeoPackage that is cut off is refused in a sentence', async () => {
  const bytes = await geoPackage();
  await expect(build('cut.gpkg', bytes.subarray(0, 5000))).rejects.toThrow(
    /cut\.gpkg est .*(illisible|pas un GeoPackage)/,
  );
});
it('a database that is no GeoPackage is said to be one', async () => {
  const sql = await (await readers.sql())();
  const database = new (sql.Database as unknown as new () => Writable)();
  database.run('CREATE TABLE t (a)');
  await expect(build('other.gpkg', database.export())).rejects.toThrow(/est une base SQLite, mais pas un GeoPackage/);
});

interface Writable {
  run(sql: string, values?: unknown[]): void;
  export(): Uint8Array;
}

/** Layers COMMUNE in Lambert-93, DEPARTEMENT, and a layer of points. */
async function geoPackage(): Promise<Uint8Array> {
  const out = await convert('-i a.json -proj EPSG:2154 -o b.json format=geojson', { 'a.json': collection() });
  const { features } = JSON.parse(Buffer.from(out['b.json'] ?? []).toString()) as ReturnType<typeof collection>;
  const sql = await (await readers.sql())();
  const database = new (sql.Database as unknown as new () => Writable)();
  database.run(
    'CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)',
  );
  database.run(
    "INSERT INTO gpkg_spatial_ref_sys VALUES (2154, 'EPSG', 2154, 'PROJCS'), (4326, 'EPSG', 4326, 'GEOGCS')",
  );
  database.run(
    'CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER)',
  );
  database.run(
    "INSERT INTO gpkg_geometry_columns VALUES ('CHEF_LIEU', 'geom', 'POINT', 2154), ('DEPARTEMENT', 'geom', 'MULTIPOLYGON', 4326), ('COMMUNE', 'geom', 'MULTIPOLYGON', 2154)",
  );
  database.run('CREATE TABLE CHEF_LIEU (fid INTEGER PRIMARY KEY, geom BLOB, INSEE_COM TEXT)');
  database.run('CREATE TABLE DEPARTEMENT (fid INTEGER PRIMARY KEY, geom BLOB, INSEE_DEP TEXT, NOM TEXT)');
  database.run('CREATE TABLE COMMUNE (fid INTEGER PRIMARY KEY, geom BLOB, INSEE_COM TEXT, INSEE_DEP TEXT, NOM TEXT)');
  database.run('INSERT INTO CHEF_LIEU VALUES (1, NULL, ?)', ['01001']);
  database.run('INSERT INTO DEPARTEMENT VALUES (1, ?, ?, ?)', [blobOf([[square(5, 45, 6, 46)]]), '01', 'Ain']);
  features.forEach(({ properties, geometry }, index) => {
    const code = String(properties['INSEE_COM']);
    const blob = blobOf([geometry.coordinates], { envelope: 1 });
    database.run('INSERT INTO COMMUNE VALUES (?, ?, ?, ?, ?)', [
      index + 1,
      blob,
      code,
      code.slice(0, 2),
      properties['NOM'],
    ]);
  });
  return database.export();
}
