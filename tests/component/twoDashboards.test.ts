/** Two dashboards of two datasets, regions and geometries side by side on one page. */
import outlines from 'virtual:geometry';
import { fireEvent, render, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick, type Component } from 'svelte';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { outlineDefinitions } from '../../src/map/definitions.ts';
import { Dashboard, type ViewPatch } from '../../src/state/dashboard.svelte.ts';
import { localChoicesOf } from '../../src/state/localChoices.svelte.ts';
import { buildMatrix } from '../../src/selection/matrix.ts';
import MapView from '../../src/views/carte/MapView.svelte';
import MatrixTable from '../../src/views/matrice/MatrixTable.svelte';
import { buildFile } from '../../src/views/structures/files.ts';
import StructuresPart from '../../src/views/structures/StructuresPart.svelte';
import { svgFaults } from '../support/svg.ts';
import { dataset, geometry, plain, texts } from './support/app.ts';
import { SECOND, SECOND_GEOMETRY, SECOND_OUTLINES, SECOND_TEXTS } from './support/secondRegion.ts';

/** Both dashboards; the page has the outlines of both. */
function makeTwo(patch: ViewPatch = {}): [Dashboard, Dashboard] {
  const defs = document.createElement('div');
  defs.innerHTML = `<svg><defs>${outlineDefinitions(outlines)}${outlineDefinitions(SECOND_OUTLINES)}</defs></svg>`;
  document.body.append(defs);
  onTestFinished(() => defs.remove());
  const two: [Dashboard, Dashboard] = [
    new Dashboard(dataset, geometry, () => Promise.resolve(texts)),
    new Dashboard(SECOND, SECOND_GEOMETRY, () => Promise.resolve(SECOND_TEXTS)),
  ];
  for (const one of two) one.go(patch);
  return two;
}

/** A part of a page within one of the dashboards. */
const placeOf = (container: HTMLElement) => ({
  container,
  options: () => [...container.querySelectorAll('[role="option"]')].map((one) => plain(one.getAttribute('aria-label'))),
  option: (code: string) => container.querySelector(`[role="option"][data-code="${code}"]`) as Element,
  panel: () => container.querySelector('aside')?.dataset['panel'],
});

function draw<Props extends Record<string, unknown>>(component: Component<Props>, props: Props) {
  return placeOf(render(component as Component, { props }).container);
}

/** Both map views, awake: map, legend, filters, ranking and panel. */
async function showTwo(patch: ViewPatch = {}) {
  const dashboards = makeTwo(patch);
  const places = dashboards.map((dashboard) => {
    const target = document.createElement('div');
    document.body.append(target);
    onTestFinished(() => target.remove());
    render(MapView, { props: { dashboard }, target });
    return placeOf(target);
  });
  const islands = places.flatMap(({ container }) => [...container.querySelectorAll('[data-ile]')]);
  await waitFor(() => expect(islands.filter(({ firstElementChild }) => firstElementChild === null)).toEqual([]));
  await Promise.all(dashboards.map((one) => one.loadTexts()));
  await tick();
  const [own, second] = places as [ReturnType<typeof placeOf>, ReturnType<typeof placeOf>];
  return { own, second, dashboards, user: userEvent.setup() };
}

const idsTwice = () => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) !== i);
};

