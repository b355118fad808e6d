/** Marks of communes: apart where there is room, one where they would cover one another, always at a real place. */
import { describe, expect, it } from 'vitest';
import { labelBox } from '../../../src/map/camera.ts';
import { lonLatOnMap, pointOf } from '../../../src/map/world.ts';
import { groupMarks, projetsOf } from '../../../src/map/marks.ts';
import type { NamedCommune } from '../../../src/selection/places.ts';
import { projet } from '../selection/support.ts';

const FRAME = { width: 1000, height: 800, scale: 20_000, originX: 0.5, originY: 0.35 };
/** A commune at a place in frame units, named by projects of these numbers. */
const one = (nom: string, x: number, y: number, numbers: number[]): NamedCommune => {
  const [longitude, latitude] = lonLatOnMap(FRAME, [x, y]);
  return {
    commune: { code: nom, nom, departement: '10', longitude, latitude },
    projets: numbers.map((n) => ({ projet: projet(`2030-00${n}`, '10', 'lecture'), mentions: [] })),
  };
};
const names = (marks: ReturnType<typeof groupMarks>) =>
  marks.map(({ named }) => named.map(({ commune }) => commune.nom));

describe('pointOf', () => {
  it('is the inverse of lonLatOf', () => {
    const [x, y] = pointOf(FRAME, lonLatOnMap(FRAME, [123, 456]));
    expect(x).toBeCloseTo(123, 6);
    expect(y).toBeCloseTo(456, 6);
  });
  it('the equator lies in the middle of the world', () =>
    expect(pointOf({ ...FRAME, originX: 0, originY: 0, scale: 100 }, [0, 0])).toEqual([50, 50]));
});

describe('groupMarks', () => {
  const [a, b, c] = [one('A', 100, 100, [1, 2]), one('B', 109, 100, [2]), one('C', 100, 130, [3])];
  it('two nearer than the distance share the mark of the first', () => {
    const marks = groupMarks(FRAME, [a, b, c], 10);
    expect(names(marks)).toEqual([['A', 'B'], ['C']]);
    expect(marks[0]?.x).toBeCloseTo(100, 6);
  });
  it('at exactly the distance they stand apart', () =>
    expect(names(groupMarks({ ...FRAME }, [one('A', 0, 0, [1]), one('B', 10.0001, 0, [1])], 10))).toEqual([
      ['A'],
      ['B'],
    ]));
  it('closer up they come apart', () => expect(groupMarks(FRAME, [a, b, c], 5)).toHaveLength(3));
  it('one place', () => expect(names(groupMarks(FRAME, [a], 10))).toEqual([['A']]));
  it('none', () => expect(groupMarks(FRAME, [], 10)).toEqual([]));
  it('a project that names two of its communes counts once', () =>
    expect(groupMarks(FRAME, [a, b, c], 10).map(projetsOf)).toEqual([2, 1]));
});

describe('labelBox', () => {
  it('is centred, 16 units a letter and 60 high, smaller when zoomed', () => {
    expect(labelBox([100, 50], 5, 1)).toEqual({ x: 60, y: 20, width: 80, height: 60 });
    expect(labelBox([100, 50], 5, 0.5)).toEqual({ x: 80, y: 35, width: 40, height: 30 });
  });
});
