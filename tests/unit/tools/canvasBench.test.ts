/** The made-up levels of `npm run bench -- --scale`, and what it says of them. */
import { describe, expect, it } from 'vitest';
import { canvasFaults, canvasTable, type CanvasTimes } from '../../../tools/bench/scale/canvas/measure.ts';
import { buildColours, buildShapes, FRAME } from '../../../tools/bench/scale/canvas/shapes.ts';
import { hitFinder } from '../../../src/map/canvasHit.ts';
import { ringsOf } from '../../../src/map/outlines.ts';

const times = (elements: number, ms = 1): CanvasTimes => ({
  first: 12.4,
  firstTask: 0,
  recolour: ms,
  recolourTask: 0,
  hit: 0.0125,
  names: 2,
  elements,
});

describe('made-up levels', () => {
  const shapes = buildShapes(60);
  it('cover the frame: every point is in a unit', () => {
    const find = hitFinder(shapes.features);
    // Paths are rounded to tenths: a point in a gap of that width would be no fault.
    const codes = Array.from({ length: 400 }, (_, i) => find(3 + ((i * 37) % (FRAME.width - 6)), 3 + ((i * 53) % 840)));
    expect(codes.filter((code) => code === null).length).toBeLessThan(3);
    expect(new Set(codes).size).toBeGreaterThan(50);
  });
  it('have about as many points a unit as communes have', () => {
    const points = shapes.features.map(({ d }) => ringsOf(d).flat().length);
    const mean = points.reduce((sum, one) => sum + one, 0) / points.length;
    expect(mean).toBeGreaterThan(15);
    expect(mean).toBeLessThan(40);
  });
  it('the neighbours by the arrows are other units of the level', () => {
    const codes = new Set(shapes.features.map(({ code }) => code));
    for (const { code, neighbours } of shapes.features)
      for (const other of Object.values(neighbours)) expect([other === code, codes.has(other)]).toEqual([false, true]);
  });
  it('another seed gives other colours to the same units', () => {
    const classes = (seed: number) => buildColours(shapes, seed).rows.map(({ classIndex }) => classIndex);
    expect(classes(1)).toEqual(classes(1));
    expect(classes(1)).not.toEqual(classes(2));
    expect(classes(1)[49]).toBe('missing');
  });
});

describe('what the bench says', () => {
  it('a line a measure, a column a size', () => {
    const [head, first] = canvasTable(['12', '172'], [times(20), times(20)]);
    expect(head?.split(/\s{2,}/)).toEqual(['Units on canvases (ms)', '12', '172']);
    expect(first?.split(/\s{2,}/)).toEqual(['canvas: first drawing', '12', '12']);
  });
  it('four elements more are the neighbours of a unit, five are a fault', () => {
    expect(canvasFaults([times(20), times(24)])).toEqual([]);
    expect(canvasFaults([times(20), times(25)])).toEqual(['canvas: elements of the page']);
  });
});
