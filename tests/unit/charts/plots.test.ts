/** Frames, marks, names and bars of the charts: places by hand. */
import { describe, expect, it } from 'vitest';
import { comparedBars } from '../../../src/charts/comparedBars.ts';
import { lengthWithin } from '../../../src/charts/boxes.ts';
import { boxOfLabel, placeInField, placeLabels, type Label } from '../../../src/charts/labels.ts';
import { spread } from '../../../src/charts/spread.ts';
import { across, linePath, plotFrame, segmentsOf, upright } from '../../../src/charts/plotFrame.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildFunnel } from '../../../src/selection/funnel.ts';
import { markPath } from '../../../src/charts/points.ts';
import { REAL } from '../selection/support.ts';

describe('plotFrame', () => {
  const frame = plotFrame({ width: 220, height: 120, top: 10, right: 10, bottom: 10, left: 10 }, [0, 100], [0, 5]);
  it('lowest left below, highest right above', () =>
    expect([frame.x(0), frame.x(100), frame.y(0), frame.y(5)]).toEqual([10, 210, 110, 10]));
  it('half way', () => expect([frame.x(50), frame.y(2.5)]).toEqual([110, 60]));
  it('round figures on its axes', () => expect(frame.yTicks).toEqual([0, 1, 2, 3, 4, 5]));
  it('one value is drawn in the middle', () =>
    expect(plotFrame({ width: 100, height: 100, top: 0, right: 0, bottom: 0, left: 0 }, [3, 3], [0, 1]).x(3)).toBe(50));
});

describe('linePath', () => {
  it('joins points', () =>
    expect(
      linePath([
        [1, 2],
        [3, 4],
      ]),
    ).toBe('M1 2L3 4'));
  it('none', () => expect(linePath([])).toBe(''));
});

describe('markPath', () => {
  it('three shapes, so that no meaning rests on colour', () => {
    const shapes = (['au-dessus', 'au-dessous', 'indistinct'] as const).map((deviation) => markPath(0, 0, deviation));
    expect(new Set(shapes).size).toBe(3);
    expect(shapes[2]).toContain('a');
  });
  it('what is not known looks like what cannot be told', () =>
    expect(markPath(0, 0, null)).toBe(markPath(0, 0, 'indistinct')));
});

describe('placeLabels', () => {
  const bounds = { left: 0, right: 400, top: 0, bottom: 200 };
  const at = (x: number, y: number, text: string) => ({ x, y, radius: 5, text });
  const boxOf = ({ x, y, anchor }: Label, text: string) => {
    const width = text.length * 10 * 0.56;
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { left, right: left + width, top: y - 3.5 - 5, bottom: y - 3.5 + 5 };
  };
  it('beside its point, at the right', () =>
    expect(placeLabels([at(100, 100, 'Ici')], bounds, 10)).toEqual([
      { x: 108, y: 103.5, anchor: 'start', isFar: false },
    ]));
  it('at the left where the right edge would cut it', () =>
    expect(placeLabels([at(395, 100, 'Ici')], bounds, 10)[0]?.anchor).toBe('end'));
  it('two points at one place: their names do not cover one another', () => {
    const labels = placeLabels([at(100, 100, 'Premier'), at(100, 100, 'Second')], bounds, 10);
    const [a, b] = [boxOf(labels[0] as Label, 'Premier'), boxOf(labels[1] as Label, 'Second')];
    const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    expect(isApart).toBe(true);
  });
  it('keeps away from what is taken', () => {
    const [label] = placeLabels([at(100, 100, 'Ici')], bounds, 10, [{ left: 104, right: 200, top: 90, bottom: 110 }]);
    expect(label?.anchor).toBe('end');
  });
  it('above a line that would strike it at the right', () => {
    // At the right the name is 95 to 105 high: a line at 102 strikes it; at the left too. Above, it ends at 92.
    const [label] = placeLabels([at(100, 100, 'Ici')], bounds, 10, [], [[0, 102, 400, 102]]);
    expect(label).toEqual({ x: 100, y: 90.5, anchor: 'middle', isFar: false });
  });
  it('without room nowhere where it may be left out, and it takes no room from the next', () => {
    const full = [{ left: 0, right: 400, top: 0, bottom: 150 }];
    const points = [at(100, 50, 'Premier'), at(100, 190, 'Second')];
    const [first, second] = placeLabels(points, bounds, 10, full, [], (place) => place === 0);
    expect([first, second?.anchor]).toEqual([null, 'start']);
  });
  it('farther away, with a leader, where lines strike every near place', () => {
    const lines = [85, 92, 100, 108, 115].map((y) => [0, y, 400, y] as const);
    const [label] = placeLabels([at(100, 100, 'Ici')], bounds, 10, [], lines);
    expect(label?.isFar).toBe(true);
    const box = boxOfLabel(label as Label, 'Ici', 10);
    expect(lines.map((line) => lengthWithin(line, box))).toEqual([0, 0, 0, 0, 0]);
  });
  it('none', () => expect(placeLabels([], bounds, 10)).toEqual([]));
});

describe('lengthWithin', () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 };
  it('a line through the whole box', () => expect(lengthWithin([0, 15, 30, 15], box)).toBe(10));
  it('a line that ends within', () => expect(lengthWithin([0, 15, 14, 15], box)).toBe(4));
  it('a diagonal', () => expect(lengthWithin([5, 5, 25, 25], box)).toBeCloseTo(10 * Math.SQRT2, 12));
  it('a line beside it', () => expect(lengthWithin([0, 25, 30, 25], box)).toBe(0));
  it('along its edge is outside the height of the letters', () => expect(lengthWithin([25, 0, 25, 30], box)).toBe(0));
  it('a point', () => expect(lengthWithin([15, 15, 15, 15], box)).toBe(0));
});