describe('two map views on one page', () => {
  it('each shows its own départements with their counts', async () => {
    const { own, second } = await showTwo();
    expect(own.options()).toHaveLength(12);
    expect(own.options().find((one) => one.startsWith('Rhône'))).toContain('25 projets');
    expect(second.options()).toHaveLength(3);
    expect(second.options()[0]).toMatch(/^Amont : 2,0 projets pour 100 000 habitants, 4 projets/);
    expect(second.options()[1]).toMatch(/^Estuaire : .*2 projets/);
    expect(second.options()[2]).toMatch(/^Îlot : /);
  });
  it('each ranking lists its own départements', async () => {
    const { own, second } = await showTwo({ indicateur: 'nombre' });
    const ranked = ({ container }: typeof own) =>
      [...container.querySelectorAll('li[data-dep]')].map((one) => [
        plain(one.querySelector('.nom')?.textContent),
        plain(one.querySelector('b')?.textContent),
      ]);
    expect(ranked(own)[0]).toEqual(['Rhône', '25']);
    expect(ranked(own)).toHaveLength(12);
    expect(ranked(second)).toEqual([
      ['Amont', '4'],
      ['Estuaire', '2'],
      ['Îlot', '0'],
    ]);
  });
  it('each card of the region counts its own projects', async () => {
    const { own, second } = await showTwo();
    const card = ({ container }: typeof own) => plain(container.querySelector('.pied a[data-code]')?.textContent);
    expect(card(own)).toContain('102 + 18 = 120');
    expect(card(second)).toContain('6 + 1 = 7');
  });
  it('no id stands twice in the document', async () => {
    const { dashboards } = await showTwo();
    expect(idsTwice()).toEqual([]);
    for (const one of dashboards) one.go({ calques: ['communes', 'elargie'] });
    await waitFor(() => expect(document.querySelectorAll('[data-map-overlay]')).toHaveLength(2));
    await waitFor(() => expect(document.querySelectorAll('[id^="communes-citees"]')).toHaveLength(2));
    expect(idsTwice()).toEqual([]);
  });
  it('the site’s own geometry keeps its ids', async () => {
    const { own } = await showTwo();
    const ids = [...own.container.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of ['carte', 'carte-38', 'hachures', 'titre', 'filtres', 'panneau', 'classement'])
      expect(ids).toContain(id);
  });
  it('each map draws the outlines of its own geometry', async () => {
    const { own, second } = await showTwo({ dep: '38' });
    const drawn = ({ container }: typeof own) =>
      [...container.querySelectorAll('[data-map-svg] use')].map((one) =>
        document.getElementById((one.getAttribute('href') ?? '#').slice(1))?.getAttribute('d'),
      );
    const pathsOf = ({ features, outline, borders }: typeof outlines) => [
      ...features.map(({ d }) => d),
      outline,
      borders,
    ];
    expect(new Set(drawn(own))).toEqual(new Set(pathsOf(outlines)));
    expect(new Set(drawn(second))).toEqual(new Set(pathsOf(SECOND_OUTLINES)));
  });
  it('each map is named by its own title', async () => {
    const { own, second } = await showTwo();
    const title = ({ container }: typeof own) => {
      const id = container.querySelector('figure')?.getAttribute('aria-labelledby') ?? '';
      return container.contains(document.getElementById(id)) && plain(document.getElementById(id)?.textContent);
    };
    expect(title(own)).toMatch(/par département/);
    expect(title(second)).toMatch(/par province/);
  });
  it('what is missing is hatched by the pattern of its own map, in the legend too', async () => {
    const { second } = await showTwo();
    const fills = [...second.container.querySelectorAll('.missing')].map((one) => one.getAttribute('fill'));
    expect(fills.length).toBeGreaterThan(1);
    expect(new Set(fills)).toEqual(new Set(['url(#hachures-archipel)']));
    expect(second.container.querySelector('pattern')?.id).toBe('hachures-archipel');
  });
  it('choosing a territory of the second leaves the first alone, though the code is the same', async () => {
    const { own, second, dashboards } = await showTwo();
    await fireEvent.click(second.option('38'));
    await waitFor(() => expect(second.panel()).toBe('38'));
    expect(within(second.container).getAllByRole('heading', { level: 2, name: 'Amont' })).toHaveLength(1);
    expect(dashboards[0].view.dep).toBeNull();
    expect(own.panel()).toBe('region');
    expect(own.container.querySelectorAll('[role=option][aria-current], .choisi')).toHaveLength(0);
  });
  it('choosing a territory of the first leaves the second alone', async () => {
    const { own, second, dashboards } = await showTwo();
    await fireEvent.click(own.option('38'));
    await waitFor(() => expect(own.panel()).toBe('38'));
    expect(dashboards[1].view.dep).toBeNull();
    expect(second.panel()).toBe('region');
    expect(second.container.querySelectorAll('[role=option][aria-current], .choisi')).toHaveLength(0);
  });
  it('a filter of the first leaves the counts of the second alone', async () => {
    const { second, dashboards } = await showTwo();
    dashboards[0].go({ axe: 'mobilite' });
    await tick();
    expect(second.options()[0]).toMatch(/^Amont : .*4 projets/);
  });
  it('the keyboard stands on an option of its own map', async () => {
    const { second } = await showTwo();
    const list = second.container.querySelector('[role="listbox"]') as Element;
    await fireEvent.keyDown(list, { key: 'End' });
    expect(document.getElementById(list.getAttribute('aria-activedescendant') ?? '')).toBe(second.option('99'));
  });
  it('closing the sheet of the second gives the focus to its own map', async () => {
    const { second, user } = await showTwo();
    await fireEvent.click(second.option('38'));
    const close = await waitFor(() => within(second.container).getByRole('button', { name: 'Fermer', hidden: true }));
    await user.click(close);
    expect(document.activeElement).toBe(second.container.querySelector('[role="listbox"]'));
  });
});

