/**
 * The presentation by role and name: keys of a clicker, drill-down and return, the storyline that is changed, saved,
 * opened, shared.
 */
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packStoryline } from '../../src/storyline/link.ts';
import { buildStoryline } from '../../src/storyline/ready.ts';
import { PARTS } from '../../src/views/coverageParts.ts';
import { loadView } from '../../src/views/index.ts';
import { dataset, liveRegions, named, open, plain } from './support/app.ts';

const ready = buildStoryline(dataset, '2021').steps;
const titleOf = (index: number) => plain(ready[index]?.title);
const stage = () => screen.findByRole('region', { name: 'Présentation' });
const title = async () => plain((await screen.findByRole('heading', { level: 1 })).textContent);
const announced = () =>
  plain(
    liveRegions()
      .map((one) => one.textContent)
      .join(' '),
  );

async function present(search = '?vue=presentation') {
  const opened = await open(search);
  await stage();
  return opened;
}
async function edit(search?: string) {
  const opened = await present(search);
  await opened.user.keyboard('e');
  return { ...opened, editor: within(await screen.findByRole('complementary', { name: 'Parcours' })) };
}
const titles = () =>
  screen.getAllByRole('textbox', { name: /^Titre de l’étape/ }).map((one) => (one as HTMLInputElement).value);

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('keys', () => {
  it('PageDown alone goes through the whole storyline, and stays at its end', async () => {
    const { user, dashboard } = await present();
    for (let i = 0; i < ready.length; i++) {
      expect(await title()).toBe(titleOf(i));
      await user.keyboard('{PageDown}');
    }
    expect(await title()).toBe(titleOf(ready.length - 1));
    expect(dashboard.view.etape).toBe(ready.length);
  });
  it('PageUp goes back; Home and End go to the ends', async () => {
    const { user } = await present('?vue=presentation&etape=3');
    await user.keyboard('{PageUp}');
    expect(await title()).toBe(titleOf(1));
    await user.keyboard('{End}');
    expect(await title()).toBe(titleOf(ready.length - 1));
    await user.keyboard('{Home}');
    expect(await title()).toBe(titleOf(0));
  });
  it('every step is announced, with its number', async () => {
    const { user } = await present();
    await user.keyboard(' ');
    await waitFor(() => expect(announced()).toContain(`Étape 2 sur ${ready.length} : ${titleOf(1)}.`));
  });
  it('B makes the screen black, says how to return, and the next step lights it', async () => {
    const { user } = await present();
    await user.keyboard('b');
    expect(announced()).toContain('Écran noir. Appuyez sur B pour revenir');
    await user.keyboard('{PageDown}');
    expect(announced()).not.toContain('Écran noir.');
  });
  it('Escape leaves for the view of the step', async () => {
    const { user, dashboard } = await present('?vue=presentation&etape=3');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dashboard.view).toMatchObject({ vue: 'couverture', partie: 'hasard' }));
  });
  it('P presents from any view, from the step that is about it', async () => {
    const { user } = await open('?dep=07');
    await user.keyboard('p');
    await stage();
    expect(await title()).toBe(plain(ready.find(({ link }) => link === '?dep=07')?.title));
  });
  it('a letter in a field is a letter', async () => {
    const { user, dashboard } = await open();
    await user.type(screen.getByRole('searchbox', { name: /^Rechercher/ }), 'p');
    expect(dashboard.view.vue).toBe('carte');
  });
  it('single letters can be switched off, and stay off', async () => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
    const { user } = await present();
    await user.keyboard('?');
    await user.click(await screen.findByRole('checkbox', { name: /^Touches d’un seul caractère/ }));
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    await user.keyboard('b');
    expect(announced()).not.toContain('Écran noir.');
  });
});

describe('what is asked from the room', () => {
  it('a département that is clicked opens over the step; PageUp returns to the step, PageDown goes on', async () => {
    const { user, dashboard } = await present();
    await user.click(await screen.findByRole('option', { name: /^Drôme\s:/ }));
    expect(await title()).toMatch(/^Drôme : 3 projets/);
    expect(dashboard.view).toMatchObject({ etape: 1, dep: '26' });
    await user.keyboard('{PageUp}');
    expect(await title()).toBe(titleOf(0));
    await user.click(await screen.findByRole('option', { name: /^Drôme\s:/ }));
    await user.keyboard('{PageDown}');
    expect(await title()).toBe(titleOf(1));
    expect(dashboard.view.dep).toBeNull();
  });
  it('Escape closes what was opened, and only then leaves', async () => {
    const { user, dashboard } = await present();
    await user.click(await screen.findByRole('option', { name: /^Drôme\s:/ }));
    await user.keyboard('{Escape}');
    expect(dashboard.view).toMatchObject({ vue: 'presentation', dep: null });
  });
  it('an axis that is clicked filters the map of the step', async () => {
    const { user, dashboard } = await present();
    await user.click(await screen.findByRole('link', { name: /^Mobilité/ }));
    expect(dashboard.view).toMatchObject({ vue: 'presentation', axe: 'mobilite' });
    expect(await title()).toMatch(/Mobilité/);
  });
});

