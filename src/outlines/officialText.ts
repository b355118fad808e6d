/** The text of a GeoJSON or TopoJSON as features, or refused. */
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { crsOf } from './officialChecks.ts';
import { findMalformed } from './nesting.ts';
import { GeometryError } from './units.ts';

/** What begins like a file that is no JSON, and what it is. */
const OTHER_FORMATS: [RegExp, string][] = [
  [/^PK/, 'une archive ZIP, peut-être un shapefile'],
  [/^SQLite format 3/, 'un GeoPackage'],
  [/^</, 'du XML, peut-être du KML ou du GML'],
];

/** @throws GeometryError where the text is no JSON. */
export function parse(text: string): Record<string, unknown> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') throw new GeometryError('Le fichier est vide : donnez un fichier GeoJSON ou TopoJSON.');
  try {
    return Object(JSON.parse(content)) as Record<string, unknown>;
  } catch {
    const kind = OTHER_FORMATS.find(([start]) => start.test(content))?.[1];
    throw new GeometryError(
      `Le fichier n’est pas du JSON${kind ? ` (c’est ${kind})` : ''} : donnez un fichier GeoJSON ou TopoJSON ` +
        '(un shapefile ou un GeoPackage doit être converti, par exemple avec ' +
        '« ogr2ogr -t_srs EPSG:4326 departements.geojson FICHIER »).',
    );
  }
}

/** The features of each object of a GeoJSON or TopoJSON, with what it says of its coordinates. @throws GeometryError */
export function featuresOfText(
  text: string,
): { name: string; announced: string | null; features: Feature<Geometry | null>[] }[] {
  const document = parse(text);
  const announced = crsOf(document['crs']);
  const objects = document['type'] === 'Topology' ? Object.keys(Object(document['objects']) as object) : [];
  if (objects.length < 2) return [{ name: objects[0] ?? '', announced, features: featuresOf(document) }];
  return objects.map((name) => {
    const one = { [name]: (document['objects'] as Topology['objects'])[name] };
    return { name, announced, features: featuresOf({ ...document, objects: one }) };
  });
}

/** The features of all objects. @throws GeometryError */
export function featuresOf(document: Record<string, unknown>): Feature<Geometry | null>[] {
  const features = listFeatures(document);
  const at = findMalformed(features);
  if (at < 0) return features;
  throw new GeometryError(
    `L’entité n° ${at + 1} n’est pas écrite comme GeoJSON le demande : ses coordonnées doivent être des anneaux, ` +
      'c’est-à-dire des listes de points de deux nombres. Exportez le fichier à nouveau.',
  );
}

function listFeatures(document: Record<string, unknown>): Feature<Geometry | null>[] {
  if (document['type'] === 'FeatureCollection' && Array.isArray(document['features'])) {
    return document['features'] as Feature<Geometry | null>[];
  }
  if (document['type'] !== 'Topology') {
    const type = JSON.stringify(document['type'] ?? null);
    throw new GeometryError(
      `Le fichier n’est ni une FeatureCollection GeoJSON ni un TopoJSON (type lu : ${type}) : ` +
        'exportez les contours dans l’un de ces formats.',
    );
  }
  try {
    const topology = document as unknown as Topology;
    return Object.values(topology.objects).flatMap((object) => {
      const found = feature(topology, object);
      return found.type === 'FeatureCollection' ? found.features : [found];
    });
  } catch {
    throw new GeometryError(
      'Le TopoJSON est incohérent (objets ou arcs manquants) : exportez-le à nouveau ou donnez un GeoJSON.',
    );
  }
}
