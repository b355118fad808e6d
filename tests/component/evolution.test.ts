/** What changed between two years: by role and name. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { change } from '../../src/app/lists.ts';
import { withAmounts } from '../../src/words/amounts.ts';
import { withYears } from '../../src/model/years.ts';
import { heading, open, plain, texts } from './support/app.ts';
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
    expect(screen.getAllByRole('status').map((one) => plain(one.textContent))).toContainEqual(
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
    expect(screen.getByText(/Seuls comptent, des deux côtés/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Compter tous les projets' }));
    expect(window.location.search).toBe('?vue=evolution');
  });
});

describe('two lists', () => {
  const OWN = `Projet;Département;Thème;Montant
Crèche;38;Mobilité;1000
Bus;38;Mobilité;2000
Jardin;26;Sport;500`;
  /** A visitor's list of 2021, opened and kept for the visit; then compared with the site's own. */
  async function openOwn() {
    const opened = await open('?vue=liste');
    opened.dashboard.lists = change;
    await opened.user.upload(
      await screen.findByLabelText(/Déposez un fichier ici/),
      new File([OWN], 'projets 2021.csv', { type: 'text/csv' }),
    );
    await opened.user.click(await screen.findByRole('button', { name: 'Ouvrir la carte' }));
    await waitFor(() => expect(opened.dashboard.dataset.own).toBeDefined());
    return opened;
  }
  it('the list of the site is offered, and both are named', async () => {
    const { user, dashboard } = await openOwn();
    dashboard.go({ vue: 'evolution' });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Comparer' }), 'site');
    expect(plain((await shown()).textContent)).toBe(
      'Ce qui a changé de « Stratégie pauvreté » (2021) à « projets 2021 » (2021)',
    );
    // The Isère has 9 projects in the list of the site, 2 in this one.
    expect(rowOf('Départements', 'Isère').slice(1, 4)).toEqual(['9', '2', '−7']);
    expect(window.location.search).toContain('avec=site');
  });
  it('categories of the same name are one axis, others stand alone', async () => {
    const { dashboard } = await openOwn();
    dashboard.go({ vue: 'evolution', avec: 'site' });
    await shown();
    expect(rowOf('Axes, projets de toute la région compris', 'Sport').slice(1, 4)).toEqual(['–', '1', '–']);
    expect(rowOf('Axes, projets de toute la région compris', 'Mobilité')[2]).toBe('2');
  });
  it('amounts that only one of them says are not compared', async () => {
    const { dashboard } = await openOwn();
    dashboard.go({ vue: 'evolution', avec: 'site' });
    await shown();
    expect(screen.queryByRole('columnheader', { name: /^Montant/ })).toBeNull();
    expect(screen.queryByRole('option', { name: 'Montant des projets' })).toBeNull();
  });
  it('a list that is not here is said to be missing', async () => {
    await open('?vue=evolution&avec=nulle-part');
    expect(await screen.findByText(/La liste à comparer n’est pas dans ce navigateur/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ouvrir son fichier' })).toHaveAttribute('href', '?vue=liste');
  });
});

describe('sums', () => {
  it('are offered where both years say them, on the map and in the matrix', async () => {
    const paid = {
      ...TWO_YEARS,
      projets: TWO_YEARS.projets.map((one) => ({ ...one, amount: one.annee === 2020 ? 1000 : 2500 })),
    };
    const { user } = await open('?vue=evolution', () => Promise.resolve(texts), withYears(withAmounts(paid)));
    await shown();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Carte' }), 'Montant des projets');
    // The Isère: 2 × 1 000 € in 2020, 9 × 2 500 € in 2021.
    const map = screen.getByRole('img', { name: /^Montant des projets\s: différence/ });
    expect([...map.querySelectorAll('title')].map((one) => plain(one.textContent))).toContainEqual(
      expect.stringMatching(/^Isère : 2 projets en 2020, 9 en 2021 : \+7\. Montant : 2 000 € en 2020, 22 500 €/),
    );
    expect(plain(map.textContent)).toContain('+20,5 k€');
  });
});
