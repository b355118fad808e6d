/** Which of thousands of names are written: the important first, none over another. Pure. */
import type { ViewBox } from './camera.ts';
import type { Size } from './canvasView.ts';

/**
 * The room of one name (pixels, or any unit that `size` has too), and whether its unit is large enough to hold it: a
 * name that is not held is a landmark, of which there are few.
 */
export interface NameRoom {
  box: ViewBox;
  isHeld: boolean;
}

/**
 * Places of the names that are written, of `count` in the order of importance; `roomOf` has null for who is not to be
 * named, and is told when no landmark is left. Room is given away in cells, so that the cost is that of the names and
 * not of their pairs. A name that the edge of `size` would cut is not written.
 * @param cell side of a cell. @param landmarks how many names may reach beyond their units.
 */
export function chooseNames(
  count: number,
  roomOf: (place: number, isHeldAlone: boolean) => NameRoom | null,
  { width, height }: Size,
  cell: number,
  landmarks: number,
): number[] {
  const columns = Math.max(1, Math.ceil(width / cell));
  const taken = new Uint8Array(columns * Math.max(1, Math.ceil(height / cell)));
  const chosen: number[] = [];
  let left = landmarks;
  for (let place = 0; place < count; place++) {
    const room = roomOf(place, left === 0);
    if (!room || (!room.isHeld && left === 0)) continue;
    const { x, y } = room.box;
    const [right, bottom] = [x + room.box.width, y + room.box.height];
    if (x < 0 || y < 0 || right > width || bottom > height) continue;
    const cells: number[] = [];
    for (let row = Math.floor(y / cell); row * cell < bottom; row++)
      for (let column = Math.floor(x / cell); column * cell < right; column++) cells.push(row * columns + column);
    if (cells.some((one) => taken[one] === 1)) continue;
    for (const one of cells) taken[one] = 1;
    if (!room.isHeld) left--;
    chosen.push(place);
  }
  return chosen;
}
