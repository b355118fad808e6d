import { describe, expect, it } from 'vitest';
import { rankDescending, rate } from '../../../src/statistics/rank.ts';

const alone = (rank: number) => ({ rank, tied: false });
const tied = (rank: number) => ({ rank, tied: true });

describe('rankDescending', () => {
  it('empty', () => expect(rankDescending([])).toEqual([]));
  it('one value', () => expect(rankDescending([0])).toEqual([alone(1)]));
  it('highest first, in the order given', () => {
    expect(rankDescending([3, 9, 5])).toEqual([alone(3), alone(1), alone(2)]);
  });
  it('tied: 1, 2, 2, 4', () => expect(rankDescending([9, 5, 5, 1])).toEqual([alone(1), tied(2), tied(2), alone(4)]));
  it('all tied', () => expect(rankDescending([2, 2, 2])).toEqual([tied(1), tied(1), tied(1)]));
  it('missing has no rank and takes none', () =>
    expect(rankDescending([null, 4, null, 7])).toEqual([null, alone(2), null, alone(1)]));
  it('missing alone', () => expect(rankDescending([null, null])).toEqual([null, null]));
  it('zero is a value', () => expect(rankDescending([0, null, 3])).toEqual([alone(2), null, alone(1)]));
  it('negative', () => expect(rankDescending([-1, -5, 0])).toEqual([alone(2), alone(3), alone(1)]));
  it('ten and nine are compared as numbers', () => expect(rankDescending([9, 10])).toEqual([alone(2), alone(1)]));
});

describe('rate', () => {
  it('per 100 000', () => expect(rate(13, 325_000, 100_000)).toBeCloseTo(4, 12));
  it('zero projects', () => expect(rate(0, 1000, 100)).toBe(0));
  it('missing denominator', () => expect(rate(3, null, 100)).toBeNull());
  it('zero denominator', () => expect(rate(3, 0, 100)).toBeNull());
  it('negative denominator', () => expect(rate(3, -5, 100)).toBeNull());
});
