/** What the data page leads re-users to: the files and feeds that the build writes of this list, and no others. */
import { render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { placeAt } from '../../src/model/placing.ts';
import { emptyCell } from '../../src/model/tally.ts';
import { DEFAULT_VIEW, type View } from '../../src/model/view.ts';
import { Dashboard } from '../../src/state/dashboard.svelte.ts';
import FeedList from '../../src/views/donnees/FeedList.svelte';
import ReuseList from '../../src/views/donnees/ReuseList.svelte';
import { dataset, geometry, plain, texts } from './support/app.ts';
import { SECOND } from './support/secondRegion.ts';
import { TWO_YEARS } from './support/years.ts';

/** Names and addresses of the links that a list of files has, of a dataset as a view shows it. */
function linksOf(List: Component<{ dashboard: Dashboard }>, shown: Dataset, view: Partial<View> = {}) {
  const dashboard = new Dashboard(shown, geometry, () => Promise.resolve(texts));
  dashboard.view = { ...DEFAULT_VIEW, ...view };
  const { unmount } = render(List, { props: { dashboard } });
  const links = screen
    .getAllByRole('link')
    .map((link) => [plain(link.getAttribute('aria-label') ?? link.textContent), link.getAttribute('href') ?? '']);
  const isDownloaded = screen.getAllByRole('link').every((link) => link.hasAttribute('download'));
  unmount();
  return { links: new Map(links as [string, string][]), paths: links.map(([, href]) => href), isDownloaded };
}

const DESCRIPTIONS = ['./donnees/index.json', './donnees/csv-metadata.json', './catalogue.jsonld'];
const COUNTED: Dataset = {
  ...dataset,
  tally: 'cube',
  projets: [{ ...emptyCell(2021), unit: 'departement:38', territoire: '38', axe: 'jeunes', weight: 3 }],
};
const EMPTY: Dataset = { ...dataset, campagnes: [], projets: [] };

describe('the files for re-users', () => {
  it('are all projects, and a pair for each territory, the whole region and each axis', () => {
    const { links } = linksOf(ReuseList, dataset);
    expect(links.get('CSV : Tous les projets, 2021')).toBe('./donnees/tous-les-projets.csv');
    expect(links.get('JSON : Isère')).toBe('./donnees/departements/38-isere.json');
    expect(links.get('CSV : Auvergne-Rhône-Alpes')).toBe('./donnees/region-entiere.csv');
    expect([...links.values()].filter((path) => path.startsWith('./donnees/departements/'))).toHaveLength(
      2 * dataset.units.length,
    );
    expect([...links.values()].filter((path) => path.startsWith('./donnees/axes/'))).toHaveLength(
      2 * dataset.axes.length,
    );
  });
  it('are downloaded, each under a name of its own and from an address of its own', () => {
    const { links, paths, isDownloaded } = linksOf(ReuseList, dataset);
    expect(isDownloaded).toBe(true);
    expect(links.size).toBe(paths.length);
    expect(new Set(paths).size).toBe(paths.length);
  });
  it('of several years name the latest where they are of one', () => {
    const { links } = linksOf(ReuseList, TWO_YEARS);
    expect([...links.keys()]).toEqual(
      expect.arrayContaining([
        'CSV : Tous les projets, 2020, 2021',
        'CSV : Nombre de projets des départements par axe, 2021',
      ]),
    );
  });
  it('are the same whichever year is shown', () =>
    expect(linksOf(ReuseList, TWO_YEARS, { annee: 2020 })).toEqual(linksOf(ReuseList, TWO_YEARS)));
  it('are those of the first level, whichever is shown', () => {
    const [, province] = SECOND.levels;
    const [place] = SECOND.allUnits;
    if (!province || !place) throw new Error('the second region has provinces');
    const valley = { ...place, level: 'vallee', code: '3801', nom: 'Haute vallée', parent: 'province:38' };
    const three = placeAt({
      ...SECOND,
      levels: [...SECOND.levels, { ...province, id: 'vallee', nom: 'vallée', pluriel: 'vallées' }],
      allUnits: [...SECOND.allUnits, valley],
    });
    const { paths } = linksOf(ReuseList, three, { niveau: 'vallee' });
    expect(paths).toEqual(linksOf(ReuseList, three).paths);
    expect(paths).toContain('./donnees/provinces.geojson');
  });
  it('of a list without categories have no axis', () =>
    expect(linksOf(ReuseList, SECOND).paths.filter((path) => path?.includes('axes/'))).toEqual([]));
  it('of a list that is counted are the counts and the outlines', () =>
    expect(linksOf(ReuseList, COUNTED).paths).toEqual([
      './donnees/matrice.csv',
      './donnees/matrice.json',
      './donnees/departements.geojson',
      ...DESCRIPTIONS,
    ]));
  it('of a site without a list are what describes its tables', () =>
    expect(linksOf(ReuseList, EMPTY).paths).toEqual(DESCRIPTIONS));
});

describe('the feeds', () => {
  it('are of the projects and of the lists', () =>
    expect([...linksOf(FeedList, dataset).links]).toEqual([
      ['Tous les projets', './flux.atom'],
      ['Les listes publiées et leurs corrections', './donnees/flux.atom'],
    ]));
  it('of a list that is counted are of the lists alone', () =>
    expect(linksOf(FeedList, COUNTED).paths).toEqual(['./donnees/flux.atom']));
  it('are the same whichever year is shown', () =>
    expect(linksOf(FeedList, TWO_YEARS, { annee: 2020 })).toEqual(linksOf(FeedList, TWO_YEARS)));
});
