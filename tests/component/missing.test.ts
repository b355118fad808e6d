/**
 * A denominator that is missing for one territory: every part says so, counts it still, and never shows zero for it.
 */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { dataset, open, plain, texts } from './support/app.ts';

/** The real list, but nobody knows how many people live in Isère. */
const LACKING: Dataset = {
  ...dataset,
  units: dataset.units.map((one) =>
    one.code === '38' ? { ...one, measures: { ...one.measures, population: {} } } : one,
  ),
};
const openLacking = (search: string) => open(search, () => Promise.resolve(texts), LACKING);
const rowOf = (table: HTMLElement, name: string) =>
  within(within(table).getByRole('rowheader', { name }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => plain(cell.textContent));

describe('Isère without its population', () => {
  it('the matrix shows no rate, and the row still counts', async () => {
    await openLacking('?vue=couverture&mesure=taux');
    const table = await screen.findByRole('table', { name: /par département et par axe/ });
    const row = rowOf(table, 'Isère');
    expect(row.at(-1)).toMatch(/^–/);
    expect(row.at(-1)).not.toMatch(/0/);
  });
  it('the funnel has no point for it, says why, and its row says what is missing', async () => {
    await openLacking('?vue=couverture&partie=hasard');
    expect(await screen.findByText(/^Nombre d’habitants non disponible pour l’Isère/)).toBeVisible();
    const table = screen.getByRole('table', { name: /Taux, intervalle exact/ });
    expect(rowOf(table, 'Isère')).toEqual(['9', ...Array.from({ length: 5 }, () => 'non disponible')]);
  });
  it('the ranking leaves it out and names it', async () => {
    await openLacking('?vue=couverture&partie=classements');
    expect(await screen.findByText(/^Sans rang, faute de projet ou de dénominateur\s: Isère/)).toBeVisible();
  });
  it('the comparison cannot test it, and says so', async () => {
    await openLacking('?comparer=07,38');
    expect(await screen.findByText(/comparaison impossible, un dénominateur n’est pas disponible/)).toBeVisible();
  });
  it('the gaps put it last, with what is missing', async () => {
    await openLacking('?vue=couverture&axe=mobilite');
    const list = within(await screen.findByRole('region', { name: 'Lacunes, par besoin' }));
    const last = list.getAllByRole('heading', { level: 3 }).at(-1)?.closest('li');
    expect(plain(last?.textContent)).toMatch(/^Isère .*non disponible.* Mobilité/);
  });
  it('its sheet says what is missing', async () => {
    await openLacking('?vue=fiche&dep=38');
    const text = plain((await screen.findByRole('article', { name: 'Isère' })).textContent);
    expect(text).toMatch(/rien à comparer, un dénominateur/);
    expect(text).toMatch(/9 projets en Isère/);
  });
});
