/** The pictures of shared links: titles that fit, names that are escaped, colours that the classes have. */
import { describe, expect, it } from 'vitest';
import type { MapGeometry } from '../../../src/model/geometry.ts';
import { fitTitle, pictureSvg, type Picture } from '../../../src/site/picture.ts';

const GEOMETRY: MapGeometry = {
  source: {},
  frame: { width: 1000, height: 800, scale: 1, originX: 0, originY: 0 },
  features: [{ code: '1', d: 'M0 0h9v9z', label: [0, 0], bbox: [0, 0, 9, 9], neighbours: {} }],
  outline: 'M0 0',
  borders: 'M1 1',
};
const PICTURE: Picture = {
  kicker: 'Haut',
  title: 'Titre',
  lines: [],
  nom: 'Nom',
  fills: new Map([['1', '#abcdef']]),
  swatches: [],
  less: 'moins',
  plus: 'plus',
  selected: null,
};
const draw = (patch: Partial<Picture>) =>
  pictureSvg({ ...PICTURE, ...patch }, GEOMETRY, (token) => `[${token}]`, 'Police');

describe('fitTitle', () => {
  it('is large for a short title', () => expect(fitTitle('Alpha')).toEqual({ size: 64, lines: ['Alpha'] }));
  it('is smaller, on few lines, for a long one', () => {
    const { size, lines } = fitTitle(
      'Centre intercommunal d’action sociale de la communauté de communes du grand plateau',
    );
    expect(size).toBeLessThan(64);
    expect(lines.length).toBeLessThanOrEqual(4);
  });
  it('ends with an ellipsis where no size is small enough', () => {
    const { lines } = fitTitle('mot '.repeat(80).trim());
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});

describe('pictureSvg', () => {
  it('escapes the names of organisations', () => expect(draw({ title: 'A & <B>' })).toContain('A &amp; &lt;B&gt;'));
  it('fills a département with the colour of its class', () => expect(draw({})).toContain('fill="#abcdef"'));
  it('fills one without a class with the neutral colour', () =>
    expect(draw({ fills: new Map() })).toContain('fill="[class-neutral]"'));
  it('outlines the selected one', () => expect(draw({ selected: '1' })).toContain('[selection]'));
  it('has a legend only where classes are drawn', () => {
    expect(draw({})).not.toContain('>moins<');
    expect(draw({ swatches: ['#111111'] })).toContain('>moins<');
  });
});
