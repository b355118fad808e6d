import { describe, expect, it } from 'vitest';
import { idIn, outlineDefinitions, patternFill } from '../../../src/map/definitions.ts';
import type { MapGeometry } from '../../../src/model/geometry.ts';

const geometry: MapGeometry = {
  source: {},
  frame: { width: 2, height: 1, scale: 1, originX: 0, originY: 0 },
  features: [{ code: '38', d: 'M0 0h1v1z', label: [0, 0], bbox: [0, 0, 1, 1], neighbours: {} }],
  outline: 'M0 0h2v1z',
  borders: 'M1 0v1',
};

describe('idIn', () => {
  it('without a scope: the name itself', () => expect(idIn({}, 'carte')).toBe('carte'));
  it('with an empty scope: the name itself', () => expect(idIn({ scope: '' }, 'carte')).toBe('carte'));
  it('with a scope: another id', () => expect(idIn({ scope: 'sud' }, 'carte')).toBe('carte-sud'));
});

describe('patternFill', () => {
  it('without a scope the style sheet says it', () => expect(patternFill({}, 'hachures')).toBeUndefined());
  it('with a scope: its own pattern', () =>
    expect(patternFill({ scope: 'sud' }, 'hachures')).toBe('url(#hachures-sud)'));
});

describe('outlineDefinitions', () => {
  it('without a scope: code, outline and borders by their names', () =>
    expect(outlineDefinitions(geometry)).toBe(
      '<path id="g-38" d="M0 0h1v1z"/><path id="g-contour" d="M0 0h2v1z"/><path id="g-frontieres" d="M1 0v1"/>',
    ));
  it('with a scope: ids that still begin with g-, which the style sheet asks for', () =>
    expect(outlineDefinitions({ ...geometry, scope: 'sud' }).match(/id="[^"]+"/g)).toEqual([
      'id="g-38-sud"',
      'id="g-contour-sud"',
      'id="g-frontieres-sud"',
    ]));
});
