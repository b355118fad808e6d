/** The topology as the GeoJSON that MapLibre's sources take. */
import type { FeatureCollection, Geometry } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Polygons = GeometryCollection<{ code?: string; nom: string }>;

/** Départements, neighbours, the merged outline of the region and the mesh of its inner borders. */
export function glSources(topology: Topology) {
  const departements = topology.objects['departements'] as Polygons;
  const neighbours = topology.objects['voisins'] as Polygons;
  const polygons = departements.geometries as (Polygon | MultiPolygon)[];
  return {
    departements: feature(topology, departements) as FeatureCollection,
    voisins: feature(topology, neighbours) as FeatureCollection,
    contour: collection(merge(topology, polygons)),
    borders: collection(mesh(topology, departements, (a, b) => a !== b)),
  };
}

function collection(geometry: Geometry): FeatureCollection {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}
