import { describe, expect, it } from 'vitest';
import { isInside, linesOfName, LARGEST_RADIUS, radiusOf } from '../../../src/map/circles.ts';
import { circleSteps } from '../../../src/map/legend/swatches.ts';

describe('radiusOf', () => {
  it('the largest value has the largest circle', () => expect(radiusOf(25, 25)).toBe(LARGEST_RADIUS));
  it('a quarter of the value has half the radius: the surface carries the count', () => {
    expect(radiusOf(5, 20)).toBeCloseTo(LARGEST_RADIUS / 2, 12);
  });
  it('twice the value has twice the surface', () => {
    expect(radiusOf(8, 25) ** 2 / radiusOf(4, 25) ** 2).toBeCloseTo(2, 12);
  });
  it('zero has no circle', () => expect(radiusOf(0, 25)).toBe(0));
  it('nothing at all: no circle, no division by zero', () => expect(radiusOf(0, 0)).toBe(0));
  it('negative has no circle', () => expect(radiusOf(-1, 25)).toBe(0));
});

describe('isInside', () => {
  // Of a digit of 33.6 units, 21.504 wide and 24.528 high, half the diagonal is 16.31; of two digits 24.75.
  it('one digit just fits', () => expect([isInside(1, 16.3), isInside(1, 16.4)]).toEqual([false, true]));
  it('two digits need more', () => expect([isInside(2, 24.7), isInside(2, 24.8)]).toEqual([false, true]));
  it('no circle holds nothing', () => expect(isInside(1, 0)).toBe(false));
});

describe('circleSteps', () => {
  it.each([
    [0, []],
    [1, [1]],
    [2, [2, 1]],
    [3, [3, 1]],
    [6, [6, 2, 1]],
    [25, [25, 8, 1]],
    [36, [36, 10, 1]],
    [1000, [1000, 335, 1]],
  ])('of %d', (largest, expected) => expect(circleSteps(largest)).toEqual(expected));
  it('no département at all', () => expect(circleSteps(-Infinity)).toEqual([]));
  it('descending, distinct and drawable, whatever the largest', () => {
    for (let largest = 1; largest <= 500; largest++) {
      const steps = circleSteps(largest);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => b - a));
      expect([steps[0], steps.at(-1)]).toEqual([largest, 1]);
    }
  });
});

describe('linesOfName', () => {
  it('a name that its département has room for stays whole', () =>
    expect(linesOfName('Haute-Loire', 261, 1)).toEqual(['Haute-Loire']));
  it('a wider one is broken after its hyphen', () =>
    expect(linesOfName('Haute-Savoie', 228, 1)).toEqual(['Haute-', 'Savoie']));
  it('a name with two hyphens breaks at the last', () =>
    expect(linesOfName('Puy-de-Dôme', 200, 1)).toEqual(['Puy-de-', 'Dôme']));
  it('a name without a hyphen is not broken', () => expect(linesOfName('Ardèche', 10, 1)).toEqual(['Ardèche']));
  it('zoomed, where the letters stay and the département grows, it is whole again', () =>
    expect(linesOfName('Haute-Savoie', 228, 0.5)).toEqual(['Haute-Savoie']));
});
