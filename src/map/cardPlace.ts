/** Where the card of a hovered territory stands: beside its shape, within the map, never under the pointer. Pure. */
import { visibleBox, type ViewBox } from './camera.ts';

/** Pixels from two edges of the map (`dx` from `x`, `dy` from `y`), and how wide the card may get. */
export interface CardPlace {
  x: 'left' | 'right';
  dx: number;
  y: 'top' | 'bottom';
  dy: number;
  room: number;
}

const GAP = 10;
const EDGE = 8;
/** What the zoom buttons take at the right, in the lower half. */
const BUTTONS = 42;
/** Narrower than this, its lines would be words below one another. */
const NARROWEST = 170;

/**
 * The place beside `bbox` [x0, y0, x1, y1] (frame units) when `box` is shown in `size` (CSS pixels): towards the nearer
 * side of the map, where it covers fewer names; else on the other side; where the shape leaves no room, in the upper
 * corner of the half that the pointer is not in.
 */
export function cardPlace(
  [x0, y0, x1, y1]: readonly [number, number, number, number],
  box: ViewBox,
  size: { width: number; height: number },
  isPointerAtRight: boolean,
): CardPlace {
  const seen = visibleBox(box, size);
  const px = size.width / seen.width;
  const [left, right] = [(x0 - seen.x) * px, (x1 - seen.x) * px];
  const [top, bottom] = [(y0 - seen.y) * px, (y1 - seen.y) * px];
  const isUpper = top + bottom < size.height;
  const vertical = {
    y: isUpper ? ('top' as const) : ('bottom' as const),
    dy: Math.min(Math.max(EDGE, isUpper ? top : size.height - bottom), size.height / 2),
  };
  const atLeft = { x: 'right' as const, dx: size.width - left + GAP, room: left - GAP - EDGE };
  const atRight = {
    x: 'left' as const,
    dx: right + GAP,
    room: size.width - right - GAP - EDGE - (isUpper ? 0 : BUTTONS),
  };
  const sides = left + right < size.width ? [atLeft, atRight] : [atRight, atLeft];
  const free = sides.find(({ room }) => room >= NARROWEST);
  return free
    ? { ...free, ...vertical }
    : { x: isPointerAtRight ? 'left' : 'right', dx: EDGE, y: 'top', dy: EDGE, room: size.width / 2 - GAP - EDGE };
}
