/** The card of a project: who, where, the summary with its acronyms, and where it comes from. */
import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { open, panel, plain, texts } from './support/app.ts';

const card = async (id: string, name: string) => {
  const opened = await open(`?projet=${id}`);
  await panel().findByRole('heading', { level: 2, name });
  await panel().findByRole('heading', { level: 3, name: 'Résumé publié' });
  return opened;
};
const facts = () =>
  Object.fromEntries(
    panel()
      .getAllByRole('term')
      .map((term, i) => [plain(term.textContent), plain(panel().getAllByRole('definition')[i]?.textContent)]),
  );

describe('the card of a project', () => {
  it('says organisation, axis, territory and year', async () => {
    await card('2021-006', 'ACEPP 38');
    expect(facts()).toMatchObject({ Axe: 'Petite enfance et parentalité', Territoire: 'Isère', Année: '2021' });
  });
  it('of a region-wide project says so', async () => {
    await card('2021-030', 'ANSA');
    expect(facts()).toMatchObject({ Territoire: 'Région entière' });
  });
  it('has the whole summary as published', async () => {
    await card('2021-008', 'CCAS de Grenoble');
    const quote = await screen.findByText((_text, node) => node?.tagName === 'BLOCKQUOTE');
    expect(plain(quote.textContent)).toBe(plain(texts.projets['2021-008']?.resume));
  });
  it('explains an acronym where it stands, and closes it by Escape without leaving the card', async () => {
    const { user } = await card('2021-008', 'CCAS de Grenoble');
    const button = await screen.findByRole('button', { name: /^Que veut dire EAJE\s\?$/ });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Établissement d’accueil du jeune enfant')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText('Établissement d’accueil du jeune enfant')).toBeNull();
    expect(panel().getByRole('heading', { level: 2, name: 'CCAS de Grenoble' })).toBeVisible();
  });
  it('explains an acronym by keyboard too', async () => {
    const { user } = await card('2021-005', 'Communauté d’agglomération Valence Romans Agglo');
    (await screen.findByRole('button', { name: /^Que veut dire CNAF/ })).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Caisse nationale des allocations familiales')).toBeVisible();
  });
  it('says where it comes from: line, cleaning, raw and clean', async () => {
    const { user } = await card('2021-008', 'CCAS de Grenoble');
    const summary = await screen.findByText('D’où vient cette fiche');
    const details = summary.closest('details') as HTMLDetailsElement;
    expect(details.open).toBe(false);
    await user.click(summary);
    expect(details.open).toBe(true);
    const text = plain(details.textContent);
    expect(text).toContain('Ligne 40 du fichier « source/page-prefecture-ara-pauvrete.txt »');
    expect(text).toContain('Définition collée au sigle CCAS retirée');
    expect(text).toContain("CCASCentre communal d'action sociale de GRENOBLE");
  });
  it('says so when nothing was cleaned', async () => {
    await card('2021-006', 'ACEPP 38');
    const details = (await screen.findByText('D’où vient cette fiche')).closest('details');
    expect(details?.textContent).toContain('Rien\u00a0: la ligne est reprise telle quelle');
  });
  it('links the other projects of the organisation', async () => {
    await card('2021-007', 'CCAS de Grenoble');
    const others = panel()
      .getByRole('heading', { level: 3, name: 'Autres projets de cette structure' })
      .closest('section');
    const links = within(others as HTMLElement).getAllByRole('link');
    expect(links.map((link) => [plain(link.textContent), link.getAttribute('href')])).toEqual([
      ['Petite enfance et parentalité, Isère', '?dep=38&projet=2021-008'],
    ]);
  });
  it('has no such list for an organisation with one project', async () => {
    await card('2021-006', 'ACEPP 38');
    expect(panel().queryByRole('heading', { name: 'Autres projets de cette structure' })).toBeNull();
  });
  it('an open acronym does not stay open on the next card', async () => {
    const { user } = await card('2021-007', 'CCAS de Grenoble');
    await user.click(panel().getByRole('link', { name: 'Petite enfance et parentalité, Isère' }));
    expect(window.location.search).toBe('?dep=38&projet=2021-008');
    for (const button of await screen.findAllByRole('button', { name: /^Que veut dire/ })) {
      expect(button).toHaveAttribute('aria-expanded', 'false');
    }
  });
  it('the breadcrumb leads back: region, département, card', async () => {
    const { user } = await card('2021-006', 'ACEPP 38');
    const trail = within(screen.getByRole('navigation', { name: 'Fil d’Ariane' }));
    expect(trail.getAllByRole('listitem').map((one) => plain(one.textContent))).toEqual([
      'Région',
      'Isère',
      'ACEPP 38',
    ]);
    expect(trail.getByText('ACEPP 38')).toHaveAttribute('aria-current', 'page');
    await user.click(trail.getByRole('link', { name: 'Isère' }));
    expect(await panel().findByRole('heading', { level: 2, name: 'Isère' })).toBeVisible();
    expect(window.location.search).toBe('?dep=38');
  });
  it('Escape goes up one level at a time', async () => {
    const { user } = await card('2021-006', 'ACEPP 38');
    await user.keyboard('{Escape}');
    expect(await panel().findByRole('heading', { level: 2, name: 'Isère' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(await panel().findByRole('heading', { level: 2, name: 'Auvergne-Rhône-Alpes' })).toBeVisible();
  });
});
