/** Marks of communes: one a commune, and one for several where they would cover one another. Pure. */
import type { Frame } from '../model/geometry.ts';
import type { NamedCommune } from '../selection/places.ts';
import { pointOf } from './camera.ts';

/** One mark: where it stands in frame units, and the communes that it is for, most named first. */
export interface Mark {
  x: number;
  y: number;
  named: NamedCommune[];
}

/**
 * Marks that stand no closer than `distance` frame units: each commune, in the given order (most named first), goes to the first mark that it
 * would cover, or gets its own. A shared mark stays where its first commune lies, which is a real place and not a mean of places.
 */
export function groupMarks(frame: Frame, named: readonly NamedCommune[], distance: number): Mark[] {
  const marks: Mark[] = [];
  for (const one of named) {
    const [x, y] = pointOf(frame, [one.commune.longitude, one.commune.latitude]);
    const near = marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) < distance);
    if (near) near.named.push(one);
    else marks.push({ x, y, named: [one] });
  }
  return marks;
}

/** How many different projects name one of the communes of a mark. */
export function projetsOf({ named }: Mark): number {
  return new Set(named.flatMap(({ projets }) => projets.map(({ projet }) => projet.id))).size;
}
