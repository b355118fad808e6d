/** A list whose projects say an amount: what it lets choose, and what it says; a list without says nothing of it. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { withAmounts } from '../../src/words/amounts.ts';
import { dataset, liveRegions, open, option, optionNames, panel, plain, texts } from './support/app.ts';

/**
 * The site's list, each project with 1 000.50 €; the first of Isère (9 projects) says none, its second −500 €: 7 ×
 * 1 000.50 − 500 = 6 503.50 €.
 */
function listWithAmounts(): Dataset {
  const isere = dataset.projets.filter(({ territoire }) => territoire === '38');
  return withAmounts({
    ...dataset,
    projets: dataset.projets.map((projet) => ({
      ...projet,
      amount: projet === isere[0] ? null : projet === isere[1] ? -500 : 1000.5,
    })),
  });
}
const openWith = (search = '') => open(search, () => Promise.resolve(texts), listWithAmounts());
const indicateurs = () =>
  within(screen.getByRole('combobox', { name: 'Indicateur' }))
    .getAllByRole('option')
    .map(({ textContent }) => plain(textContent));
const AMOUNT = /montant|€/i;

describe('a list without amounts', () => {
  it.each(['', '?dep=38', '?vue=projets', '?vue=couverture', '?vue=couverture&partie=classements'])(
    'says nothing of them (%s)',
    async (search) => {
      const { container } = await open(search);
      if (search === '?dep=38') await screen.findByRole('heading', { level: 3, name: /^9\sprojets$/ });
      else if (search !== '') await screen.findAllByRole('table');
      expect(plain(container.querySelector('main')?.textContent)).not.toMatch(AMOUNT);
    },
  );
  it('a link that asks for them gets a notice', async () => {
    await open('?indicateur=montant');
    expect(await screen.findByText(/Cet indicateur n’existe pas/)).toBeVisible();
  });
});

describe('a list with amounts', () => {
  it('offers their indicators after those of every list', async () => {
    await openWith();
    expect(indicateurs().slice(4)).toEqual([
      'Montant des projets',
      'Montant par habitant',
      'Montant par personne pauvre',
      'Montant moyen d’un projet',
      'Montant médian d’un projet',
    ]);
  });
  it('chosen, the sum acts on title, map and address', async () => {
    const { user } = await openWith();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Indicateur' }), 'montant');
    await screen.findByRole('heading', { level: 1, name: /^Montant des projets, par département/ });
    expect(plain(option('Isère').getAttribute('aria-label'))).toContain('6 503,50 €, 9 projets');
    expect(window.location.search).toBe('?indicateur=montant');
  });
  it.each(['montant', 'montant-habitant', 'montant-pauvre', 'montant-moyen', 'montant-median'])(
    'of %s no interval is claimed',
    async (id) => {
      const { container } = await openWith(`?indicateur=${id}`);
      expect(optionNames().join(' ')).not.toMatch(/se distingue/);
      expect(container.querySelector('main')?.textContent).not.toMatch(/[▲▼]\s?au-|hasard/);
    },
  );
  it('the panel of a département: sum, who says it, mean and median', async () => {
    await openWith('?dep=38');
    const text = plain(
      panel().getByRole('heading', { level: 2 }).closest('aside, [role="complementary"]')?.textContent,
    );
    expect(text).toContain('montant des projets : 6 503,50 €');
    expect(text).toContain('8 projets sur 9 précisent leur montant');
    expect(text).toContain('montant moyen d’un projet : 812,94 €');
    expect(text).toContain('montant médian d’un projet : 1 000,50 €');
  });
  it('a project says its amount, or that the list does not', async () => {
    const [first, second] = dataset.projets.filter(({ territoire }) => territoire === '38');
    const amountIn = () => plain(panel().getByText('Montant').nextElementSibling?.textContent);
    const { dashboard } = await openWith(`?projet=${first?.id}`);
    expect(amountIn()).toBe('montant non précisé');
    dashboard.go({ projet: second?.id ?? null });
    expect(await panel().findByText('−500 €')).toBeVisible();
  });
  it('the table of projects has a column that sorts, what is not said last', async () => {
    await openWith('?vue=projets&dep=38&tri=-montant');
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('columnheader', { name: /^Montant/ })).toHaveAttribute('aria-sort', 'descending');
    const amounts = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => plain(within(row).getAllByRole('cell')[3]?.textContent));
    expect([amounts[0], ...amounts.slice(-2)]).toEqual(['1 000,50 €', '−500 €', 'montant non précisé']);
  });
  it('the matrix of amounts adds up', async () => {
    await openWith('?vue=couverture&mesure=montant');
    const title = /^Montant des projets, par département et par axe/;
    expect(await screen.findByRole('heading', { level: 2, name: title })).toBeVisible();
    // 102 in départements, two of which are not 1 000.50: 100 × 1 000.50 − 500; 18 for the whole region.
    expect(liveRegions().map((one) => plain(one.textContent))).toContainEqual(
      expect.stringContaining('Montant : 99 550 € dans un département + 18 009 € pour toute la région = 117 559 €.'),
    );
    expect(screen.queryByText(/≈/)).toBeNull();
  });
  it.each([
    [
      '?vue=couverture&partie=classements',
      /Rangs et valeurs de chaque département, nombre et montant/,
      'Isère',
      '6 503,50 €',
    ],
    ['?comparer=38,63', /départements choisis et la région/, 'Montant des projets', '6 503,50 €'],
    ['?vue=fiche&dep=38', /^Chiffres, à côté de ceux de la région/, 'Montant des projets', '6 503,50 €'],
  ])('%s says the amount of a département', async (search, caption, name, amount) => {
    await openWith(search);
    const tables = await screen.findAllByRole('table', { name: caption });
    const rows = tables.flatMap((table) => within(table).getAllByRole('row', { name: new RegExp(`^${name}`) }));
    expect(rows.map(({ textContent }) => plain(textContent)).join()).toContain(amount);
  });
});
