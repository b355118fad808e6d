/** Which département an arrow key reaches from another. */
import { quadtree, type Quadtree } from 'd3';
import type { Neighbours } from '../model/geometry.ts';
import type { Bounds, Point } from './mercator.ts';

/** A place on the map as the arrows see it. */
export interface LabelledUnit {
  code: string;
  label: Point;
  /** Codes of those that share a border. */
  adjacent: readonly string[];
}

/** Unit vectors, y down. */
const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;
/** A neighbour lies in a direction when it deviates by no more than this: diagonals belong to two arrows. */
const CONE = Math.cos((50 * Math.PI) / 180);

type Direction = keyof typeof DIRECTIONS;

/** A place that could be reached; `rank`: its place in the list, which decides between equal costs. */
interface Candidate {
  place: LabelledUnit;
  rank: number;
  cost: number;
}

/**
 * Finds the neighbours of one place after another among `places`: in each direction the nearest that shares a border
 * and lies within 50° of it, or else the nearest of all within 50°. Distances are lengthened by the deviation, so that
 * straight ahead comes first.
 */
export function neighbourFinder(places: readonly LabelledUnit[]): (place: LabelledUnit) => Neighbours {
  const ranked = places.map((place, rank) => ({ place, rank }));
  const byCode = new Map(ranked.map((one) => [one.place.code, one]));
  const tree = quadtree(
    ranked,
    ({ place }) => place.label[0],
    ({ place }) => place.label[1],
  );
  return (place) => {
    const bordering = place.adjacent.flatMap((code) => byCode.get(code) ?? []);
    const neighbours: Neighbours = {};
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const nearest = nearestOf(place, bordering, direction) ?? nearestIn(tree, place, direction);
      if (nearest) neighbours[direction] = nearest.place.code;
    }
    return neighbours;
  };
}

/** The same for one place alone. */
export function neighboursOf(place: LabelledUnit, places: readonly LabelledUnit[]): Neighbours {
  return neighbourFinder(places)(place);
}

type Ranked = Omit<Candidate, 'cost'>;

/** The nearest of a list in a direction, none where all lie elsewhere. */
function nearestOf(place: LabelledUnit, some: readonly Ranked[], direction: Direction): Candidate | undefined {
  return some.reduce<Candidate | undefined>((best, one) => nearer(place, best, one, direction), undefined);
}

function nearer(
  place: LabelledUnit,
  best: Candidate | undefined,
  one: Ranked,
  direction: Direction,
): Candidate | undefined {
  const cost = one.place.code === place.code ? null : costOf(place.label, one.place.label, DIRECTIONS[direction]);
  if (cost === null) return best;
  const isNearer = !best || cost < best.cost || (cost === best.cost && one.rank < best.rank);
  return isNearer ? { ...one, cost } : best;
}

/** The nearest of all: only squares that reach into the cone, and nearer than what was found, are looked into. */
function nearestIn(tree: Quadtree<Ranked>, place: LabelledUnit, direction: Direction): Candidate | undefined {
  let best: Candidate | undefined;
  tree.visit((node, ...box) => {
    if (isOutside(box, place.label, direction) || (best && wayTo(box, place.label) > best.cost)) return true;
    if (node.length) return false;
    for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next)
      best = nearer(place, best, leaf.data, direction);
    return true;
  });
  return best;
}

/** Distance to the nearest point of a box. */
function wayTo([x0, y0, x1, y1]: Bounds, [x, y]: Point): number {
  return Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1));
}

/** Whether a box lies beyond one of the two edges of the cone; a little less, for the last digits. */
function isOutside([x0, y0, x1, y1]: Bounds, [x, y]: Point, direction: Direction): boolean {
  const [dx, dy] = DIRECTIONS[direction];
  const [along, across] = [Math.sqrt(1 - CONE ** 2), CONE];
  return [1, -1].some((side) => {
    const [nx, ny] = [dx * along - side * dy * across, dy * along + side * dx * across];
    return nx * ((nx > 0 ? x1 : x0) - x) + ny * ((ny > 0 ? y1 : y0) - y) < -1e-9;
  });
}

/** Distance divided by the cosine of the deviation; null outside the cone. */
function costOf([x, y]: Point, [otherX, otherY]: Point, [dx, dy]: readonly [number, number]): number | null {
  const distance = Math.hypot(otherX - x, otherY - y);
  const cosine = ((otherX - x) * dx + (otherY - y) * dy) / distance;
  return cosine >= CONE ? distance / cosine : null;
}
