/** The layers over the map: named communes and the wider coverage, never mixed into the base counts. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { open, option, panel, plain, texts } from './support/app.ts';

const named = () =>
  texts.places.mentions.filter(({ type, nature }) => (type === 'commune' || type === 'quartier') && nature !== 'nom');

describe('communes citées', () => {
  it('is a switch that lives in the address', async () => {
    const { user, dashboard } = await open();
    const button = screen.getByRole('button', { name: 'Communes citées' });
    expect(button).toHaveAttribute('aria-pressed', 'false');
    await user.click(button);
    expect(dashboard.view.calques).toEqual(['communes']);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await user.click(button);
    expect(dashboard.view.calques).toEqual([]);
  });
  it('lists every named commune with the words that name it', async () => {
    const { user } = await open('?calques=communes');
    const list = within((await screen.findByRole('region', { name: 'Communes citées' })) as HTMLElement);
    const communes = new Set(named().map(({ code }) => code));
    expect(list.getAllByRole('group')).toHaveLength(communes.size);
    await user.click(list.getByText(/^Givors \(Rhône\) — 1\sprojet$/));
    expect(list.getByText('« Givors »', { exact: false, normalizer: plain })).toBeVisible();
  });
  it('puts a mark on the map for each, with its name and count', async () => {
    await open('?calques=communes');
    const marks = await screen.findAllByRole('link', { name: /commune(s)? citée(s)? par \d+ projet/ });
    expect(marks.length).toBeGreaterThan(5);
    expect(plain(marks.map((one) => one.getAttribute('aria-label')).join(' | '))).toContain('Givors');
  });
  it('follows the filters', async () => {
    await open('?calques=communes&axe=mobilite');
    const list = within((await screen.findByRole('region', { name: 'Communes citées' })) as HTMLElement);
    expect(list.queryByText(/^Givors/)).toBeNull();
  });
});

describe('couverture élargie', () => {
  it('hatches the départements that a project of elsewhere names, and leaves the counts as they are', async () => {
    const { container } = await open();
    const before = option('Haute-Savoie').getAttribute('aria-label');
    const { container: wider } = await open('?calques=elargie');
    await screen.findAllByRole('region', { name: 'Couverture élargie' });
    // The drawing and the list come each on its own.
    await waitFor(() => expect(wider.querySelectorAll('[data-map-overlay] use.elargie').length).toBeGreaterThan(0));
    expect(container.querySelectorAll('[data-map-overlay]')).toHaveLength(0);
    expect(wider.querySelector('[data-map-svg] [data-code="74"]')?.getAttribute('aria-label')).toBe(before);
  });
  it('says who names Haute-Savoie', async () => {
    const { user } = await open('?calques=elargie');
    const list = within((await screen.findByRole('region', { name: 'Couverture élargie' })) as HTMLElement);
    await user.click(list.getByText(/^Haute-Savoie/));
    expect(list.getAllByText(/Relais Ozanam/).length).toBeGreaterThan(0);
  });
});

describe('the legend', () => {
  const legend = () => within(screen.getByRole('region', { name: 'Légende' }));
  it('has an entry for each layer, which says what its figure counts', async () => {
    await open('?calques=communes,elargie');
    expect(await legend().findByText('commune : nombre de projets qui la nomment')).toBeVisible();
    expect(legend().getByText('nommé par un projet d’ailleurs')).toBeVisible();
  });
  it('has none for a layer that is off', async () => {
    const { user } = await open('?calques=communes');
    await legend().findByText('commune : nombre de projets qui la nomment');
    expect(legend().queryByText('nommé par un projet d’ailleurs')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Communes citées' }));
    expect(legend().queryByText(/qui la nomment/)).toBeNull();
  });
});

describe('names', () => {
  it('are written by the layer while one is on, and the map hides its own', async () => {
    const { user, container } = await open('?calques=communes');
    const own = () => container.querySelectorAll('[data-map-labels] > g');
    await waitFor(() => expect(container.querySelectorAll('[data-names] > g')).toHaveLength(12));
    expect(own()).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Communes citées' }));
    expect(container.querySelectorAll('[data-names]')).toHaveLength(0);
    expect(own()).toHaveLength(12);
  });
});

describe('bad input', () => {
  it('an unknown layer is named, the other is shown', async () => {
    await open('?calques=communes,rien');
    expect(await screen.findByText(/^Ce calque n’existe pas\s: «\srien\s»/)).toBeVisible();
    expect(await screen.findByRole('region', { name: 'Communes citées' })).toBeVisible();
  });
  it('texts that do not come are said, and the map stays', async () => {
    await open('?calques=communes', () => Promise.reject(new Error('offline')));
    expect(await panel().findByText(/^Les lieux cités n’ont pas pu être chargés/)).toBeVisible();
    expect(option('Ain')).toBeVisible();
  });
});

describe('panels', () => {
  it('a project’s card names its places and what they are', async () => {
    await open('?projet=2021-008');
    expect(await panel().findByText('Lieux cités')).toBeVisible();
    expect(panel().getByText(/Grenoble \(commune\)/)).toBeVisible();
  });
  it('a département says who of elsewhere names it', async () => {
    await open('?dep=74');
    expect(await panel().findByRole('heading', { name: /d’ailleurs cite.* la Haute-Savoie$/ })).toBeVisible();
  });
  it('a département leads to its sheet, to chance and to comparison', async () => {
    await open('?dep=38');
    await panel().findByRole('heading', { level: 2, name: 'Isère' });
    for (const name of ['Fiche à imprimer', /^Écart ou hasard/, 'Comparer ce département'])
      expect(panel().getByRole('link', { name })).toBeVisible();
  });
});
