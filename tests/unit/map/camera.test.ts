import { describe, expect, it } from 'vitest';
import { betweenBoxes, boxAround, isLabelCut, visibleBox, wholeBox, zoomedBox } from '../../../src/map/camera.ts';
import { cameraOf, surroundingsOf, viewBoxOf } from '../../../src/map/glCamera.ts';
import { lonLatOnMap } from '../../../src/map/world.ts';
import { GEOMETRY } from './support.ts';

/** 2048 units for the whole world, the frame's middle on longitude 0 and the equator. */
const FRAME = { width: 1000, height: 800, scale: 2048, originX: 0.5 - 500 / 2048, originY: 0.5 - 400 / 2048 };
const REAL = GEOMETRY.frame;

describe('cameraOf', () => {
  it('the zoom by hand: 2048 units × 0.5 px = 1024 px for the world, twice 512, so zoom 1', () => {
    const camera = cameraOf(FRAME, wholeBox(FRAME), { width: 500, height: 400 });
    expect(camera.zoom).toBeCloseTo(1, 12);
    expect(camera.center[0]).toBeCloseTo(0, 10);
    expect(camera.center[1]).toBeCloseTo(0, 10);
  });
  it('a box of half the size is one zoom level closer', () => {
    const box = { x: 250, y: 200, width: 500, height: 400 };
    expect(cameraOf(FRAME, box, { width: 500, height: 400 }).zoom).toBeCloseTo(2, 12);
  });
  it('a wide viewport is limited by its height, as « meet » does', () => {
    expect(cameraOf(FRAME, wholeBox(FRAME), { width: 5000, height: 400 }).zoom).toBeCloseTo(1, 12);
  });
  it('a high viewport is limited by its width', () => {
    expect(cameraOf(FRAME, wholeBox(FRAME), { width: 500, height: 4000 }).zoom).toBeCloseTo(1, 12);
  });
});

describe('lonLatOf', () => {
  it('a quarter of the world to the right is 90° east', () => {
    expect(lonLatOnMap(FRAME, [500 + 512, 400])[0]).toBeCloseTo(90, 10);
  });
  it('the top of the Mercator square is 85.0511°', () => {
    // atan(sinh(π)) = 85.0511287798°, 1024 units above the equator.
    expect(lonLatOnMap(FRAME, [500, 400 - 1024])[1]).toBeCloseTo(85.0511287798, 8);
  });
  it('north is up', () => expect(lonLatOnMap(FRAME, [500, 300])[1]).toBeGreaterThan(0));
});

describe('boxOf ∘ cameraOf', () => {
  const viewports = [
    { width: 500, height: 400 },
    { width: 1366, height: 500 },
    { width: 320, height: 900 },
  ];
  it.each(viewports)('is the identity for boxes in the proportions of the frame, in %o', (viewport) => {
    const boxes = [wholeBox(REAL), ...GEOMETRY.features.map(({ bbox }) => boxAround(REAL, bbox))];
    for (const box of boxes) {
      const back = viewBoxOf(REAL, cameraOf(REAL, box, viewport), viewport);
      for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(box[side], 6);
    }
  });
  it('and the other way round', () => {
    const viewport = { width: 700, height: 600 };
    const camera = { center: [4.5, 45.4] as [number, number], zoom: 7.25 };
    const back = cameraOf(REAL, viewBoxOf(REAL, camera, viewport), viewport);
    expect(back.zoom).toBeCloseTo(camera.zoom, 9);
    expect(back.center[0]).toBeCloseTo(camera.center[0], 9);
    expect(back.center[1]).toBeCloseTo(camera.center[1], 9);
  });
});

