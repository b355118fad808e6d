/** Tables of a list that is longer than what is drawn at once. */
import { showList } from '../../src/state/shownList.ts';
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dataset, open, plain } from './support/app.ts';

/** 450 projects of as many organisations: the first ten of the site over and over. */
const long = {
  ...dataset,
  projets: Array.from({ length: 450 }, (_, i) => ({
    ...(dataset.projets[i % 10] as (typeof dataset.projets)[number]),
    id: `2021-${String(i + 1).padStart(3, '0')}`,
    structure: `Structure ${String(i + 1).padStart(3, '0')}`,
    structure_id: `structure-${i + 1}`,
  })),
};
// By role each of so many rows would be looked at for whether it is hidden.
const rows = () => [...document.querySelectorAll('tbody tr')];
const more = () => screen.queryByText(/^Voir .* de plus$/, { selector: 'button' });

async function openLong(query: string) {
  const opened = await open(query);
  showList(opened.dashboard, { dataset: long, fetchTexts: () => Promise.reject(new Error('none')) });
  await waitFor(() => expect(more()).not.toBeNull());
  return opened;
}

describe.each(['?vue=projets', '?vue=couverture&partie=structures'])('a table of 450 rows, %s', (query) => {
  it('draws 200 and says so', async () => {
    await openLong(query);
    expect(rows()).toHaveLength(200);
    expect(plain(more()?.textContent)).toBe('Voir 200 lignes de plus');
    expect(screen.getByText(/^200 des 450\slignes sont affichées\.$/)).toBeVisible();
  });
  it('brings the rest, and the focus to the first new row', async () => {
    const { user } = await openLong(query);
    await user.click(more() as HTMLElement);
    expect(rows()).toHaveLength(400);
    expect(rows()[200]).toContainElement(document.activeElement as HTMLElement);
    expect(plain(more()?.textContent)).toBe('Voir 50 lignes de plus');
    await user.click(more() as HTMLElement);
    expect(rows()).toHaveLength(450);
    expect(more()).toBeNull();
  });
});

describe('a long table of projects', () => {
  it('begins anew in another order', async () => {
    const { user, dashboard } = await openLong('?vue=projets');
    await user.click(more() as HTMLElement);
    dashboard.go({ tri: { colonne: 'structure', direction: 'decroissant' } });
    await waitFor(() => expect(rows()).toHaveLength(200));
    expect(plain(rows()[0]?.querySelector('th')?.textContent)).toBe('Structure 450');
  });
  it('draws the row that is open, wherever it stands', async () => {
    const { dashboard } = await openLong('?vue=projets');
    dashboard.go({ projet: '2021-321' });
    await waitFor(() => expect(rows()).toHaveLength(321));
  });
});

describe('a very long table of projects', () => {
  const [one] = dataset.projets;
  const veryLong = {
    ...dataset,
    projets: Array.from({ length: 2500 }, (_, i) => ({
      ...(one as NonNullable<typeof one>),
      id: `2021-${String(i + 1).padStart(3, '0')}`,
    })),
  };
  const indices = () => rows().map((row) => Number(row.getAttribute('aria-rowindex')));
  const button = (name: string) => screen.getByText(name, { selector: 'button' });

  async function openVeryLong() {
    const opened = await open('?vue=projets');
    showList(opened.dashboard, { dataset: veryLong, fetchTexts: () => Promise.reject(new Error('none')) });
    await screen.findByText('Lignes suivantes', { selector: 'button' });
    return opened;
  }
  it('has two hundred rows, and says how many there are', async () => {
    await openVeryLong();
    expect(rows()).toHaveLength(200);
    expect(document.querySelector('table')).toHaveAttribute('aria-rowcount', '2501');
    expect([indices()[0], indices().at(-1)]).toEqual([2, 201]);
    expect(button('Lignes précédentes')).toBeDisabled();
  });
  it('moves on, with the focus, and never has more', async () => {
    const { user } = await openVeryLong();
    await user.click(button('Lignes suivantes'));
    expect(rows()).toHaveLength(200);
    expect([indices()[0], indices().at(-1)]).toEqual([202, 401]);
    expect(rows()[0]).toContainElement(document.activeElement as HTMLElement);
    expect(plain(screen.getByText(/^Lignes 201/).textContent)).toBe('Lignes 201 à 400 sur 2 500.');
  });
  it('draws the row that is open with its neighbours alone', async () => {
    const { dashboard } = await openVeryLong();
    dashboard.go({ projet: '2021-2450' });
    await waitFor(() => expect(indices()[0]).toBe(2402));
    expect(rows()).toHaveLength(100);
    expect(button('Lignes suivantes')).toBeDisabled();
  });
  it('prints every row', async () => {
    await openVeryLong();
    window.dispatchEvent(new Event('beforeprint'));
    expect(rows()).toHaveLength(2500);
    window.dispatchEvent(new Event('afterprint'));
    await waitFor(() => expect(rows()).toHaveLength(200));
  });
  it('without an axis counts once', async () => {
    const { dashboard } = await openVeryLong();
    expect(dashboard.counts).toBe(dashboard.facets);
  });
});

describe('lists of projects beside the map', () => {
  /** All 450 on one axis. */
  const oneAxis = { ...long, projets: long.projets.map((one) => ({ ...one, axe: long.projets[0]?.axe ?? '' })) };

  it('name a hundred of an axis, and lead to the table for the rest', async () => {
    const { dashboard } = await open('?q=s');
    showList(dashboard, { dataset: oneAxis, fetchTexts: () => Promise.reject(new Error('none')) });
    const rest = await screen.findByRole('link', { name: 'Suite dans le tableau (350)' });
    expect(rest).toHaveAttribute('href', expect.stringContaining(`vue=projets&axe=${oneAxis.projets[0]?.axe}`));
    expect(document.querySelectorAll('#liste li')).toHaveLength(101);
  });
});
