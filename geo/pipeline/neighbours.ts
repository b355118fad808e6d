/** Which département an arrow key reaches from another. */
import type { Neighbours } from '../../src/model/geometry.ts';
import type { Point } from './mercator.ts';

/** A place on the map as the arrows see it. */
export interface Place {
  code: string;
  label: Point;
  /** Codes of those that share a border. */
  adjacent: readonly string[];
}

/** Unit vectors, y down. */
const DIRECTIONS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;
/** A neighbour lies in a direction when it deviates by no more than this: diagonals belong to two arrows. */
const CONE = Math.cos((50 * Math.PI) / 180);

/**
 * The neighbours of one place: in each direction the nearest that shares a border and lies within 50° of it, or else
 * the nearest of all within 50°. Distances are lengthened by the deviation, so that straight ahead comes first.
 */
export function neighboursOf(place: Place, places: readonly Place[]): Neighbours {
  const neighbours: Neighbours = {};
  for (const direction of ['left', 'right', 'up', 'down'] as const) {
    const candidates = places.flatMap((other) => {
      const cost = costOf(place.label, other.label, DIRECTIONS[direction]);
      return other.code === place.code || cost === null ? [] : [{ code: other.code, cost }];
    });
    const bordering = candidates.filter(({ code }) => place.adjacent.includes(code));
    const [nearest] = (bordering.length > 0 ? bordering : candidates).sort((a, b) => a.cost - b.cost);
    if (nearest) neighbours[direction] = nearest.code;
  }
  return neighbours;
}

/** Distance divided by the cosine of the deviation; null outside the cone. */
function costOf([x, y]: Point, [otherX, otherY]: Point, [dx, dy]: readonly [number, number]): number | null {
  const distance = Math.hypot(otherX - x, otherY - y);
  const cosine = ((otherX - x) * dx + (otherY - y) * dy) / distance;
  return cosine >= CONE ? distance / cosine : null;
}