describe('the exports of two maps on one page', () => {
  /** Presses « SVG » of the map's export; what is in the file. */
  async function take(place: ReturnType<typeof placeOf>, user: ReturnType<typeof userEvent.setup>): Promise<Document> {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const inPlace = within(place.container);
    await user.click(inPlace.getByRole('button', { name: 'Exporter l’image' }));
    const images = await inPlace.findByRole('group', { name: 'Carte' });
    await user.click(within(images).getByRole('button', { name: /SVG$/ }));
    await waitFor(() => expect(blobs).toHaveLength(1));
    const svg = (await blobs[0]?.text()) ?? '';
    expect(svgFaults(svg)).toEqual([]);
    return new DOMParser().parseFromString(svg, 'image/svg+xml');
  }
  const pathsIn = (file: Document) =>
    new Set([...file.querySelectorAll('defs > path')].map((one) => one.getAttribute('d')));

  it('that of the first takes the outlines of the first', async () => {
    const { own, user } = await showTwo();
    const paths = pathsIn(await take(own, user));
    for (const { d } of outlines.features) expect(paths).toContain(d);
    for (const { d } of SECOND_OUTLINES.features) expect(paths).not.toContain(d);
  });
  it('that of the second takes the outlines of the second, with its hatching', async () => {
    const { second, user } = await showTwo();
    const file = await take(second, user);
    for (const { d } of SECOND_OUTLINES.features) expect(pathsIn(file)).toContain(d);
    for (const { d } of outlines.features) expect(pathsIn(file)).not.toContain(d);
    expect(file.querySelectorAll('defs > pattern')).toHaveLength(1);
  });
});

describe('parts of two coverages on one page', () => {
  it('each matrix has its own rows', () => {
    const [own, second] = makeTwo().map((dashboard) =>
      draw(MatrixTable, { dashboard, matrix: buildMatrix(dashboard.dataset, dashboard.facets, dashboard.view) }),
    );
    const rows = (place = own) =>
      [...(place?.container.querySelectorAll('tbody th') ?? [])].map((one) => plain(one.textContent));
    expect(rows(own)).toHaveLength(12);
    expect(rows(second).sort()).toEqual(['Amont', 'Estuaire', 'Îlot']);
  });
  it('which organisations the list of one shows leaves the list of the other alone', async () => {
    const [own, second] = makeTwo().map((dashboard) => draw(StructuresPart, { dashboard }));
    const select = (place = own) => place?.container.querySelector('.outils select') as HTMLSelectElement;
    await userEvent.setup().selectOptions(select(second), 'units');
    expect(select(second).value).toBe('units');
    expect(select(own).value).toBe('all');
    expect(second?.container.querySelectorAll('tbody tr')).toHaveLength(0);
    expect(own?.container.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  });
  it('the file of one has its own choice, that of the other has not', async () => {
    const [own, second] = makeTwo({ vue: 'couverture', partie: 'structures' });
    localChoicesOf(own).structures = 'units';
    const nameOf = async (dashboard: Dashboard) => (await buildFile('table', dashboard, 'https://exemple.fr/'))?.nom;
    expect(await nameOf(own)).toBe('structures-plusieurs-departements-2021.csv');
    expect(await nameOf(second)).toBe('structures-2030.csv');
  });
});
