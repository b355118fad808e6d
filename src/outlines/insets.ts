/** Which units of a map have a frame of their own within it, and what that frame shows. Pure. */
import { polygonArea } from 'd3';
import type { Position } from 'geojson';
import type { MapFrame, MapInset } from '../model/geometry.ts';
import { boundsOf, type Bounds, type Point } from './mercator.ts';
import { piecesOf } from './pieces.ts';
import { placeMany, placeNear, Room, type Land } from './placeInsets.ts';

/** A unit with its outlines in world coordinates, and those that share a border with it. */
export interface WorldShape {
  code: string;
  polygons: Position[][][];
  box: Bounds;
  adjacent: readonly string[];
}

/** A unit with less than this part of the mean surface is too small to be read. */
const TINY = 1 / 10;
/** With it go those that it touches with less than this part. */
const SMALL = 1 / 5;
/** Sides of frames, in frame units: of what is far, and of a magnifier. */
const FAR_SIDES = { most: 176, least: 112, step: 8 };
const MAGNIFIER_SIDES = { most: 400, least: 136, step: 16 };
/** A magnifier magnifies so many times at least. */
const MAGNIFIED = 1.8;
/** Free part of a frame's side on each side of what it shows. */
const FAR_PADDING = 0.08;
const MAGNIFIER_PADDING = 0.04;

/** The units in one frame, and those that are too far away for it. */
export function partFar<T extends Pick<WorldShape, 'box'>>(shapes: readonly T[]): { main: T[]; far: T[] } {
  const [first = []] = piecesOf(shapes.map(({ box }) => box));
  const isMain = new Set(first);
  return { main: shapes.filter((_, i) => isMain.has(i)), far: shapes.filter((_, i) => !isMain.has(i)) };
}

/** Groups of neighbours that are too small beside the others; most maps have none. */
export function tinyGroups(shapes: readonly WorldShape[]): string[][] {
  const areas = new Map(shapes.map(({ code, polygons }) => [code, surfaceOf(polygons)]));
  const mean = [...areas.values()].reduce((sum, area) => sum + area, 0) / shapes.length;
  const isBelow = (code: string, part: number) => (areas.get(code) ?? Infinity) < mean * part;
  const byCode = new Map(shapes.map((shape) => [shape.code, shape]));
  const seen = new Set<string>();
  return shapes.flatMap(({ code }) => {
    if (seen.has(code) || !isBelow(code, TINY)) return [];
    const group = [code];
    seen.add(code);
    // Grows while it is read.
    for (const one of group)
      for (const other of byCode.get(one)?.adjacent ?? []) {
        if (seen.has(other) || !isBelow(other, SMALL)) continue;
        seen.add(other);
        group.push(other);
      }
    return [group.sort()];
  });
}

/**
 * The frame with its insets, higher where they need room below the land.
 * @param frame fits `main`. @param far one inset each. @param finest units that a magnifier may be needed for.
 */
export function withInsets(
  frame: MapFrame,
  main: readonly WorldShape[],
  far: readonly WorldShape[],
  finest: readonly WorldShape[],
): MapFrame {
  const groups = tinyGroups(finest);
  if (far.length + groups.length === 0) return frame;
  const { width, scale, originX, originY } = frame;
  const toFrame = ([x = 0, y = 0]: Position): Point => [(x - originX) * scale, (y - originY) * scale];
  const land: Land = main.flatMap(({ polygons }) => polygons.map((rings) => rings.map((ring) => ring.map(toFrame))));
  const room = new Room(land, width, frame.height);
  const insets: MapInset[] = [];
  if (far.length > 0) {
    const boxes = placeMany(room, far.length, FAR_SIDES);
    far.forEach(({ box }, i) => insets.push(insetOf(boxes[i] as Bounds, box, FAR_PADDING)));
  }
  for (const group of groups) {
    const own = finest.filter(({ code }) => group.includes(code));
    const world = boundsOf(own.flatMap(({ polygons }) => polygons.flat(2)) as Point[]);
    const [x0, y0, x1, y1] = world;
    const least = (MAGNIFIED * scale * Math.max(x1 - x0, y1 - y0)) / (1 - 2 * MAGNIFIER_PADDING);
    const sides = { ...MAGNIFIER_SIDES, least: Math.ceil(Math.max(MAGNIFIER_SIDES.least, least)) };
    const box = placeNear(room, toFrame([(x0 + x1) / 2, (y0 + y1) / 2]), sides);
    insets.push({ ...insetOf(box, world, MAGNIFIER_PADDING), magnified: group });
  }
  return { ...frame, height: room.height, insets };
}

/** A frame that shows a part of the world in its middle; `world` is then all that it has room for. */
function insetOf(box: Bounds, [x0, y0, x1, y1]: Bounds, padding: number): MapInset {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const scale = (1 - 2 * padding) * Math.min(width / (x1 - x0), height / (y1 - y0));
  const originX = (x0 + x1) / 2 - (box[0] + box[2]) / 2 / scale;
  const originY = (y0 + y1) / 2 - (box[1] + box[3]) / 2 / scale;
  const toWorld = (x: number, y: number): Point => [originX + x / scale, originY + y / scale];
  return { box, world: [...toWorld(box[0], box[1]), ...toWorld(box[2], box[3])], scale, originX, originY };
}

/** The surface of polygons (rings: outer, then holes), in the square of their unit. */
function surfaceOf(polygons: readonly Position[][][]): number {
  return polygons.reduce(
    (sum, rings) =>
      sum + rings.reduce((part, ring, i) => part + (i === 0 ? 1 : -1) * Math.abs(polygonArea(ring as Point[])), 0),
    0,
  );
}
