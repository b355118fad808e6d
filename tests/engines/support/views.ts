/** Every view that the site has, and what of it is measured. */
import { PART_NAMES } from '../../../src/model/view.ts';
import { VIEW_NAMES } from '../../../src/views/index.ts';

/**
 * Addresses below the site's first page: every view and part, what opens over the map, frames, pages of their own and
 * of text.
 */
export const VIEWS = [
  ...VIEW_NAMES.map((viewName) => (viewName === 'carte' ? '' : `?vue=${viewName}`)),
  ...PART_NAMES.map((part) => `?vue=couverture&partie=${part}`),
  '?dep=38',
  '?projet=2021-041',
  '?indicateur=pauvrete&calques=communes,elargie',
  '?comparer=07,26,38',
  '?vue=commune&commune=01031',
  '?vue=couverture&dep=38&axe=mobilite',
  '?vue=fiche&dep=38',
  '?vue=presentation&etape=3',
  '?embed=1',
  '?vue=couverture&partie=hasard&embed=1',
  'departement/38-isere/',
  'axe/mobilite/',
  'projet/2021-041/',
  'region-entiere/',
  'accessibilite/',
  'comprendre/',
  'mentions-legales/',
  'donnees-personnelles/',
  'plan-du-site/',
];

/** In the page: whether nothing is on its way any more. The drawn map is alive once it has its neighbours. */
export const IS_READY = `
  const main = document.querySelector('main, #contenu, [data-etape], body > *');
  const map = document.querySelector('.page [data-map]');
  const waits = document.querySelector('.attente') !== null;
  return document.readyState === 'complete' && main !== null && !waits && (map === null || document.querySelector('path.contexte') !== null);
`;

/** In the page: what stands in place of a view or part that did not come. */
export const ALERTS = `return [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent.trim()).filter(Boolean);`;

/** Parts whose boxes every engine lays out alike, by selector. */
const PARTS = [
  '.page > header',
  '[data-map]',
  '#classement',
  '#classement li',
  '.legende',
  '[data-figure]',
  'main table',
  '.pastilles',
  '.page > footer',
];
/**
 * Their height is a guess of the engine as long as the list at their end was never near the screen
 * (content-visibility).
 */
const GUESSED = ['main', '[data-panel]'];

export interface Box {
  what: string;
  x: number;
  width: number;
  /** Null where it is a guess. */
  height: number | null;
  isSvg: boolean;
}

/** In the page: the boxes of the main parts that are seen, and of every drawing. */
export const BOXES = `
  const box = (what, one, isSvg) => {
    const { x, width, height } = one.getBoundingClientRect();
    return { what, x, width, height, isSvg };
  };
  const found = (all) => all.flatMap((what) => {
    const one = document.querySelector(what);
    return one === null ? [] : [box(what, one, false)];
  });
  const guessed = found(${JSON.stringify(GUESSED)}).map((one) => ({ ...one, height: null }));
  const parts = [...found(${JSON.stringify(PARTS)}), ...guessed];
  const drawings = [...document.querySelectorAll('svg')].filter((one) => !one.parentElement.closest('svg, .sr') && !one.matches('.sr'));
  return [...parts, ...drawings.map((one, i) => box('svg ' + i + ' in ' + one.parentElement.className + ' ' + one.parentElement.localName, one, true))];
`;

/**
 * Texts wrap a little differently in each engine: a part may differ by so many pixels and, in height, by this share.
 */
const PART_PX = 24;
const PART_SHARE = 0.12;
/** A drawing has the size that a rule gives it. */
const SVG_PX = 4;
const SVG_SHARE = 0.06;

/** What differs beyond tolerance, one line each. */
export function differences(expected: readonly Box[], actual: readonly Box[]): string[] {
  if (expected.length === 0) return ['nothing to compare'];
  if (expected.length !== actual.length) return [`${actual.length} boxes instead of ${expected.length}`];
  return expected.flatMap((one, i) => {
    const other = actual[i];
    if (!other) return [];
    const [px, share] = one.isSvg ? [SVG_PX, SVG_SHARE] : [PART_PX, PART_SHARE];
    const keys = one.isSvg ? (['width', 'height'] as const) : (['x', 'width', 'height'] as const);
    return keys.flatMap((key) => {
      const [wanted, is] = [one[key], other[key]];
      if (wanted === null || is === null) return [];
      const isNear = Math.abs(wanted - is) <= px + (key === 'x' ? 0 : wanted * share);
      return isNear ? [] : [`${one.what}: ${key} ${is.toFixed(0)} instead of ${wanted.toFixed(0)}`];
    });
  });
}
