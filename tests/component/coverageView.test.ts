/** The matrix and its gaps: a real table, cells that open, totals that add up, words. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dataset, liveRegions, open, plain } from './support/app.ts';

const table = async () => screen.findByRole('table', { name: /par département et par axe/ });
const rowOf = (inTable: HTMLElement, name: string) => {
  const header = within(inTable).getByRole('rowheader', { name });
  return header.closest('tr') as HTMLElement;
};
const figures = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .slice(2)
    .map((cell) => plain(cell.textContent));
const countOf = (code: string, axe?: string) =>
  dataset.projets.filter((one) => one.territoire === code && (axe === undefined || one.axe === axe)).length;

describe('the matrix', () => {
  it('has a row a département, the region-wide projects and the sums, and every figure of the list', async () => {
    await open('?vue=couverture');
    const matrix = await table();
    for (const { code, nom } of dataset.units) {
      const expected = [...dataset.axes.map(({ id }) => countOf(code, id)), countOf(code)];
      expect(figures(rowOf(matrix, nom))).toEqual(expected.map((count) => (count === 0 ? 'aucun' : String(count))));
    }
    expect(figures(rowOf(matrix, 'Région entière')).at(-1)).toBe('18');
    expect(figures(rowOf(matrix, 'Dans un département')).at(-1)).toBe('102');
    expect(figures(rowOf(matrix, 'Tous les projets')).at(-1)).toBe('120');
  });
  it('an empty cell is a link that says so, and opens what stands around it', async () => {
    const { user, dashboard } = await open('?vue=couverture');
    await user.click(within(await table()).getByRole('link', { name: /^Haute-Savoie, Mobilité\s: aucun projet$/ }));
    const title = await screen.findByRole('heading', { level: 2, name: 'Haute-Savoie — Mobilité' });
    await waitFor(() => expect(title).toHaveFocus());
    expect([dashboard.view.dep, dashboard.view.axe]).toEqual(['74', 'mobilite']);
    const cell = within(title.closest('section') as HTMLElement);
    expect(cell.getByRole('heading', { name: /^Aucun projet en Haute-Savoie$/ })).toBeVisible();
    expect(cell.getByRole('heading', { name: /^Aucun projet pour toute la région$/ })).toBeVisible();
  });
  it('what the region-wide projects bring to an empty cell', async () => {
    await open('?vue=couverture&dep=74&axe=emploi');
    const title = await screen.findByRole('heading', { level: 2, name: 'Haute-Savoie — Insertion par l’emploi' });
    const cell = within(title.closest('section') as HTMLElement);
    const wide = dataset.projets.filter(({ territoire, axe }) => territoire === 'ARA' && axe === 'emploi');
    expect(wide.length).toBeGreaterThan(0);
    expect(
      cell.getByRole('heading', { name: new RegExp(`^${wide.length}\\sprojets pour toute la région$`) }),
    ).toBeVisible();
    // « Il va être essaimé sur la Drôme, la Savoie et la Haute-Savoie et le Cantal »: a region-wide project that names
    // it.
    expect(await cell.findByRole('heading', { name: /d’ailleurs cite/ })).toBeVisible();
    expect(cell.getAllByText(/Relais Ozanam/).length).toBeGreaterThan(0);
  });
  it('sorts by its headings, and says so', async () => {
    const { user, dashboard } = await open('?vue=couverture');
    const matrix = await table();
    await user.click(within(matrix).getByRole('button', { name: /^Trier par\s: Total$/ }));
    expect(dashboard.view.ordre).toBe('-total');
    expect(within(matrix).getByRole('columnheader', { name: /Total/ })).toHaveAttribute('aria-sort', 'descending');
    expect(plain(within(matrix).getAllByRole('rowheader')[0]?.textContent)).toBe('Rhône');
    await user.click(within(matrix).getByRole('button', { name: /^Trier par\s: Total$/ }));
    expect(within(matrix).getByRole('columnheader', { name: /Total/ })).toHaveAttribute('aria-sort', 'ascending');
  });
  it('a rate says its denominator, its count and whether it differs', async () => {
    await open('?vue=couverture&mesure=taux');
    const matrix = await table();
    // 2 for 663 202 inhabitants: 0,3.
    expect(
      within(matrix).getByRole('link', {
        name: /^Ain, Total\s: 2\sprojets, 0,3 pour 100\s000 habitants, au-dessous de la région$/,
      }),
    ).toBeVisible();
    expect(screen.getByText(/^Dénominateur\s: habitants \(Population municipale 2021\)\./)).toBeVisible();
  });
});

describe('the gaps', () => {
  const list = () => screen.getByRole('region', { name: 'Lacunes, par besoin' });
  it('by people in poverty: mobility in Isère first', async () => {
    await open('?vue=couverture&axe=mobilite');
    await table();
    const links = within(list())
      .getAllByRole('link')
      .map((one) => plain(one.textContent));
    expect(links).toEqual(['Mobilité', 'Mobilité', 'Mobilité', 'Mobilité']);
    const titles = within(list())
      .getAllByRole('heading', { level: 3 })
      .map((one) => plain(one.textContent));
    expect(titles.slice(0, 2)).toEqual(['Isère', 'Haute-Savoie']);
    expect(within(list()).getByText('151 600 personnes pauvres environ')).toBeVisible();
  });
  it('one entry a département, with its empty cells and no other', async () => {
    await open('?vue=couverture');
    await table();
    const titles = within(list()).getAllByRole('heading', { level: 3 });
    expect(new Set(titles.map((one) => one.textContent)).size).toBe(titles.length);
    const empty = dataset.axes.filter(({ id }) => countOf('38', id) === 0).map(({ libelle_court }) => libelle_court);
    const links = within(within(list()).getByRole('list', { name: 'Isère' })).getAllByRole('link');
    expect(links.map((one) => plain(one.textContent))).toEqual(empty);
  });
  it('threshold and need are chosen and live in the address', async () => {
    const { user, dashboard } = await open('?vue=couverture&axe=mobilite');
    await table();
    await user.selectOptions(within(list()).getByRole('combobox', { name: 'Cases avec' }), '1 projet au plus');
    await user.selectOptions(within(list()).getByRole('combobox', { name: 'Classées par' }), 'habitants');
    expect([dashboard.view.seuil, dashboard.view.classer]).toEqual([1, 'habitants']);
    const thin = dataset.units.filter(({ code }) => countOf(code, 'mobilite') <= 1).length;
    expect(liveRegions(list())[0]).toHaveTextContent(new RegExp(`^${thin} cases`));
  });
});

describe('a search changes what is counted, and says so', () => {
  it('with the way back', async () => {
    const { user, dashboard } = await open('?vue=couverture&q=grenoble');
    expect(await screen.findByText(/^Seuls comptent les projets qui contiennent «\sgrenoble\s»/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Compter tous les projets' }));
    expect(dashboard.view.q).toBe('');
  });
});

describe('parts', () => {
  it('each has its link, and the one that is open says so', async () => {
    const { user, dashboard } = await open('?vue=couverture');
    const parts = within(await screen.findByRole('navigation', { name: 'Parties de la vue Couverture' }));
    expect(parts.getAllByRole('link')).toHaveLength(5);
    await user.click(parts.getByRole('link', { name: 'Comparer' }));
    expect(dashboard.view.partie).toBe('comparer');
    expect(parts.getByRole('link', { name: 'Comparer' })).toHaveAttribute('aria-current', 'page');
  });
});