describe('lines through the field', () => {
  const frame = plotFrame({ width: 100, height: 50, top: 5, right: 10, bottom: 7, left: 20 }, [0, 1], [0, 1]);
  it('across: from its left edge to its right one', () => expect(across(frame, 12)).toEqual([20, 12, 90, 12]));
  it('upright: from its top to its bottom', () => expect(upright(frame, 30)).toEqual([30, 5, 30, 43]));
});

describe('segmentsOf', () => {
  it('one less than points', () =>
    expect(
      segmentsOf([
        [0, 1],
        [2, 3],
        [4, 5],
      ]),
    ).toEqual([
      [0, 1, 2, 3],
      [2, 3, 4, 5],
    ]));
  it('none of a point', () => expect(segmentsOf([[0, 1]])).toEqual([]));
});

describe('the real funnel and scatter', () => {
  const counts = countProjets(REAL.projets, REAL.region.code);
  const field = { width: 860, height: 470, top: 44, right: 118, bottom: 52, left: 52 };
  it.each([13, 17])('no name of %d units meets a line, a mark or another name in the funnel', (size) => {
    for (const per of ['habitants', 'pauvres'] as const) {
      const { estimations, limits, taux: rate } = buildFunnel(REAL, counts, per);
      const known = estimations.flatMap(({ territoire: { nom }, denominator: x, taux: y }) =>
        x === null || y === null ? [] : [{ nom, x, y }],
      );
      const highest = Math.max((rate ?? 0) * 2, ...known.map(({ y }) => y)) * 1.15;
      const frame = plotFrame(field, [0, limits.at(-1)?.x ?? 1], [0, highest]);
      const curve = (at: (one: (typeof limits)[number]) => number) =>
        segmentsOf(limits.flatMap((one) => (at(one) > highest ? [] : [[frame.x(one.x), frame.y(at(one))] as const])));
      const lines = [
        ...curve(({ strong }) => strong.high),
        ...curve(({ strong }) => strong.low),
        ...curve(({ usual }) => usual.high),
        ...curve(({ usual }) => usual.low),
        [frame.left, frame.y(rate ?? 0), frame.right, frame.y(rate ?? 0)] as const,
      ];
      const points = known.map(({ nom, x, y }) => ({ x: frame.x(x), y: frame.y(y), radius: 6, text: nom }));
      const boxes = placeLabels(points, frame, size, [], lines).map((label, i) =>
        boxOfLabel(label as Label, points[i]?.text ?? '', size),
      );
      boxes.forEach((box, i) => {
        const what = `${per}: ${points[i]?.text}`;
        expect(
          lines.reduce((sum, line) => sum + lengthWithin(line, box), 0),
          what,
        ).toBe(0);
        for (const other of boxes.slice(i + 1)) {
          const isApart =
            box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top;
          expect(isApart, what).toBe(true);
        }
      });
    }
  });
});

describe('spread', () => {
  it('leaves alone what stands apart', () => expect(spread([0, 30, 60], 20)).toEqual([0, 30, 60]));
  it('moves two that are tied half a gap each', () => expect(spread([50, 50], 20)).toEqual([40, 60]));
  it('keeps the order of the places, whatever the order of the list', () =>
    expect(spread([60, 50], 20)).toEqual([65, 45]));
  it('three in a row', () => expect(spread([10, 10, 10], 20)).toEqual([-10, 10, 30]));
  it('none', () => expect(spread([], 20)).toEqual([]));
});

describe('comparedBars', () => {
  it('one scale for all: the highest of all is as long as there is room', () => {
    const { groups } = comparedBars(
      [
        [4, 2],
        [1, 0],
      ],
      200,
    );
    expect(groups.map(({ bars }) => bars.map(({ length }) => length))).toEqual([
      [200, 100],
      [50, 0],
    ]);
  });
  it('bars stand below one another', () => {
    const ys = comparedBars([[1, 1], [1]], 10).groups.flatMap(({ bars }) => bars.map(({ y }) => y));
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(new Set(ys).size).toBe(3);
  });
  it('no project at all has no length', () =>
    expect(comparedBars([[0, 0]], 200).groups[0]?.bars.map(({ length }) => length)).toEqual([0, 0]));
  it('no axis has no height', () => expect(comparedBars([], 200)).toEqual({ groups: [], height: 0 }));
});

describe('placeInField', () => {
  const field = { left: 0, right: 300, top: 0, bottom: 200 };
  // 3 letters of 10 are 16.8 wide; names stand 8 within the edges.
  const place = (marks: { x: number; y: number; radius: number }[]) => placeInField(field, [-1, 1], 'Ici', marks, 10);
  it('at the corner at the edge of the drawing, where no point is', () => {
    const { label, box } = place([]);
    expect(label).toEqual({ x: 8, y: 190.5, anchor: 'start', isFar: false });
    expect([box.left, box.top, box.bottom]).toEqual([8, 182, 192]);
    expect(box.right).toBeCloseTo(24.8, 9);
  });
  it('a point there: the other end of the same side', () =>
    expect(place([{ x: 12, y: 185, radius: 5 }]).box.top).toBe(8));
  it('points on that side: across', () =>
    expect(
      place([
        { x: 12, y: 185, radius: 5 },
        { x: 12, y: 12, radius: 5 },
      ]).label.anchor,
    ).toBe('end'));
});
