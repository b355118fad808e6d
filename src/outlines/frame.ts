/**
 * The projection contract of both renderers, and the topology drawn with it: Web Mercator fitted so that the drawn
 * départements fill FRAME_WIDTH units. Everything here is pure and JSON-serialisable.
 */
import { polygonArea } from 'd3';
import type { MultiPolygon, Position } from 'geojson';
import { feature, merge, mesh, neighbors, transform } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { ContextGeometry, MapFrame, MapFeature, MapGeometry } from '../model/geometry.ts';
import { labelPoint } from './label.ts';
import { isArea, type MapTopology } from './mapTopology.ts';
import { boundsOf, worldOf, type Point } from './mercator.ts';
import { neighbourFinder } from './neighbours.ts';
import { svgPathOf } from './path.ts';
import { sourceOf } from './sourceOf.ts';

/** Width of the frame in viewBox units. */
export const FRAME_WIDTH = 1000;
/** Free units around the départements on each side. */
export const FRAME_MARGIN = 16;

/** How finely paths are drawn. */
export interface Detail {
  /** Points whose triangle with their neighbours is smaller (square units) are dropped, on shared arcs. */
  minArea: number;
  /** Decimals of a unit. */
  decimals: number;
}

/** The lines of a name in a shape of so many units, the map shown at `zoom`: `linesOfName` of the map. */
export type BreakName = (nom: string, width: number, zoom: number) => string[];

export const MAP_DETAIL: Detail = { minArea: 1.2, decimals: 0 };
const CONTEXT_DETAIL: Detail = { minArea: 300, decimals: 0 };
/** A label is two lines of this many units, and a letter is about half as wide as its line is high. */
const LABEL_LINE = 21;
const LETTER = 0.5 * LABEL_LINE;
/**
 * A name of two lines with its figure, whose middle is so far below the label's point. Not as wide as drawn: zoomed in
 * it is one line.
 */
const TIGHT = { letter: 14, height: 66, drop: 3 };

/** The frame of a topology: see the type for the formulas. The height is rounded up, the rest shared. */
export function mapFrameOf(topology: MapTopology): MapFrame {
  const [x0, y0, x1, y1] = boundsOf(shapesOf(topology).flatMap(({ polygons }) => polygons.flat(2).map(worldOf)));
  const scale = (FRAME_WIDTH - 2 * FRAME_MARGIN) / (x1 - x0);
  const height = Math.ceil((y1 - y0) * scale + 2 * FRAME_MARGIN);
  return {
    width: FRAME_WIDTH,
    height,
    scale,
    originX: x0 - FRAME_MARGIN / scale,
    originY: (y0 + y1 - height / scale) / 2,
  };
}

/** Frame units of a lon/lat position in degrees. */
export function project({ scale, originX, originY }: MapFrame, position: readonly number[]): Point {
  const [x, y] = worldOf([...position]);
  return [(x - originX) * scale, (y - originY) * scale];
}

/** The drawn départements: fills, merged outline, inner borders once, labels and arrow-key neighbours. */
export function projectMap(
  topology: MapTopology,
  linesOf: BreakName,
  { minArea, decimals }: Detail = MAP_DETAIL,
): MapGeometry {
  const frame = mapFrameOf(topology);
  const planar = projectArcs(topology, frame, minArea);
  const { departements } = planar.objects;
  const adjacent = neighbors(departements.geometries);
  const shapes = shapesOf(planar);
  const places = shapes.map(({ code, nom, polygons }, index) => {
    const label = labelPointOf(nom, polygons, linesOf).map(Math.round) as Point;
    return { code, polygons, label, adjacent: (adjacent[index] ?? []).map((other) => shapes[other]?.code ?? '') };
  });
  const neighboursOf = neighbourFinder(places);
  const features = places.map((place): MapFeature => ({
    code: place.code,
    d: svgPathOf(place.polygons.flat(), { closed: true, decimals }),
    label: place.label,
    bbox: boundsOf(place.polygons.flat(2)).map(Math.round) as MapFeature['bbox'],
    neighbours: neighboursOf(place),
  }));
  const outline = merge(planar, departements.geometries.filter(isArea)).coordinates.flat();
  const borders = mesh(planar, departements, (a, b) => a !== b).coordinates;
  return {
    source: sourceOf(topology),
    frame,
    outline: svgPathOf(outline, { closed: true, decimals }),
    borders: svgPathOf(borders, { decimals }),
    features,
  };
}

/** Where the name of a shape stands, with its figure below: in two lines where `linesOf` breaks it. */
export function labelPointOf(nom: string, polygons: readonly Position[][][], linesOf: BreakName): Point {
  const [left, , right] = boundsOf(polygons.flat(2));
  const lines = linesOf(nom, right - left, 1);
  if (lines.length === 1)
    return labelPoint(largest(polygons), { halfWidth: (nom.length * LETTER) / 2, halfHeight: LABEL_LINE });
  const letters = Math.max(...lines.map(({ length }) => length));
  const text = { halfWidth: (letters * TIGHT.letter) / 2, halfHeight: TIGHT.height / 2 };
  const [x, y] = labelPoint(largest(polygons), text);
  return [x, y - TIGHT.drop];
}

/**
 * The land around, in the units of `projectMap`: it reaches at least 60 % of the frame beyond it on each side, where
 * the file ends. It goes on under the drawn départements, so that no gap can show along their outline. Borders are
 * those between neighbours: neither the drawn outline, nor coasts, nor the file's edge.
 */
export function projectContext(topology: MapTopology, { minArea, decimals }: Detail = CONTEXT_DETAIL): ContextGeometry {
  const planar = projectArcs(topology, mapFrameOf(topology), minArea);
  const { departements, voisins: neighbours } = planar.objects;
  const land = merge(planar, [...departements.geometries.filter(isArea), ...neighbours.geometries.filter(isArea)]);
  return {
    areas: svgPathOf(land.coordinates.flat(), { closed: true, decimals }),
    borders: svgPathOf(mesh(planar, neighbours, (a, b) => a !== b).coordinates, { decimals }),
  };
}

/** The topology in frame units, simplified on its arcs: what neighbours share stays shared. */
function projectArcs(
  { type, objects, arcs, transform: quantised }: MapTopology,
  frame: MapFrame,
  minArea: number,
): MapTopology {
  const decode = quantised ? transform(quantised) : (point: number[]) => point;
  const projected = arcs.map((arc) => arc.map((point, index) => project(frame, decode([...point], index > 0))));
  return simplify(presimplify({ type, objects, arcs: projected }), minArea) as MapTopology;
}

/** The drawn départements with their coordinates, in the topology's units. */
function shapesOf(topology: MapTopology): { code: string; nom: string; polygons: Position[][][] }[] {
  return feature(topology, topology.objects.departements).features.map(({ properties, geometry }) => ({
    code: properties.code,
    nom: properties.nom,
    polygons: (geometry as MultiPolygon).coordinates,
  }));
}

function largest(polygons: readonly Position[][][]): Position[][] {
  return [...polygons].sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
}

/** Area of the outer ring without its holes. */
function areaOf(rings: readonly Position[][]): number {
  const areas = rings.map((ring) => Math.abs(polygonArea(ring as Point[])));
  return areas.reduce((sum, area, index) => sum + (index === 0 ? area : -area), 0);
}
