/** « Ma commune »: the field proposes, the keyboard chooses, the result says what exists near. */
import { screen, within } from '@testing-library/svelte';
import { beforeAll, describe, expect, test } from 'vitest';
import { withAmounts } from '../../src/words/amounts.ts';
import { dataset, heading, open, plain, texts } from './support/app.ts';

// The lists are made from the official ones when they are first asked for: seconds that are no part of what is tried
// here.
beforeAll(async () => {
  await Promise.all([import('virtual:communes'), import('virtual:elsewhere')]);
}, 60_000);

const field = () => screen.findByRole('combobox', { name: 'Nom de la commune ou code postal' });
const proposals = async () => (await screen.findAllByRole('option')).map((one) => plain(one.textContent));

async function typed(text: string) {
  const app = await open('?vue=commune');
  const input = await field();
  await app.user.type(input, text);
  return { ...app, input };
}

describe('the field', () => {
  test('proposes communes with their département, and says how many', async () => {
    await typed('bellign');
    expect(await proposals()).toEqual(['Bellignat Ain (01) · 01100']);
    await screen.findByText(/^1 commune proposée/);
  });
  test('tells a former commune from today’s', async () => {
    await typed('oullins');
    expect((await proposals())[0]).toBe('Oullins dans Oullins-Pierre-Bénite · Rhône (69) · 69310, 69600');
  });
  test('Enter takes the first proposal, writes it into the address and goes to the result', async () => {
    const { user, dashboard } = await typed('st etienne');
    await proposals();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 2, name: 'Saint-Étienne' });
    expect(dashboard.view.commune).toBe('42218');
    expect(window.location.search).toBe('?vue=commune&commune=42218');
    expect(document.activeElement).toBe(heading(2, 'Saint-Étienne'));
  });
  test('arrows move through the list and around its ends', async () => {
    const { user, input } = await typed('38000');
    await proposals();
    expect(input).not.toHaveAttribute('aria-activedescendant');
    await user.keyboard('{ArrowDown}');
    const active = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    expect(plain(active()?.textContent)).toBe('Grenoble Isère (38) · code postal 38000');
    expect(active()).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{ArrowDown}');
    expect(plain(active()?.textContent)).toContain('Grenoble');
  });
  test('Escape closes the list, and then empties the field', async () => {
    const { user, input } = await typed('lyon');
    await proposals();
    await user.keyboard('{Escape}');
    expect(input).toHaveAttribute('aria-expanded', 'false');
    expect(input).toHaveValue('lyon');
    await user.keyboard('{Escape}');
    expect(input).toHaveValue('');
  });
  test('a click takes a proposal', async () => {
    const { user } = await typed('grenoble');
    await user.click(await screen.findByRole('option', { name: /^Grenoble/ }));
    await screen.findByRole('heading', { level: 2, name: 'Grenoble' });
  });
  test('a name that no commune has is answered with what to try', async () => {
    await typed('zzzz');
    const answers = await screen.findAllByText(/Aucune commune de la région ne ressemble à « zzzz »/);
    expect(answers.length).toBeGreaterThan(0);
    expect(screen.queryByRole('option')).toBeNull();
  });
});

describe('what is asked of elsewhere, and by numbers', () => {
  test.each(['Valréas', '84138', '75001', 'Paris'])(
    '%s is said to be out of the region, and nothing is proposed',
    async (query) => {
      await typed(query);
      const said = await screen.findAllByText(/est hors de la région/);
      expect(said.some((one) => one.getAttribute('aria-live') === 'polite')).toBe(true);
      expect(screen.queryByRole('option')).toBeNull();
    },
  );
  test('a postcode stands before an INSEE code, and each line says which it is', async () => {
    await typed('69003');
    expect(await proposals()).toEqual([
      'Lyon Rhône (69) · code postal 69003',
      'Lyon 3e Arrondissement dans Lyon · Rhône (69) · code postal 69003',
      'Albigny-sur-Saône Rhône (69) · code Insee 69003, code postal 69250',
    ]);
  });
  test('more than are shown: the status says how many there are in all', async () => {
    await typed('saint');
    const status = await screen.findByText(/^8 premières des \d+ communes proposées/);
    expect(status).toHaveAttribute('aria-live', 'polite');
    expect(await proposals()).toHaveLength(8);
  });
});

