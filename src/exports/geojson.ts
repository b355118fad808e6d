/** The départements as GeoJSON (RFC 7946): WGS84, outer rings counter-clockwise, every indicator as a property. */
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Unit } from '../model/units.ts';
import { indicateursWords } from '../words/exports.ts';
import type { Caption } from './caption.ts';
import type { Indicateurs } from './indicateurs.ts';
import { usefulNumber, type Case } from './table.ts';

/** About a metre: more digits would be false precision. */
const DECIMALS = 5;

type Properties = Record<string, Case>;
/** A unit without an outline is a point, where its place is known. */
type Shape = Polygon | MultiPolygon | Point;

/** RFC 7946 (6.1) lets a file hold members of its own; readers that do not know them pass over them. */
export interface Geojson extends FeatureCollection<Shape, Properties> {
  metadata: {
    titre: string;
    filtres: string[];
    denominateur: string;
    sources: string[];
    licences: string[];
    lien: string;
    notes: string[];
    colonnes: Record<string, string>;
    region: { code: string; nom: string; localises: Properties; regionaux: Properties };
  };
}

/**
 * Départements of `topology` that the indicators know, in the order of the indicators, with the description of the
 * file.
 */
export function buildGeojson(
  topology: Topology,
  { columns, units, located, regionWide, unplaced }: Indicateurs,
  region: Unit,
  caption: Caption,
): Geojson {
  const shapes = feature(topology, topology.objects['departements'] as GeometryCollection<{ code?: string }>);
  const byCode = new Map(shapes.features.map((one) => [one.properties.code, one.geometry as Shape]));
  const properties = (values: readonly Case[]): Properties =>
    Object.fromEntries(columns.map(({ key }, i) => [key, usefulNumber(values[i] ?? null)]));
  const features = units.flatMap(({ territoire: { code, nom }, values }): Feature<Shape, Properties>[] => {
    const geometry = byCode.get(code);
    if (!geometry) return [];
    return [
      { type: 'Feature', id: code, geometry: placed(geometry), properties: { code, nom, ...properties(values) } },
    ];
  });
  return {
    type: 'FeatureCollection',
    ...(features.length > 0 ? { bbox: bboxOf(features.map(({ geometry }) => geometry)) } : {}),
    metadata: {
      titre: caption.title,
      filtres: caption.filters,
      denominateur: caption.denominator,
      sources: caption.sources,
      licences: caption.licences,
      lien: caption.link,
      notes: [
        indicateursWords.intervals,
        ...(features.length < units.length ? [indicateursWords.withoutPlace(units.length - features.length)] : []),
      ],
      colonnes: Object.fromEntries(columns.map(({ key, title }) => [key, title])),
      region: {
        code: region.code,
        nom: region.nom,
        localises: properties(located),
        regionaux: properties(regionWide),
        ...(unplaced && { non_places: properties(unplaced) }),
      },
    },
    features,
  };
}

/** West, south, east and north of all shapes (RFC 7946, 5), in degrees. */
function bboxOf(geometries: readonly Shape[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const [x = 0, y = 0] of positionsOf(geometry)) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}

function positionsOf(geometry: Shape): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

const placed = (geometry: Shape): Shape =>
  geometry.type === 'Point' ? { ...geometry, coordinates: rounded(geometry.coordinates) } : rewound(geometry);

/**
 * The geometry with rounded positions and its rings turned by the right-hand rule: outer ones counter-clockwise, holes
 * clockwise.
 */
export function rewound(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const polygon = (rings: Position[][]) => rings.map((ring, i) => turned(ring.map(rounded), i === 0));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
}

function rounded(position: Position): Position {
  return position.map((value) => Number(value.toFixed(DECIMALS)));
}

/** Twice the signed area by the shoelace formula; positive where the ring runs counter-clockwise. */
function doubleArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function turned(ring: Position[], isOuter: boolean): Position[] {
  return doubleArea(ring) > 0 === isOuter ? ring : [...ring].reverse();
}
