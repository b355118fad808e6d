/** What an official file can have wrong in its geometry: coordinate system, rings, places that are not the data's. */
import { group, polygonArea } from 'd3';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { boxOfGeometry, polygonsOf } from './polygons.ts';
import { listSome } from './listSome.ts';
import type { Bounds } from './mercator.ts';
import type { DrawnTerritoire, Unit } from './units.ts';

/** Longitude and latitude: WGS84, or the European and French systems that agree with it within a metre. */
const DEGREES = /(CRS84|EPSG:+(4326|4258|4171))$/i;
const CONVERT = 'Convertissez le fichier en WGS84 (EPSG:4326), par exemple avec « ogr2ogr -t_srs EPSG:4326 ».';
/** A préfecture may lie this many degrees (about 10 km) outside a coarse contour, no more. */
const PLACE_TOLERANCE = 0.1;
/** Systems in metres that French files are in, by where the whole of metropolitan France lies in them. */
const IN_METRES: { name: string; box: Bounds }[] = [
  { name: 'Lambert-93 (EPSG:2154)', box: [0, 6_000_000, 1_300_000, 7_200_000] },
  { name: 'Lambert II étendu (EPSG:27572)', box: [0, 1_600_000, 1_250_000, 2_700_000] },
  { name: 'Web Mercator (EPSG:3857)', box: [-700_000, 5_000_000, 1_100_000, 6_700_000] },
];

/** The name of the system that a `crs` member (GeoJSON 2008) says; null where the file has none. */
export function crsOf(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null;
  const name = (crs as { properties?: { name?: unknown } }).properties?.name;
  return typeof name === 'string' ? name : 'non nommé';
}

/** An area of the file and how sentences name it: « Le département 01 ». */
export interface Named {
  label: string;
  geometry: Geometry | null;
}

/** What is wrong with the coordinate system: one that is announced, or coordinates that are no degrees. */
export function findForeignSystem(announced: string | null, areas: readonly Named[]): string[] {
  if (announced !== null && !DEGREES.test(announced)) {
    return [`Le fichier annonce un autre système de coordonnées (${announced}). ${CONVERT}`];
  }
  const wrong = areas
    .map(({ label, geometry }) => ({ label, positions: geometry ? positionsOf(geometry).filter(isElsewhere) : [] }))
    .filter(({ positions }) => positions.length > 0);
  const first = wrong[0];
  if (!first) return [];
  const guess = systemOf(boundsOfNumbers(wrong.flatMap(({ positions }) => positions)));
  const words = guess ? `, peut-être du ${guess}` : '';
  const others = wrong.length > 1 ? ` (et ${wrong.length - 1} autre${wrong.length > 2 ? 's' : ''} de même)` : '';
  const point = first.positions[0]?.slice(0, 2).join(' ; ');
  return [`${first.label} a des coordonnées qui ne sont pas des degrés (${point})${words}${others}. ${CONVERT}`];
}

/** Two numbers that are no longitude and latitude. */
function isElsewhere(position: Position): boolean {
  return hasTwoNumbers(position) && !isLonLat(position);
}

function hasTwoNumbers([x, y]: Position): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

/** A box in metres lies in more than one system's: the first one that holds it whole is the likeliest. */
function systemOf(box: Bounds | null): string | null {
  if (!box) return null;
  const [x0, y0, x1, y1] = box;
  return IN_METRES.find(({ box: [a, b, c, d] }) => x0 >= a && y0 >= b && x1 <= c && y1 <= d)?.name ?? null;
}

/** The box around all coordinates that are numbers, in the file's own units; null where there are none. */
export function boundsOfGeometries(geometries: readonly Geometry[]): Bounds | null {
  return boundsOfNumbers(geometries.flatMap(positionsOf));
}

function boundsOfNumbers(positions: readonly Position[]): Bounds | null {
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    if (!hasTwoNumbers(position)) continue;
    const [x, y] = position;
    box[0] = Math.min(box[0], x as number);
    box[1] = Math.min(box[1], y as number);
    box[2] = Math.max(box[2], x as number);
    box[3] = Math.max(box[3], y as number);
  }
  return box[0] === Infinity ? null : box;
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  return listPositions(geometry.coordinates);
}

