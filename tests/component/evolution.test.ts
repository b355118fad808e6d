/** What changed between two years: by role and name. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listStore } from '../../src/views/liste/store.ts';
import { withAmounts } from '../../src/words/amounts.ts';
import { withYears } from '../../src/model/years.ts';
import { heading, liveRegions, open, plain, texts } from './support/app.ts';
import { listOf } from '../unit/views/liste/support.ts';
import { TWO_YEARS } from './support/years.ts';

const openYears = (search = '?vue=evolution') => open(search, () => Promise.resolve(texts), TWO_YEARS);
const shown = () => screen.findByRole('heading', { level: 1, name: /^Ce qui a changé/ });
const table = (name: string) => within(screen.getByRole('table', { name }));
const rowOf = (name: string, of: string) =>
  [...table(name).getByRole('row', { name: new RegExp(`^${of} `) }).children].map((cell) => plain(cell.textContent));

describe('one year', () => {
  it('says so, and what to do', async () => {
    await open('?vue=evolution');
    expect(await screen.findByText(/n’a qu’une année/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ouvrir une liste' })).toHaveAttribute('href', '?vue=liste');
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('two years', () => {
  it('title and reading', async () => {
    await openYears();
    expect(plain((await shown()).textContent)).toBe('Ce qui a changé de 2020 à 2021');
    expect(liveRegions().map((one) => plain(one.textContent))).toContainEqual(
      expect.stringMatching(/^3 projets en 2020, 120 en 2021 : \+117\./),
    );
  });
  // The Isère has 2 projects in 2020 and 9 in 2021; in all 3 and 120, of which 1 and 18 for the whole region.
  it('by département, with the sums', async () => {
    await openYears();
    await shown();
    expect(rowOf('Départements', 'Isère').slice(1, 4)).toEqual(['2', '9', '+7']);
    expect(rowOf('Départements', 'Dans un département').slice(1, 4)).toEqual(['2', '102', '+100']);
    expect(rowOf('Départements', 'Région entière').slice(1, 4)).toEqual(['1', '18', '+17']);
    expect(rowOf('Départements', 'Tous les projets').slice(1, 4)).toEqual(['3', '120', '+117']);
  });
  it('the map says what it shows', async () => {
    await openYears();
    await shown();
    expect(
      screen.getByRole('img', { name: /^Projets pour 100\s000 habitants\s: différence de 2020 à 2021\./ }),
    ).toBeVisible();
  });
  it('what the map shows is a choice', async () => {
    const { user } = await openYears();
    await shown();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Carte' }), 'Nombre de projets');
    expect(screen.getByRole('img', { name: /^Nombre de projets/ })).toBeVisible();
    expect(window.location.search).toBe('?vue=evolution&indicateur=nombre');
  });
  it('backwards: the address has both years', async () => {
    const { user, dashboard } = await openYears('?vue=evolution&de=2021&a=2020');
    expect(plain((await shown()).textContent)).toBe('Ce qui a changé de 2021 à 2020');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Axe' }), dashboard.dataset.axes[0]?.libelle ?? '');
    expect(window.location.search).toContain('de=2021&a=2020');
    expect(plain(heading(1).textContent)).toContain(`— ${dashboard.dataset.axes[0]?.libelle}`);
  });
  it('a name chooses its département', async () => {
    const { user, dashboard } = await openYears();
    await shown();
    await user.click(table('Départements').getByRole('link', { name: 'Isère' }));
    await waitFor(() => expect(dashboard.view.dep).toBe('38'));
    expect(table('Départements').getByRole('link', { name: 'Isère' })).toHaveAttribute('aria-current', 'true');
  });
  it('the matrix says both years of a cell', async () => {
    await openYears();
    await shown();
    const row = table('Différences par département et par axe').getByRole('row', { name: /^Isère/ });
    expect(plain(row.textContent)).toMatch(/2020 : \d+, 2021 : \d+/);
  });
  it('organisations that came and left, folded', async () => {
    const { user } = await openYears();
    await shown();
    const left = screen.getByText('3 structures présentes seulement en 2020');
    expect(screen.getByText('Ancienne 1', { exact: false })).not.toBeVisible();
    await user.click(left);
    expect(screen.getByText('Ancienne 1', { exact: false })).toBeVisible();
  });
  it('unchanged départements are one folded line', async () => {
    const same = { ...TWO_YEARS, projets: TWO_YEARS.projets.filter(({ annee }) => annee === 2020) };
    const again = same.projets.map((one) => ({ ...one, id: one.id.replace('2020', '2021'), annee: 2021 }));
    const list = withYears({ ...same, projets: [...same.projets, ...again] });
    await open('?vue=evolution', () => Promise.resolve(texts), list);
    await shown();
    expect(screen.getByText('12 départements inchangés')).toBeVisible();
    expect(table('Départements').queryByRole('row', { name: /^Isère/ })).toBeNull();
  });
  it('the table is taken away with one press', async () => {
    const url = vi.fn(() => 'blob:x');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: url, revokeObjectURL: vi.fn() }));
    const { user } = await openYears();
    await shown();
    await user.click(screen.getByRole('button', { name: /^Tableau \(CSV\)/ }));
    expect(await screen.findByText(/Fichier prêt\s: evolution-2020-2021\.csv/)).toBeVisible();
    expect(url).toHaveBeenCalledOnce();
  });
  it('the way to it stands beside the year', async () => {
    const { user } = await openYears('');
    await user.click(await screen.findByRole('link', { name: /^Ce qui a changé/ }));
    expect(await shown()).toBeVisible();
  });
  it('a search is said, and left again', async () => {
    const { user } = await openYears('?vue=evolution&q=ancienne');
    await shown();
    expect(screen.getByText(/Seuls comptent, les deux années/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Compter tous les projets' }));
    expect(window.location.search).toBe('?vue=evolution');
  });
});

describe('two lists', () => {
  // jsdom keeps nothing: lists live for the visit. Isère has 2 projects here and 9 in the site's list.
  const rows = [1, 2].map(() => ({ annee: 2021, unit: 'departement:38' }));
  beforeEach(async () => {
    await listStore().put(listOf(rows));
    await listStore().put(listOf(rows, { id: 'autre1', name: 'Politique de la ville', file: 'ville.ods' }));
  });
  it('a list that this browser does not have: said, and what to do', async () => {
    await open('?vue=evolution&avec=nulle0part');
    expect(await screen.findByText(/n’est pas dans ce navigateur/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ouvrir une liste' })).toHaveAttribute('href', '?vue=liste');
    expect(screen.queryByRole('table')).toBeNull();
  });
  it('the same where the shown list has years: they are compared', async () => {
    await openYears('?vue=evolution&avec=nulle0part');
    expect(await screen.findByText(/n’est pas dans ce navigateur/)).toBeVisible();
    expect(plain((await shown()).textContent)).toBe('Ce qui a changé de 2020 à 2021');
  });
  it('chosen, it acts on title, figures, sources and address', async () => {
    const { user, container } = await open('?vue=evolution');
    const choice = await screen.findByRole('combobox', { name: 'Comparer' });
    await user.selectOptions(choice, 'abc123');
    expect(plain(within(choice).getByRole('option', { selected: true }).textContent)).toBe('« DETR 2022 »');
    expect(plain((await shown()).textContent)).toBe(
      'Ce qui a changé de « DETR 2022 » (2021) à la liste du site (2021)',
    );
    expect(rowOf('Départements', 'Isère').slice(1, 4)).toEqual(['2', '9', '+7']);
    expect(plain(container.querySelector('footer')?.textContent)).toMatch(
      /votre liste, fichier « detr\.csv », chargée le 1er mai 2022 : non publiée/,
    );
    expect(window.location.search).toBe('?vue=evolution&avec=abc123');
    expect(await screen.findByRole('combobox', { name: 'Comparer' })).toHaveValue('abc123');
  });
  it('without a category in common there is no axis, and one sentence says why', async () => {
    await open('?vue=evolution&avec=abc123');
    await shown();
    expect(screen.getAllByText(/aucune catégorie du même nom/)).toHaveLength(1);
    expect(screen.queryByRole('table', { name: /axe/i })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Axe' })).toBeNull();
  });
  it('one of them has years: which is a choice', async () => {
    const { user } = await openYears('?vue=evolution&avec=autre1');
    await shown();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Année de cette liste' }), '2020');
    expect(plain(heading(1).textContent)).toBe(
      'Ce qui a changé de la liste du site (2020) à « Politique de la ville » (2021)',
    );
    expect(window.location.search).toBe('?vue=evolution&a=2020&avec=autre1');
  });
  it('the file is named after both', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: vi.fn() }));
    const { user } = await open('?vue=evolution&avec=abc123');
    await shown();
    await user.click(screen.getByRole('button', { name: /^Tableau \(CSV\)/ }));
    expect(await screen.findByText(/evolution-detr-2022-2021-la-liste-du-site-2021\.csv/)).toBeVisible();
  });
});

describe('amounts', () => {
  // 1 000 € a project: Isère 2 000 € then 9 000 €.
  const PAID = withAmounts({ ...TWO_YEARS, projets: TWO_YEARS.projets.map((one) => ({ ...one, amount: 1000 })) });
  const openPaid = (search: string) => open(search, () => Promise.resolve(texts), PAID);
  it('the map shows the difference of sums, its legend in euros', async () => {
    const { user } = await openPaid('?vue=evolution');
    await shown();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Carte' }), 'Montant des projets');
    const map = screen.getByRole('img', { name: /^Montant des projets/ });
    const said = [...map.querySelectorAll('text')].map((one) => plain(one.textContent));
    expect(said).toContain('+7 k€');
    expect(said.filter((text) => /^de \+[\d ]+ € à \+[\d ]+ €$/.test(text)).length).toBeGreaterThan(1);
    expect(window.location.search).toBe('?vue=evolution&indicateur=montant');
  });
  it('per inhabitant', async () => {
    await openPaid('?vue=evolution&indicateur=montant-habitant');
    await shown();
    expect(screen.getByRole('img', { name: /^Montant par habitant/ })).toBeVisible();
    expect(table('Départements').getByRole('columnheader', { name: 'Par habitant 2021' })).toBeVisible();
  });
  it('the matrix has them by axis, with a legend', async () => {
    await openPaid('?vue=evolution&indicateur=montant');
    await shown();
    const row = table('Différences par département et par axe\u00a0: montant des projets').getByRole('row', {
      name: /^Isère/,
    });
    expect(plain(row.textContent)).toMatch(/\+\d 000 €, 2020 : \d( 000)? €, 2021 : \d 000 €/);
    expect(screen.getByRole('list', { name: 'Légende des différences' })).toHaveTextContent('€');
  });
  it('counts keep the exact test', async () => {
    await openPaid('?vue=evolution&indicateur=montant');
    await shown();
    expect(rowOf('Départements', 'Isère').at(-1)).toMatch(/p = /);
  });
  it('a list without: neither choice nor column', async () => {
    await openYears('?vue=evolution');
    await shown();
    expect(plain(document.querySelector('main')?.textContent)).not.toMatch(/montant|€/i);
  });
});
