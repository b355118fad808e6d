/** Links: followed in place, Back, and values that nobody understands. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { axisChips, heading, liveRegions, open, panel, plain } from './support/app.ts';

describe('links are followed in place', () => {
  it('from the ranking to a département: the focus goes to its heading, even while the panel is on its way', async () => {
    const { user } = await open();
    await user.click(
      within(heading(3, /^Classement/).closest('section') as HTMLElement).getByRole('link', { name: /Isère/ }),
    );
    const title = await screen.findByRole('heading', { level: 2, name: 'Isère' });
    expect(window.location.search).toBe('?dep=38');
    await waitFor(() => expect(title).toHaveFocus());
  });
  it('from the list to a card, with the focus on its heading', async () => {
    const { user } = await open('?dep=38');
    await panel().findByRole('heading', { level: 2, name: 'Isère' });
    await user.click(panel().getByRole('link', { name: 'Lire le projet de ACEPP 38' }));
    const title = await screen.findByRole('heading', { level: 2, name: 'ACEPP 38' });
    await waitFor(() => expect(title).toHaveFocus());
    expect(window.location.search).toBe('?dep=38&projet=2021-006');
  });
  it('to the next département', async () => {
    const { user } = await open('?dep=38');
    await user.click(await panel().findByRole('link', { name: /^Département suivant\s: Loire$/ }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Loire' })).toBeVisible();
  });
  it('the first département has no previous one, the last no next one', async () => {
    await open('?dep=01');
    expect(await panel().findByRole('link', { name: /^Département suivant/ })).toBeVisible();
    expect(panel().queryByRole('link', { name: /^Département précédent/ })).toBeNull();
  });
  it('Back returns to the view before', async () => {
    const { user } = await open();
    await user.click(axisChips().getByRole('button', { name: /^Mobilité/ }));
    await user.click(axisChips().getByRole('button', { name: /^Emploi/ }));
    window.history.back();
    await waitFor(() => expect(axisChips().getByRole('button', { pressed: true })).toHaveTextContent(/^Mobilité/));
    window.history.back();
    await waitFor(() => expect(axisChips().getByRole('button', { pressed: true })).toHaveTextContent(/^Tous/));
  });
  it('to another view, with the focus on its heading', async () => {
    const { user } = await open();
    await user.click(within(screen.getByRole('navigation', { name: 'Vues' })).getByRole('link', { name: 'Projets' }));
    const title = await screen.findByRole('heading', { level: 1, name: /^Projets financés en 2021$/ });
    await waitFor(() => expect(title).toHaveFocus());
    expect(window.location.search).toBe('?vue=projets');
  });
  it('with a modifier key the browser has it', async () => {
    const { dashboard } = await open();
    const link = screen.getByRole('link', { name: /^Région entière/ });
    // jsdom does not navigate: what counts is that the application leaves the event alone.
    const event = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    link.dispatchEvent(event);
    expect([event.defaultPrevented, dashboard.view.dep]).toEqual([false, null]);
  });
  it('the title of the page follows', async () => {
    await open('?dep=38&axe=emploi');
    expect(document.title).toMatch(/^Isère – Insertion par l’emploi – Carte des solidarités/);
  });
});

describe('a link restores the screen', () => {
  it('a département: figures beside the region’s, and its nine projects in three axes', async () => {
    await open('?dep=38');
    expect(await panel().findByRole('heading', { level: 2, name: 'Isère' })).toBeVisible();
    expect(panel().getByRole('heading', { level: 3, name: /^9\sprojets$/ })).toBeVisible();
    const groups = panel()
      .getAllByRole('heading', { level: 4 })
      .map((one) => plain(one.textContent));
    expect(groups).toEqual(['Petite enfance et parentalité 4', 'Insertion des jeunes 4', 'Insertion par l’emploi 1']);
    expect(panel().getAllByRole('link', { name: /^Lire le projet de/ })).toHaveLength(9);
    // 9 for 1 284 948 inhabitants; the region 102 for 8 114 361.
    expect(plain(panel().getByText(/^pour 100/).textContent)).toMatch(/^pour 100 000 hab\.\s*\(région : 1,3\)$/);
    expect(panel().getByText('0,7')).toBeVisible();
    expect(panel().getByRole('link', { name: /^18\sprojets pour toute la région$/ })).toBeVisible();
  });
  it('the region as a unit: its eighteen projects', async () => {
    await open('?dep=ARA');
    expect(await panel().findByRole('heading', { level: 2, name: 'Région entière' })).toBeVisible();
    expect(panel().getAllByRole('link', { name: /^Lire le projet de/ })).toHaveLength(18);
    expect(screen.getByRole('link', { name: /^Région entière/, current: true })).toBeVisible();
  });
  it('the region as a unit is announced by its name', async () => {
    await open('?dep=ARA');
    expect(liveRegions().map((one) => plain(one.textContent))).toContain('Région entière : 18 projets sur 120.');
  });
  it('a département that the filter empties says so and offers the way back', async () => {
    const { user } = await open('?dep=38&axe=mobilite');
    expect(await panel().findByText(/^Aucun projet ne correspond ici aux filtres\./)).toBeVisible();
    await user.click(panel().getByRole('link', { name: 'Retirer les filtres' }));
    expect(panel().getByRole('heading', { level: 3, name: /^9\sprojets$/ })).toBeVisible();
    expect(window.location.search).toBe('?dep=38');
  });
  it('one project is no plural beside its figure', async () => {
    await open('?dep=01&axe=jeunes');
    await panel().findByRole('heading', { level: 2, name: 'Ain' });
    const terms = panel()
      .getAllByRole('term')
      .map((term) => plain(term.textContent));
    const definitions = panel()
      .getAllByRole('definition')
      .map((one) => plain(one.textContent));
    expect(definitions[0]).toBe('1');
    expect(terms[0]).toMatch(/^projet sur 120/);
  });
  it('dep=1 is the Ain', async () => {
    await open('?dep=1');
    expect(await panel().findByRole('heading', { level: 2, name: 'Ain' })).toBeVisible();
    expect(screen.queryByRole('region', { name: /lien/ })).toBeNull();
  });
});

describe('a link that is not understood', () => {
  const notice = () => screen.getByRole('region', { name: 'Une partie du lien n’a pas été comprise' });

  it('a visible sentence for each value, and the default instead', async () => {
    await open('?dep=99&axe=zzz&vue=rien');
    await screen.findByText(/« 99 »/);
    const sentences = within(notice())
      .getAllByRole('listitem')
      .map((one) => plain(one.textContent));
    expect(sentences).toHaveLength(3);
    expect(sentences.find((one) => one.includes('dep'))).toBe(
      'Ce territoire n’existe pas : « 99 » (paramètre « dep » du lien) ; toute la région est affichée.',
    );
    expect(heading(2, 'Auvergne-Rhône-Alpes')).toBeVisible();
  });
  it('an over-long value is shortened', async () => {
    await open(`?axe=${'x'.repeat(150)}`);
    await screen.findByText(/xxxxx/);
    expect(plain(notice().textContent)).toContain(`« ${'x'.repeat(40)}… »`);
  });
  it('can be closed', async () => {
    const { user } = await open('?dep=99');
    await user.click(screen.getByRole('button', { name: 'Fermer cet avis' }));
    expect(screen.queryByRole('region', { name: /lien/ })).toBeNull();
  });
  it('is gone after the next choice', async () => {
    const { user } = await open('?dep=99');
    await user.click(axisChips().getByRole('button', { name: /^Mobilité/ }));
    expect(screen.queryByRole('region', { name: /lien/ })).toBeNull();
  });
  it('a parameter of somebody else is no error', async () => {
    await open('?utm_source=lettre');
    expect(screen.queryByRole('region', { name: /lien/ })).toBeNull();
  });
});
