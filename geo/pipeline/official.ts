/** `--from FILE`: an official file of départements turned into units, or refused in a sentence one can act on. */
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { codesOf } from './officialCodes.ts';
import { refuseForeignCrs, refuseMisplaced, refuseWrongRings, withoutFlatRings } from './officialChecks.ts';
import type { Territoire } from './territoires.ts';
import { GeometryError, pickDrawn, type Unit } from './units.ts';

export type OfficialFeature = Feature<Polygon | MultiPolygon, Record<string, unknown> | null>;

/** Where official files keep the name, in order of preference. */
const NAMES = ['nom', 'NOM', 'NOM_DEP', 'nom_officiel', 'libelle'];
const COUNTRY = 'FR';

/**
 * The units of a GeoJSON FeatureCollection or a TopoJSON of départements in WGS84, with a property `code`,
 * `INSEE_DEP` or `code_insee`. The two parts of a split département (69D and 69M) become two units with one code,
 * which are dissolved when the units are joined. Throws a GeometryError for whatever cannot be used.
 */
export function unitsOfOfficial(text: string, territoires: readonly Territoire[]): Unit[] {
  const document = parse(text);
  refuseForeignCrs(document['crs']);
  const features = polygonsAmong(featuresOf(document));
  const codes = codesOf(features);
  const drawn = new Set(territoires.map(({ code }) => code));
  const units = features.flatMap(({ properties, geometry: published }, index) => {
    const code = codes[index] ?? '';
    // Files often hold islets of neighbours that a simplification has flattened; what is drawn must be right.
    const geometry = drawn.has(code) ? published : withoutFlatRings(published);
    if (!geometry) return [];
    const name = NAMES.map((key) => properties?.[key]).find((value) => typeof value === 'string');
    return [{ code, nom: (name as string | undefined) ?? code, pays: COUNTRY, geometry }];
  });
  for (const { code, geometry } of units) refuseWrongRings(code, geometry);
  pickDrawn(units, territoires);
  refuseMisplaced(units, territoires);
  return units;
}

function parse(text: string): Record<string, unknown> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '')
    throw new GeometryError('Le fichier est vide : donnez un fichier GeoJSON ou TopoJSON de départements.');
  try {
    return Object(JSON.parse(content)) as Record<string, unknown>;
  } catch {
    throw new GeometryError(
      'Le fichier n’est pas du JSON : donnez un fichier GeoJSON ou TopoJSON (un shapefile ou un GeoPackage doit être converti, par exemple avec ogr2ogr).',
    );
  }
}

function featuresOf(document: Record<string, unknown>): Feature<Geometry | null>[] {
  if (document['type'] === 'FeatureCollection' && Array.isArray(document['features'])) {
    return document['features'] as Feature<Geometry | null>[];
  }
  if (document['type'] !== 'Topology') {
    const type = JSON.stringify(document['type'] ?? null);
    throw new GeometryError(
      `Le fichier n’est ni une FeatureCollection GeoJSON ni un TopoJSON (type lu : ${type}) : exportez les départements dans l’un de ces formats.`,
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

function polygonsAmong(features: readonly Feature<Geometry | null>[]): OfficialFeature[] {
  const polygons = features.filter(({ geometry }) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon');
  if (polygons.length > 0) return polygons as OfficialFeature[];
  const types = [...new Set(features.map(({ geometry }) => geometry?.type ?? 'sans géométrie'))].join(', ');
  throw new GeometryError(
    `Le fichier ne contient aucun polygone (${types || 'aucune entité'}) : donnez les contours des départements, pas leurs limites ni leurs chefs-lieux.`,
  );
}
