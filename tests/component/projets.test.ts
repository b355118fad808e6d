/** The table of projects: sort, filters, count, download, cards. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { dataset, liveRegions, open, plain, search, texts } from './support/app.ts';

const table = () => screen.findByRole('table', { name: 'Projets, un par ligne' });
const rows = async () => [...(await table()).querySelectorAll('tbody tr')];
/** The cells of one column, by its place. */
const column = async (place: number) => (await rows()).map((row) => plain(row.children[place]?.textContent));
const header = async (name: string) => {
  const heads = [...(await table()).querySelectorAll('thead th')];
  const found = heads.find((one) => plain(one.textContent).startsWith(name));
  if (!found) throw new Error(`no column ${name}`);
  return found;
};
const results = () => liveRegions(screen.getByRole('main')).map((one) => plain(one.textContent));

/** jsdom's blobs have no text(). */
const read = (blob: Blob | undefined) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsText(blob ?? new Blob());
  });

describe('the table of projects', () => {
  it('has the 120 projects in the order of the page', async () => {
    await open('?vue=projets');
    expect(await column(3)).toEqual(dataset.projets.map(({ id }) => id));
    expect(results()[0]).toMatch(/^120 projets sur 120/);
    expect(await header('N°')).toHaveAttribute('aria-sort', 'ascending');
  });
  it('every row has its organisation as a header, which opens the card', async () => {
    await open('?vue=projets');
    const links = (await rows()).map((row) => row.querySelector('th[scope=row] a')?.getAttribute('href'));
    expect(links).toEqual(dataset.projets.map(({ id }) => `?vue=projets&projet=${id}`));
  });
  it('the summaries come with the texts', async () => {
    await open('?vue=projets');
    await waitFor(async () => expect((await column(4))[0]).toBe(plain(texts.projets['2021-001']?.resume)));
  });

  it('sorting changes aria-sort, the order and the address; again, the other way', async () => {
    const { user } = await open('?vue=projets');
    await user.click(within((await header('Structure')) as HTMLElement).getByRole('button'));
    expect(await header('Structure')).toHaveAttribute('aria-sort', 'ascending');
    expect(await header('N°')).not.toHaveAttribute('aria-sort');
    const names = await column(0);
    const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
    expect(names).toEqual([...names].sort(collator.compare));
    expect(names[0]).toBe('3AMIE');
    expect(window.location.search).toBe('?vue=projets&tri=structure');
    await user.click(within((await header('Structure')) as HTMLElement).getByRole('button'));
    expect(await header('Structure')).toHaveAttribute('aria-sort', 'descending');
    expect((await column(0)).at(-1)).toBe('3AMIE');
    expect(window.location.search).toBe('?vue=projets&tri=-structure');
  });
  it('by territory the region-wide projects come last', async () => {
    await open('?vue=projets&tri=territoire');
    const places = await column(1);
    expect(places.slice(-18)).toEqual(Array.from({ length: 18 }, () => 'Région entière'));
    expect(places[0]).toBe('Ain');
  });

  it('filtered by axis: rows and count', async () => {
    const { user } = await open('?vue=projets');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Axe' }), 'jeunes');
    expect(await rows()).toHaveLength(23);
    expect(results()[0]).toMatch(/^23 projets sur 120/);
  });
  it('filtered by territory', async () => {
    const { user } = await open('?vue=projets');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Territoire' }), '38');
    expect(await rows()).toHaveLength(9);
    expect(window.location.search).toBe('?vue=projets&dep=38');
  });
  it('filtered to the region-wide projects', async () => {
    const { user } = await open('?vue=projets');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Territoire' }), 'Région entière');
    expect(await rows()).toHaveLength(18);
  });
  it('filtered by text', async () => {
    const { user } = await open('?vue=projets');
    await screen.findByRole('table');
    await user.type(search(), 'sasson');
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    expect(new Set(await column(0))).toEqual(new Set(['La Sasson']));
  });
  it('nothing found: no table, a sentence, and the way back', async () => {
    const { user } = await open('?vue=projets&q=zzzz&dep=38');
    expect(await screen.findByText('Aucun projet ne correspond à ces filtres.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Retirer les filtres' }));
    expect(await rows()).toHaveLength(120);
  });

  it('a row opens its card beside the table, and closes again', async () => {
    const { user } = await open('?vue=projets');
    await user.click(within(await table()).getByRole('link', { name: 'SOLIHA' }));
    const card = await screen.findByRole('complementary', { name: 'Détail' });
    expect(within(card).getByRole('heading', { level: 2, name: 'SOLIHA' })).toHaveFocus();
    expect(window.location.search).toBe('?vue=projets&projet=2021-073');
    expect(await rows()).toHaveLength(120);
    await user.click(within(card).getByRole('link', { name: 'Fermer la fiche' }));
    expect(screen.queryByRole('complementary', { name: 'Détail' })).toBeNull();
  });
  it('Escape closes the card', async () => {
    const { user } = await open('?vue=projets&projet=2021-073');
    await screen.findByRole('complementary', { name: 'Détail' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Détail' })).toBeNull();
  });
  it('Escape without a card leaves the filters alone', async () => {
    const { user } = await open('?vue=projets&dep=38');
    await table();
    await user.keyboard('{Escape}');
    expect(window.location.search).toBe('?vue=projets&dep=38');
  });

  it('downloads what is shown, named by year and filters', async () => {
    const { user, dashboard } = await open('?vue=projets&dep=38&tri=-id');
    const blobs: Blob[] = [];
    const saved: string[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await table();
    await waitFor(() => expect(dashboard.textsState).toBe('ready'));
    await user.click(screen.getByRole('button', { name: 'Télécharger (CSV)' }));
    expect(saved).toEqual(['projets-2021-isere.csv']);
    const lines = (await read(blobs[0])).split('\r\n');
    expect(lines.slice(1, -1).map((line) => line.split(';')[0])).toEqual(
      dataset.projets
        .filter(({ territoire }) => territoire === '38')
        .map(({ id }) => id)
        .reverse(),
    );
    vi.restoreAllMocks();
  });
});
