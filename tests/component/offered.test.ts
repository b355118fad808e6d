/** Regions whose data give less than the site's: nothing stands in any view that needs what is not there. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { dataset, open, plain, texts } from './support/app.ts';

const without = (...roles: string[]): Dataset => ({
  ...dataset,
  indicateurs: dataset.indicateurs.filter(({ role }) => role === 'population' && !roles.includes(role)),
});
const NO_POVERTY = without('taux_pauvrete');
const NO_PEOPLE = without('population');
const EMPTY: Dataset = {
  ...without('taux_pauvrete'),
  projets: [],
  campagnes: [],
  axes: [{ id: 'tous', libelle: 'Tous', libelle_court: 'Tous', couleur: '#56b4e9', symbole: 'disque' }],
};
const [AIN] = dataset.units as [(typeof dataset.units)[number]];
const ONE_UNIT: Dataset = {
  ...NO_POVERTY,
  units: [AIN],
  allUnits: [AIN],
  projets: dataset.projets.filter(({ territoire }) => territoire === AIN.code),
};

const openOn = (data: Dataset, search: string) =>
  open(search, () => Promise.resolve({ ...texts, projets: {}, index: {} }), data);

/** All that is read and heard of the view. */
function said(root: ParentNode | null): string {
  const heard = [...(root?.querySelectorAll('[aria-label], [title], option') ?? [])].flatMap((one) => [
    one.getAttribute('aria-label') ?? '',
    one.getAttribute('title') ?? '',
  ]);
  return plain([root?.textContent, ...heard].join(' '));
}
const VIEWS = [
  '',
  '?indicateur=pauvrete',
  '?indicateur=besoin&dep=01',
  '?dep=01',
  '?dep=ARA',
  '?vue=couverture',
  '?vue=couverture&mesure=besoin',
  '?vue=couverture&mesure=indice&par=pauvres',
  '?vue=couverture&ordre=-pauvrete&dep=01',
  '?vue=couverture&partie=hasard',
  '?vue=couverture&partie=classements',
  '?vue=couverture&partie=structures',
  '?vue=projets',
  '?vue=fiche&dep=01',
];
const COMPARE = ['?comparer=01', '?comparer=38,01', '?vue=couverture&partie=comparer'];
const BROKEN = /.{0,40}(NaN|undefined|Infinity|-?\b0 à 0\b).{0,40}/g;

async function shown(data: Dataset, search: string): Promise<string> {
  const { container, dashboard } = await openOn(data, search);
  await dashboard.loadTexts().catch(() => null);
  const main = container.querySelector('main');
  await waitFor(() => {
    expect(main?.querySelector('h1, h2')).not.toBeNull();
    expect(main?.querySelector('.attente')).toBeNull();
  });
  return said(main);
}

describe.each([...VIEWS, ...COMPARE])('without a poverty rate, %s', (search) => {
  it('nothing speaks of people in poverty', async () => {
    const text = await shown(NO_POVERTY, search);
    const asked = /«\s[^»]*»\sn’est pas disponible pour ces données/g;
    expect(
      text.replace(asked, '').match(/.{0,60}(personnes? pauvres?|taux de pauvreté|non disponible).{0,40}/gi),
    ).toBeNull();
    expect(text.match(BROKEN)).toBeNull();
  });
});

describe.each([...VIEWS, ...COMPARE])('without inhabitants, %s', (search) => {
  it('counts alone: no rate, no empty column', async () => {
    const text = await shown(NO_PEOPLE, search);
    const asked = /«\s[^»]*»\sn’est pas disponible pour ces données/g;
    expect(text.replace(asked, '').match(/.{0,60}(pour 100 000|population|\bnon disponible$).{0,40}/gi)).toBeNull();
    expect(text.match(BROKEN)).toBeNull();
  });
});

describe.each([...VIEWS, ...COMPARE])('a site that waits for its first list, %s', (search) => {
  it('says that there is no project, and no figure of it', async () => {
    const text = await shown(EMPTY, search);
    expect(text.match(BROKEN)).toBeNull();
    expect(text).toMatch(/aucun|0 projet/i);
  });
});

describe.each([
  '',
  '?dep=01',
  '?vue=couverture',
  '?vue=couverture&partie=hasard',
  '?vue=couverture&partie=classements',
  '?vue=fiche&dep=01',
  ...COMPARE.slice(0, 1),
])('a region of one unit, %s', (search) => {
  it('is shown', async () => expect((await shown(ONE_UNIT, search)).match(BROKEN)).toBeNull());
});

describe('what a link asks for and the data cannot give', () => {
  it('the map says what it shows instead', async () => {
    await openOn(NO_POVERTY, '?indicateur=pauvrete');
    expect(
      await screen.findByText(/^«\sTaux de pauvreté\s» n’est pas disponible pour ces données\s: «\sNombre de projets/),
    ).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Indicateur' })).toHaveValue('nombre');
  });
  it('so does the matrix', async () => {
    await openOn(NO_POVERTY, '?vue=couverture&mesure=besoin');
    expect(await screen.findByText(/n’est pas disponible pour ces données\s: «\sNombre de projets\s»/)).toBeVisible();
  });
  it('the default says nothing: nobody has asked for it', async () => {
    await openOn(NO_PEOPLE, '');
    await screen.findByRole('combobox', { name: 'Indicateur' });
    expect(screen.queryByText(/n’est pas disponible/)).toBeNull();
  });
});

it('without a poverty rate the data page explains none', async () => {
  const { container } = await openOn(NO_POVERTY, '?vue=donnees');
  await waitFor(() => expect(container.querySelector('main')?.textContent).toMatch(/Ce rapport est propre à ce site/));
  expect(container.querySelector('main')?.textContent).not.toMatch(/population × taux de pauvreté\. Les deux/);
});
it('a region of one unit: what compares says so', async () => {
  for (const part of ['hasard', 'classements', 'comparer'])
    expect(await shown(ONE_UNIT, `?vue=couverture&partie=${part}`)).toContain(
      'Un seul département ici : il n’y a rien à comparer.',
    );
});
