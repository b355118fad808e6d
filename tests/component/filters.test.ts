/** Filters and search: map, charts, list and sentence follow at once. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { axisChips, heading, liveRegions, open, option, optionNames, panel, plain, search } from './support/app.ts';

const pressed = () =>
  axisChips()
    .getAllByRole('button', { pressed: true })
    .map((chip) => plain(chip.textContent));

describe('an axis', () => {
  it('at first all axes are chosen', async () => {
    await open();
    expect(pressed()).toEqual(['Tous 120']);
  });
  it('chosen, it is pressed and acts on title, reading, map, list and address', async () => {
    const { user } = await open();
    await user.click(axisChips().getByRole('button', { name: /^Mobilité/ }));
    expect(pressed()).toEqual(['Mobilité 14']);
    expect(plain(heading(1).textContent)).toBe('Projets pour 100 000 habitants, par département — Mobilité, 2021');
    expect(plain(option('Puy-de-Dôme').getAttribute('aria-label'))).toContain(', 5 projets, ');
    expect(plain(option('Isère').getAttribute('aria-label'))).toContain('aucun projet');
    expect(heading(3, /^Projets trouvés\s14$/)).toBeVisible();
    expect(window.location.search).toBe('?axe=mobilite');
  });
  it('the counts of the other axes stay', async () => {
    const { user } = await open();
    await user.click(axisChips().getByRole('button', { name: /^Mobilité/ }));
    expect(axisChips().getByRole('button', { name: /^Tous/ })).toHaveTextContent(/120$/);
    expect(axisChips().getByRole('button', { name: /^Jeunes/ })).toHaveTextContent(/23$/);
  });
  it('pressed again, all axes are back', async () => {
    const { user } = await open('?axe=mobilite');
    await user.click(axisChips().getByRole('button', { name: /^Mobilité/ }));
    expect(pressed()).toEqual(['Tous 120']);
    expect(window.location.search).toBe('');
  });
  it('the region-wide card follows and still reconciles', async () => {
    const { user } = await open();
    await user.click(axisChips().getByRole('button', { name: /^Petite enfance/ }));
    // 35 in the table, of which 6 for the whole region.
    const card = plain(screen.getByRole('link', { name: /^Région entière/ }).textContent);
    expect(card).toContain('29 + 6 = 35');
    expect(card).toMatch(/^Région entière : 6 projets/);
  });
  it('without a region-wide project the card says « aucun », and no sum with nothing', async () => {
    await open('?axe=mobilite');
    expect(plain(screen.getByRole('link', { name: /^Région entière/ }).textContent)).toMatch(
      /^Région entière : aucun projet$/,
    );
  });
  it('a bar of the panel filters as a chip does', async () => {
    const { user } = await open();
    await user.click(panel().getByRole('link', { name: /^Insertion par l’emploi/ }));
    expect(pressed()).toEqual(['Emploi 12']);
    expect(panel().getByRole('link', { name: /^Insertion par l’emploi/ })).toHaveAttribute('aria-current', 'true');
  });
  it('what is heard after a choice', async () => {
    const { user } = await open();
    await user.click(axisChips().getByRole('button', { name: /^Jeunes/ }));
    expect(liveRegions().map((one) => plain(one.textContent))).toContain('Région : 23 projets sur 120.');
  });
  it('one region-wide project is no plural', async () => {
    await open('?axe=acces-aux-droits');
    expect(plain(panel().getByText(/^dont/).textContent)).toMatch(/^dont 1 (projet )?régional$/);
  });
  it('no region-wide project is « aucun », not 0', async () => {
    await open('?axe=mobilite');
    expect(plain(panel().getByText(/^dont|^aucun/).textContent)).toMatch(/aucun (projet )?régional$/);
  });
});

describe('search', () => {
  it('acts on map, counts and list, and is in the address', async () => {
    const { user } = await open();
    await user.type(search(), 'st etienne');
    await waitFor(() => expect(window.location.search).toBe('?q=st+etienne'));
    await waitFor(() => expect(heading(3, /^Projets trouvés/)).toBeVisible());
    expect(plain(heading(1).textContent)).toContain('« st etienne »');
    expect(plain(option('Ain').getAttribute('aria-label'))).toContain('aucun projet');
    expect(plain(option('Loire').getAttribute('aria-label'))).not.toContain('aucun projet');
  });
  it('typing adds one step to the history at most, not one a letter', async () => {
    const { user } = await open();
    const before = window.history.length;
    await user.type(search(), 'velo');
    await waitFor(() => expect(window.location.search).toBe('?q=velo'));
    expect(window.history.length).toBe(before);
  });
  it.each<[string, (user: Awaited<ReturnType<typeof open>>['user']) => Promise<void>]>([
    ['the cross', (user) => user.click(screen.getByRole('button', { name: 'Effacer la recherche' }))],
    ['the keyboard', (user) => user.clear(search())],
  ])('cleared by %s, Back brings it again', async (_name, clear) => {
    const { user, dashboard } = await open();
    await user.type(search(), 'velo');
    await waitFor(() => expect(dashboard.view.q).toBe('velo'));
    await clear(user);
    await waitFor(() => expect(dashboard.view.q).toBe(''));
    window.history.back();
    await waitFor(() => expect(search()).toHaveValue('velo'));
    expect(dashboard.view.q).toBe('velo');
  });
  it('counts of the axes follow', async () => {
    await open('?q=snoezelen');
    await waitFor(() => expect(axisChips().getByRole('button', { name: /^Tous/ })).toHaveTextContent(/1$/));
    expect(axisChips().getByRole('button', { name: /^Petite enfance/ })).toHaveTextContent(/1$/);
    expect(axisChips().getByRole('button', { name: /^Emploi/ })).toHaveTextContent(/0$/);
  });
  it('nothing found: said, and the way back is offered', async () => {
    const { user } = await open('?q=zzzz&axe=jeunes');
    expect(screen.getByText(/^Aucun projet ne correspond à ces filtres\.$/, { selector: '.lecture' })).toBeVisible();
    expect(optionNames().every((name) => name.includes('aucun projet'))).toBe(true);
    await user.click(screen.getByRole('link', { name: 'Retirer les filtres' }));
    expect(pressed()).toEqual(['Tous 120']);
    expect(search()).toHaveValue('');
    expect(window.location.search).toBe('');
    expect(screen.queryByRole('link', { name: 'Retirer les filtres' })).toBeNull();
  });
  it('the field keeps its name while it is filled', async () => {
    await open('?q=velo');
    expect(screen.getByRole('searchbox', { name: 'Rechercher' })).toHaveValue('velo');
  });
  it('the cross empties the field', async () => {
    const { user } = await open('?q=velo');
    await user.click(screen.getByRole('button', { name: 'Effacer la recherche' }));
    expect(search()).toHaveValue('');
    expect(window.location.search).toBe('');
  });
  it('Escape in the field does not leave the territory', async () => {
    const { user, dashboard } = await open('?dep=38&q=velo');
    await user.type(search(), '{Escape}');
    expect(dashboard.view.dep).toBe('38');
  });
  it('markup in a query is text', async () => {
    const { container } = await open(`?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    expect(container.querySelector('img')).toBeNull();
    expect(heading(1).textContent).toContain('<img src=x onerror=alert(1)>');
  });
});
