/** Land around the region, made to follow the region's own outline. */
import type { MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as AreaArcs, Topology } from 'topojson-specification';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import type { Unit } from '../../src/outlines/units.ts';
import { AROUND, type Land } from './assemble.ts';
import type { KnownRegion } from './knownRegion.ts';
import { collectionOf, runCommands } from './mapshaper.ts';
import type { Readers } from './open.ts';

/** The type of what was the region in a coarser file: its slivers go to whoever lies beside them. */
export const REGION = 'region';

/** Land around of a file that was built before: what it draws around, and its own départements as slivers. */
export function landOf(map: MapTopology): Land[] {
  const { departements, voisins: neighbours } = map.objects;
  const own = feature(map, departements).features.map(({ properties, geometry }) =>
    landFrom(geometry, { id: properties.code, nom: properties.nom, type: REGION }),
  );
  const others = feature(map, neighbours).features.map(({ id, properties, geometry }) =>
    landFrom(geometry, { ...properties, id: String(id ?? properties.code ?? properties.nom) }),
  );
  return [...own, ...others].flatMap((land) => (land ? [land] : []));
}

function landFrom(geometry: object, properties: Land['properties']): Land | null {
  const { type } = geometry as { type: string };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  return { type: 'Feature', properties, geometry: geometry as Polygon | MultiPolygon };
}

/** Metres between points of départements around: they are pale and never looked at closely. */
const AROUND_INTERVAL = 1500;

/**
 * Land around: départements of the file (`units`, the region's own among them), simplified, and beyond them that of the
 * file of before, cut along them.
 */
export async function surround(
  before: MapTopology,
  units: readonly Unit[],
  known: KnownRegion,
  { mapshaper }: Readers,
): Promise<Land[]> {
  const older = landOf(before);
  if (units.length === 0) return older;
  const own = new Set(known.places.map(({ code }) => code));
  const nearer = units.map(({ code, nom, geometry }): Land => {
    const id = code ?? '';
    return { type: 'Feature', geometry, properties: { id, code: id, nom, type: own.has(id) ? REGION : 'departement' } };
  });
  const given = new Set(units.map(({ code }) => code ?? ''));
  // What the older file has of these départements is a sliver where the new one leaves it.
  const others = older.map((land) =>
    given.has(land.properties.id) ? { ...land, properties: { ...land.properties, type: REGION } } : land,
  );
  const commands =
    `-i nearer.json ${AROUND}.json combine-files -simplify weighted interval=${AROUND_INTERVAL} keep-shapes ` +
    `target=nearer -erase source=nearer target=${AROUND} -o land.json format=topojson quantization=1000000 target=*`;
  const input = { 'nearer.json': collectionOf(nearer), [`${AROUND}.json`]: collectionOf(others) };
  const out = await runCommands(await mapshaper(), commands, input, 'L’assemblage des alentours');
  const topology = JSON.parse(out['land.json'] ?? '{}') as Topology<
    Record<string, GeometryCollection<Land['properties']>>
  >;
  const settled = { type: 'GeometryCollection' as const, geometries: settleAround(topology) };
  const object = { ...topology.objects['nearer'], type: 'GeometryCollection' as const } as typeof settled;
  return [object, settled].flatMap((one) => feature(topology, one).features as Land[]);
}

type Area = AreaArcs<Land['properties']>;

/**
 * The object `around` of a topology, one shape an id: what was left of the older region (slivers along a frontier that
 * two sources draw differently) becomes a part of the land that it shares most points with, if there is any.
 */
export function settleAround(topology: Topology): Area[] {
  const object = topology.objects[AROUND] as GeometryCollection<Land['properties']> | undefined;
  const parts = (object?.geometries ?? []).flatMap((geometry) => partsOf(geometry as unknown as Area));
  const land = parts.filter(({ properties }) => properties?.type !== REGION);
  const ownerOf = new Map<number, Area>();
  for (const part of land) for (const arc of arcsOf(part)) ownerOf.set(arc, part);
  const byId = new Map<string, Area[]>();
  const give = (part: Area, properties: Land['properties']) =>
    byId.set(properties.id, [...(byId.get(properties.id) ?? []), { ...part, properties }]);
  for (const part of land) give(part, part.properties as Land['properties']);
  for (const sliver of parts.filter(({ properties }) => properties?.type === REGION)) {
    const shared = new Map<Area, number>();
    for (const arc of arcsOf(sliver)) {
      const owner = ownerOf.get(arc);
      if (owner) shared.set(owner, (shared.get(owner) ?? 0) + (topology.arcs[arc]?.length ?? 0));
    }
    const [nearest] = [...shared].sort(([, a], [, b]) => b - a);
    if (nearest) give(sliver, nearest[0].properties as Land['properties']);
  }
  return [...byId.values()].map((some) => ({
    ...(mergeArcs(topology, some) as Area),
    id: some[0]?.properties?.id ?? '',
    properties: some[0]?.properties as Land['properties'],
  }));
}

/** Each polygon by itself. */
function partsOf(geometry: Area): Area[] {
  const { type, arcs, properties } = geometry as { type: string; arcs: unknown; properties?: Land['properties'] };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return [];
  const polygons = (type === 'Polygon' ? [arcs] : arcs) as number[][][];
  return polygons.map((rings) => ({ type: 'MultiPolygon', arcs: [rings], properties }) as Area);
}

function arcsOf({ arcs }: Area): number[] {
  return arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}