describe('boxAround', () => {
  it('a wide shape: its width and a third of it on each side', () => {
    // 400 wide with 0.3 on both sides is 640 of 1000, so 64 % of the frame, around the centre 300, 300.
    expect(boxAround(FRAME, [100, 290, 500, 310])).toEqual({ x: -20, y: 44, width: 640, height: 512 });
  });
  it('a high shape is limited by its height', () => {
    // 400 high: 640 of 800 is 80 %.
    expect(boxAround(FRAME, [490, 100, 510, 500])).toEqual({ x: 100, y: -20, width: 800, height: 640 });
  });
  it('never closer than a third of the frame', () => {
    const { width, height } = boxAround(FRAME, [500, 400, 501, 401]);
    expect(width).toBeCloseTo(1000 / 3, 9);
    expect(height).toBeCloseTo(800 / 3, 9);
  });
  it('never larger than the frame', () => {
    expect(boxAround(FRAME, [0, 0, 1000, 800])).toEqual({ x: 0, y: 0, width: 1000, height: 800 });
  });
  it('no padding', () =>
    expect(boxAround(FRAME, [0, 0, 500, 400], 0)).toEqual({ x: 0, y: 0, width: 500, height: 400 }));
  it('every real département is whole in its box', () => {
    for (const { bbox } of GEOMETRY.features) {
      const box = boxAround(REAL, bbox);
      expect(box.x <= bbox[0] && box.y <= bbox[1]).toBe(true);
      expect(box.x + box.width >= bbox[2] && box.y + box.height >= bbox[3]).toBe(true);
    }
  });
});

describe('visibleBox', () => {
  const box = { x: 100, y: 80, width: 500, height: 400 };
  it('a viewport of its proportions shows the box', () => {
    expect(visibleBox(box, { width: 1000, height: 800 })).toEqual(box);
  });
  it('a wide one shows as much more on both sides', () => {
    // One pixel a unit by the height: 900 wide, 200 more on each side.
    expect(visibleBox(box, { width: 900, height: 400 })).toEqual({ x: -100, y: 80, width: 900, height: 400 });
  });
  it('a high one shows more above and below', () => {
    expect(visibleBox(box, { width: 500, height: 600 })).toEqual({ x: 100, y: -20, width: 500, height: 600 });
  });
});

describe('isLabelCut', () => {
  const visible = { x: 0, y: 0, width: 500, height: 400 };
  // Five letters are 40 units to each side, half of it at half the zoom; two lines are 30 up and down.
  it.each([
    ['in the middle', [250, 200], 1, false],
    ['just inside at the left', [40, 200], 1, false],
    ['cut at the left', [39, 200], 1, true],
    ['not when zoomed: the letters keep their size', [39, 200], 0.5, false],
    ['cut at the right', [461, 200], 1, true],
    ['cut above', [250, 29], 1, true],
    ['cut below', [250, 371], 1, true],
    ['outside', [900, 900], 1, true],
  ] as const)('%s', (_, point, zoom, expected) => expect(isLabelCut(point, 5, visible, zoom)).toBe(expected));
});

describe('surroundingsOf', () => {
  it('the frame and as much again on each side: 1000 of 2048 units are 175.78°, half as much again to the corners', () => {
    const [southWest, northEast] = surroundingsOf(FRAME);
    expect(southWest[0]).toBeCloseTo(-1.5 * (1000 / 2048) * 360, 9);
    expect(northEast[0]).toBeCloseTo(1.5 * (1000 / 2048) * 360, 9);
    expect(southWest[1]).toBeCloseTo(-northEast[1], 9);
    expect(northEast[1]).toBeGreaterThan(0);
  });
});

describe('zoomedBox', () => {
  it('twice as close, around the same centre', () => {
    expect(zoomedBox(FRAME, wholeBox(FRAME), 2)).toEqual({ x: 250, y: 200, width: 500, height: 400 });
  });
  it('out of a part', () => {
    expect(zoomedBox(FRAME, { x: 300, y: 240, width: 400, height: 320 }, 0.5)).toEqual({
      x: 100,
      y: 80,
      width: 800,
      height: 640,
    });
  });
  it('out of the whole stays the whole', () => expect(zoomedBox(FRAME, wholeBox(FRAME), 0.1)).toEqual(wholeBox(FRAME)));
  it('never closer than a twelfth', () => {
    expect(zoomedBox(FRAME, wholeBox(FRAME), 1000).width).toBeCloseTo(1000 / 12, 9);
  });
});

describe('betweenBoxes', () => {
  const from = { x: 0, y: 0, width: 100, height: 80 };
  const to = { x: 10, y: 20, width: 50, height: 40 };
  it('at 0 the first', () => expect(betweenBoxes(from, to)(0)).toEqual(from));
  it('at 1 the second', () => expect(betweenBoxes(from, to)(1)).toEqual(to));
  it('half way', () => expect(betweenBoxes(from, to)(0.5)).toEqual({ x: 5, y: 10, width: 75, height: 60 }));
});
