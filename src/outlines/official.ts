/** `--from FILE`: an official file of départements turned into units, or refused in a sentence one can act on. */
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import {
  boundsOfGeometries,
  crsOf,
  findForeignSystem,
  findMisplaced,
  findWrongRing,
  isInDegrees,
  withoutFlatRings,
} from './officialChecks.ts';
import { plain, readCodes } from './officialCodes.ts';
import { describeFile, refuse } from './officialReport.ts';
import { describeUnmatched, GeometryError, type DrawnTerritoire, type Unit } from './units.ts';

export type OfficialFeature = Feature<Polygon | MultiPolygon, Record<string, unknown> | null>;

/** Where official files keep the name, in order of preference, without case and signs. */
const NAMES = ['nom', 'nomdep', 'nomdept', 'nomofficiel', 'libgeo', 'libdep', 'libelle', 'depname'];
const COUNTRY = 'FR';

/**
 * The units of a GeoJSON FeatureCollection or a TopoJSON of départements in WGS84; which properties may hold the code:
 * see `officialCodes.ts`. The two parts of a split département (69D and 69M) become two units with one code, which are
 * dissolved when the units are joined. Throws a GeometryError that says all that is wrong and what the file holds.
 */
export function unitsOfOfficial(text: string, territoires: readonly DrawnTerritoire[]): Unit[] {
  const document = parse(text);
  const all = featuresOf(document);
  const geometries = all.flatMap(({ geometry }) => geometry ?? []);
  const announced = crsOf(document['crs']);
  const features = all.filter(isPolygon);
  const expected = new Set(territoires.map(({ code }) => code));
  // Codes are read of whatever there is: a file of lines may have wrong names as well.
  const areas = features.length > 0 ? features : all;
  const { codes, faults: codeFaults } = readCodes(areas, expected);
  const labels = codes.map((code, index) => (code === '' ? `L’entité n° ${index + 1}` : `Le département ${code}`));
  const units = features.flatMap(({ properties, geometry: published }, index): Unit[] => {
    const code = codes[index] ?? '';
    // Files often hold islets of neighbours that a simplification has flattened; what is drawn must be right.
    const geometry = expected.has(code) || code === '' ? published : withoutFlatRings(published);
    return geometry ? [{ code, nom: nameOf(properties) ?? code, country: COUNTRY, geometry }] : [];
  });
  const named = areas.map(({ geometry }, index) => ({ label: labels[index] ?? '', geometry }));
  const systemFaults = findForeignSystem(announced, named);
  const ringFaults = features.flatMap(({ geometry }, index) => {
    const isDrawn = expected.has(codes[index] ?? '') || codes[index] === '';
    const tried = isDrawn ? geometry : withoutFlatRings(geometry);
    return tried ? findWrongRing(labels[index] ?? '', tried) : [];
  });
  const known = new Set(codes.filter(Boolean));
  const absent = territoires.filter(({ code }) => !known.has(code)).length;
  // What is missing no more often than codes are wrong has been said already.
  const isSaid = codeFaults.length > 0 && absent <= codes.length - known.size;
  const missed = isSaid || features.length === 0 ? [] : describeUnmatched(units, territoires);
  const faults = [
    ...describeKinds(all, features),
    ...codeFaults,
    ...missed,
    ...systemFaults,
    ...ringFaults,
    ...(systemFaults.length === 0 && ringFaults.length === 0 && isInDegrees(geometries)
      ? findMisplaced(units, territoires)
      : []),
  ];
  refuse(faults, describeFile(all, announced, boundsOfGeometries(geometries)));
  return units;
}

function nameOf(properties: Record<string, unknown> | null): string | undefined {
  const entries = Object.entries(properties ?? {});
  const values = NAMES.map((name) => entries.find(([key]) => plain(key) === name)?.[1]);
  return values.find((value): value is string => typeof value === 'string');
}

/** What begins like a file that is no JSON, and what it is. */
const OTHER_FORMATS: [RegExp, string][] = [
  [/^PK/, 'une archive ZIP, peut-être un shapefile'],
  [/^SQLite format 3/, 'un GeoPackage'],
  [/^</, 'du XML, peut-être du KML ou du GML'],
];

function parse(text: string): Record<string, unknown> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '')
    throw new GeometryError('Le fichier est vide : donnez un fichier GeoJSON ou TopoJSON de départements.');
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

function featuresOf(document: Record<string, unknown>): Feature<Geometry | null>[] {
  if (document['type'] === 'FeatureCollection' && Array.isArray(document['features'])) {
    return document['features'] as Feature<Geometry | null>[];
  }
  if (document['type'] !== 'Topology') {
    const type = JSON.stringify(document['type'] ?? null);
    throw new GeometryError(
      `Le fichier n’est ni une FeatureCollection GeoJSON ni un TopoJSON (type lu : ${type}) : ` +
        'exportez les départements dans l’un de ces formats.',
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

function isPolygon(one: Feature<Geometry | null>): one is OfficialFeature {
  return one.geometry?.type === 'Polygon' || one.geometry?.type === 'MultiPolygon';
}

/** What is no area: a file without any has none to draw; of a few, their départements are missed by their codes. */
function describeKinds(all: readonly Feature<Geometry | null>[], polygons: readonly OfficialFeature[]): string[] {
  if (polygons.length > 0) return [];
  const types = [...new Set(all.map(({ geometry }) => geometry?.type ?? 'sans géométrie'))].join(', ');
  return [
    `Le fichier ne contient aucun polygone (${types || 'aucune entité'}) : ` +
      'donnez les contours des départements, pas leurs limites ni leurs chefs-lieux.',
  ];
}
