/** A visitor's list without categories, in every view: nothing speaks of what it does not have. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { datasetOfList, textsOfList } from '../../src/state/ownDataset.ts';
import { listOf } from '../unit/views/liste/support.ts';
import { dataset, open, panel, plain } from './support/app.ts';

/** The name of its one axis, which stands for all projects, is one that nothing else has. */
const LIST = listOf(
  [
    { unit: 'departement:38', structure: 'Mairie' },
    { unit: 'departement:38', structure: 'Régie' },
    { unit: 'departement:01', structure: 'Mairie' },
    { unit: 'region:ARA', structure: 'Réseau' },
  ],
  { axes: [{ id: 'tous', libelle: 'Axe seul', libelle_court: 'Axe seul', couleur: '#56b4e9', symbole: 'disque' }] },
);
const OWN = datasetOfList(LIST, dataset);
const openOwn = (search: string) => open(search, () => textsOfList(LIST, OWN, new Map()), OWN);
/** All that is read and heard of the view. */
function said(root: ParentNode | null): string {
  const heard = [...(root?.querySelectorAll('[aria-label], [title]') ?? [])].flatMap((one) => [
    one.getAttribute('aria-label') ?? '',
    one.getAttribute('title') ?? '',
  ]);
  return plain([root?.textContent, ...heard].join(' '));
}
const OF_CATEGORIES = /.{0,60}(\baxes?\b|catégorie|thème|stratégie).{0,40}/gi;

/** Each view with a text that is there once it is whole. */
describe.each([
  ['', /Isère/],
  ['?q=mairie', /Projets trouvés/],
  ['?dep=38', /Résumé 0/],
  ['?dep=ARA', /Résumé 3/],
  ['?projet=2022-001', /Autres projets de cette structure/],
  ['?vue=commune&commune=38185', /Résumé 0/],
  ['?vue=couverture', /Lacunes, par besoin/],
  ['?vue=couverture&mesure=indice', /Lacunes, par besoin/],
  ['?vue=couverture&dep=38', /Résumé 0/],
  ['?vue=couverture&partie=hasard', /Taux calculés par/],
  ['?vue=couverture&partie=classements', /Isère/],
  ['?comparer=38,01', /Les deux|hasard/],
  ['?vue=couverture&partie=structures', /Mairie/],
  ['?vue=couverture&partie=structures&structure=mairie', /Résumé 2/],
  ['?vue=projets', /Régie/],
  ['?vue=projets&projet=2022-001', /Autres projets de cette structure/],
  ['?vue=fiche&dep=38', /Résumé 0/],
  ['?vue=donnees', /DETR 2022/],
  ['?vue=evolution', /Ouvrir une liste/],
])('%s', (search, there) => {
  it('says nothing of categories', async () => {
    const { container, dashboard } = await openOwn(search);
    await dashboard.loadTexts();
    const main = container.querySelector('main');
    await waitFor(() => expect(main?.textContent).toMatch(there), { timeout: 10_000 });
    expect(said(main).match(OF_CATEGORIES)).toBeNull();
  });
});

it('two years of it: differences by département, and none by category', async () => {
  const rows = [2021, 2022, 2022].map((annee) => ({ annee, unit: 'departement:38' }));
  const list = listOf(rows, { axes: LIST.axes });
  const years = datasetOfList(list, dataset);
  const { container } = await open('?vue=evolution', () => textsOfList(list, years, new Map()), years);
  const table = within(await screen.findByRole('table', { name: 'Départements' }));
  expect(plain(table.getByRole('row', { name: /^Isère/ }).textContent)).toMatch(/^Isère12\+1/);
  expect(screen.getByText('11 départements inchangés')).toBeVisible();
  expect(said(container.querySelector('main')).match(OF_CATEGORIES)).toBeNull();
});

describe('what stays', () => {
  it('the matrix: one column, its sum, and its picture', async () => {
    await openOwn('?vue=couverture');
    const table = within(await screen.findByRole('table', { name: /^Nombre de projets, par département, 2022$/ }));
    expect(table.getByRole('link', { name: /^Isère\s: 2\sprojets/ })).toHaveTextContent('2');
    const picture = document.querySelector('[data-figure="matrice"] svg[data-figure-svg]');
    const titles = [...(picture?.querySelectorAll('text.tete') ?? [])].map((one) => one.textContent);
    expect(titles).toEqual(['Projets']);
  });
  it('its sort menu: what the rows have', async () => {
    await openOwn('?vue=couverture');
    const options = within(await screen.findByRole('combobox', { name: 'Trier par' })).getAllByRole('option');
    expect(options.map(({ textContent }) => plain(textContent))).toEqual([
      'Code du département',
      'Total',
      'Population',
      'Taux de pauvreté',
    ]);
  });
  it('a cell opens its département', async () => {
    const { user, dashboard } = await openOwn('?vue=couverture');
    await user.click(await screen.findByRole('link', { name: /^Isère\s: 2\sprojets/ }));
    await waitFor(() => expect(dashboard.view).toMatchObject({ dep: '38', axe: null }));
    expect(screen.getByRole('link', { name: /^Isère\s: 2\sprojets/ })).toHaveAttribute('aria-current', 'true');
  });
  it('organisations: three columns', async () => {
    await openOwn('?vue=couverture&partie=structures');
    const table = await screen.findByRole('table', { name: 'Structures, une par ligne' });
    expect(within(table).getAllByRole('columnheader')).toHaveLength(3);
    expect(within(within(table).getByRole('row', { name: /^Mairie/ })).getAllByRole('cell')).toHaveLength(2);
  });
  it('the panel lists the projects at once', async () => {
    await openOwn('?dep=38');
    expect(await panel().findByRole('heading', { level: 3, name: /^2\sprojets$/ })).toBeVisible();
    expect(panel().queryByRole('heading', { level: 4 })).toBeNull();
    expect(panel().getByText('Régie')).toBeVisible();
  });
});
