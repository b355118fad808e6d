/**
 * The colours, computed from the tokens: text 4.5:1, graphics 3:1 or an edge that gives it, by day, by night and with
 * more contrast; classes apart for every eye.
 */
import { readFileSync } from 'node:fs';
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { REAL } from '../selection/support.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
);

/** The declarations of the block that follows this media query, or of the first block. */
function block(query: string): Map<string, string> {
  const from = query === '' ? 0 : css.indexOf(query);
  if (from < 0) throw new Error(`no block « ${query} »`);
  const open = css.indexOf('{', css.indexOf(':root', from));
  const body = css.slice(open + 1, css.indexOf('}', open));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}
const DAY = block('');
const NIGHT = block('@media screen and (prefers-color-scheme: dark)');
const MORE = block('@media (prefers-contrast: more)');
const MORE_NIGHT = block('@media screen and (prefers-contrast: more) and');
const SCHEMES = {
  day: [DAY],
  night: [DAY, NIGHT],
  'more contrast by day': [DAY, MORE],
  'more contrast by night': [DAY, NIGHT, MORE, MORE_NIGHT],
};
const rgb = converter('rgb');
const toRgb = (one: Color | string) => {
  const colour = rgb(one);
  if (!colour) throw new Error(`no colour: ${String(one)}`);
  return colour;
};
const CLASSES = [0, 1, 2, 3, 4].map((i) => `class-${i}`);

describe.each(Object.entries(SCHEMES))('%s', (_name, blocks) => {
  const colour = (token: string) => blocks.reduce((value, each) => each.get(token) ?? value, '') || token;
  const contrast = (a: string, b: string) => wcagContrast(colour(a), colour(b));

  it.each([
    ['text', 'paper'],
    ['text', 'panel'],
    ['text', 'accent-soft'],
    ['text', 'warning'],
    ['text-soft', 'paper'],
    ['text-soft', 'panel'],
    ['text-soft', 'accent-soft'],
    ['text-soft', 'warning'],
    ['accent', 'paper'],
    ['accent', 'panel'],
    ['accent', 'warning'],
    ['accent', 'accent-soft'],
    ['paper', 'text'],
    ['ink-dark', 'class-0'],
    ['ink-dark', 'class-1'],
    ['ink-dark', 'class-2'],
    ['ink-light', 'class-3'],
    ['ink-light', 'class-4'],
    ['ink-dark', 'class-zero'],
    ['ink-dark', 'class-neutral'],
    ['ink-dark', 'ground'],
    ['ink-light', 'circle'],
    ['text', 'cell-zero'],
    ['text', 'cell-count'],
    ['selection', 'panel'],
    ['selection', 'paper'],
  ])('text in %s on %s: 4.5:1', (a, b) => expect(contrast(a, b)).toBeGreaterThanOrEqual(4.5));

  it.each([
    ['line-strong', 'paper'],
    ['line-strong', 'panel'],
    ['focus', 'paper'],
    ['focus', 'panel'],
    ['edge', 'paper'],
    ['edge', 'context'],
    ['axis-line', 'paper'],
    ['axis-line', 'panel'],
    ['accent', 'paper'],
    ['circle', 'class-neutral'],
    ['hatch', 'ground'],
    ['outline', 'border'],
    ['choice', 'ground'],
    ['hover', 'ground'],
    ['map-focus', 'ground'],
  ])('the graphics %s on %s: 3:1', (a, b) => expect(contrast(a, b)).toBeGreaterThanOrEqual(3));

  it.each([...CLASSES, 'class-zero', 'class-neutral'])(
    'a line between two %s: 3:1 by its dark part or its pale edge',
    (fill) => {
      for (const [line, edge] of [
        ['outline', 'border'],
        ['choice', 'ground'],
        ['hover', 'ground'],
        ['map-focus', 'ground'],
      ] as const) {
        expect(Math.max(contrast(line, fill), contrast(edge, fill)), line).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('every class stands out from the page by itself or by the region’s edge', () => {
    for (const fill of CLASSES) {
      expect(Math.max(contrast(fill, 'context'), contrast('edge', 'context'))).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the palettes for every eye', () => {
  type Eye = (colour: Color) => Color;
  const EYES: Record<string, Eye> = {
    usual: (one) => one,
    protan: (one) => filterDeficiencyProt(1)(toRgb(one)),
    deutan: (one) => filterDeficiencyDeuter(1)(toRgb(one)),
    tritan: (one) => filterDeficiencyTrit(1)(toRgb(one)),
  };
  const difference = differenceCiede2000();
  /** The smallest difference (CIEDE2000) between any two of the colours. */
  const smallest = (colours: readonly string[], eye: Eye) => {
    const seen = colours.map((one) => eye(toRgb(one)));
    return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => difference(a, b))));
  };
  const classes = CLASSES.map((token) => DAY.get(token) ?? '');
  const report = (what: string, colours: readonly string[]) =>
    console.log(
      `[colours] ${what}: ${Object.entries(EYES)
        .map(([name, eye]) => `${name} ${smallest(colours, eye).toFixed(1)}`)
        .join(', ')}`,
    );

  it.each(Object.entries(EYES))('classes are at least 10 apart: %s', (_name, eye) =>
    expect(smallest(classes, eye)).toBeGreaterThanOrEqual(10),
  );

  /** The smallest difference, for any eye, between a colour and those of other meanings. */
  const apart = (colour: string, others: readonly string[]) =>
    Math.min(
      ...Object.values(EYES).flatMap((eye) => others.map((other) => difference(eye(toRgb(colour)), eye(toRgb(other))))),
    );
  const axes = REAL.axes.map(({ couleur }) => couleur);
  const dayAndNight = (token: string) => [DAY.get(token) ?? '', NIGHT.get(token) ?? DAY.get(token) ?? ''];
  it.each(['choice', 'selection'])('%s is the selection’s alone: apart from every axis, day and night', (token) => {
    for (const colour of dayAndNight(token)) expect(apart(colour, axes), colour).toBeGreaterThanOrEqual(14);
  });
  it.each(CLASSES)('%s is no axis’ colour: far from each for usual sight, apart for every eye', (token) => {
    const colour = DAY.get(token) ?? '';
    expect(Math.min(...axes.map((axis) => difference(toRgb(colour), toRgb(axis)))), colour).toBeGreaterThanOrEqual(17);
    expect(apart(colour, axes), colour).toBeGreaterThanOrEqual(6);
  });
  it('the chosen shape is apart from every class', () =>
    expect(apart(DAY.get('choice') ?? '', classes)).toBeGreaterThanOrEqual(14));
  it.each(['circle', 'cell-count'])(
    '%s is a count’s alone: apart from every axis and class, day and night',
    (token) => {
      for (const colour of dayAndNight(token))
        expect(apart(colour, [...axes, ...classes]), colour).toBeGreaterThanOrEqual(11);
    },
  );
  it.each(['circle', 'cell-count'])('%s, a count, is not taken for a selection', (token) => {
    for (const [i, colour] of dayAndNight(token).entries())
      expect(difference(toRgb(colour), toRgb(dayAndNight('selection')[i] ?? '')), colour).toBeGreaterThanOrEqual(20);
  });
  it('says the figures', () => {
    report('classes of the choropleth', classes);
    report('colours of the axes', axes);
  });
  it('axes never rest on colour: each has a symbol of its own', () =>
    expect(new Set(REAL.axes.map(({ symbole }) => symbole)).size).toBe(REAL.axes.length));
  it('tells five equal colours apart from nothing: the measure itself can fail', () =>
    expect(smallest(['#ffffff', '#fefefe'], (one) => one)).toBeLessThan(1));
});
