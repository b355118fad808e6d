import { describe, expect, it } from 'vitest';
import type { LayoutFeature } from '../../../src/model/geometry.ts';
import { ARROWS, codeByKey, nextByArrow } from '../../../src/map/keyboard.ts';
import { GEOMETRY } from './support.ts';

const feature = (code: string, neighbours: LayoutFeature['neighbours']): LayoutFeature => ({
  code,
  label: [0, 0],
  bbox: [0, 0, 1, 1],
  neighbours,
});

describe('nextByArrow', () => {
  const features = [feature('10', { right: '20' }), feature('20', { left: '10', down: '30' }), feature('30', {})];
  it('to the neighbour', () => expect(nextByArrow(features, '10', 'right')).toBe('20'));
  it('stays where the region ends', () => expect(nextByArrow(features, '10', 'left')).toBe('10'));
  it('stays without any neighbour', () => expect(nextByArrow(features, '30', 'up')).toBe('30'));
  it('stays on an unknown code', () => expect(nextByArrow(features, '99', 'up')).toBe('99'));
  it('stays without features', () => expect(nextByArrow([], '10', 'up')).toBe('10'));
});

describe('codeByKey', () => {
  const features = [feature('10', { right: '20' }), feature('20', {}), feature('30', {})];
  it('an arrow: to the neighbour', () => expect(codeByKey(features, '10', 'ArrowRight')).toBe('20'));
  it('Home: to the first', () => expect(codeByKey(features, '20', 'Home')).toBe('10'));
  it('End: to the last', () => expect(codeByKey(features, '20', 'End')).toBe('30'));
  it('another key: nowhere', () => expect(codeByKey(features, '20', 'a')).toBeUndefined());
  it('End without features: nowhere', () => expect(codeByKey([], '20', 'End')).toBeUndefined());
});

describe('ARROWS', () => {
  it('four keys, four directions', () => {
    expect(ARROWS).toEqual({ ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' });
  });
});

describe('the real map', () => {
  const directions = ['left', 'right', 'up', 'down'] as const;

  it('every département is reached from every other by arrows alone', () => {
    for (const { code: start } of GEOMETRY.features) {
      const reached = new Set([start]);
      for (const code of reached) for (const one of directions) reached.add(nextByArrow(GEOMETRY.features, code, one));
      expect([...reached].sort(), start).toEqual(GEOMETRY.features.map(({ code }) => code).sort());
    }
  });
  it('an arrow goes in its own direction', () => {
    const labels = new Map(GEOMETRY.features.map(({ code, label }) => [code, label]));
    for (const { code, neighbours } of GEOMETRY.features) {
      const [x, y] = labels.get(code) ?? [0, 0];
      for (const one of directions) {
        const other = labels.get(neighbours[one] ?? '');
        if (!other) continue;
        const forward = { left: x - other[0], right: other[0] - x, up: y - other[1], down: other[1] - y }[one];
        expect(forward, `${code} ${one}`).toBeGreaterThan(0);
      }
    }
  });
});
