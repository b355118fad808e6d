/** Downloaded files of each kind, opened, or refused in a sentence: no library is fetched here. */
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openLayers, type Readers } from '../../../geo/pipeline/open.ts';
import { GeometryError } from '../../../src/outlines/units.ts';
import { collection } from './fixtures/fourCommunes.ts';

const unused: Readers = {
  mapshaper: () => Promise.reject(new Error('mapshaper was asked for')),
  sql: () => Promise.reject(new Error('sql.js was asked for')),
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const GEOJSON = bytesOf(JSON.stringify(collection()));
const open = (bytes: Uint8Array, name = 'f.zip') => openLayers(bytes, name, unused);

async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  const error: unknown = await open(bytes, name).catch((one: unknown) => one);
  expect(error).toBeInstanceOf(GeometryError);
  return (error as GeometryError).message;
}

/** A .shp of this kind of shape whose header says `length` bytes. */
function shp(kind: number, length = 100): Uint8Array {
  const view = new DataView(new ArrayBuffer(100));
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(32, kind, true);
  return new Uint8Array(view.buffer);
}

describe('what is opened', () => {
  it('a GeoJSON, with its properties and its system', async () => {
    const [layer] = await open(GEOJSON, 'a.geojson');
    expect(layer?.rows[0]?.properties).toEqual({ INSEE_COM: '01001', NOM: 'BÈZE' });
    expect(layer?.announced).toBeNull();
    expect((await layer?.load([2, 0]))?.map((one) => one?.coordinates[0]?.length)).toEqual([6, 5]);
  });
  it('a GeoJSON in a .gz', async () => expect(await open(gzipSync(GEOJSON), 'a.json.gz')).toHaveLength(1));
  it('a GeoJSON in a zip, beside what a Mac adds', async () => {
    const zip = zipSync({ 'd/a.geojson': GEOJSON, '__MACOSX/d/._a.geojson': bytesOf('x'), 'lisez.txt': bytesOf('x') });
    expect((await open(zip)).map(({ file }) => file)).toEqual(['f.zip › a.geojson']);
  });
  it('a zip of outlines with metadata in a .json', async () => {
    const zip = zipSync({ 'info.json': bytesOf('{"auteur":"x"}'), 'a.geojson': GEOJSON });
    expect((await open(zip)).map(({ file }) => file)).toEqual(['f.zip › a.geojson']);
  });
  it('each object of a TopoJSON by itself', async () => {
    const object = { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 3, arcs: [[0]] }] };
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const text = JSON.stringify({ type: 'Topology', objects: { communes: object, epci: object }, arcs: [ring] });
    const layers = await open(bytesOf(text), 'a.topojson');
    expect(layers.map(({ name, rows }) => [name, rows[0]?.id])).toEqual([
      ['communes', 3],
      ['epci', 3],
    ]);
  });
  it('a layer of points in a Shapefile, of which nothing is read', async () => {
    const layers = await open(zipSync({ 'CHEF_LIEU.SHP': shp(1), 'chef_lieu.dbf': bytesOf('x') }));
    expect(layers.map(({ kinds, rows }) => [kinds, rows])).toEqual([[['Point'], []]]);
  });
});

describe('what is refused', () => {
  it('an empty file', async () =>
    expect(await refusal(new Uint8Array(0), 'a.zip')).toMatch(/a\.zip est vide : donnez/));
  it('an empty zip', async () => {
    expect(await refusal(zipSync({}))).toMatch(/tronquée|ne contient aucun contour \(dedans : rien\)/);
  });
  it('a zip without outlines, with what is in it', async () => {
    expect(await refusal(zipSync({ 'lisez-moi.txt': bytesOf('x') }))).toMatch(
      /aucun contour \(dedans : lisez-moi\.txt\)/,
    );
  });
  it('a zip without its .shp', async () => {
    expect(await refusal(zipSync({ 'dep.dbf': bytesOf('x') }))).toMatch(/une table \.dbf, mais aucun fichier \.shp/);
  });
  it('a zip without its .dbf', async () => {
    expect(await refusal(zipSync({ 'dep.shp': shp(5) }))).toMatch(/dep\.shp sans sa table dep\.dbf.*zip complet/);
  });
  it('a .shp that is cut off, or is none', async () => {
    expect(await refusal(zipSync({ 'a.shp': shp(5, 5000), 'a.dbf': bytesOf('x') }))).toMatch(
      /tronqué : 100 octets sur 5000/,
    );
    expect(await refusal(zipSync({ 'a.shp': bytesOf('x'), 'a.dbf': bytesOf('x') }))).toMatch(
      /n’est pas un fichier \.shp/,
    );
  });
  it('a .shp alone', async () => expect(await refusal(shp(5), 'a.shp')).toMatch(/un \.shp seul.*dans un zip/));
  it('a zip that is cut off', async () => {
    expect(await refusal(zipSync({ 'a.geojson': GEOJSON }).subarray(0, 80))).toMatch(
      /tronquée ou abîmée : téléchargez/,
    );
  });
  it('a zip with a password', async () => {
    const zip = zipSync({ 'a.geojson': GEOJSON });
    zip[6] = (zip[6] ?? 0) | 1;
    expect(await refusal(zip)).toMatch(/protégée par un mot de passe : décompressez-la/);
  });
  it('a .gz that is cut off', async () => {
    expect(await refusal(gzipSync(GEOJSON).subarray(0, 30), 'a.gz')).toMatch(/\.gz tronquée ou abîmée/);
  });
  it('a 7z, as the IGN publishes them', async () => {
    expect(await refusal(Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'ADMIN.7z')).toMatch(
      /archive 7z.*\.gpkg/,
    );
  });
  it('a text that is no outline', async () => {
    expect(await refusal(bytesOf('code;nom'), 'a.csv')).toMatch(/n’est pas du JSON/);
  });
});
