/**
 * The projection contract of both renderers, and the topology drawn with it: Web Mercator fitted so that the drawn
 * départements fill FRAME_WIDTH units, or MOST_HEIGHT. Everything here is pure and JSON-serialisable.
 */
import { polygonArea } from 'd3';
import type { Position } from 'geojson';
import { merge, mesh, neighbors, transform } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { ContextGeometry, MapFrame, MapFeature, MapGeometry } from '../model/geometry.ts';
import { partFar, withInsets, type WorldShape } from './insets.ts';
import { cutOut, cutOutLines, drawPiece, edgesOf, frameFor, homeOf, middleOf, piecesIn } from './insetPieces.ts';
import { labelPoint } from './label.ts';
import { isArea, shapesOf, type MapTopology } from './mapTopology.ts';
import { boundsOf, worldOf, type Point } from './mercator.ts';
import { neighbourFinder } from './neighbours.ts';
import { svgPathOf } from './path.ts';
import { sourceOf } from './sourceOf.ts';

/** Width of the frame in viewBox units. */
export const FRAME_WIDTH = 1000;
/** Height that what is tall is fitted to: letters are measured in units, and the screen is rarely tall. */
export const MOST_HEIGHT = 1100;
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

/**
 * The frame of a topology: see the type for the formulas. The height is rounded up, the rest shared. Units that are far
 * from the others have insets, and those of `finest` (the same map by smaller units) that are too small a magnifier.
 */
export function mapFrameOf(topology: MapTopology, finest = topology): MapFrame {
  const { main, far } = partFar(worldShapesOf(topology));
  const [x0, y0, x1, y1] = boundsOf(main.flatMap(({ polygons }) => polygons.flat(2) as Point[]));
  const [wide, tall] = [FRAME_WIDTH, MOST_HEIGHT].map((room) => room - 2 * FRAME_MARGIN) as Point;
  const scale = Math.min(wide / (x1 - x0), tall / (y1 - y0));
  const height = Math.ceil((y1 - y0) * scale + 2 * FRAME_MARGIN);
  const margin = (FRAME_WIDTH - (x1 - x0) * scale) / 2;
  const frame: MapFrame = {
    width: FRAME_WIDTH,
    height,
    scale,
    originX: x0 - (scale < wide / (x1 - x0) ? margin : FRAME_MARGIN) / scale,
    originY: (y0 + y1 - height / scale) / 2,
  };
  return withInsets(frame, main, far, finest === topology ? main : partFar(worldShapesOf(finest)).main);
}

/** The drawn units in world coordinates, in the order of the file. */
function worldShapesOf(topology: MapTopology): WorldShape[] {
  const adjacent = neighbors(topology.objects.departements.geometries);
  const shapes = shapesOf(topology);
  return shapes.map(({ code, polygons }, i) => {
    const world = polygons.map((rings) => rings.map((ring) => ring.map(worldOf)));
    const touched = (adjacent[i] ?? []).map((other) => shapes[other]?.code ?? '');
    return { code, polygons: world, box: boundsOf(world.flat(2)), adjacent: touched };
  });
}

/** What is projected on: the frame, or one of its insets. */
export type Plane = Pick<MapFrame, 'scale' | 'originX' | 'originY'>;

/** Frame units of a lon/lat position in degrees. */
export function project({ scale, originX, originY }: Plane, position: readonly number[]): Point {
  const [x, y] = worldOf([...position]);
  return [(x - originX) * scale, (y - originY) * scale];
}

/**
 * The drawn départements: fills, merged outline, inner borders once, labels and arrow-key neighbours. A unit under a
 * magnifier is drawn twice, by one path, and its label and box are those of the magnifier.
 * @param whole the frame to draw in; without it that of the topology. Magnifiers that are for none of its units go.
 */
export function projectMap(
  topology: MapTopology,
  linesOf: BreakName,
  { minArea, decimals }: Detail = MAP_DETAIL,
  whole: MapFrame = mapFrameOf(topology),
): MapGeometry {
  const all = shapesOf(topology);
  const frame = frameFor(whole, new Set(all.map(({ code }) => code)));
  const pieces = piecesIn(topology, frame).map(({ codes, on, clip }) => {
    const { objects, ...arcs } = topology;
    const own = objects.departements.geometries.filter(({ id }) => codes.has(String(id)));
    const part = { ...arcs, objects: { ...objects, departements: { ...objects.departements, geometries: own } } };
    return drawPiece(projectArcs(part, on, minArea), clip);
  });
  const places = all.map(({ code, nom }) => {
    const drawn = pieces.flatMap(({ shapes }) => shapes.find((shape) => shape.code === code) ?? []);
    const isMagnified = frame.insets?.some(({ magnified }) => magnified?.includes(code));
    const shown = (isMagnified ? drawn.at(-1) : drawn[0])?.polygons ?? [];
    const home = homeOf(frame, shown);
    const label = home ? middleOf(home) : labelPointOf(nom, shown, linesOf);
    return {
      code,
      rings: drawn.flatMap(({ polygons }) => polygons.flat()),
      bbox: home ?? boundsOf(shown.flat(2)),
      label: label.map(Math.round) as Point,
      adjacent: drawn[0]?.adjacent ?? [],
    };
  });
  const neighboursOf = neighbourFinder(places);
  const features = places.map((place): MapFeature => ({
    code: place.code,
    d: svgPathOf(place.rings, { closed: true, decimals }),
    label: place.label,
    bbox: place.bbox.map(Math.round) as MapFeature['bbox'],
    neighbours: neighboursOf(place),
  }));
  return {
    source: sourceOf(topology),
    frame,
    outline: svgPathOf(
      pieces.flatMap(({ outline }) => outline),
      { closed: true, decimals },
    ),
    borders:
      svgPathOf(
        pieces.flatMap(({ borders }) => borders),
        { decimals },
      ) + edgesOf(frame),
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
export function projectContext(
  topology: MapTopology,
  { minArea, decimals }: Detail = CONTEXT_DETAIL,
  frame: MapFrame = mapFrameOf(topology),
): ContextGeometry {
  const planar = projectArcs(topology, frame, minArea);
  const { departements, voisins: neighbours } = planar.objects;
  const land = merge(planar, [...departements.geometries.filter(isArea), ...neighbours.geometries.filter(isArea)]);
  const borders = mesh(planar, neighbours, (a, b) => a !== b).coordinates;
  const boxes = frame.insets?.map(({ box }) => box) ?? [];
  return {
    areas: svgPathOf(cutOut(land.coordinates, boxes).flat(), { closed: true, decimals }),
    borders: svgPathOf(cutOutLines(borders, boxes), { decimals }),
  };
}

/** The topology in frame units, simplified on its arcs: what neighbours share stays shared. */
function projectArcs(
  { type, objects, arcs, transform: quantised }: MapTopology,
  frame: Plane,
  minArea: number,
): MapTopology {
  const decode = quantised ? transform(quantised) : (point: number[]) => point;
  const projected = arcs.map((arc) => arc.map((point, index) => project(frame, decode([...point], index > 0))));
  return simplify(presimplify({ type, objects, arcs: projected }), minArea) as MapTopology;
}

function largest(polygons: readonly Position[][][]): Position[][] {
  return [...polygons].sort((a, b) => areaOf(b) - areaOf(a))[0] ?? [];
}

/** Area of the outer ring without its holes. */
function areaOf(rings: readonly Position[][]): number {
  const areas = rings.map((ring) => Math.abs(polygonArea(ring as Point[])));
  return areas.reduce((sum, area, index) => sum + (index === 0 ? area : -area), 0);
}
