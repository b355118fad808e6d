/** Marks of communes: one a commune, and one for several where they would cover one another. Pure. */
import type { MapFrame } from '../model/geometry.ts';
import type { NamedCommune } from '../selection/places.ts';
import { pointOf } from './world.ts';

/** One mark: where it stands in frame units, and the communes that it is for, most named first. */
export interface Mark {
  x: number;
  y: number;
  named: NamedCommune[];
}

/**
 * Marks that stand no closer than `distance` frame units: each commune, in the given order (most named first), goes
 * to the first mark that it would cover, or gets its own. A shared mark stays where its first commune lies, which is a
 * real place: clusters of a library stand in the middle of places, and where no zoom has asked for them.
 */
export function groupMarks(frame: MapFrame, named: readonly NamedCommune[], distance: number): Mark[] {
  const marks: Mark[] = [];
  // Whatever is near lies in the same cell of this width or in one of the eight around it.
  const cells = new Map<string, number[]>();
  for (const one of named) {
    const [x, y] = pointOf(frame, [one.commune.longitude, one.commune.latitude]);
    const [column, row] = [Math.floor(x / distance), Math.floor(y / distance)];
    const isNear = (place: number) => {
      const mark = marks[place];
      return mark && Math.hypot(mark.x - x, mark.y - y) < distance;
    };
    const around = AROUND.flatMap(([i, j]) => cells.get(`${column + i},${row + j}`) ?? []);
    const near = marks[Math.min(...around.filter(isNear))];
    if (near) near.named.push(one);
    else {
      const key = `${column},${row}`;
      cells.set(key, [...(cells.get(key) ?? []), marks.push({ x, y, named: [one] }) - 1]);
    }
  }
  return marks;
}

/** A cell and the eight around it. */
const AROUND = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => [i, j] as const));

/** How many different projects name one of the communes of a mark. */
export function projetsOf({ named }: Mark): number {
  return new Set(named.flatMap(({ projets }) => projets.map(({ projet }) => projet.id))).size;
}
