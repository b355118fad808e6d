/** Tables of a list that is longer than what is drawn at once. */
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
  opened.dashboard.show({ dataset: long, fetchTexts: () => Promise.reject(new Error('none')) });
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

describe('lists of projects beside the map', () => {
  /** All 450 on one axis. */
  const oneAxis = { ...long, projets: long.projets.map((one) => ({ ...one, axe: long.projets[0]?.axe ?? '' })) };

  it('name a hundred of an axis, and lead to the table for the rest', async () => {
    const { dashboard } = await open('?q=s');
    dashboard.show({ dataset: oneAxis, fetchTexts: () => Promise.reject(new Error('none')) });
    const rest = await screen.findByRole('link', { name: 'Suite dans le tableau (350)' });
    expect(rest).toHaveAttribute('href', expect.stringContaining(`vue=projets&axe=${oneAxis.projets[0]?.axe}`));
    expect(document.querySelectorAll('#liste li')).toHaveLength(101);
  });
});
