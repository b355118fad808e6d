/**
 * « Ajouter un fond de carte » : from a file of outlines to the map of one's own list. jsdom has neither workers nor
 * IndexedDB: the file is read on the page, and lists live for the visit.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../src/app/lists.ts';
import { listStore } from '../../src/views/liste/store.ts';
import { writeListFile } from '../../src/views/liste/listFile.ts';
import { open as openApp, plain } from './support/app.ts';

// Made from the official lists when they are first asked for: seconds that are no part of what is tried here.
beforeAll(async () => {
  await Promise.all([import('virtual:communes'), import('virtual:lookups'), import('virtual:finer')]);
}, 120_000);

const LIST = 'Projet;Commune;Département\nCrèche;Grenoble;Isère\nBus;Grenoble;Isère';
const COARSE = 'Projet;Département\nCrèche;Isère\nBus;Loire';
const csv = (text = LIST, name = 'liste 2022.csv') => new File([text], name, { type: 'text/csv' });

const square = (code: string, x0: number, y0: number, size = 0.2) => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x0, y0],
        [x0 + size, y0],
        [x0 + size, y0 + size],
        [x0, y0 + size],
        [x0, y0],
      ],
    ],
  },
});
const outlines = (name: string, ...features: object[]) =>
  new File([JSON.stringify({ type: 'FeatureCollection', features })], name, { type: 'application/geo+json' });
const GRENOBLE = square('38185', 5.65, 45.1);
const COMMUNES = outlines('communes.geojson', GRENOBLE, square('38421', 5.85, 45.1));
const GROUPS = outlines('epci.geojson', square('200040715', 5.5, 45));
const DEPARTEMENTS = outlines('departements.geojson', square('38', 4.8, 44.8, 1.5));

async function openLists() {
  const opened = await openApp('?vue=liste');
  opened.dashboard.lists = change;
  const user = userEvent.setup();
  for (const { id } of await listStore().list()) await listStore().remove(id);
  await user.upload(await screen.findByLabelText(/Déposez un fichier ici/), csv());
  await screen.findByRole('heading', { level: 2, name: /^Ce qui a été compris/ });
  return { ...opened, user };
}

/** Opens a list and its map, and goes back to the page of lists with the section of its outlines open. */
async function keep(content = csv()) {
  const opened = await openApp('?vue=liste');
  opened.dashboard.lists = change;
  const user = userEvent.setup();
  for (const { id } of await listStore().list()) await listStore().remove(id);
  await user.upload(await screen.findByLabelText(/Déposez un fichier ici/), content);
  await user.click(await screen.findByRole('button', { name: 'Ouvrir la carte' }));
  await waitFor(() => expect(opened.dashboard.dataset.own).toBeDefined());
  const id = opened.dashboard.dataset.own?.id ?? '';
  await opened.dashboard.open(opened.dashboard.query({ vue: 'liste' }));
  await user.click(await screen.findByText('Ajouter un fond de carte'));
  return { ...opened, user, id };
}
const section = () => within(screen.getByRole('group', { name: /^Fonds de carte/ }));
const input = () => section().getByLabelText(/^Déposez un fichier de contours ici/);
const said = async (start: RegExp) => {
  const [first] = await section().findAllByText(start);
  return plain(first?.textContent);
};
const COMMUNES_SAID = /^2\scommunes sur/;
const shapeAt = (dashboard: Awaited<ReturnType<typeof keep>>['dashboard'], code: string) =>
  dashboard.geometry.shapes?.features.find((one) => one.code === code)?.d;