describe('before anything is asked', () => {
  test('an example leads to a result by the keyboard', async () => {
    const { user, dashboard } = await open('?vue=commune');
    const example = await screen.findByRole('button', { name: 'Lyon' });
    example.focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 2, name: 'Lyon' });
    expect(dashboard.view.commune).toBe('69123');
  });
  test('a map of the region and a link for each département', async () => {
    const { dashboard } = await open('?vue=commune');
    await screen.findByRole('img', { name: /^Les départements de la région/ });
    const nav = screen.getByRole('navigation', { name: 'Ou par département' });
    expect(within(nav).getAllByRole('link')).toHaveLength(dashboard.dataset.units.length);
  });
});

describe('the small map', () => {
  test('marks the commune where its place is known', async () => {
    await open('?vue=commune&commune=01031');
    const image = await screen.findByRole('img', { name: 'Bellignat sur la carte de la région, département Ain' });
    expect(image.querySelectorAll('circle')).toHaveLength(1);
    expect(image).toHaveAttribute('width');
  });
});

describe('the result', () => {
  test('lists the projects that name the commune, those of the département and the region-wide ones', async () => {
    await open('?vue=commune&commune=01031');
    await screen.findByRole('heading', { level: 2, name: 'Bellignat' });
    await screen.findByRole('heading', { level: 3, name: /^1\sprojet cite Bellignat$/ });
    heading(3, /^1\sautre projet dans l’Ain$/);
    heading(3, /pour toute la région$/);
    const section = screen.getByRole('heading', { level: 3, name: /^1\sprojet cite Bellignat$/ }).closest('section');
    expect(within(section as HTMLElement).getAllByRole('link', { name: /^Lire le projet/ })).toHaveLength(1);
  });
  test('says of a former commune what it is a part of', async () => {
    await open('?vue=commune&commune=69152');
    await screen.findByText('Pierre-Bénite fait partie de la commune Oullins-Pierre-Bénite.');
  });
  test('leads to the département on the map', async () => {
    const { user, dashboard } = await open('?vue=commune&commune=01031');
    await user.click(await screen.findByRole('link', { name: 'Voir l’Ain sur la carte' }));
    expect(dashboard.view).toMatchObject({ vue: 'carte', dep: '01', commune: null });
  });
  test('a code that no commune of the region has', async () => {
    await open('?vue=commune&commune=75056');
    await screen.findByText(/Aucune commune de la région n’a le code « 75056 »/);
  });
  test('texts out of reach: the sentence, and the way to the map stays', async () => {
    await open('?vue=commune&commune=01031', () => Promise.reject(new Error('offline')));
    await screen.findByRole('link', { name: 'Voir l’Ain sur la carte' });
    expect((await screen.findAllByText(/Les résumés des projets n’ont pas pu être chargés/)).length).toBeGreaterThan(0);
  });
});

describe('amounts', () => {
  /** Two projects of Ain: the first says 1 500 000 €, the second what is given. */
  const [first, second] = dataset.projets.filter(({ territoire }) => territoire === '01');
  const listWith = (other: number | null) =>
    withAmounts({
      ...dataset,
      projets: dataset.projets.map((one) => ({
        ...one,
        amount: one === first ? 1_500_000 : one === second ? other : null,
      })),
    });
  const openWith = (other: number | null) =>
    open('?vue=commune&commune=01031', () => Promise.resolve(texts), listWith(other));

  test('the sum of the département, per inhabitant, and who says it', async () => {
    await openWith(-500_000);
    // 1 000 000 € by 663 202 inhabitants: 1.5078.
    expect(plain((await screen.findByText(/en tout, soit/)).textContent)).toBe(
      'Montant : 1 000 000 € en tout, soit 1,51 € par habitant (les 2 projets précisent leur montant).',
    );
  });
  test('each project says its own, whether it names the commune or not', async () => {
    const { container } = await openWith(-500_000);
    await screen.findByRole('heading', { level: 3, name: /^1\sprojet cite Bellignat$/ });
    const text = plain(container.querySelector('main')?.textContent);
    for (const amount of ['1 500 000 €', '−500 000 €', 'montant non précisé']) expect(text).toContain(amount);
  });
  test('what nobody says is not 0 €', async () => {
    const list = withAmounts({
      ...dataset,
      projets: dataset.projets.map((one) => ({ ...one, amount: one.territoire === '38' ? 5 : null })),
    });
    await open('?vue=commune&commune=01031', () => Promise.resolve(texts), list);
    expect(plain((await screen.findByText(/^Montant/)).textContent)).toBe(
      'Montant : aucun montant précisé (2 projets).',
    );
  });
  test('a list without amounts speaks of none', async () => {
    const { container } = await open('?vue=commune&commune=01031');
    await screen.findByRole('heading', { level: 3, name: /^1\sprojet cite Bellignat$/ });
    expect(plain(container.querySelector('main')?.textContent)).not.toMatch(/montant|€/i);
  });
});
