/**
 * The other parts of the coverage view: what chance explains, denominators, comparison, organisations. By role and
 * name.
 */
import { screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { dataset, heading, open, plain } from './support/app.ts';

const cells = (row: HTMLElement | undefined) =>
  within(row as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => plain(cell.textContent));
const rowOf = (table: HTMLElement, name: string) =>
  within(table).getByRole('rowheader', { name }).closest('tr') as HTMLElement;

describe('écart ou hasard', () => {
  const table = () => screen.findByRole('table', { name: /Taux, intervalle exact/ });
  it('answers whether Ain truly has fewer: below at 95 %, not at 99.8 %', async () => {
    await open('?vue=couverture&partie=hasard');
    expect(cells(rowOf(await table(), 'Ain'))).toEqual([
      '2',
      '8,3',
      '0,3',
      '0,0 à 1,1',
      '1,1 %',
      '▼ au-dessous (95 %, pas 99,8 %)',
    ]);
    expect(screen.getByText(/^L’Ain\s: 2\sprojets où le taux/)).toBeVisible();
  });
  it('the figure says its reading to whoever does not see it', async () => {
    await open('?vue=couverture&partie=hasard');
    await table();
    expect(
      screen.getByRole('img', { name: /selon le nombre d’habitants.*l’Ain et la Haute-Savoie au-dessous/ }),
    ).toBeVisible();
  });
  it('another denominator changes who differs, and lives in the address', async () => {
    const { user, dashboard } = await open('?vue=couverture&partie=hasard');
    await table();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Taux calculés par' }), 'personnes pauvres');
    expect(dashboard.view.par).toBe('pauvres');
    expect(cells(rowOf(await table(), 'Ain')).at(-1)).toBe('≈ ne se distingue pas');
    expect(cells(rowOf(await table(), 'Haute-Loire')).at(-1)).toBe('▲ au-dessus (95 %, pas 99,8 %)');
  });
  it('says from the start what the other denominator would change', async () => {
    await open('?vue=couverture&partie=hasard');
    expect(
      await screen.findByText(/par personne pauvre, à 95\s%\s: l’Ardèche et la Haute-Loire au-dessus/),
    ).toBeVisible();
  });
  it('a name chooses its département, and its sentence appears', async () => {
    const { user, dashboard } = await open('?vue=couverture&partie=hasard');
    await user.click(within(await table()).getByRole('link', { name: 'Isère' }));
    expect(dashboard.view.dep).toBe('38');
    expect(screen.getByText(/^L’Isère\s: 9\sprojets où/)).toBeVisible();
  });
  it('names its methods', async () => {
    await open('?vue=couverture&partie=hasard');
    expect(await screen.findByText(/Garwood, Biometrika 28, 1936/)).toBeVisible();
  });
  it('a search without a located project says so instead of an empty figure', async () => {
    await open('?vue=couverture&partie=hasard&q=zzzz');
    expect(await screen.findByText(/^Aucun projet situé dans un département/)).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('changer de dénominateur', () => {
  it('the movements in words, and every rank in a table', async () => {
    await open('?vue=couverture&partie=classements');
    const table = await screen.findByRole('table', { name: /Rangs et valeurs/ });
    expect(cells(rowOf(table, 'Rhône'))).toEqual(['25 · 1er', '1,3 · 7e', '0,9 · 7e']);
    expect(cells(rowOf(table, 'Cantal'))).toEqual(['5 · 8e', '3,5 · 2e', '2,4 · 3e']);
    expect(screen.getByText(/Montent\s: le Cantal \(\+6\), la Haute-Loire \(\+3\)/)).toBeVisible();
  });
  it('the scatter reads its quadrants, and says that chance may explain them', async () => {
    const { user } = await open('?vue=couverture&partie=classements');
    expect(await screen.findByText(/Peu de projets, pauvreté élevée\s: l’Allier et la Drôme\. Aucun/)).toBeVisible();
    await user.click(
      screen.getByText('Taux de projets et taux de pauvreté de chaque département', { selector: 'summary' }),
    );
    const table = screen.getByRole('table', { name: /Taux de projets et taux de pauvreté/ });
    expect(cells(rowOf(table, 'Drôme'))).toEqual([
      '14,8 %',
      '0,6',
      'peu de projets, pauvreté élevée (projets : peut être le hasard)',
    ]);
  });
});

describe('comparer', () => {
  it('three side by side from a short link, with the region beside', async () => {
    await open('?comparer=07,26,38');
    const table = await screen.findByRole('table', { name: /Les départements choisis et la région/ });
    const heads = within(table)
      .getAllByRole('columnheader')
      .map((one) => plain(one.textContent));
    expect(heads).toEqual(['Mesure', 'Ardèche', 'Drôme', 'Isère', 'Auvergne-Rhône-Alpes']);
    expect(cells(rowOf(table, 'Projets dans le département'))).toEqual(['13', '3', '9', '102']);
    expect(screen.getByText(/^L’Ardèche seulement a un projet sur\s: Mobilité/)).toBeVisible();
    expect(screen.getByText(/^La Drôme et l’Isère ne se distinguent pas/)).toBeVisible();
  });
  it('a fourth in the link is left out, and it is said', async () => {
    await open('?comparer=07,26,38,42');
    expect(await screen.findByText(/^On compare trois territoires au plus\s: «\s42\s»/)).toBeVisible();
    expect((await screen.findAllByRole('columnheader', { name: 'Isère' }))[0]).toBeVisible();
    expect(screen.queryByRole('columnheader', { name: 'Loire' })).toBeNull();
  });
  it('an unknown one is named, the others stay', async () => {
    await open('?comparer=07,99,38');
    expect(await screen.findByText(/^Ce territoire à comparer n’existe pas\s: «\s99\s»/)).toBeVisible();
    expect((await screen.findAllByRole('columnheader', { name: 'Isère' }))[0]).toBeVisible();
  });
  it('one alone asks for another', async () => {
    await open('?comparer=07');
    expect(await screen.findByText(/^Ardèche est choisi\s: choisissez au moins un autre/)).toBeVisible();
    // Beside it the one that differs most from it, as a proposal.
    expect(screen.getByText(/^Proposition calculée\s: .*l’Ardèche/)).toBeVisible();
    expect(screen.getAllByRole('columnheader', { name: 'Ardèche' })[0]).toBeVisible();
  });
  it('opens with a ready pair that is said to be computed, and is kept by a link', async () => {
    const { user, dashboard } = await open('?vue=couverture&partie=comparer');
    expect(await screen.findByText(/^Proposition calculée\s: /)).toBeVisible();
    expect(screen.getByRole('table', { name: /Les départements choisis et la région/ })).toBeVisible();
    expect(dashboard.view.comparer).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Garder cette paire' }));
    expect(dashboard.view.comparer).toHaveLength(2);
    expect(screen.queryByText(/^Proposition calculée/)).toBeNull();
  });
  it('is chosen by boxes; the third closes the choice, and one taken away opens it', async () => {
    const { user, dashboard } = await open('?vue=couverture&partie=comparer');
    const box = (name: string) => screen.getByRole('checkbox', { name });
    await screen.findByText(/^Choisissez deux ou trois départements/);
    for (const name of ['Ain', 'Loire', 'Rhône']) await user.click(box(name));
    expect(dashboard.view.comparer).toEqual(['01', '42', '69']);
    expect(box('Savoie')).toBeDisabled();
    await user.click(box('Loire'));
    expect(box('Savoie')).toBeEnabled();
    await user.click(screen.getByRole('button', { name: 'Tout retirer' }));
    expect([dashboard.view.comparer, dashboard.view.partie]).toEqual([[], 'comparer']);
  });
  it('the bars have their values in a table', async () => {
    const { user } = await open('?comparer=07,26');
    await user.click(await screen.findByText('Les valeurs en tableau'));
    const table = screen.getByRole('table', { name: /Projets par axe/ });
    expect(cells(rowOf(table, 'Mobilité'))).toEqual(['1', '0']);
  });
});

describe('structures', () => {
  const rows = async () =>
    within(await screen.findByRole('table', { name: /Structures/ }))
      .getAllByRole('row')
      .slice(1);
  it('one row an organisation, most projects first', async () => {
    await open('?vue=couverture&partie=structures');
    expect(await rows()).toHaveLength(new Set(dataset.projets.map(({ structure_id }) => structure_id)).size);
  });
  it('finds an organisation by its name, and opens it with its spellings and projects', async () => {
    const { user, dashboard } = await open('?vue=couverture&partie=structures');
    await rows();
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher une structure' }), 'vaulx');
    await waitFor(async () => expect((await rows()).length).toBeLessThan(10));
    await user.click(screen.getByRole('link', { name: /^Commune de Vaulx/ }));
    expect(dashboard.view.structure).toMatch(/vaulx/);
    const detail = within(heading(2, /^Commune de Vaulx/).closest('section') as HTMLElement);
    expect(detail.getByText(/Noms publiés/)).toBeVisible();
    expect(detail.getAllByRole('link', { name: /projet 2021-/ }).length).toBeGreaterThan(1);
  });
  it('several départements only', async () => {
    const { user } = await open('?vue=couverture&partie=structures');
    await rows();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Montrer' }), 'plusieurs départements');
    // Second method: over the list itself.
    const places = new Map<string, Set<string>>();
    for (const { structure_id, territoire } of dataset.projets)
      if (territoire !== dataset.region.code)
        places.set(structure_id, (places.get(structure_id) ?? new Set()).add(territoire));
    const several = [...places.values()].filter((codes) => codes.size > 1).length;
    expect(await rows()).toHaveLength(several);
  });
  it('bars by axis count organisations, not projects, and filter the list', async () => {
    const { user, dashboard } = await open('?vue=couverture&partie=structures');
    await rows();
    const own = new Set(dataset.projets.filter(({ axe }) => axe === 'emploi').map(({ structure_id }) => structure_id));
    const bars = within(heading(3, /^Structures par axe/).closest('section') as HTMLElement);
    const bar = bars.getByRole('link', { name: /^Insertion par l’emploi/ });
    expect(bar).toHaveTextContent(String(own.size));
    await user.click(bar);
    expect(dashboard.view.axe).toBe('emploi');
    expect(await rows()).toHaveLength(own.size);
    expect(bar).toHaveTextContent(String(own.size));
  });
  it('nothing found says so, with the way back', async () => {
    const { user } = await open('?vue=couverture&partie=structures&q=zzzz');
    await user.click(await screen.findByRole('button', { name: 'Afficher toutes les structures' }));
    expect((await rows()).length).toBeGreaterThan(50);
  });
  it('is linked from a project’s card', async () => {
    const { user, dashboard } = await open('?projet=2021-041');
    await user.click(await screen.findByRole('link', { name: /Tous les projets de cette structure/ }));
    expect([dashboard.view.vue, dashboard.view.partie]).toEqual(['couverture', 'structures']);
    expect(await screen.findByRole('heading', { level: 2, name: /Apprentis d’Auteuil/ })).toBeVisible();
  });
});
