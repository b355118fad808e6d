import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { isDarkFill, labelFeatures } from '../../../src/map/glLabels.ts';
import {
  buildStyle,
  colourToken,
  featureColours,
  HATCH_BELOW,
  hatchLayer,
  NOTHING,
  onlyCode,
} from '../../../src/map/glLayers.ts';
import { glSources } from '../../../src/map/glSources.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries, type Series } from '../../../src/selection/series.ts';
import { REAL, TINY } from '../selection/support.ts';
import { TOPOLOGY } from './support.ts';

const asked = new Set<string>();
/** The palette names its tokens back, and remembers which were asked for. */
const palette = (token: string) => {
  asked.add(token);
  return `<${token}>`;
};
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const style = buildStyle({ departements: EMPTY, voisins: EMPTY, contour: EMPTY, borders: EMPTY }, EMPTY, palette, 20);
const ids = style.layers.map(({ id }) => id);
const seriesOf = (indicateur: Series['indicateur']) => buildSeries(TINY, countProjets(TINY.projets, 'REG'), indicateur);

describe('buildStyle', () => {
  it('every layer has an id of its own', () => expect(new Set(ids).size).toBe(ids.length));
  it('every source of a layer exists', () => {
    for (const layer of [...style.layers, hatchLayer]) {
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
    }
  });
  it('every source is used', () => {
    const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...used].sort()).toEqual(Object.keys(style.sources).sort());
  });
  it.each([
    ['papier', 'voisins', 'the paper under everything'],
    ['voisins', 'aplats', 'the context under the fills'],
    ['fond', 'aplats', 'the outline filled under the fills, so that no seam shows'],
    ['aplats', 'borders', 'the borders over the fills'],
    ['borders', 'choisi', 'the selection over the borders'],
    ['choisi', 'survol', 'the hovered one over the selected one'],
    ['survol', 'cercles', 'circles over the outlines'],
    ['cercles', 'names', 'names on top'],
  ])('%s is below %s: %s', (below, above) => {
    expect(ids.indexOf(below)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(below)).toBeLessThan(ids.indexOf(above));
  });
  it('the paper is first and the names are last', () => expect([ids[0], ids.at(-1)]).toEqual(['papier', 'names']));
  it('the hatches stand below a layer that exists, above the fills', () => {
    expect(ids.indexOf(HATCH_BELOW)).toBeGreaterThan(ids.indexOf('aplats'));
    expect(ids).not.toContain(hatchLayer.id);
  });
  it('départements are known by their code, a string such as 01', () => {
    expect(style.sources['departements']).toMatchObject({ promoteId: 'code' });
  });
  it('no glyph server, no sprite, no address', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });
  it('at first nothing is selected or hovered', () => {
    for (const id of ['choisi', 'survol']) {
      expect(style.layers.find((layer) => layer.id === id)).toMatchObject({ filter: NOTHING });
    }
  });
  it('circles are drawn only where there is a radius', () => {
    expect(style.layers.find(({ id }) => id === 'cercles')).toMatchObject({ filter: ['>', ['get', 'radius'], 0] });
  });
});

describe('onlyCode', () => {
  it('one', () => expect(onlyCode('01')).toEqual(['==', ['get', 'code'], '01']));
  it('none', () => expect(onlyCode(null)).toBe(NOTHING));
});

describe('featureColours', () => {
  it('by code: a class, a missing value with hatches, a zero', () => {
    // Alpha alone has a class, the middle colour of the five; Bêta is missing; Gamma is zero.
    expect(Object.fromEntries(featureColours(seriesOf('taux'), palette))).toEqual({
      '10': { couleur: '<class-2>', hatch: false },
      '20': { couleur: '<class-missing>', hatch: true },
      '30': { couleur: '<class-zero>', hatch: false },
    });
  });
  it('under circles all are neutral', () => {
    const fills = [...featureColours(seriesOf('nombre'), palette).values()];
    expect(fills).toEqual(Array.from({ length: 3 }, () => ({ couleur: '<class-neutral>', hatch: false })));
  });
});

