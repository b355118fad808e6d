import { describe, expect, it } from 'vitest';
import { classify } from '../../../src/statistics/classify.ts';

describe('classify', () => {
  const breaks = [1, 2, 5];
  it.each([
    [0.5, 0, 'below the first break'],
    [1, 1, 'a lower bound is included'],
    [1.999, 1, 'an upper bound is excluded'],
    [2, 2, 'the next lower bound'],
    [5, 3, 'the bound of the last class'],
    [1e9, 3, 'the last class is closed by no break'],
    [-4, 0, 'negative'],
  ])('%d is in class %d (%s)', (value, expected) => {
    expect(classify(value, breaks, true)).toBe(expected);
  });

  it('zero apart', () => expect(classify(0, breaks, true)).toBe('zero'));
  it('zero not apart is a value like others', () => expect(classify(0, breaks, false)).toBe(0));
  it('minus zero is zero', () => expect(classify(-0, breaks, true)).toBe('zero'));
  it('missing', () => expect(classify(null, breaks, true)).toBe('missing'));
  it('missing is never zero', () => expect(classify(null, [], false)).toBe('missing'));
  it('not a number is missing', () => expect(classify(Number.NaN, breaks, false)).toBe('missing'));
  it('no breaks: one class', () => expect([-1, 3, 99].map((value) => classify(value, [], true))).toEqual([0, 0, 0]));
  it('zero apart without breaks', () => expect(classify(0, [], true)).toBe('zero'));
});
