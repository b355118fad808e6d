/** Frame units and pixels of a canvas, and the boxes that gestures lead to: a frame of 1000 × 800. */
import { describe, expect, it } from 'vitest';
import { isSeen, movedBy, pixelOf, showing, unitOf, viewOf, zoomedAt } from '../../../src/map/canvasView.ts';

const FRAME = { width: 1000, height: 800, scale: 20_000, originX: 0.5, originY: 0.35 };
const WHOLE = { x: 0, y: 0, width: 1000, height: 800 };

describe('viewOf', () => {
  it('a canvas as high as the box is wider: the box stands in its middle', () => {
    // 400 high: half a pixel a unit; 600 wide: 1200 units, 100 more on each side.
    const view = viewOf(FRAME, WHOLE, { width: 600, height: 400 });
    expect(view).toEqual({ seen: { x: -100, y: 0, width: 1200, height: 800 }, scale: 0.5, whole: 0.5 });
    expect(pixelOf(view, [0, 0])).toEqual([50, 0]);
    expect(unitOf(view, [50, 0])).toEqual([0, 0]);
  });
  it('a quarter of the frame has twice the scale of the whole', () => {
    const view = viewOf(FRAME, { x: 500, y: 400, width: 500, height: 400 }, { width: 500, height: 400 });
    expect([view.scale, view.whole]).toEqual([1, 0.5]);
  });
});

describe('isSeen', () => {
  const box = { x: 10, y: 10, width: 10, height: 10 };
  it('what reaches into the box, and what touches it', () => {
    expect([isSeen(box, [0, 0, 11, 11]), isSeen(box, [20, 10, 30, 20])]).toEqual([true, true]);
  });
  it('not what lies beside it or below', () => {
    expect([isSeen(box, [21, 10, 30, 20]), isSeen(box, [10, 21, 20, 30])]).toEqual([false, false]);
  });
});

describe('zoomedAt', () => {
  it('what lies under the pointer stays there', () => {
    // Twice as near at a quarter from the left: from 0 to 250 × ½.
    expect(zoomedAt(FRAME, WHOLE, 2, [250, 400], 12)).toEqual({ x: 125, y: 200, width: 500, height: 400 });
  });
  it('no nearer than it may', () => expect(zoomedAt(FRAME, WHOLE, 1000, [500, 400], 40).width).toBe(25));
  it('no farther than the whole', () =>
    expect(zoomedAt(FRAME, { x: 700, y: 500, width: 250, height: 200 }, 0.1, [800, 600], 12)).toEqual(WHOLE));
});

describe('movedBy', () => {
  it('the whole frame stays', () => expect(movedBy(FRAME, WHOLE, 50, 50)).toBe(WHOLE));
  it('the middle of what is shown stays on the frame', () =>
    expect(movedBy(FRAME, { x: 0, y: 0, width: 500, height: 400 }, -9999, 9999)).toEqual({
      x: -250,
      y: 600,
      width: 500,
      height: 400,
    }));
});

describe('showing', () => {
  const box = { x: 100, y: 100, width: 500, height: 400 };
  it('a unit that is in view moves nothing', () => expect(showing(FRAME, box, [200, 200, 210, 210])).toBe(box));
  it('another one comes into the middle, as near as before', () =>
    // Its middle (705, 605) less half of the box.
    expect(showing(FRAME, box, [700, 600, 710, 610])).toEqual({ x: 455, y: 405, width: 500, height: 400 }));
});
