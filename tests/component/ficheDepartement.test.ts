/** The printable sheets: one, all twelve, without their texts, and what they do not follow. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataset, open, plain, texts } from './support/app.ts';

const print = vi.fn();
beforeEach(() => vi.stubGlobal('print', print));
afterEach(() => {
  vi.unstubAllGlobals();
  print.mockClear();
});
const sheet = (name: string) => screen.findByRole('article', { name });

describe('one sheet', () => {
  it('has every project of the département in full, and none of another', async () => {
    await open('?vue=fiche&dep=38');
    const text = plain((await sheet('Isère')).textContent);
    const own = dataset.projets.filter(({ territoire }) => territoire === '38');
    expect(own).toHaveLength(9);
    for (const { id } of own) expect(text).toContain(plain(texts.projets[id]?.resume));
    const other = dataset.projets.find(({ territoire }) => territoire === '07');
    expect(text).not.toContain(plain(texts.projets[other?.id ?? '']?.resume));
  });
  it('has its figures beside the region’s, with exact intervals', async () => {
    await open('?vue=fiche&dep=38');
    const table = within(await sheet('Isère')).getByRole('table', { name: /à côté de ceux de la région/ });
    const row = within(table)
      .getByRole('rowheader', { name: /^Pour 100\s000 habitants$/ })
      .closest('tr');
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => plain(cell.textContent))).toEqual([
      '0,7 [0,3 ; 1,3]',
      '1,3',
    ]);
  });
  it('says its gaps and what the region-wide projects bring', async () => {
    await open('?vue=fiche&dep=74');
    const text = plain((await sheet('Haute-Savoie')).textContent);
    expect(text).toMatch(/Aucun projet en Haute-Savoie sur ces axes : .*Mobilité/);
    expect(text).toMatch(/18 projets pour toute la région/);
    expect(text).toMatch(/4 projets en Haute-Savoie/);
  });
  it('shows where the département lies', async () => {
    await open('?vue=fiche&dep=38');
    expect(within(await sheet('Isère')).getByRole('img', { name: 'Isère dans Auvergne-Rhône-Alpes' })).toBeVisible();
  });
  it('names its sources and its own link', async () => {
    await open('?vue=fiche&dep=38&axe=mobilite');
    const foot = within(await sheet('Isère'));
    expect(foot.getByText(/page du 25 septembre 2023/)).toBeVisible();
    expect(foot.getByRole('link', { name: /vue=fiche&dep=38$|dep=38&vue=fiche$/ })).toBeVisible();
  });
  it('counts all projects whatever the filters, and says so', async () => {
    await open('?vue=fiche&dep=38&axe=mobilite');
    expect(await screen.findByText(/^Une fiche compte tous les projets/)).toBeVisible();
    expect(plain((await sheet('Isère')).textContent)).toContain('9 projets en Isère');
  });
  it('is printed by its button', async () => {
    const { user } = await open('?vue=fiche&dep=38');
    await sheet('Isère');
    await waitFor(() => expect(screen.queryByText(/impression sera prête/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Imprimer cette fiche' }));
    expect(print).toHaveBeenCalledTimes(1);
  });
});

describe('all twelve', () => {
  it('stand one after the other and hold the 102 located projects', async () => {
    const { container } = await open('?vue=fiche');
    await sheet('Haute-Savoie');
    expect(screen.getAllByRole('article')).toHaveLength(12);
    expect(container.querySelectorAll('article .resume')).toHaveLength(102);
  });
  it('are printed from one of them by one button', async () => {
    const { user, dashboard } = await open('?vue=fiche&dep=38');
    await sheet('Isère');
    await waitFor(() => expect(screen.queryByText(/impression sera prête/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Imprimer les 12 fiches' }));
    expect(dashboard.view.dep).toBeNull();
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(screen.getAllByRole('article')).toHaveLength(12);
  });
});

describe('bad input', () => {
  it('an unknown département is named, and all sheets are shown', async () => {
    await open('?vue=fiche&dep=99');
    expect(await screen.findByText(/^Ce territoire n’existe pas\s: «\s99\s»/)).toBeVisible();
    await sheet('Ain');
    expect(screen.getAllByRole('article')).toHaveLength(12);
  });
  it('without the summaries nothing is printed, and it is said what to do', async () => {
    const { user } = await open('?vue=fiche&dep=38', () => Promise.reject(new Error('offline')));
    expect(await screen.findByText(/N’imprimez pas encore/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Imprimer cette fiche' }));
    expect(print).not.toHaveBeenCalled();
  });
});
