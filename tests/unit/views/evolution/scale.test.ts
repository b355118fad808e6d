import { describe, expect, it } from 'vitest';
import {
  colourOfDifference,
  differenceBreaks,
  listSwatches,
  stepOf,
  UNKNOWN,
} from '../../../../src/views/evolution/scale.ts';

/** WCAG 2.2, relative luminance of a hex colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string) => {
  const [x, y] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return ((x ?? 0) + 0.05) / ((y ?? 0) + 0.05);
};

describe('the diverging scale', () => {
  const breaks = differenceBreaks([-9, -1, 0, 1, 4, null]);
  it('zero is a class of its own, in the middle', () => expect(stepOf(0, breaks)).toBe(0));
  it('both sides share their breaks: equal differences have equal weight', () => {
    for (const value of [1, 4, 9]) expect(stepOf(-value, breaks)).toBe(-stepOf(value, breaks));
  });
  it('farther is never paler', () => expect([1, 4, 9].map((value) => stepOf(value, breaks))).toEqual([1, 2, 3]));
  it('one class on a side is the middle one', () => expect(stepOf(-2, differenceBreaks([2, -2]))).toBe(-2));
  it('not known: neither more nor less', () => expect(colourOfDifference(null, breaks).fill).toBe(UNKNOWN));
  it.each([-9, -4, -1, 0, 1, 4, 9, null])('the figure is read on its colour: %s', (value) => {
    const { fill, isDark } = colourOfDifference(value, breaks);
    expect(contrast(fill, isDark ? '#ffffff' : '#10151f')).toBeGreaterThanOrEqual(4.5);
  });
  it('every step has a colour of its own', () =>
    expect(new Set([-9, -4, -1, 0, 1, 4, 9, null].map((value) => colourOfDifference(value, breaks).fill)).size).toBe(
      8,
    ));
  it('the legend has the classes that are there, from less to more', () =>
    expect(listSwatches([4, -9, 0, 1, null, -9], breaks).map(({ low, high }) => [low, high])).toEqual([
      [-9, -9],
      [0, 0],
      [1, 1],
      [4, 4],
    ]));
  it('nothing known: no class', () => expect(listSwatches([null], [])).toEqual([]));
});
