/**
 * One's own list, from the file to the map. jsdom has neither workers nor IndexedDB: the engine runs on the page, and
 * lists live for the visit, which is what a browser does that refuses to keep anything.
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { change } from '../../src/app/lists.ts';
import { writeListFile } from '../../src/views/liste/listFile.ts';
import { listStore } from '../../src/views/liste/store.ts';
import { listOf } from '../unit/views/liste/support.ts';
import { dataset, heading, liveRegions, named, open as openApp, option, panel, plain } from './support/app.ts';

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
  it('one answer holds for all rows that ask the same', async () => {
    const { user } = await choose(file(`${LIST}\nAussi perdu;Izère;;Enfance;100\nEncore;Izere;;Enfance;50`));
    await examined();
    // « Izère », « Izère » and « Izere » are one name, written twice with its accent.
    await user.selectOptions(await screen.findByRole('combobox', { name: /^Votre réponse.*Izère/ }), '38');
    await waitFor(() => expect(plain(screen.getByText(/^8 lignes/).textContent)).toContain('7 placées'));
  });
  it('an answer is taken back, and its row is set aside again', async () => {
    const { user } = await choose(file(LIST));
    await examined();
    const question = () => screen.getByRole('combobox', { name: /^Votre réponse.*Izère/ });
    await user.selectOptions(question(), '38');
    await screen.findByRole('heading', { level: 2, name: 'Vos réponses' });
    expect(question()).toHaveValue('38');
    await user.selectOptions(question(), '');
    await screen.findByRole('heading', { level: 2, name: /^À vérifier/ });
    expect(plain(screen.getByText(/^6 lignes/).textContent)).toContain('4 placées');
  });
  it('a column about persons is left out until it is ticked', async () => {
    const { user } = await choose(file('Projet;Département;Courriel\nCrèche;Isère;a@exemple.fr\nBus;Ain;b@exemple.fr'));
    await examined();
    const box = () => screen.getByRole('checkbox', { name: 'Courriel' });
    expect(box()).not.toBeChecked();
    await user.click(box());
    await waitFor(() => expect(box()).toBeChecked());
  });
  it('a year that nothing says is told', async () => {
    await choose(file('Projet;Département\nCrèche;Isère', 'liste.csv'));
    await examined();
    expect(screen.getByText(/Année inconnue/)).toBeInTheDocument();
  });
  it('a PDF is refused in words', async () => {
    await choose(new File(['%PDF-1.7 …'], 'liste.csv'));
    expect(plain((await screen.findByRole('alert')).textContent)).toMatch(/^Ce fichier est un PDF/);
  });
  it('a list of the site that was made for other territories is refused, and takes no other’s place', async () => {
    const made = listOf([{ unit: 'departement:29' }], { id: 'bretagne' });
    await choose(file(writeListFile(made), 'liste.json'));
    expect(plain((await screen.findByRole('alert')).textContent)).toMatch(
      /^Cette liste a été faite avec d’autres territoires/,
    );
    expect(await listStore().get('bretagne')).toBeNull();
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

describe('a file that is dropped anywhere', () => {
  const dragged = (types: string[], files: File[] = []) => ({ dataTransfer: { types, files } });
  it('opens on the page of lists', async () => {
    const { dashboard } = await openApp('');
    await fireEvent.drop(document.body, dragged(['Files'], [file(LIST)]));
    expect(dashboard.view.vue).toBe('liste');
    await examined();
    expect(screen.getByText(/^6 lignes/)).toBeVisible();
  });
  it('is announced while it is held over the page', async () => {
    await openApp('');
    await fireEvent.dragOver(document.body, dragged(['Files']));
    expect(await screen.findByText(/^Déposez le fichier/)).toBeVisible();
    await fireEvent.dragLeave(document.body, { ...dragged(['Files']), relatedTarget: null });
    expect(screen.queryByText(/^Déposez le fichier/)).toBeNull();
  });
  it('a text that is dropped is left alone', async () => {
    const { dashboard } = await openApp('');
    await fireEvent.drop(document.body, dragged(['text/plain']));
    expect(dashboard.view.vue).toBe('carte');
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
  it('is not shown once somebody has gone back while it was on its way', async () => {
    const { dashboard } = await show();
    const { search } = window.location;
    await dashboard.open('?');
    const goTo = (query: string) => {
      window.history.replaceState(null, '', `/${query}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      return dashboard.arriving;
    };
    await Promise.all([goTo(search), goTo('')]);
    expect(dashboard.dataset).toBe(dataset);
  });
  it('its categories are the filters', async () => {
    await show();
    const chips = within(screen.getByRole('group', { name: 'Thème' }));
    expect(plain(chips.getByRole('button', { name: /^Alimentation/ }).textContent)).toBe('Alimentation 2');
  });
});

describe('more categories than symbols', () => {
  const MANY = ['Projet;Département;Thème', ...[...'ABCDEFGH'].map((letter) => `Projet ${letter};38;Thème ${letter}`)];
  const boxOf = (letter: string) => screen.getByRole('checkbox', { name: `Thème ${letter} (1)` });
  it('the first seven have theirs, and no more can be ticked', async () => {
    await choose(file(MANY.join('\n')));
    await examined();
    expect([...'AGH'].map((letter) => (boxOf(letter) as HTMLInputElement).checked)).toEqual([true, true, false]);
    expect(boxOf('H')).toBeDisabled();
  });
  it('another one is chosen, and has its own on the map', async () => {
    const { user, dashboard } = await choose(file(MANY.join('\n')));
    await examined();
    await user.click(boxOf('A'));
    await user.click(boxOf('H'));
    await user.click(screen.getByRole('button', { name: 'Ouvrir la carte' }));
    await waitFor(() => expect(dashboard.dataset.own).toBeDefined());
    expect(dashboard.dataset.axes.map(({ libelle }) => libelle)).toEqual([
      ...[...'BCDEFGH'].map((letter) => `Thème ${letter}`),
      'Autres',
    ]);
  });
  it('seven are all shown: nothing is asked', async () => {
    await choose(file(MANY.slice(0, 8).join('\n')));
    await examined();
    expect(screen.queryByRole('checkbox', { name: /^Thème A/ })).toBeNull();
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
    await user.click(screen.getByRole('button', { name: /^Oui, supprimer.*DETR/ }));
    await waitFor(() => expect(screen.queryByText('DETR')).toBeNull());
    expect(dashboard.dataset.own).toBeUndefined();
  });
});

describe('what was taken away comes back', () => {
  const undo = () => screen.getByRole('button', { name: 'Annuler' });
  const said = (text: RegExp) =>
    waitFor(() =>
      expect(liveRegions().map((one) => plain(one.textContent))).toContainEqual(expect.stringMatching(text)),
    );

  async function shown(name: string) {
    const opened = await show(file(LIST, `${name}.csv`));
    await opened.dashboard.open(opened.dashboard.query({ vue: 'liste' }));
    await screen.findByRole('button', { name: named(`Supprimer : ${name}`) });
    return opened;
  }
  async function remove(name: string) {
    const opened = await shown(name);
    await opened.user.click(screen.getByRole('button', { name: named(`Supprimer : ${name}`) }));
    await opened.user.click(screen.getByRole('button', { name: named(`Oui, supprimer : ${name}`) }));
    await said(new RegExp(`« ${name} » est supprimée`));
    return opened;
  }

  it('a deleted list, with the storyline that was kept of it', async () => {
    const opened = await shown('Rendue');
    const id = opened.dashboard.dataset.own?.id ?? '';
    const key = `carte-des-solidarites.parcours.liste.${id}`;
    localStorage.setItem(key, 'un parcours');
    await opened.user.click(screen.getByRole('button', { name: named('Supprimer : Rendue') }));
    await opened.user.click(screen.getByRole('button', { name: named('Oui, supprimer : Rendue') }));
    await said(/« Rendue » est supprimée/);
    expect([screen.queryByRole('link', { name: 'Rendue' }), localStorage.getItem(key)]).toEqual([null, null]);
    await opened.user.click(undo());
    expect(await screen.findByRole('link', { name: 'Rendue' })).toBeVisible();
    expect(localStorage.getItem(key)).toBe('un parcours');
    await said(/^C’est annulé\.$/);
  });
  it('by Ctrl + Z too', async () => {
    const { user } = await remove('Clavier');
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('link', { name: 'Clavier' })).toBeVisible();
  });
  it('Ctrl + Z in a field is the field’s own', async () => {
    const { user } = await remove('Champ');
    screen.getByLabelText(/Déposez un fichier ici/).focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByRole('link', { name: 'Champ' })).toBeNull();
    expect(undo()).toBeVisible();
  });
  it('the offer outlives the view, and the list is there again on the way back', async () => {
    const { user, dashboard } = await remove('Plus tard');
    await dashboard.open('?vue=projets');
    await screen.findByRole('table');
    await user.click(undo());
    await dashboard.open('?vue=liste');
    expect(await screen.findByRole('link', { name: 'Plus tard' })).toBeVisible();
  });
  it('the next deletion takes the place of the offer', async () => {
    const { user, dashboard } = await shown('Première');
    await user.upload(screen.getByLabelText(/Déposez un fichier ici/), file(LIST, 'Seconde.csv'));
    await examined();
    await user.click(screen.getByRole('button', { name: 'Ouvrir la carte' }));
    await waitFor(() => expect(dashboard.dataset.own?.name).toBe('Seconde'));
    await dashboard.open(dashboard.query({ vue: 'liste' }));
    for (const name of ['Première', 'Seconde']) {
      await user.click(await screen.findByRole('button', { name: named(`Supprimer : ${name}`) }));
      await user.click(screen.getByRole('button', { name: named(`Oui, supprimer : ${name}`) }));
      await said(new RegExp(`« ${name} » est supprimée`));
    }
    expect(screen.getAllByRole('button', { name: 'Annuler' })).toHaveLength(1);
  });
  it('a file that was let go, with its answers', async () => {
    const { user } = await choose(file(LIST, 'laissée.csv'));
    await examined();
    await user.selectOptions(screen.getByRole('combobox', { name: /^Votre réponse.*Izère/ }), '38');
    await waitFor(() => expect(plain(screen.getByText(/^6 lignes/).textContent)).toContain('5 placées'));
    await user.click(screen.getByRole('button', { name: 'Choisir un autre fichier' }));
    await waitFor(() => expect(screen.queryByText(/^6 lignes/)).toBeNull());
    await user.click(undo());
    await examined();
    await waitFor(() => expect(plain(screen.getByText(/^6 lignes/).textContent)).toContain('5 placées'));
    expect(screen.getByRole('combobox', { name: /^Votre réponse.*Izère/ })).toHaveValue('38');
  });
  it('a list whose file was replaced', async () => {
    const { user, dashboard } = await shown('Remplacée');
    const rows = dashboard.dataset.projets.length;
    await user.upload(
      screen.getByLabelText(named('Remplacer : Remplacée'), { selector: 'input' }),
      file('Projet;Département\nCrèche;Isère', 'autre.csv'),
    );
    await examined();
    await user.click(screen.getByRole('button', { name: /^Remplacer .*Remplacée.* et ouvrir/ }));
    await waitFor(() => expect(dashboard.dataset.projets).toHaveLength(1));
    await said(/« Remplacée » est remplacée/);
    await user.click(undo());
    await waitFor(() => expect(dashboard.dataset.projets).toHaveLength(rows));
  });
});

describe('a list that is replaced', () => {
  const before = 'Projet;Département;Demandé;Accordé\nCrèche;Isère;900 €;500 €\nBus;Loire;800 €;400 €';
  const after = 'Accordé;Demandé;Département;Projet\n50 €;90 €;Isère;Crèche\n40 €;80 €;Loire;Bus';

  /** Opens the map of a list by what was asked for, not by what was granted; then replaces its file. */
  async function replace() {
    const { user, dashboard } = await choose(file(before, 'avant.csv'));
    await examined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Montant' }), 'Demandé');
    await waitFor(() => expect(plain(screen.getByText(/sur les lignes placées/).textContent)).toContain('1 700 €'));
    await user.click(screen.getByRole('button', { name: 'Ouvrir la carte' }));
    await waitFor(() => expect(dashboard.dataset.own?.file).toBe('avant.csv'));
    const id = dashboard.dataset.own?.id;
    await dashboard.open(dashboard.query({ vue: 'liste' }));
    const [input] = await screen.findAllByLabelText(/^Remplacer.*avant/, { selector: 'input' });
    await user.upload(input as HTMLElement, file(after, 'apres.csv'));
    await screen.findByRole('heading', { level: 2, name: /apres\.csv/ });
    return { user, dashboard, id };
  }

  it('keeps the columns that were chosen, and shows them first', async () => {
    await replace();
    expect(screen.getByText('Les choix de la liste remplacée sont repris ci-dessous.')).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Montant' })).toHaveValue('Demandé');
  });
  it('has the rows of the newer file under the same address', async () => {
    const { user, dashboard, id } = await replace();
    await user.click(screen.getByRole('button', { name: /^Remplacer.*avant.*et ouvrir la carte$/ }));
    await waitFor(() => expect(dashboard.dataset.own?.file).toBe('apres.csv'));
    expect(dashboard.dataset.own?.id).toBe(id);
    expect(dashboard.dataset.projets.map(({ amount }) => amount)).toEqual([90, 80]);
  });
});