/** At any depth: the first part of a geometry may be empty. */
function listPositions(coordinates: readonly unknown[]): Position[] {
  return coordinates.some(Array.isArray)
    ? coordinates.filter(Array.isArray).flatMap(listPositions)
    : [coordinates as Position];
}

/** Whether all numbers could be degrees: what else a file has wrong with its places only shows then. */
export function isInDegrees(geometries: readonly Geometry[]): boolean {
  const box = boundsOfGeometries(geometries);
  return box !== null && isLonLat([box[0], box[1]]) && isLonLat([box[2], box[3]]);
}

function isLonLat([longitude, latitude]: Position): boolean {
  return Math.abs(longitude as number) <= 180 && Math.abs(latitude as number) <= 90;
}

/** What is wrong with the rings of the area that `label` names: the first one open, too short, flat or no numbers. */
export function findWrongRing(label: string, geometry: Polygon | MultiPolygon): string[] {
  const rings = polygonsOf(geometry).flat();
  if (rings.length === 0) return [`${label} n’a aucun anneau : son polygone est vide.`];
  const reason = rings.map(faultOf).find((one) => one !== null);
  if (!reason) return [];
  return [
    `${label} a un anneau inutilisable : ${reason}. Réparez le polygone (par exemple avec « ogr2ogr -makevalid »).`,
  ];
}

function faultOf(ring: readonly Position[]): string | null {
  const wrong = ring.find((position) => !hasTwoNumbers(position));
  if (wrong) return `les coordonnées d’un point ne sont pas des degrés (${wrong.join(' ; ')})`;
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'son dernier point n’est pas le premier';
  if (ring.length < 4) return `il n’a que ${ring.length} points`;
  return isFlat(ring) ? 'sa surface est nulle' : null;
}

function isFlat(ring: readonly Position[]): boolean {
  return polygonArea(ring as [number, number][]) === 0;
}

/** A geometry without the closed rings that have no area; null where nothing is left. */
export function withoutFlatRings(geometry: Polygon | MultiPolygon): MultiPolygon | null {
  const coordinates = polygonsOf(geometry)
    .filter(([outer]) => outer && !isFlat(outer))
    .map((rings) => rings.filter((ring) => !isFlat(ring)));
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

/**
 * Préfectures that are not near their département: longitude and latitude are then swapped, or codes belong to other
 * places. Degrees alone would not show it. A département without a polygon is no case of it. Units that cross
 * départements (no `departementOf`) are looked at together.
 */
export function findMisplaced(
  units: readonly Unit[],
  places: readonly DrawnTerritoire[],
  departementOf: (code: string) => string | undefined = () => undefined,
): string[] {
  const byDepartement = group(units, ({ code }) => departementOf(code ?? ''));
  const far = places.filter(({ code, prefecture }) => {
    const own = byDepartement.get(code) ?? byDepartement.get(undefined) ?? [];
    return prefecture !== null && own.length > 0 && !own.some(({ geometry }) => isNear(geometry, prefecture));
  });
  const [first, ...others] = far;
  if (!first?.prefecture || (byDepartement.has(undefined) && far.length < places.length)) return [];
  const rest = listSome(others.map(({ code, nom }) => `${code} (${nom})`));
  return [
    `Ce que le fichier donne pour ${first.code} (${first.nom}) est loin de sa préfecture ` +
      `(${first.prefecture.join(' ; ')})${rest && `, de même ${rest}`} : longitude et latitude sont peut-être ` +
      'inversées, ou le code est celui d’un autre territoire. Corrigez le fichier.',
  ];
}

function isNear(geometry: Polygon | MultiPolygon, [longitude, latitude]: [number, number]): boolean {
  const [x0, y0, x1, y1] = boxOfGeometry(geometry);
  const [dx, dy] = [Math.max(x0 - longitude, longitude - x1), Math.max(y0 - latitude, latitude - y1)];
  return Math.max(dx, dy) <= PLACE_TOLERANCE;
}
