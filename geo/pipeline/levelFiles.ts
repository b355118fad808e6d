/** The files of a region out of one topology: each has its own arcs, all on one grid, so that borders match. Pure. */
import { gzipSync } from 'node:zlib';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { GeometrySource } from '../../src/model/geometry.ts';
import { OBJECT_OF, type LevelId } from '../../src/outlines/known.ts';
import { boundsOf } from '../../src/outlines/mercator.ts';
import { polygonsOf } from '../../src/outlines/polygons.ts';
import { absolute } from '../../src/outlines/simplifyShared.ts';
import type { KnownRegion } from './knownRegion.ts';
import { settleAround } from './surroundings.ts';

type Shape = Feature<MultiPolygon, { code?: string; nom: string; type?: string }>;
type Objects = Record<string, Shape[]>;

/** Text by path below the folder of the region. */
export type LevelFiles = Map<string, string>;

export const gzippedSize = (text: string): number => gzipSync(text, { level: 9 }).length;

/**
 * `departements.topojson`, `epci.topojson`, `communes/<departement>.topojson`, of the levels that the topology has.
 * @param all quantised, with objects as `assemble` names them.
 */
export function buildFiles(all: Topology, known: KnownRegion, source: GeometrySource): LevelFiles {
  const files: LevelFiles = new Map();
  const grid: Topology = { ...all, arcs: all.arcs.map(absolute) };
  delete grid.transform;
  const write = (path: string, objects: Objects, boxOf: readonly Shape[]) =>
    files.set(path, `${JSON.stringify(cut(objects, boxOf, all, source))}\n`);
  const shapes = (level: LevelId) => shapesOf(grid, level, known);
  const departements = shapes('departement');
  if (departements.length > 0) {
    const around = settleAround(all).map((area) => shapeOf(grid, area));
    write('departements.topojson', { departements, voisins: around }, departements);
  }
  const epcis = shapes('epci');
  if (epcis.length > 0) write('epci.topojson', { epci: epcis }, epcis);
  const communes = shapes('commune');
  for (const { code } of known.places) {
    const own = communes.filter(({ properties }) => known.departementOf.get(properties.code ?? '') === code);
    if (own.length > 0) write(`communes/${code}.topojson`, { communes: own }, own);
  }
  return files;
}

/** The shapes of a level on the grid, in the order of the known units, with their names. */
function shapesOf(grid: Topology, level: LevelId, known: KnownRegion): Shape[] {
  const object = grid.objects[OBJECT_OF[level]] as GeometryCollection<{ code: string }> | undefined;
  const byCode = new Map(
    object?.geometries.map((geometry) => [(geometry.properties as { code: string }).code, geometry]),
  );
  const names = known.levels.find((one) => one.level === level)?.units ?? new Map<string, string>();
  return [...names].flatMap(([code, nom]) => {
    const geometry = byCode.get(code);
    return geometry && 'arcs' in geometry ? [shapeOf(grid, { ...geometry, id: code, properties: { code, nom } })] : [];
  });
}

function shapeOf(grid: Topology, area: object): Shape {
  const found = feature(grid, area as Parameters<typeof feature>[1]) as unknown as Feature<MultiPolygon>;
  const properties = { ...found.properties } as { id?: string };
  delete properties.id;
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: polygonsOf(found.geometry) };
  return { type: 'Feature', id: found.id ?? '', properties: properties as Shape['properties'], geometry };
}

/** A topology of these shapes alone, its arcs joined anew: those of finer levels would cut them into pieces. */
function cut(objects: Objects, boxOf: readonly Shape[], all: Topology, source: GeometrySource): object {
  const collections = Object.fromEntries(
    Object.entries(objects).map(([name, features]): [string, FeatureCollection] => [
      name,
      { type: 'FeatureCollection', features },
    ]),
  );
  const joined = topologyOf(collections);
  const { scale: [sx = 1, sy = 1] = [], translate: [tx = 0, ty = 0] = [] } = all.transform ?? {};
  const [x0, y0, x1, y1] = boundsOf(boxOf.flatMap(({ geometry }) => geometry.coordinates.flat(2)));
  return {
    type: 'Topology',
    source,
    bbox: [x0 * sx + tx, y0 * sy + ty, x1 * sx + tx, y1 * sy + ty],
    transform: all.transform,
    objects: joined.objects,
    arcs: joined.arcs.map(differences),
  };
}

/** A quantised arc: each point as its difference from the one before. */
function differences(arc: readonly (readonly number[])[]): number[][] {
  let [px, py] = [0, 0];
  return arc.map(([x = 0, y = 0]) => {
    const step = [x - px, y - py];
    [px, py] = [x, y];
    return step;
  });
}
