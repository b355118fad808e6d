/** The shapes of one level, of one file or of several, in the frame of the region. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mergeArcs, mesh, neighbors } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon as AreaArcs, Topology } from 'topojson-specification';
import type { LevelGeometry, LevelTopology, MapFeature, MapFrame } from '../model/geometry.ts';
import { labelPointOf, MAP_DETAIL, project, type BreakName, type Detail, type Plane } from './frame.ts';
import { edgesOf, farInsetOf } from './insetPieces.ts';
import { isArea } from './mapTopology.ts';
import { boundsOf, worldOf } from './mercator.ts';
import { neighbourFinder } from './neighbours.ts';
import { svgPathOf } from './path.ts';
import { insidePoint } from './insidePoint.ts';
import { polygonsOf } from './polygons.ts';

/** The object of a file that is land around. */
const AROUND = 'voisins';
/** Steps per axis before joining: a thousandth of a unit, so that what files share becomes equal. */
const JOIN_STEPS = 1e6;
/** Up to so many shapes, labels have the room of their names; above, any point well inside. */
const MOST_NAMED = 40;
/** How finely so many shapes are drawn: the more there are, the nearer one looks at them. */
const DETAILS: { most: number; detail: Detail }[] = [
  { most: MOST_NAMED, detail: MAP_DETAIL },
  { most: 400, detail: { minArea: 0.3, decimals: 1 } },
  { most: Infinity, detail: { minArea: 0.1, decimals: 1 } },
];
/** What a shape is drawn with that the others' detail has flattened. */
const FINEST_DECIMALS = 3;

interface Properties {
  code: string;
  nom: string;
}
type Shape = Feature<Polygon | MultiPolygon, Properties>;
type Planar = Topology<{ level: GeometryCollection<Properties> }>;

/**
 * Fills, merged outline and inner borders of a level, whose `parts` are files (for communes, one a département) with
 * outlines in degrees. A code that several parts hold is one shape. Labels lie inside their shape.
 * @param linesOf how a name breaks, where the level has few shapes.
 */
export function projectLevel(
  parts: readonly LevelTopology[],
  frame: MapFrame,
  linesOf: BreakName = (nom) => [nom],
): LevelGeometry {
  const joined = joinParts(parts, frame);
  const { level } = joined.objects;
  const { minArea, decimals } = detailFor(level.geometries.length);
  const planar = simplify(presimplify(joined), minArea) as unknown as Planar;
  const adjacent = neighbors(level.geometries);
  const exact = shapesOf(joined);
  const places = shapesOf(planar).map(({ code, nom, polygons }, index) => {
    const drawn = svgPathOf(polygons.flat(), { closed: true, decimals });
    // A shape smaller than what is left out at this detail would have no surface.
    const own = drawn === '' ? (exact[index]?.polygons ?? []) : polygons;
    const d = drawn === '' ? svgPathOf(own.flat(), { closed: true, decimals: FINEST_DECIMALS }) : drawn;
    const label = level.geometries.length > MOST_NAMED ? insidePoint(own) : labelPointOf(nom, own, linesOf);
    return {
      ...{ code, d, bbox: roundedTo(decimals, boundsOf(own.flat(2))), label: roundedTo(decimals, label) },
      adjacent: (adjacent[index] ?? []).map((other) => exact[other]?.code ?? ''),
    };
  });
  const neighboursOf = neighbourFinder(places);
  return {
    features: places.map((place): MapFeature => {
      const { code, d, label, bbox } = place;
      return { code, d, label, bbox, neighbours: neighboursOf(place) };
    }),
    outline: svgPathOf(merge(planar, planar.objects.level.geometries.filter(isArea)).coordinates.flat(), {
      closed: true,
      decimals,
    }),
    borders:
      svgPathOf(mesh(planar, planar.objects.level, (a, b) => a !== b).coordinates, { decimals }) + edgesOf(frame),
  };
}

function detailFor(shapes: number): Detail {
  return DETAILS.find(({ most }) => shapes <= most)?.detail ?? MAP_DETAIL;
}

/** All parts in frame units on one topology: borders that two files share are one arc. */
function joinParts(parts: readonly LevelTopology[], frame: MapFrame): Planar {
  const features = parts.flatMap((part) =>
    shapesInDegrees(part).map((shape) => projected(shape, planeOf(shape, frame))),
  );
  const level: FeatureCollection<Polygon | MultiPolygon, Properties> = { type: 'FeatureCollection', features };
  const joined = topology({ level }, JOIN_STEPS) as unknown as Planar;
  const byCode = new Map<string, GeometryObject<Properties>[]>();
  for (const geometry of joined.objects.level.geometries) {
    const { code } = geometry.properties as Properties;
    byCode.set(code, [...(byCode.get(code) ?? []), geometry]);
  }
  joined.objects.level.geometries = [...byCode.values()].map((some) => wholeOf(joined, some)) as AreaArcs<Properties>[];
  return joined;
}

function wholeOf(joined: Planar, some: readonly GeometryObject<Properties>[]): GeometryObject<Properties> {
  const [first] = some;
  if (!first || some.length === 1) return first as GeometryObject<Properties>;
  return { ...mergeArcs(joined, some.filter(isArea)), properties: first.properties as Properties };
}

function shapesInDegrees(part: LevelTopology): Shape[] {
  return Object.entries(part.objects).flatMap(([name, object]) => {
    if (name === AROUND) return [];
    return feature(part, object).features.flatMap(({ id, properties, geometry }): Shape[] => {
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
      const code = String(id ?? properties?.code ?? '');
      return [{ type: 'Feature', properties: { code, nom: properties?.nom ?? code }, geometry }];
    });
  });
}

/** The frame, or the inset that a shape is far away in; a magnifier is of the site's own units alone. */
function planeOf({ geometry }: Shape, frame: MapFrame): Plane {
  const points = frame.insets ? polygonsOf(geometry).flat(2).map(worldOf) : [];
  return (frame.insets && farInsetOf(frame, boundsOf(points))) ?? frame;
}

function projected({ properties, geometry }: Shape, frame: Plane): Shape {
  const coordinates = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map((one) => project(frame, one))));
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}

function shapesOf(planar: Planar): (Properties & { polygons: Position[][][] })[] {
  return feature(planar, planar.objects.level).features.map(({ properties, geometry }) => ({
    ...properties,
    polygons: polygonsOf(geometry as MultiPolygon),
  }));
}

function roundedTo<T extends number[]>(decimals: number, values: T): T {
  const grid = 10 ** decimals;
  return values.map((value) => Math.round(value * grid) / grid) as T;
}