describe('links on the stage', () => {
  it('lead to the step that shows the same', async () => {
    const { user, dashboard } = await present();
    await user.click(await screen.findByRole('link', { name: /au-delà du hasard$/ }));
    expect(dashboard.view).toMatchObject({ vue: 'presentation', etape: 3 });
  });
  it('the region-wide projects open their step', async () => {
    const { user, dashboard } = await present();
    await user.click(await screen.findByRole('link', { name: /^Région entière/ }));
    expect(dashboard.view.vue).toBe('presentation');
    expect(await title()).toBe('18 projets pour toute la région');
  });
});

describe('a link', () => {
  it('to a step beyond the last shows the last, and says so', async () => {
    await present('?vue=presentation&etape=99');
    expect(await title()).toBe(titleOf(ready.length - 1));
    expect(announced()).toContain(`Le lien demande l’étape 99, et ce parcours en a ${ready.length}`);
  });
  it('with a storyline shows it, and keeps nothing by itself', async () => {
    const packed = packStoryline({ title: 'T', steps: [{ link: '?dep=38', title: 'Notre sujet', comment: '' }] });
    await present(`?vue=presentation&parcours=${packed}`);
    expect(await title()).toBe('Notre sujet');
    expect(localStorage).toHaveLength(0);
  });
  it('with half a storyline says so, and shows the ready one', async () => {
    await present('?vue=presentation&parcours=abc');
    expect(announced()).toContain('Le parcours de ce lien n’a pas pu être lu');
    expect(await title()).toBe(titleOf(0));
  });
});

describe('a step that is left while its view is on its way', () => {
  const steps = ['?dep=38', '?vue=projets', '?vue=couverture&partie=structures'];
  const storyline = { title: 'T', steps: steps.map((link) => ({ link, title: 'A', comment: '' })) };
  const parcours = packStoryline(storyline);

  it('asks nothing more of the stage', async () => {
    const said = vi.spyOn(console, 'warn');
    const { dashboard } = await present(`?vue=presentation&parcours=${parcours}`);
    const brought = loadView('projets');
    flushSync(() => dashboard.go({ etape: 2 }));
    flushSync(() => dashboard.go({ vue: 'donnees' }));
    await brought.then(tick);
    expect(said.mock.calls).toEqual([]);
  });
  it('asks nothing more of the stage for a part of the coverage', async () => {
    const said = vi.spyOn(console, 'warn');
    const part = await PARTS.structures();
    let bring = () => {};
    const coming = new Promise<typeof part>((resolve) => (bring = () => resolve(part)));
    const { dashboard } = await present(`?vue=presentation&parcours=${parcours}`);
    const asked = vi.spyOn(PARTS, 'structures').mockReturnValue(coming);
    dashboard.go({ etape: 3 });
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    flushSync(() => dashboard.go({ vue: 'donnees' }));
    bring();
    await coming.then(tick);
    expect(said.mock.calls).toEqual([]);
  });
});

