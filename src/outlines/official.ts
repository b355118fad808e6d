/** An official file turned into units of one level, or refused in sentences one can act on. */
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import { LEVEL_WORDS, type Known, type KnownLevel, type LevelId } from './known.ts';
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
import { featuresOf, parse } from './officialText.ts';
import type { Unit } from './units.ts';

export type OfficialFeature = Feature<Polygon | MultiPolygon, Record<string, unknown> | null>;

/** Where official files keep the name, in order of preference, without case and signs. */
const NAMES = [
  ...['nom', 'nomdep', 'nomdept', 'nomcom', 'nomcommune', 'nomepci', 'nomofficiel', 'libgeo', 'libdep', 'libcom'],
  ...['libepci', 'libelle', 'depname', 'name'],
];
const COUNTRY = 'FR';

/** What a file of one level holds. Units of other regions are among `units`: what is drawn is picked by code. */
export interface OfficialLevel {
  level: LevelId;
  units: Unit[];
  /** Codes of the region without a polygon. */
  missing: string[];
  /** Codes of the file that are not of the region. */
  unknown: string[];
  /** What was mended or left out, in sentences. */
  notes: string[];
}

/**
 * The units of a GeoJSON FeatureCollection or a TopoJSON in WGS84; which properties may hold the code: see
 * `officialCodes.ts`. Parts of one code (69D and 69M, a commune that another took in) are several units with that code,
 * which are dissolved when units are joined.
 * @throws GeometryError that says all that is wrong and what the file holds.
 */
export function readOfficial(text: string, known: Known): OfficialLevel {
  const document = parse(text);
  const all = featuresOf(document);
  const geometries = all.flatMap(({ geometry }) => geometry ?? []);
  const announced = crsOf(document['crs']);
  const features = all.filter(isPolygon);
  // Codes are read of whatever there is: a file of lines may have wrong names as well.
  const areas = features.length > 0 ? features : all;
  const read = readCodes(areas, known.levels);
  const level = known.levels.find(({ level: id }) => id === read.level) ?? (known.levels.at(-1) as KnownLevel);
  const expected = level.units;
  const label = (code: string, index: number) =>
    code === '' ? `L’entité n° ${index + 1}` : `${LEVEL_WORDS[level.level].the} ${code}`;
  const labels = read.codes.map(label);
  const units = features.flatMap(({ properties, geometry: published }, index): Unit[] => {
    const code = read.codes[index] ?? '';
    if (code === '' && read.level !== null) return [];
    const geometry = cleanOf(published, expected.has(code) || read.level === null);
    const nom = expected.get(code) ?? nameOf(properties) ?? code;
    return geometry ? [{ code, nom, country: COUNTRY, geometry }] : [];
  });
  const named = areas.map(({ geometry }, index) => ({ label: labels[index] ?? '', geometry }));
  const systemFaults = findForeignSystem(announced, named);
  const ringFaults = features.flatMap(({ geometry }, index) => {
    const tried = cleanOf(geometry, expected.has(read.codes[index] ?? '') || read.level === null);
    return tried ? findWrongRing(labels[index] ?? '', tried) : [];
  });
  const isPlaceable = systemFaults.length === 0 && ringFaults.length === 0 && isInDegrees(geometries);
  const faults = [
    ...describeKinds(all, features),
    ...read.faults,
    ...systemFaults,
    ...ringFaults,
    ...(isPlaceable ? findMisplaced(units, known.places, level.departementOf) : []),
  ];
  refuse(faults, describeFile(all, announced, boundsOfGeometries(geometries)));
  const given = new Set(units.map(({ code }) => code));
  return {
    level: level.level,
    units,
    missing: [...expected.keys()].filter((code) => !given.has(code)),
    unknown: [...given].filter((code): code is string => code !== null && !expected.has(code)).sort(),
    notes: read.notes,
  };
}

/**
 * Without the islets that a simplification has flattened, which files often hold; what is to be drawn is left as it is
 * where nothing else would be left, so that its fault is said.
 */
function cleanOf(geometry: Polygon | MultiPolygon, isDrawn: boolean): Polygon | MultiPolygon | null {
  return withoutFlatRings(geometry) ?? (isDrawn ? geometry : null);
}

/** The name that a feature gives itself. */
export function nameOf(properties: Record<string, unknown> | null): string | undefined {
  const entries = Object.entries(properties ?? {});
  const values = NAMES.map((name) => entries.find(([key]) => plain(key) === name)?.[1]);
  return values.find((value): value is string => typeof value === 'string');
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
      'donnez les contours des territoires, pas leurs limites ni leurs chefs-lieux.',
  ];
}
