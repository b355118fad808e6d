/**
 * The pages of the site: one for every département, the region-wide projects, every axis, every project; and where
 * links lead without a script.
 */
import { describe, expect, it } from 'vitest';
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
