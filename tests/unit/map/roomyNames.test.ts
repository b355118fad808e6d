/** Which names have room, in cells of 10 of a map of 200 × 100. */
import { describe, expect, it } from 'vitest';
import { chooseNames, type NameRoom } from '../../../src/map/roomyNames.ts';

const SIZE = { width: 200, height: 100 };
const room = (x: number, y: number, isHeld = true, width = 40): NameRoom => ({
  box: { x, y, width, height: 10 },
  isHeld,
});
const choose = (rooms: (NameRoom | null)[], landmarks = 0) =>
  chooseNames(rooms.length, (place) => rooms[place] ?? null, SIZE, 10, landmarks);

describe('chooseNames', () => {
  it('of two over one another the more important', () => expect(choose([room(0, 0), room(30, 5)])).toEqual([0]));
  it('two side by side, cells apart', () => expect(choose([room(0, 0), room(40, 0), room(0, 10)])).toEqual([0, 1, 2]));
  it('one that reaches beyond its unit only while there are landmarks left', () =>
    expect(choose([room(0, 0, false), room(50, 0, false), room(100, 0)], 1)).toEqual([0, 2]));
  it('what the edge would cut is left out, and takes no room', () =>
    expect(choose([room(170, 0), room(-5, 20), room(0, 95), room(150, 0)])).toEqual([3]));
  it('exactly at the edge it is whole', () => expect(choose([room(160, 90)])).toEqual([0]));
  it('who is not to be named keeps its place in the list', () => expect(choose([null, room(0, 0)])).toEqual([1]));
  it('none', () => expect(choose([])).toEqual([]));
  it('more appear when the map is nearer', () => {
    // Ten names, each in four cells, that start 10 or 20 apart: written at 0, 40, 80; at 0, 40, 80, 120, 160.
    const named = (apart: number) => choose(Array.from({ length: 10 }, (_, i) => room(i * apart, 0, true, 36))).length;
    expect([named(10), named(20)]).toEqual([3, 5]);
  });
});