describe('a file of communes', () => {
  it('says what was understood of it', async () => {
    const { user } = await keep();
    await user.upload(input(), COMMUNES);
    expect(await said(COMMUNES_SAID)).toMatch(
      /^2 communes sur (\d \d{3}) ; \d \d{3} sans contour : .* et \d \d{3} autres ; source : non indiquée \(fichier communes\.geojson\)\.$/,
    );
    expect(screen.getByText('Fond de carte : communes')).toBeVisible();
  });
  it('is what the list is drawn with at its level; what it lacks stands at its point', async () => {
    const { user, dashboard } = await keep();
    await user.upload(input(), COMMUNES);
    await said(COMMUNES_SAID);
    await dashboard.open(dashboard.query({ niveau: 'commune' }));
    expect([shapeAt(dashboard, '38185'), shapeAt(dashboard, '38421')]).toEqual([
      expect.stringMatching(/^M.+z$/),
      expect.stringMatching(/^M.+z$/),
    ]);
    expect(shapeAt(dashboard, '01004')).toBe('');
    expect(dashboard.geometry.layout.source).toEqual({ fichier: 'communes.geojson' });
  });
  it('that is added while its level is shown is drawn at once', async () => {
    const { user, dashboard } = await keep();
    await dashboard.open(dashboard.query({ niveau: 'commune' }));
    expect(shapeAt(dashboard, '38185') ?? '').toBe('');
    await user.upload(input(), COMMUNES);
    await waitFor(() => expect(shapeAt(dashboard, '38185')).toMatch(/^M.+z$/));
    expect(dashboard.view).toMatchObject({ vue: 'liste', niveau: 'commune' });
  });
  it('has the source that is typed, and the map names it', async () => {
    const { user, dashboard } = await keep();
    await user.upload(input(), COMMUNES);
    await user.type(await section().findByLabelText('Nom de la source (facultatif)'), 'IGN{Tab}');
    expect(await said(/source\s: IGN\.$/)).toMatch(/^2 communes/);
    await dashboard.open(dashboard.query({ niveau: 'commune' }));
    expect(dashboard.geometry.layout.source).toEqual({ nom: 'IGN' });
  });
  it('that is dropped on the section is not taken for a list', async () => {
    await keep();
    const zone = section().getByText(/^Déposez un fichier de contours ici/);
    await fireEvent.drop(zone, { dataTransfer: { types: ['Files'], files: [COMMUNES] } });
    expect(await said(COMMUNES_SAID)).toContain('communes.geojson');
    expect(screen.queryByRole('heading', { name: /^Ce qui a été compris/ })).toBeNull();
  });
  it('goes along in the file of the list, and comes back from it', async () => {
    const { user, id } = await keep();
    await user.upload(input(), COMMUNES);
    await said(COMMUNES_SAID);
    const list = await listStore().get(id);
    const saved = new File([writeListFile(list as NonNullable<typeof list>)], 'liste.json');
    await listStore().remove(id);
    await user.upload(screen.getByLabelText(/Déposez un fichier ici/), saved);
    await waitFor(async () => expect((await listStore().get(id))?.outlines).toEqual(list?.outlines));
    expect(list?.outlines?.[0]?.shapes.features).toHaveLength(2);
  });
});

it('a file of EPCI: a link leads to the map, which is drawn with it', async () => {
  const { user, dashboard } = await keep();
  await user.upload(input(), GROUPS);
  await user.click(await section().findByRole('link', { name: 'Voir la carte par EPCI' }));
  await waitFor(() => expect(dashboard.dataset.level.id).toBe('epci'));
  expect(shapeAt(dashboard, '200040715')).toMatch(/^M.+z$/);
});

describe('a second file', () => {
  it('of the same level takes the place of the first', async () => {
    const { user, id } = await keep();
    await user.upload(input(), COMMUNES);
    await said(COMMUNES_SAID);
    await user.upload(input(), outlines('grenoble.geojson', GRENOBLE));
    expect(await said(/^1\scommune sur/)).toContain('grenoble.geojson');
    expect((await listStore().get(id))?.outlines).toHaveLength(1);
  });
  it('of another level stands beside it', async () => {
    const { user } = await keep();
    await user.upload(input(), COMMUNES);
    await said(COMMUNES_SAID);
    await user.upload(input(), GROUPS);
    expect(await said(/^1\sEPCI sur/)).toContain('epci.geojson');
    expect(screen.getByText('Fonds de carte : communes et EPCI')).toBeVisible();
  });
  it('is asked for by « Remplacer »', async () => {
    const { user } = await keep();
    await user.upload(input(), COMMUNES);
    let asked = 0;
    input().addEventListener('click', () => asked++);
    await user.click(await section().findByRole('button', { name: /^Remplacer\s: Communes, liste 2022$/ }));
    expect(asked).toBe(1);
  });
});

