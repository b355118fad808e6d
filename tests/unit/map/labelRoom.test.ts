/** The room of a label of the drawn map, against what `SvgLabels` writes: letters of 28 units, figures of 33.6. */
import { describe, expect, it } from 'vitest';
import type { FilledShape } from '../../../src/map/canvasShapes.ts';
import { labelRoom } from '../../../src/map/labelRoom.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries } from '../../../src/selection/series.ts';
import { TINY } from '../selection/support.ts';

const counts = countProjets(TINY.projets, TINY.region.code);
const RATE = buildSeries(TINY, counts, 'taux');
const COUNT = buildSeries(TINY, counts, 'nombre');
/** Alpha, as wide as it may be, at (500, 400). */
const shapeOf = (series: typeof RATE, width = 1000): FilledShape => ({
  feature: { code: '10', d: 'M0 0', label: [500, 400], bbox: [0, 0, width, 10], neighbours: {} },
  row: series.rows[0] as FilledShape['row'],
  fill: 'c0',
});

describe('labelRoom', () => {
  it('a name and its figure: from 22.4 above the point to the foot of the figure', () => {
    const { y, height } = labelRoom(RATE, 1)(shapeOf(RATE));
    // 28 × 0.8 above; 28 × (0.95 × 1.2 + 0.25) below.
    expect([y, y + height]).toEqual([400 - 22.4, expect.closeTo(400 + 38.92, 6)]);
  });
  it('half as large at half the width shown', () => {
    const [whole, half] = [labelRoom(RATE, 1)(shapeOf(RATE)), labelRoom(RATE, 0.5)(shapeOf(RATE))];
    expect([half.width, half.height]).toEqual([whole.width / 2, whole.height / 2]);
  });
  it('above its circle, which it includes: the largest circle has 56 units', () => {
    const { x, y, width, height } = labelRoom(COUNT, 1)(shapeOf(COUNT));
    expect([x <= 500 - 56, x + width >= 500 + 56]).toEqual([true, true]);
    expect([y, y + height]).toEqual([expect.closeTo(400 - 56 - 8 - 22.4, 6), 456]);
  });
});