/** Waits until the view and its parts are there. */
async function drawn(container: HTMLElement): Promise<void> {
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(container.querySelector('.attente')).toBeNull());
}

/** Every view that a list has, and what is said of a territory. */
const VIEWS = [
  '',
  '&dep=38',
  '&vue=couverture',
  '&vue=couverture&partie=classements',
  '&vue=fiche&dep=38',
  '&vue=projets',
];

describe('a list without amounts', () => {
  it.each(VIEWS)('says nothing of them: %j', async (query) => {
    const { dashboard, container } = await show(file('Projet;Département\nCrèche;Isère\nBus;Loire', 'sans.csv'));
    await dashboard.open(`?liste=${dashboard.dataset.own?.id}${query}`);
    await drawn(container);
    expect(plain(container.textContent)).not.toMatch(/montant|€/i);
  });
});

describe('a list without categories', () => {
  it.each(VIEWS)('has no axes: %j', async (query) => {
    const { dashboard, container } = await show(file('Projet;Département\nCrèche;Isère\nBus;Loire', 'sans.csv'));
    await dashboard.open(`?liste=${dashboard.dataset.own?.id}${query}`);
    await drawn(container);
    expect(plain(container.textContent)).not.toMatch(/\baxes?\b|catégorie/i);
  });
});

describe('a link to a list that is not here', () =>
  it('says so, and where to open the file', async () => {
    const { dashboard } = await openLists('');
    await dashboard.open('?liste=inconnue');
    expect(plain((await screen.findByText(/Cette liste n’existe pas/)).textContent)).toContain('Votre liste');
    expect(heading(1)).toBeVisible();
  }));
