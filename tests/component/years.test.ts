/** The choice of a year: absent with one, acting on map, table, title and sources with two. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { heading, open, option, plain, texts } from './support/app.ts';
import { TWO_YEARS } from './support/years.ts';

const openYears = (search = '') => open(search, () => Promise.resolve(texts), TWO_YEARS);
const choice = () => screen.findByRole('combobox', { name: 'Année' });

describe('one year', () => {
  it.each(['', '?vue=projets', '?vue=couverture', '?vue=fiche'])('there is nothing to choose: %s', async (search) => {
    await open(search);
    await screen.findAllByRole('heading', { level: 1 });
    expect(screen.queryByRole('combobox', { name: 'Année' })).toBeNull();
  });
});

describe('two years', () => {
  it('the latest is shown', async () => {
    await openYears();
    expect(await choice()).toHaveValue('2021');
    expect(plain(heading(1).textContent)).toMatch(/, 2021$/);
  });
  it('chosen, it acts on title, map, sources and address', async () => {
    const { user, container } = await openYears();
    await user.selectOptions(await choice(), '2020');
    expect(plain(heading(1).textContent)).toMatch(/, 2020$/);
    expect(plain(option('Isère').getAttribute('aria-label'))).toContain('2 projets');
    expect(plain(option('Ain').getAttribute('aria-label'))).toContain('aucun projet');
    expect(plain(container.textContent)).toContain('Projets 2020 : Préfecture de la région');
    expect(window.location.search).toBe('?annee=2020');
    expect(await choice()).toHaveFocus();
  });
  it('the latest again: the address says none', async () => {
    const { user } = await openYears('?annee=2020');
    await user.selectOptions(await choice(), '2021');
    expect(window.location.search).toBe('');
  });
  it('an open project is closed: it is of one year', async () => {
    const { user, dashboard } = await openYears('?projet=2021-001');
    await user.selectOptions(await choice(), '2020');
    expect(dashboard.projet).toBeNull();
  });
  it('in the table of projects', async () => {
    const { user } = await openYears('?vue=projets');
    await user.selectOptions(await choice(), '2020');
    expect(await screen.findByText('3 projets sur 3')).toBeVisible();
    expect(within(screen.getByRole('table')).getByRole('link', { name: 'Ancienne 1' })).toBeVisible();
  });
  it('in the coverage', async () => {
    const { user } = await openYears('?vue=couverture');
    await user.selectOptions(await choice(), '2020');
    expect(plain(heading(1).textContent)).toContain('projets 2020');
  });
  it('every link keeps it', async () => {
    const { dashboard } = await openYears('?annee=2020');
    expect(dashboard.href({ vue: 'projets' })).toBe('?vue=projets&annee=2020');
  });
});
