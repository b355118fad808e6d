/**
 * One's own list, from the file to the map. jsdom has neither workers nor IndexedDB: the engine runs on the page, and
 * lists live for the visit, which is what a browser does that refuses to keep anything.
 */
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/app/lists.ts';
import { dataset, heading, open as openApp, option, panel, plain } from './support/app.ts';

const LIST = `Projet;Département;Commune;Thème;Montant
Crèche;Isère;Grenoble;Enfance;1000
Bus;38;;Mobilité;2000,50
Épicerie;Loire;;Alimentation;NC
Atelier;Paris;;Enfance;400
Jardin;Ardeche;;Alimentation;800
Perdu;Izère;;Enfance;300`;
const file = (text: string, name = 'liste 2022.csv') => new File([text], name, { type: 'text/csv' });

async function openLists(search = '?vue=liste') {
  const opened = await openApp(search);
  opened.dashboard.lists = change;
  return { ...opened, user: userEvent.setup() };
}

/** Chooses a file on the page of lists, and waits for what becomes of it. */
async function choose(content: File) {
  const opened = await openLists();
  await opened.user.upload(await screen.findByLabelText(/Déposez un fichier ici/), content);
  return opened;
}
const examined = () => screen.findByRole('heading', { level: 2, name: /^Ce qui a été compris/ });

async function show(content = file(LIST)) {
  const opened = await choose(content);
  await examined();
  await opened.user.click(screen.getByRole('button', { name: 'Ouvrir la carte' }));
  await waitFor(() => expect(opened.dashboard.dataset.own).toBeDefined());
  return opened;
}

describe('a file', () => {
  it('every row is accounted for', async () => {
    await choose(file(LIST));
    await examined();
    expect(plain(screen.getByText(/^6 lignes/).textContent)).toBe(
      '6 lignes = 4 placées + 0 région entière + 1 hors région + 1 écartée',
    );
  });
  it('sums that nobody says are not 0 €', async () => {
    await choose(file('Projet;Département;Montant\nCrèche;Isère;NC\nBus;Loire;NC\nAtelier;Paris;400'));
    await examined();
    expect(screen.getByText('Aucune ligne placée ne précise son montant')).toBeVisible();
    expect(screen.queryByText(/^0\s€/)).toBeNull();
  });
  it('what each column was taken for is shown', async () => {
    await choose(file(LIST));
    await examined();
    expect(screen.getByRole('combobox', { name: 'Montant' })).toHaveValue('Montant');
    expect(screen.getByRole('combobox', { name: 'Catégorie' })).toHaveValue('Thème');
    expect(screen.getByRole('spinbutton', { name: 'Année de toutes les lignes' })).toHaveValue(2022);
  });
  // « Jardin » is the name of a commune too.
  it('another column for the territory: the counts follow', async () => {
    const { user } = await choose(file(LIST));
    await examined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Territoire' }), 'Projet');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Département, à côté' }), '');
    await waitFor(() => expect(plain(screen.getByText(/^6 lignes/).textContent)).toContain('1 placée +'));
  });
  it('a name that nearly matches is asked, and one answer places its row', async () => {
    const { user } = await choose(file(LIST));
    await examined();
    await user.selectOptions(screen.getByRole('combobox', { name: /^Votre réponse.*Izère/ }), '38');
    await waitFor(() => expect(plain(screen.getByText(/^6 lignes/).textContent)).toContain('5 placées'));
  });
  it('a PDF is refused in words', async () => {
    await choose(new File(['%PDF-1.7 …'], 'liste.csv'));
    expect(plain((await screen.findByRole('alert')).textContent)).toMatch(/^Ce fichier est un PDF/);
  });
  it('no territory: it is asked for, and nothing is drawn', async () => {
    await choose(file('Projet;Montant\nCrèche;100\nBus;200'));
    await examined();
    expect(screen.getByText(/choisissez la colonne qui le dit/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ouvrir la carte' })).toBeNull();
  });
  it('a table that was pasted is read as well', async () => {
    const { user } = await openLists();
    await user.click(await screen.findByText('Coller un tableau'));
    await user.click(screen.getByLabelText('Tableau copié depuis un tableur'));
    await user.paste('Projet\tDépartement\nCrèche\tIsère\nBus\tLoire');
    await user.click(screen.getByRole('button', { name: 'Lire ce tableau' }));
    await examined();
    expect(plain(screen.getByText(/^2 lignes/).textContent)).toContain('2 placées');
  });
});

describe('the map of a list', () => {
  it('counts its rows, and says whose it is', async () => {
    await show();
    await waitFor(() => expect(option('Isère')).toBeInTheDocument());
    expect(plain(option('Isère').getAttribute('aria-label'))).toContain('2 projets');
    expect(plain((await screen.findByText(/^Vous regardez/)).textContent)).toMatch(
      /^Vous regardez votre liste, fichier « liste 2022\.csv », chargée le .* : non publiée\.$/,
    );
  });
  it('adds up its amounts, of those that say one', async () => {
    await show();
    await waitFor(() => expect(plain(panel().getByText(/montant des projets/i).textContent)).toContain('3 800,50 €'));
  });
  it('the address names it', async () => {
    const { dashboard } = await show();
    expect(window.location.search).toBe(`?liste=${dashboard.dataset.own?.id}`);
  });
  it('the list was not kept: that is said', async () => {
    await show();
    expect(await screen.findByText(/Ce navigateur refuse de garder la liste/)).toBeVisible();
  });
  it('back to the list of the site', async () => {
    const { dashboard } = await show();
    await dashboard.open('?');
    await waitFor(() => expect(dashboard.dataset).toBe(dataset));
    expect(screen.queryByText(/^Vous regardez/)).toBeNull();
  });
  it('its categories are the filters', async () => {
    await show();
    const chips = within(screen.getByRole('group', { name: 'Thème' }));
    expect(plain(chips.getByRole('button', { name: /^Alimentation/ }).textContent)).toBe('Alimentation 2');
  });
});

describe('kept lists', () => {
  it('one is renamed and deleted', async () => {
    const { user, dashboard } = await show();
    await dashboard.open(dashboard.query({ vue: 'liste' }));
    // Those of the tests before are there too: the newest is the first.
    const [rename] = await screen.findAllByRole('button', { name: /^Renommer.*liste 2022/ });
    await user.click(rename as HTMLElement);
    const input = screen.getByLabelText('Nouveau nom');
    await user.clear(input);
    await user.type(input, 'DETR{Enter}');
    await user.click(await screen.findByRole('button', { name: /^Supprimer.*DETR/ }));
    await user.click(screen.getByRole('button', { name: /^Supprimer pour de bon.*DETR/ }));
    await waitFor(() => expect(screen.queryByText('DETR')).toBeNull());
    expect(dashboard.dataset.own).toBeUndefined();
  });
});

describe('a link to a list that is not here', () =>
  it('says so, and where to open the file', async () => {
    const { dashboard } = await openLists('');
    await dashboard.open('?liste=inconnue');
    expect(plain((await screen.findByText(/Cette liste n’existe pas/)).textContent)).toContain('Votre liste');
    expect(heading(1)).toBeVisible();
  }));
