/** A map in pieces: the land in the frame, and what each of its insets shows. Pure. */
import type { MultiPolygon, Position } from 'geojson';
import { merge, mesh, neighbors } from 'topojson-client';
import type { MapFrame, MapInset } from '../model/geometry.ts';
import { clipLines, clipToBox } from './clip.ts';
import { isArea, shapesOf, type MapTopology } from './mapTopology.ts';
import { boundsOf, worldOf, type Bounds, type Point } from './mercator.ts';
import { svgPathOf } from './path.ts';

/** Which units are drawn on which plane, for a magnifier cut along its edge. */
interface Piece {
  codes: ReadonlySet<string>;
  on: MapFrame | MapInset;
  clip: Bounds | null;
}

/** Farther than any map reaches, in frame units. */
const BEYOND = 1e5;

/** Without the magnifiers that are for none of these units. */
export function frameFor(frame: MapFrame, codes: ReadonlySet<string>): MapFrame {
  const { insets, ...rest } = frame;
  const own = insets?.filter(({ magnified }) => magnified?.some((code) => codes.has(code)) ?? true) ?? [];
  return own.length > 0 ? { ...rest, insets: own } : rest;
}

/** The inset that a box in world coordinates is far away in: the one that holds its middle. */
export function farInsetOf({ insets = [] }: MapFrame, box: Bounds): MapInset | undefined {
  const [x, y] = middleOf(box);
  return insets.find(({ magnified, world: [a, b, c, d] }) => !magnified && x >= a && x <= c && y >= b && y <= d);
}

/** The edge of the inset that holds a shape which is far away: its name has the whole of it. */
export function homeOf({ insets = [] }: MapFrame, polygons: Position[][][]): Bounds | undefined {
  if (insets.length === 0) return undefined;
  const [x0, y0, x1, y1] = boundsOf(polygons.flat(2));
  const far = insets.filter(({ magnified }) => !magnified).map(({ box }) => box);
  return far.find(([a, b, c, d]) => x0 >= a && y0 >= b && x1 <= c && y1 <= d);
}

export const middleOf = ([x0, y0, x1, y1]: Bounds): Point => [(x0 + x1) / 2, (y0 + y1) / 2];

/** The land first, then the insets in their order. */
export function piecesIn(topology: MapTopology, frame: MapFrame): Piece[] {
  const insets = frame.insets ?? [];
  const homes = new Map<MapInset | undefined, Set<string>>();
  for (const { code, polygons } of shapesOf(topology)) {
    const home = insets.length > 0 ? farInsetOf(frame, boundsOf(polygons.flat(2).map(worldOf))) : undefined;
    homes.set(home, (homes.get(home) ?? new Set()).add(code));
  }
  const main = homes.get(undefined) ?? new Set<string>();
  return [
    { codes: main, on: frame, clip: null },
    ...insets.map((inset): Piece => {
      if (!inset.magnified) return { codes: homes.get(inset) ?? new Set(), on: inset, clip: null };
      return { codes: main, on: inset, clip: inset.box };
    }),
  ];
}

/** What is drawn of a piece: shapes that have something in it, the merged outline and the borders between them. */
export function drawPiece(planar: MapTopology, clip: Bounds | null) {
  const { departements } = planar.objects;
  const adjacent = neighbors(departements.geometries);
  const shapes = shapesOf(planar);
  const outline = merge(planar, departements.geometries.filter(isArea)).coordinates;
  const borders = mesh(planar, departements, (a, b) => a !== b).coordinates;
  const within = (polygons: Position[][][]) =>
    clip ? (clipToBox({ type: 'MultiPolygon', coordinates: polygons }, clip)?.coordinates ?? []) : polygons;
  return {
    shapes: shapes
      .map(({ code, polygons }, index) => ({
        code,
        polygons: within(polygons),
        adjacent: (adjacent[index] ?? []).map((other) => shapes[other]?.code ?? ''),
      }))
      .filter(({ polygons }) => polygons.length > 0),
    outline: within(outline).flat(),
    borders: clip ? clipLines(borders, clip) : borders,
  };
}

/** The edges of the insets as path data. */
export function edgesOf({ insets = [] }: MapFrame): string {
  return svgPathOf(
    insets.map(({ box: [x0, y0, x1, y1] }) => [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ]),
    { closed: true, decimals: 0 },
  );
}

/** Polygons without what lies in the boxes. Parts overlap by a unit, so that no line shows between them. */
export function cutOut(polygons: Position[][][], boxes: readonly Bounds[]): Position[][][] {
  return boxes.reduce<Position[][][]>(
    (left, box) =>
      sidesOf(box, 1).flatMap(
        (side): Position[][][] =>
          clipToBox({ type: 'MultiPolygon', coordinates: left } satisfies MultiPolygon, side)?.coordinates ?? [],
      ),
    polygons,
  );
}

/** The same for lines. */
export function cutOutLines(lines: Position[][], boxes: readonly Bounds[]): Position[][] {
  return boxes.reduce((left, box) => sidesOf(box, 0).flatMap((side) => clipLines(left, side)), lines);
}

/** All that lies around a box: above and below it, then what is left on its sides. */
function sidesOf([x0, y0, x1, y1]: Bounds, overlap: number): Bounds[] {
  return [
    [-BEYOND, -BEYOND, BEYOND, y0],
    [-BEYOND, y1, BEYOND, BEYOND],
    [-BEYOND, y0 - overlap, x0, y1 + overlap],
    [x1, y0 - overlap, BEYOND, y1 + overlap],
  ];
}
