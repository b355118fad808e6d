/** The shapes of a finer level in degrees, for files: as they are drawn, and points where there is no outline. */
import type { GeometryObject, Topology } from 'topojson-specification';
import { isWithinRings, ringsOf, type Ring } from '../map/outlines.ts';
import { lonLatOnMap } from '../map/world.ts';
import type { GeometrySource, MapFeature, MapFrame } from '../model/geometry.ts';

/** TopoJSON with the object `departements`, as that of the site's first level; each ring is an arc of its own. */
export function topologyOf(
  features: readonly Pick<MapFeature, 'code' | 'd' | 'label'>[],
  frame: MapFrame,
  source: GeometrySource,
): Topology & { source: GeometrySource } {
  const arcs: Topology['arcs'] = [];
  const geometries = features.map(({ code, d, label }): GeometryObject<{ code: string }> => {
    const own = { id: code, properties: { code } };
    if (d === '') return { type: 'Point', ...own, coordinates: lonLatOnMap(frame, label) };
    const polygons = polygonsOf(ringsOf(d)).map((rings) =>
      rings.map((ring) => {
        const closed = [...ring, ring[0] ?? [0, 0]] as Ring;
        return [arcs.push(closed.map((point) => lonLatOnMap(frame, point))) - 1];
      }),
    );
    return { type: 'MultiPolygon', ...own, arcs: polygons };
  });
  return { type: 'Topology', source, arcs, objects: { departements: { type: 'GeometryCollection', geometries } } };
}

/** Outer rings, each with its holes: a ring within an odd number of others is a hole in the nearest of them. */
function polygonsOf(rings: readonly Ring[]): Ring[][] {
  const around = rings.map((ring) => {
    const [x, y] = ring[0] ?? [0, 0];
    return rings.filter((other) => other !== ring && isWithinRings([other], x, y));
  });
  return rings.flatMap((ring, i) => {
    const depth = around[i]?.length ?? 0;
    if (depth % 2 === 1) return [];
    return [[ring, ...rings.filter((_, j) => around[j]?.includes(ring) && around[j].length === depth + 1)]];
  });
}