describe('the storyline in hand', () => {
  it('+ adds the view from anywhere, says where, and leads there', async () => {
    const { user, dashboard } = await open('?dep=26');
    await user.keyboard('+');
    await waitFor(() => expect(announced()).toMatch(/Vue ajoutée au parcours : « Drôme : 3 projets/));
    await user.click(screen.getByRole('button', { name: 'Ouvrir le parcours' }));
    await stage();
    expect(dashboard.view.etape).toBe(ready.length + 1);
    expect(await title()).toMatch(/^Drôme/);
  });
  it('a step is moved by the keyboard, and the focus goes along', async () => {
    const { user } = await edit();
    screen.getAllByRole('textbox', { name: /^Titre de l’étape/ })[0]?.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(titles().slice(0, 2)).toEqual([ready[1]?.title, ready[0]?.title]));
    await waitFor(() => expect(document.activeElement).toHaveValue(ready[0]?.title));
  });
  it('a step is moved by its button', async () => {
    const { user, editor } = await edit();
    await user.click(editor.getByRole('button', { name: named(`Descendre : ${titleOf(0)}`) }));
    await waitFor(() => expect(titles()[1]).toBe(ready[0]?.title));
  });
  it('a step is retitled and commented; the stage follows', async () => {
    const { user, editor } = await edit();
    const field = editor.getAllByRole('textbox', { name: /^Titre de l’étape/ })[0];
    if (!field) throw new Error('no field');
    await user.clear(field);
    await user.type(field, 'Où en sommes-nous ?');
    await user.tab();
    expect(await title()).toBe('Où en sommes-nous ?');
  });
  it('a step is deleted, and undo gives it back', async () => {
    const { user, editor } = await edit();
    await user.click(editor.getByRole('button', { name: named(`Supprimer : ${titleOf(2)}`) }));
    await waitFor(() => expect(titles()).toHaveLength(ready.length - 1));
    await user.click(editor.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(titles()).toEqual(ready.map(({ title }) => title)));
  });
  it('without a step says what to do', async () => {
    localStorage.setItem('carte-des-solidarites.parcours', '{"version": 2, "titre": "", "etapes": []}');
    await present();
    expect(screen.getAllByText(/^Ce parcours n’a aucune étape/).length).toBeGreaterThan(0);
  });
  it('a damaged file is refused with line and reason, and nothing changes', async () => {
    const { user, editor, container } = await edit();
    const chooser = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!chooser) throw new Error('no chooser');
    await user.upload(chooser, new File(['{\n"version": 2,,\n}'], 'mien.json', { type: 'application/json' }));
    await waitFor(() =>
      expect(announced()).toMatch(
        /Le fichier « mien.json » n’a pas été ouvert : ligne 2, .*Votre parcours n’a pas changé\./,
      ),
    );
    expect(titles()).toHaveLength(ready.length);
    expect(editor.queryByRole('button', { name: 'Annuler' })).toBeNull();
  });
  it('a file is opened, and undo gives the former one back', async () => {
    const { user, editor, container } = await edit();
    const chooser = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!chooser) throw new Error('no chooser');
    const text = '{"version": 1, "etapes": ["?dep=38", "?dep=99"]}';
    await user.upload(chooser, new File([text], 'vieux.json', { type: 'application/json' }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(screen.getByText(/Cette étape montre une vue que ce site n’a pas telle quelle/)).toBeVisible();
    await user.click(editor.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(titles()).toHaveLength(ready.length));
  });
  it('is copied as a link where it is short enough', async () => {
    localStorage.setItem(
      'carte-des-solidarites.parcours',
      '{"version": 2, "titre": "T", "etapes": [{"lien": "?dep=38"}]}',
    );
    const { editor } = await edit();
    const user = userEvent.setup();
    await user.click(editor.getByRole('button', { name: 'Copier le lien du parcours' }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toMatch(/\?vue=presentation&parcours=[\w-]+$/),
    );
  });
  it('is too long for a link, and the file is offered', async () => {
    const comment = Array.from({ length: 5000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20000))).join(
      '',
    );
    const etapes = [{ lien: '?', titre: 'a', commentaire: comment }];
    localStorage.setItem('carte-des-solidarites.parcours', JSON.stringify({ version: 2, titre: '', etapes }));
    const { user, editor } = await edit();
    await user.click(editor.getByRole('button', { name: 'Copier le lien du parcours' }));
    await waitFor(() => expect(announced()).toMatch(/enregistrez-le en fichier/));
  });
  it('that another tab has changed asks before anything is lost', async () => {
    const { editor } = await edit();
    localStorage.setItem(
      'carte-des-solidarites.parcours',
      '{"version": 2, "titre": "", "etapes": [{"lien": "?dep=07"}]}',
    );
    window.dispatchEvent(new StorageEvent('storage'));
    const take = await editor.findByRole('button', { name: 'Prendre celui de l’autre onglet' });
    await userEvent.click(take);
    await waitFor(() => expect(titles()).toHaveLength(1));
  });
  it('what is kept and damaged is said, and can be saved', async () => {
    localStorage.setItem('carte-des-solidarites.parcours', '{"version": 2');
    const { editor } = await edit();
    expect(editor.getByRole('alert').textContent).toMatch(/n’a pas pu être lu \(ligne/);
    expect(editor.getByRole('button', { name: 'Enregistrer ce qui a été trouvé' })).toBeVisible();
  });
});

describe('a frame of another site', () => {
  it('has title, sentence, map, sources and the way to the whole, and nothing else', async () => {
    await open('?embed=1&dep=38');
    const link = await screen.findByRole('link', { name: 'Ouvrir dans la Carte des solidarités' });
    expect(link).toHaveAttribute('href', '?dep=38');
    expect(await title()).toMatch(/^Isère : 9 projets/);
    expect(screen.getByText(/^Sources :/)).toBeVisible();
  });
  it('keeps to its form when a département is opened', async () => {
    const { user, dashboard } = await open('?embed=1');
    await user.click(await screen.findByRole('option', { name: /^Drôme\s:/ }));
    expect(dashboard.view).toMatchObject({ embed: true, dep: '26' });
  });
});