describe('tokens', () => {
  it.each([
    ['c0', 'class-0'],
    ['c4', 'class-4'],
    ['zero', 'class-zero'],
    ['missing', 'class-missing'],
    ['neutral', 'class-neutral'],
  ])('%s is coloured by %s', (fill, token) => expect(colourToken(fill)).toBe(token));
  it('light ink on the two darkest fills alone', () => {
    expect(['c0', 'c1', 'c2', 'c3', 'c4', 'zero', 'missing', 'neutral'].filter(isDarkFill)).toEqual(['c3', 'c4']);
  });
  it('every token that is asked for stands in the style sheet', () => {
    const sheet = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
    for (const fill of ['c0', 'c1', 'c2', 'c3', 'c4', 'zero', 'missing', 'neutral']) palette(colourToken(fill));
    labelFeatures(
      seriesOf('nombre'),
      () => [0, 0],
      () => 1,
      1,
      palette,
      20,
    );
    for (const token of asked) expect(sheet, token).toContain(`--${token}:`);
  });
});

describe('labelFeatures', () => {
  const place = (code: string): [number, number] => [Number(code), 45];

  it('a choropleth: one label a territory, the name over the figure', () => {
    const { features } = labelFeatures(seriesOf('taux'), place, () => 9, 1, palette, 20);
    expect(
      features.map(({ properties }) => [
        properties?.['code'],
        properties?.['nom'],
        properties?.['figureText'],
        properties?.['radius'],
      ]),
    ).toEqual([
      ['10', 'Alpha\n', '2,0', 0],
      ['20', 'Bêta\n', 'n.\u202fd.', 0],
      ['30', 'Gamma\n', '0', 0],
    ]);
  });
  it('circles: the figure inside, or below where it does not fit; the name above by the radius', () => {
    const { features } = labelFeatures(seriesOf('nombre'), place, (count) => count * 12, 0.5, palette, 20);
    const parts = features.map(({ properties }) => [
      properties?.['nom'],
      properties?.['figureText'],
      properties?.['radius'],
      properties?.['offset'],
    ]);
    // Figures are 20 × 1.2 = 24 px: a radius of 24 is one em up, of 12 half an em, and 0.6 em more in every case.
    // A digit fits into 24 units and more (its half diagonal is 16.3), not into none.
    expect(parts).toEqual([
      ['', '4', 24, [0, 0]],
      ['Alpha', '', 0, [0, -1.6]],
      ['', '2', 12, [0, 0]],
      ['Bêta', '', 0, [0, -1.1]],
      ['', '0', 0, [0, 0.5]],
      ['Gamma', '', 0, [0, -0.6]],
    ]);
  });
  it('circles: light ink inside a circle, dark ink below one', () => {
    const { features } = labelFeatures(seriesOf('nombre'), place, (count) => count * 10, 1, palette, 20);
    const inks = features
      .filter(({ properties }) => properties?.['figureText'] !== '')
      .map(({ properties }) => properties?.['ink']);
    expect(inks).toEqual(['<ink-light>', '<ink-light>', '<ink-dark>']);
  });
  it('at its point', () => {
    expect(labelFeatures(seriesOf('taux'), place, () => 0, 1, palette, 20).features[0]?.geometry).toEqual({
      type: 'Point',
      coordinates: [10, 45],
    });
  });
  it('a territory without a point has no label', () => {
    expect(
      labelFeatures(
        seriesOf('taux'),
        (code) => (code === '20' ? [1, 2] : null),
        () => 0,
        1,
        palette,
        20,
      ).features,
    ).toHaveLength(1);
  });
});

describe('glSources', () => {
  const sources = glSources(TOPOLOGY as unknown as Topology);
  it('one feature a département, with the codes of the data', () => {
    expect(sources.departements.features.map(({ properties }) => String(properties?.['code'])).sort()).toEqual(
      REAL.units.map(({ code }) => code),
    );
  });
  it('one outline, one mesh of inner borders', () => {
    expect([sources.contour.features.length, sources.borders.features.length]).toEqual([1, 1]);
    expect(sources.contour.features[0]?.geometry.type).toBe('MultiPolygon');
    expect(sources.borders.features[0]?.geometry.type).toBe('MultiLineString');
  });
  it('neighbours around', () => expect(sources.voisins.features.length).toBeGreaterThan(0));
});
