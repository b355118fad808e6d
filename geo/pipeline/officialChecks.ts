/** Refusals of official files by their geometry: coordinate system, rings, and places that do not match the data. */
import { polygonArea } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boxOfGeometry, polygonsOf } from './clip.ts';
import type { Territoire } from './territoires.ts';
import { GeometryError, type Unit } from './units.ts';

/** Longitude and latitude: WGS84, or the European and French systems that agree with it within a metre. */
const DEGREES = /(CRS84|EPSG:+(4326|4258|4171))$/i;
const CONVERT = 'Convertissez le fichier en WGS84 (EPSG:4326), par exemple avec « ogr2ogr -t_srs EPSG:4326 ».';
/** A préfecture may lie this many degrees (about 10 km) outside a coarse contour, no more. */
const PLACE_TOLERANCE = 0.1;

/** Refuses a `crs` member (GeoJSON 2008) that names anything but longitude and latitude. */
export function refuseForeignCrs(crs: unknown): void {
  if (crs === undefined || crs === null) return;
  const name = (crs as { properties?: { name?: unknown } }).properties?.name;
  if (typeof name === 'string' && DEGREES.test(name)) return;
  const label = typeof name === 'string' ? name : 'non nommé';
  throw new GeometryError(`Le fichier annonce un autre système de coordonnées (${label}). ${CONVERT}`);
}

/** Refuses coordinates that are no degrees, and rings that are open, too short or without an area. */
export function refuseWrongRings(code: string, geometry: Polygon | MultiPolygon): void {
  const rings = polygonsOf(geometry).flat();
  if (rings.length === 0) throw new GeometryError(`Le département ${code} n’a aucun anneau : son polygone est vide.`);
  for (const ring of rings) {
    const wrong = ring.find((position) => !isLonLat(position));
    if (wrong) {
      throw new GeometryError(
        `Le département ${code} a des coordonnées qui ne sont pas des degrés (${wrong.join(' ; ')}), peut-être du Lambert-93. ${CONVERT}`,
      );
    }
    const reason = faultOf(ring);
    if (reason) {
      throw new GeometryError(
        `Le département ${code} a un anneau inutilisable : ${reason}. Réparez le polygone (par exemple avec « ogr2ogr -makevalid »).`,
      );
    }
  }
}

function isLonLat([longitude, latitude]: Position): boolean {
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return false;
  return Math.abs(longitude as number) <= 180 && Math.abs(latitude as number) <= 90;
}

function faultOf(ring: readonly Position[]): string | null {
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
 * Refuses a file in which a préfecture of data/territoires.csv is not near its département: longitude and latitude
 * are then swapped, or codes belong to other places. Degrees alone would not show it.
 */
export function refuseMisplaced(units: readonly Unit[], territoires: readonly Territoire[]): void {
  for (const { code, nom, prefecture } of territoires) {
    if (!prefecture) continue;
    const [longitude, latitude] = prefecture;
    const isNear = units.some((unit) => {
      if (unit.code !== code) return false;
      const [x0, y0, x1, y1] = boxOfGeometry(unit.geometry);
      const [dx, dy] = [Math.max(x0 - longitude, longitude - x1), Math.max(y0 - latitude, latitude - y1)];
      return Math.max(dx, dy) <= PLACE_TOLERANCE;
    });
    if (!isNear) {
      throw new GeometryError(
        `Le polygone ${code} (${nom}) est loin de sa préfecture (${longitude} ; ${latitude}) : longitude et latitude sont peut-être inversées, ou le code est celui d’un autre territoire. Corrigez le fichier.`,
      );
    }
  }
}
