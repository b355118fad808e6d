/** The links of a built page: where they lead without a script. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../../src/model/view.ts';
import { placeLinks } from '../../../src/site/links.ts';
import { TINY } from '../selection/support.ts';

const [alpha] = TINY.units;
const own = { ...DEFAULT_VIEW, dep: alpha?.code ?? '' };
const placed = (href: string, path = 'departement/x/') =>
  /href="([^"]*)"/.exec(placeLinks(`<a href="${href}">`, path, own, TINY))?.[1];

describe('placeLinks', () => {
  it('leads to the page of a project', () => {
    const id = TINY.projets[0]?.id ?? '';
    expect(placed(`?projet=${id}`)).toBe(`../../projet/${id}/`);
  });
  it('leads to the region’s page', () => expect(placed('?')).toBe('../../'));
  it('leads from the first page to itself', () => expect(placed('?', '')).toBe('./'));
  it('reads escaped parameters', () => expect(placed(`?dep=${alpha?.code}&amp;axe=velo`)).toBe('../../axe/velo/'));
  it('keeps what needs the application, from the site’s root', () =>
    expect(placed('?vue=fiche&amp;par=pauvres')).toBe('../../?vue=fiche&amp;par=pauvres'));
  it('leads to the page of a view, with what is chosen in it for the application', () =>
    expect(placed('?vue=couverture&amp;par=pauvres&amp;seuil=1')).toBe('../../couverture/?seuil=1&amp;par=pauvres'));
  it('leads to the page of a view that is implied', () =>
    expect(placed(`?comparer=${alpha?.code}`)).toBe(`../../couverture/?comparer=${alpha?.code}`));
  it('places the files of the site', () => expect(placed('./donnees/projets.csv')).toBe('../../donnees/projets.csv'));
  it('leaves fragments and other sites alone', () => {
    expect(placed('#contenu')).toBe('#contenu');
    expect(placed('https://exemple.fr/')).toBe('https://exemple.fr/');
  });
  it('places what a page loads', () =>
    expect(placeLinks('<img src="./a.png">', 'x/', own, TINY)).toBe('<img src="../a.png">'));
});
