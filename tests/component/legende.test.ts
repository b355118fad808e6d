/** The legend shows what is drawn: with five classes down to none, with marks for what is hovered and selected. */
import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Legend from '../../src/panels/Legend.svelte';
import type { Serie } from '../../src/selection/serie.ts';
import { classify } from '../../src/statistics/classify.ts';
import { dataset, open, plain } from './support/app.ts';

/** A series over the real territories with made-up values. */
function serieOf(values: (number | null)[], breaks: number[], part: Partial<Serie> = {}): Serie {
  return {
    indicateur: 'taux',
    marque: 'choropleth',
    compteProjets: true,
    zeroApart: true,
    region: 1.5,
    colonnes: [],
    breaks,
    rows: values.map((valeur, i) => ({
      territoire: dataset.departements[i] ?? dataset.region,
      nombre: valeur ?? 0,
      valeur,
      rang: null,
      ecart: null,
      classe: classify(valeur, breaks, true),
    })),
    ...part,
  };
}
function show(serie: Serie, selected: string | null = null, hovered: string | null = null) {
  const { container } = render(Legend, {
    serie,
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
    cases: [...container.querySelectorAll('.echelle .case')].map(
      (one) => /\bc\d\b/.exec(one.getAttribute('class') ?? '')?.[0],
    ),
    triangles: container.querySelectorAll('.echelle path').length,
  };
}

describe('the legend', () => {
  it('five classes', () => {
    const { classes, cases } = show(serieOf([0.4, 1.5, 2.5, 3.5, 4.7, 4.2], [1, 2, 3, 4]));
    expect(classes).toEqual([
      'de 0,4 à moins de 1 — 1 département',
      'de 1 à moins de 2 — 1 département',
      'de 2 à moins de 3 — 1 département',
      'de 3 à moins de 4 — 1 département',
      'de 4 à 4,7 — 2 départements',
    ]);
    expect(cases).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
  });
  it('three classes', () => {
    expect(show(serieOf([0.4, 1.5, 2.5], [0.5, 2])).classes).toEqual([
      'de 0,4 à moins de 0,5 — 1 département',
      'de 0,5 à moins de 2 — 1 département',
      'de 2 à 2,5 — 1 département',
    ]);
  });
  it('two classes', () => expect(show(serieOf([0.4, 1.5], [1])).classes).toHaveLength(2));
  it('one class of one value: one case, and the value once', () => {
    const { cases, classes, container } = show(serieOf([1.5], []));
    expect(cases).toHaveLength(1);
    expect(classes).toEqual(['1,5 — 1 département']);
    expect([...container.querySelectorAll('.echelle text')].map((one) => one.textContent)).toEqual(['1,5']);
  });
  it('no two bounds look alike: a low value gets the decimals that tell it from its break', () => {
    expect(show(serieOf([0.07, 0.2, 0.31], [0.1, 0.3])).classes).toEqual([
      'de 0,07 à moins de 0,1 — 1 département',
      'de 0,1 à moins de 0,3 — 1 département',
      'de 0,3 à 0,31 — 1 département',
    ]);
  });
  it('no class: all zero', () => {
    const { classes, cases, text } = show(serieOf([0, 0], []));
    expect([classes, cases]).toEqual([[], []]);
    expect(text).toContain('aucun projet');
  });
  it('zero and missing are said only when they are drawn', () => {
    const { text } = show(serieOf([0.4, 1.5], [1]));
    expect(text).not.toContain('aucun projet');
    expect(text).not.toContain('non disponible');
  });
  it('missing is said when it is drawn', () => expect(show(serieOf([0.4, null], [])).text).toContain('non disponible'));
  it('the region is marked', () => {
    const { text, triangles } = show(serieOf([0.4, 1.5, 2.5], [1, 2]));
    expect(text).toContain('Région : 1,5');
    expect(triangles).toBe(1);
  });
  it('the hovered and the selected territory are marked, each once', () => {
    const both = show(serieOf([0.4, 1.5, 2.5], [1, 2]), '01', '03');
    expect(both.triangles).toBe(3);
    expect(both.text).toContain('Ain : 0,4');
    expect(both.text).toContain('Allier : 1,5');
  });
  it('hovered and selected at once: one mark', () => {
    expect(show(serieOf([0.4, 1.5, 2.5], [1, 2]), '01', '01').triangles).toBe(2);
  });
  it('a missing territory has no mark on the scale, and its value is said', () => {
    const { triangles, text } = show(serieOf([0.4, null], []), '03');
    expect(triangles).toBe(1);
    expect(text).toContain('Allier : non disponible');
  });
  it('circles: the largest, a middle one, and one', () => {
    const { container } = show(serieOf([25, 9, 2], [], { indicateur: 'nombre', marque: 'cercles' }));
    expect(screen.getByRole('img', { name: '25, 8, 1' })).toBeVisible();
    // Half a pixel a unit: the map draws the largest with 56 units, so the legend with 28 pixels.
    expect(container.querySelector('circle')).toHaveAttribute('r', '28');
    expect(screen.getByText(/surface du cercle/)).toBeVisible();
  });
  it('circles of nothing: no circle', () => {
    const { container } = show(serieOf([0, 0], [], { indicateur: 'nombre', marque: 'cercles' }));
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
