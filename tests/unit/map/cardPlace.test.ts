/** Where the card stands: a frame of 1000 × 800 units shown in 1000 × 800 pixels, so that units are pixels. */
import { describe, expect, it } from 'vitest';
import { cardPlace } from '../../../src/map/cardPlace.ts';

const size = { width: 1000, height: 800 };
const whole = { x: 0, y: 0, width: 1000, height: 800 };

describe('cardPlace', () => {
  it('a shape at the left: the card at its left, its top at the top of the shape', () => {
    expect(cardPlace([300, 100, 400, 200], whole, size, false)).toEqual({
      x: 'right',
      dx: 710,
      y: 'top',
      dy: 100,
      room: 282,
    });
  });
  it('a shape at the right: the card at its right', () => {
    expect(cardPlace([600, 100, 700, 200], whole, size, true)).toMatchObject({ x: 'left', dx: 710, room: 282 });
  });
  it('no room towards the edge: the card on the other side', () => {
    expect(cardPlace([50, 100, 150, 200], whole, size, false)).toMatchObject({ x: 'left', dx: 160, room: 832 });
  });
  it('a shape in the lower half: the card grows upwards from its lower end', () => {
    expect(cardPlace([300, 600, 400, 700], whole, size, false)).toMatchObject({ y: 'bottom', dy: 100 });
  });
  it('in the lower half at the right: clear of the zoom buttons', () => {
    expect(cardPlace([600, 600, 700, 700], whole, size, true)).toMatchObject({ x: 'left', room: 240 });
  });
  it('a shape that reaches over the edge: the card stays within the map', () => {
    expect(cardPlace([300, -50, 400, 100], whole, size, false)).toMatchObject({ y: 'top', dy: 8 });
  });
  it('a shape as wide as the map: the upper corner of the half that the pointer is not in', () => {
    const over = [-100, 100, 1100, 700] as const;
    expect(cardPlace(over, whole, size, false)).toMatchObject({ x: 'right', dx: 8, y: 'top', dy: 8, room: 482 });
    expect(cardPlace(over, whole, size, true)).toMatchObject({ x: 'left', dx: 8, y: 'top', dy: 8 });
  });
  it('a zoomed map in a window that is wider than it: units are scaled and the middle stays in the middle', () => {
    // 500 × 400 units in 1400 × 800 pixels: 2 pixels a unit, 700 units wide, from x = 150 to 850.
    const box = { x: 250, y: 200, width: 500, height: 400 };
    expect(cardPlace([300, 250, 400, 350], box, { width: 1400, height: 800 }, false)).toEqual({
      x: 'right',
      dx: 1400 - 300 + 10,
      y: 'top',
      dy: 100,
      room: 282,
    });
  });
});
