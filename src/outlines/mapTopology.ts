/** What geo/<region>/departements.topojson is made of. */
import type { MultiPolygon as AreaCoordinates, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { GeometrySource } from '../model/geometry.ts';

export interface DepartementProperties {
  code: string;
  nom: string;
}

export interface NeighbourProperties {
  /** Départements only. */
  code?: string;
  nom: string;
  type: 'departement' | 'pays';
}

/**
 * The committed file, in degrees. Geometry ids are the code, or the ISO 3166-1 code of a country; `bbox` is that of the
 * drawn départements. Every geometry is a MultiPolygon, since several source areas may make one. `source` is a member
 * that TopoJSON does not define and readers of it leave alone: whose the outlines are.
 */
export type MapTopology = Topology<{
  departements: GeometryCollection<DepartementProperties>;
  voisins: GeometryCollection<NeighbourProperties>;
}> & { source?: GeometrySource };

/** Indices of the arcs that areas use, whatever their direction. Geometries without an area have none. */
export function arcsOf(geometries: readonly GeometryObject<object>[]): Set<number> {
  const indices = geometries.flatMap((geometry) => {
    return isArea(geometry) ? ((geometry.arcs as number[][][]).flat(2) as number[]) : [];
  });
  return new Set(indices.map((index) => (index < 0 ? ~index : index)));
}

/** True for what has an area. */
export function isArea<P extends object>(geometry: GeometryObject<P>): geometry is Polygon<P> | MultiPolygon<P> {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** The drawn départements with their coordinates, in the topology's units. */
export function shapesOf(topology: MapTopology): { code: string; nom: string; polygons: Position[][][] }[] {
  return feature(topology, topology.objects.departements).features.map(({ properties, geometry }) => ({
    code: properties.code,
    nom: properties.nom,
    polygons: (geometry as AreaCoordinates).coordinates,
  }));
}
