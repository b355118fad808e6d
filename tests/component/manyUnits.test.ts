/** The coverage and its tables of 4,021 communes: pages of them, and no screen of thousands of elements. */
import { ROWS_AT_ONCE } from '../../src/views/rowWindow.svelte.ts';
import { waitFor } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { communes } from '../support/communes.ts';
import { dataset, open, plain, texts } from './support/app.ts';

const MANY = communes(dataset);
const openMany = (search: string) => open(search, () => Promise.resolve({ ...texts, projets: {}, index: {} }), MANY);

async function shown(search: string) {
  const opened = await openMany(search);
  const main = opened.container.querySelector('main') as HTMLElement;
  await waitFor(
    () => {
      expect(main.querySelector('h1, h2')).not.toBeNull();
      expect(main.querySelector('.attente')).toBeNull();
    },
    { timeout: 20_000 },
  );
  return { ...opened, main };
}

it('?vue=couverture&partie=structures: as many organisations as a table draws at once', async () => {
  const { main } = await shown('?vue=couverture&partie=structures');
  expect(main.querySelectorAll('tbody tr').length).toBeLessThanOrEqual(ROWS_AT_ONCE);
  expect(main.textContent).not.toMatch(/NaN|Infinity|undefined|département/);
});

it.each([
  '?vue=couverture',
  '?vue=couverture&mesure=taux&ordre=-population',
  '?vue=couverture&dep=13000',
  '?vue=couverture&partie=hasard',
  '?vue=couverture&partie=classements',
  '?vue=couverture&partie=comparer',
  '?vue=fiche',
  '?vue=fiche&dep=13000',
])('%s: at most 1,500 elements', async (search) => {
  const { main } = await shown(search);
  expect(main.querySelectorAll('*').length).toBeLessThanOrEqual(1500);
  expect(main.textContent).not.toMatch(/NaN|Infinity|undefined/);
  expect(plain(main.textContent)).not.toMatch(/département/);
});
