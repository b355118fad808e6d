/**
 * The pages of the site: one for every département, the region-wide projects, every axis, every project; and where
 * links lead without a script.
 */
import { describe, expect, it } from 'vitest';
import type { ProjetIndex } from '../../../src/model/dataset.ts';
import { DEFAULT_VIEW, type View } from '../../../src/model/view.ts';
import { listPages, listViewPages, nearestPath, pathOf, pathOfUnit } from '../../../src/state/pages.ts';
import { decodeView, encodeView } from '../../../src/state/url.ts';
import { REAL, TINY } from '../selection/support.ts';

const view = (patch: Partial<View>): View => ({ ...DEFAULT_VIEW, ...patch });

describe('listPages', () => {
  it('has the first page, every département, the region-wide projects, every axis and every project', () =>
    expect(listPages(REAL)).toHaveLength(1 + REAL.units.length + 1 + REAL.axes.length + REAL.projets.length));
  it('gives every page a path of its own', () => {
    const paths = listPages(REAL).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
  it('has views that the URL keeps as they are', () => {
    for (const page of listPages(REAL)) {
      expect(decodeView(encodeView(page.view), REAL)).toEqual({ view: page.view, notices: [] });
    }
  });
});

describe('a year of more projects than pages', () => {
  const [first] = TINY.projets;
  const many = (count: number, annee: number) =>
    Array.from({ length: count }, (_, i) => ({ ...(first as ProjetIndex), id: `${annee}-${i + 1}`, annee }));
  const BIG = { ...TINY, projets: [...many(500, 2029), ...many(501, 2030)] };
  const territoire = first?.territoire ?? '';
  const own = view({ dep: territoire });

  it('has none for its projects; 500 of another year keep theirs', () => {
    const years = listPages(BIG).flatMap(({ path }) => /^projet\/(\d{4})-/.exec(path)?.[1] ?? []);
    expect([years.length, new Set(years)]).toEqual([500, new Set(['2029'])]);
  });
  it('the address of such a project is that of the application', () =>
    expect(pathOf(view({ dep: territoire, projet: '2030-7' }), BIG)).toBeNull());
  it('its links lead to the page of the territory, which opens it', () =>
    expect(nearestPath(view({ dep: territoire, projet: '2030-7' }), own, BIG)).toMatch(
      new RegExp(`^departement/${territoire}-[^/]+/\\?projet=2030-7$`),
    ));
  it('a region-wide one is behind the page of those', () =>
    expect(nearestPath(view({ dep: BIG.region.code, projet: '2030-7' }), own, BIG)).toBe(
      'region-entiere/?projet=2030-7',
    ));
});

describe('listViewPages', () => {
  it('has views that the URL keeps as they are', () => {
    for (const page of listViewPages()) {
      expect(decodeView(encodeView(page.view), REAL)).toEqual({ view: page.view, notices: [] });
      expect(pathOf(page.view, REAL)).toBe(page.path);
    }
  });
});

describe('pathOf', () => {
  it('writes a name without accents and spaces', () =>
    expect(pathOfUnit({ code: '2A', nom: 'Côte d’Or Été' })).toBe('departement/2a-cote-d-or-ete/'));
  it('knows the page of a project by its view', () => {
    const [projet] = TINY.projets;
    expect(pathOf(view({ dep: projet?.territoire ?? '', projet: projet?.id ?? '' }), TINY)).toBe(
      `projet/${projet?.id}/`,
    );
  });
  it('has none for a filter within a département', () =>
    expect(pathOf(view({ dep: TINY.units[0]?.code ?? '', axe: 'velo' }), TINY)).toBeNull());
});

describe('nearestPath', () => {
  const [alpha, beta] = TINY.units.map(({ code }) => code);
  const own = view({ dep: alpha ?? '' });
  it('leads from a département to an axis of its bars', () =>
    expect(nearestPath(view({ dep: alpha ?? '', axe: 'velo' }), own, TINY)).toBe('axe/velo/'));
  it('leads from an axis to a département of its ranking', () =>
    expect(nearestPath(view({ dep: beta ?? '', axe: 'velo' }), view({ axe: 'velo' }), TINY)).toMatch(/^departement\//));
  it('leads to a project although the axis is chosen', () => {
    const [projet] = TINY.projets;
    const asked = view({ dep: projet?.territoire ?? '', projet: projet?.id ?? '', axe: projet?.axe ?? '' });
    expect(nearestPath(asked, view({ axe: projet?.axe ?? '' }), TINY)).toBe(`projet/${projet?.id}/`);
  });
  it('leads nowhere for a view that no page shows', () =>
    expect(nearestPath(view({ vue: 'commune' }), own, TINY)).toBeNull());
  it('leads to the page of a view of the header', () =>
    expect(nearestPath(view({ vue: 'projets' }), own, TINY)).toBe('projets/'));
  it('keeps the département for the application that wakes there', () =>
    expect(nearestPath(view({ vue: 'projets', dep: alpha ?? '' }), own, TINY)).toBe(`projets/?dep=${alpha}`));
  it('leads nowhere for a search', () => expect(nearestPath(view({ q: 'velo' }), own, TINY)).toBeNull());
});
