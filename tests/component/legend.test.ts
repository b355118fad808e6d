/** The legend shows what is drawn: with five classes down to none, with marks for what is hovered and selected. */
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Legend from '../../src/map/legend/Legend.svelte';
import type { Series } from '../../src/selection/series.ts';
import { classify } from '../../src/statistics/classify.ts';
import { dataset, geometry, open, plain } from './support/app.ts';

/** A series over the real territories with made-up values. */
function seriesOf(values: (number | null)[], breaks: number[], part: Partial<Series> = {}): Series {
  return {
    level: dataset.level,
    indicateur: 'taux',
    mark: 'choropleth',
    countsProjets: true,
    zeroApart: true,
    region: 1.5,
    columns: [],
    breaks,
    rows: values.map((value, i) => ({
      territoire: dataset.units[i] ?? dataset.region,
      nombre: value ?? 0,
      value,
      rank: null,
      deviation: null,
      classIndex: classify(value, breaks, true),
    })),
    ...part,
  };
}
function show(series: Series, selected: string | null = null, hovered: string | null = null) {
  const { container } = render(Legend, {
    layout: geometry.layout,
    series,
    region: 'Région',
    selected,
    hovered,
    pxPerUnit: 0.5,
    hasard: '?vue=couverture&partie=hasard',
  });
  const legend = screen.getByRole('region', { name: 'Légende' });
  return {
    container,
    text: plain(legend.textContent),
    classes: within(legend)
      .queryAllByRole('listitem')
      .map((one) => plain(one.textContent)),
    swatches: [...container.querySelectorAll('.echelle .case')].map(
      (one) => /\bc\d\b/.exec(one.getAttribute('class') ?? '')?.[0],
    ),
    triangles: container.querySelectorAll('.echelle path').length,
  };
}

describe('the legend', () => {
  it('five classes', () => {
    const { classes, swatches } = show(seriesOf([0.4, 1.5, 2.5, 3.5, 4.7, 4.2], [1, 2, 3, 4]));
    expect(classes).toEqual([
      'de 0,4 à moins de 1 — 1 département',
      'de 1 à moins de 2 — 1 département',
      'de 2 à moins de 3 — 1 département',
      'de 3 à moins de 4 — 1 département',
      'de 4 à 4,7 — 2 départements',
    ]);
    expect(swatches).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
  });
  it('three classes', () => {
    expect(show(seriesOf([0.4, 1.5, 2.5], [0.5, 2])).classes).toEqual([
      'de 0,4 à moins de 0,5 — 1 département',
      'de 0,5 à moins de 2 — 1 département',
      'de 2 à 2,5 — 1 département',
    ]);
  });
  it('two classes', () => expect(show(seriesOf([0.4, 1.5], [1])).classes).toHaveLength(2));
  it('one class of one value: one case, and the value once', () => {
    const { swatches, classes, container } = show(seriesOf([1.5], []));
    expect(swatches).toHaveLength(1);
    expect(classes).toEqual(['1,5 — 1 département']);
    expect([...container.querySelectorAll('.echelle text')].map((one) => one.textContent)).toEqual(['1,5']);
  });
  it('no two bounds look alike: a low value gets the decimals that tell it from its break', () => {
    expect(show(seriesOf([0.07, 0.2, 0.31], [0.1, 0.3])).classes).toEqual([
      'de 0,07 à moins de 0,1 — 1 département',
      'de 0,1 à moins de 0,3 — 1 département',
      'de 0,3 à 0,31 — 1 département',
    ]);
  });
  it('no class: all zero', () => {
    const { classes, swatches, text } = show(seriesOf([0, 0], []));
    expect([classes, swatches]).toEqual([[], []]);
    expect(text).toContain('aucun projet');
  });
  it('zero and missing are said only when they are drawn', () => {
    const { text } = show(seriesOf([0.4, 1.5], [1]));
    expect(text).not.toContain('aucun projet');
    expect(text).not.toContain('non disponible');
  });
  it('missing is said when it is drawn', () =>
    expect(show(seriesOf([0.4, null], [])).text).toContain('non disponible'));
  it('the region is marked', () => {
    const { text, triangles } = show(seriesOf([0.4, 1.5, 2.5], [1, 2]));
    expect(text).toContain('Région : 1,5');
    expect(triangles).toBe(1);
  });
  it('the hovered and the selected territory are marked, each once', () => {
    const both = show(seriesOf([0.4, 1.5, 2.5], [1, 2]), '01', '03');
    expect(both.triangles).toBe(3);
    expect(both.text).toContain('Ain : 0,4');
    expect(both.text).toContain('Allier : 1,5');
  });
  it('hovered and selected at once: one mark', () => {
    expect(show(seriesOf([0.4, 1.5, 2.5], [1, 2]), '01', '01').triangles).toBe(2);
  });
  it('a missing territory has no mark on the scale, and its value is said', () => {
    const { triangles, text } = show(seriesOf([0.4, null], []), '03');
    expect(triangles).toBe(1);
    expect(text).toContain('Allier : non disponible');
  });
  it('circles: the largest, a middle one, and one', () => {
    const { container } = show(seriesOf([25, 9, 2], [], { indicateur: 'nombre', mark: 'cercles' }));
    expect(screen.getByRole('img', { name: '25, 8, 1' })).toBeVisible();
    // Half a pixel a unit: the map draws the largest with 56 units, so the legend with 28 pixels.
    expect(container.querySelector('circle')).toHaveAttribute('r', '28');
    expect(screen.getByText(/surface du cercle/)).toBeVisible();
  });
  it('circles of nothing: no circle', () => {
    const { container } = show(seriesOf([0, 0], [], { indicateur: 'nombre', mark: 'cercles' }));
    expect(container.querySelectorAll('circle')).toHaveLength(0);
  });

  it('of the first view: every département is in one class', async () => {
    await open();
    const items = within(screen.getByRole('region', { name: 'Légende' })).getAllByRole('listitem');
    const counts = items.map((one) => Number(/(\d+) départements?$/.exec(plain(one.textContent))?.[1]));
    expect(items.length).toBeLessThanOrEqual(5);
    expect(counts.reduce((a, b) => a + b)).toBe(12);
  });
});