describe('a file that is refused', () => {
  const alert = async () => plain((await section().findByRole('alert')).textContent);
  it('départements: the site has its own, and says so', async () => {
    const { user } = await keep();
    await user.upload(input(), DEPARTEMENTS);
    expect(await alert()).toMatch(/^Ce fichier contient des départements, dont le site a déjà les contours/);
  });
  it('a file in metres: the reason, and what to do', async () => {
    const { user } = await keep();
    await user.upload(input(), outlines('l93.geojson', square('38185', 913_000, 6_457_000, 1000)));
    expect(await alert()).toMatch(/peut-être du Lambert-93.*Convertissez le fichier en WGS84/);
  });
  it('leaves what was there, and the next one is read', async () => {
    const { user, id } = await keep();
    await user.upload(input(), COMMUNES);
    await said(COMMUNES_SAID);
    await user.upload(input(), outlines('vide.geojson'));
    await alert();
    expect((await listStore().get(id))?.outlines?.[0]?.file).toBe('communes.geojson');
    await user.upload(input(), GROUPS);
    await said(/^1\sEPCI sur/);
    expect(section().queryByRole('alert')).toBeNull();
  });
});

describe('by keyboard', () => {
  it('outlines are taken away, and the focus stays with their section', async () => {
    const { user, id } = await keep();
    await user.upload(input(), COMMUNES);
    (await section().findByRole('button', { name: /^Retirer\s: Communes/ })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByText('Ajouter un fond de carte')).toHaveFocus());
    expect((await listStore().get(id))?.outlines).toEqual([]);
  });
  it('Tab leads from the source to each button, and to the choice of a file', async () => {
    const { user } = await keep();
    await user.upload(input(), COMMUNES);
    (await section().findByLabelText('Nom de la source (facultatif)')).focus();
    for (const role of ['link', 'button', 'button'] as const) {
      await user.tab();
      expect(section().getAllByRole(role)).toContain(document.activeElement);
    }
    await user.tab();
    expect(input()).toHaveFocus();
  });
});

describe('outlines that are chosen before the map is opened', () => {
  it('are those of the list', async () => {
    const { user, dashboard } = await openLists();
    await user.click(screen.getByText('Ajouter un fond de carte'));
    await user.upload(input(), COMMUNES);
    await said(COMMUNES_SAID);
    await user.click(screen.getByRole('button', { name: 'Ouvrir la carte' }));
    await waitFor(() => expect(dashboard.dataset.own).toBeDefined());
    await dashboard.open(dashboard.query({ vue: 'liste', niveau: 'commune' }));
    expect(shapeAt(dashboard, '38185')).toMatch(/^M.+z$/);
  });
  it('are not those of the next file', async () => {
    const { user } = await openLists();
    await user.click(screen.getByText('Ajouter un fond de carte'));
    await user.upload(input(), COMMUNES);
    await said(COMMUNES_SAID);
    await user.click(screen.getByRole('button', { name: 'Choisir un autre fichier' }));
    await user.upload(await screen.findByLabelText(/Déposez un fichier ici/), csv());
    expect(await screen.findByText('Ajouter un fond de carte')).toBeVisible();
  });
});

it('a newer file of a list leaves its outlines', async () => {
  const { user, id, dashboard } = await keep();
  await user.upload(input(), COMMUNES);
  await said(COMMUNES_SAID);
  const replace = screen.getByLabelText(/^Remplacer\s: liste 2022/, { selector: 'input' });
  await user.upload(replace, csv(`${LIST}\nTram;Grenoble;Isère`, 'apres.csv'));
  await user.click(await screen.findByRole('button', { name: /et ouvrir la carte$/ }));
  await waitFor(() => expect(dashboard.dataset.own?.file).toBe('apres.csv'));
  expect((await listStore().get(id))?.outlines?.map(({ file }) => file)).toEqual(['communes.geojson']);
});

it('a list that names no commune: its outlines are not seen, which is said', async () => {
  const { user } = await keep(csv(COARSE));
  await user.upload(input(), COMMUNES);
  await section().findByText(/^Cette liste ne place rien plus finement que le département/);
  expect(section().queryByRole('link', { name: /^Voir la carte/ })).toBeNull();
});

it('outlines of the frame of another site are not shown, which is said', async () => {
  const { user, dashboard, id } = await keep();
  await user.upload(input(), COMMUNES);
  await said(COMMUNES_SAID);
  await listStore().setOutlines(id, (all) => all.map((one) => ({ ...one, frame: { ...one.frame, originX: 0 } })));
  await dashboard.open('?');
  await dashboard.open(`?liste=${id}&vue=liste&niveau=commune`);
  await user.click(await screen.findByText('Fond de carte : communes'));
  expect(plain((await section().findByText(/autre cadre/)).textContent)).toContain('« communes.geojson »');
  expect(shapeAt(dashboard, '38185') ?? '').toBe('');
});
