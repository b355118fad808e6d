/** Whether what a file holds is nested as GeoJSON wants it (RFC 7946): all else reads it without looking. */

/** The place of the first feature that is none, from 0; -1 where all are. Whether numbers are degrees is seen later. */
export const findMalformed = (features: readonly unknown[]): number => features.findIndex((one) => !isFeature(one));

function isFeature(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { geometry = null, properties = null } = value;
  return (geometry === null || isGeometry(geometry)) && (properties === null || isObject(properties));
}

/** How deep positions lie in the coordinates of each kind. */
const DEPTHS: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function isGeometry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { type, coordinates, geometries } = value;
  // Collections within collections, which RFC 7946 advises against, could be so deep that nothing reads them.
  if (type === 'GeometryCollection')
    return Array.isArray(geometries) && geometries.every((one) => isGeometry(one) && !('geometries' in one));
  const depth = Object.entries(DEPTHS).find(([kind]) => kind === type)?.[1];
  return depth !== undefined && areNested(coordinates, depth);
}

/** Lists of lists, so many deep, whose innermost are positions: nothing in these holds more. */
function areNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((one) => (depth === 0 ? one === null || typeof one !== 'object' : areNested(one, depth - 1)));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
