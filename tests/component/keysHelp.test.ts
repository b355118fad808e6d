/** The help of keys over a view: opened by « ? » or by the footer, and deaf to what lies below it. */
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { open } from './support/app.ts';

beforeEach(() => {
  localStorage.clear();
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
});
const help = () => screen.findByRole('dialog', { name: 'Touches' });
const close = async (user: Awaited<ReturnType<typeof open>>['user']) => {
  await user.click(within(await help()).getByRole('button', { name: 'Fermer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
};

describe('the help of keys', () => {
  it('« ? » opens it on the map, with every place', async () => {
    const { user } = await open();
    await user.keyboard('?');
    await help();
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(
      expect.arrayContaining(['Partout', 'Sur la carte', 'En présentation', 'Dans l’éditeur du parcours']),
    );
    await close(user);
  });
  it('« ? » in a field is a letter', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox', { name: /^Rechercher/ }), '?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  it('switched off, « ? » and P do nothing; the button still opens it', async () => {
    const { user, dashboard } = await open();
    await user.click(await screen.findByRole('button', { name: 'Touches du clavier' }));
    await help();
    await user.click(screen.getByRole('checkbox', { name: /^Touches d’un seul caractère/ }));
    await close(user);
    await user.keyboard('?p');
    expect([screen.queryByRole('dialog'), dashboard.view.vue]).toEqual([null, 'carte']);
  });
  it('Escape in it leaves the territory below open', async () => {
    const { user, dashboard } = await open('?dep=38');
    await user.keyboard('?');
    (await help()).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(dashboard.view.dep).toBe('38');
    await close(user);
  });
});
