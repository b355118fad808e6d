/** The map: select, filter, search, Back; drawn, and taken over by MapLibre. */
import { expect } from 'vitest';
import type { Journey } from './journey.ts';
import type { Visit } from './visit.ts';

/** A département of the drawn map. */
const shape = (code: string) => `[data-map-svg] [data-code="${code}"]`;
const panelOf = (visit: Visit, name: string) => visit.sees('aside h2', `^${name}$`);
const REGION = 'Auvergne-Rhône-Alpes';
const MAPLIBRE = '[data-map][data-renderer="maplibre"]';

/** Every pixel of WebGL is drawn by the processor. */
const SMALL = { width: 1000, height: 650 };

/** Waits until the map stands still: whoever opens a département makes it glide. */
async function untilStill(visit: Visit): Promise<void> {
  const boxes = () => visit.ask(() => document.querySelector('[data-map-svg]')?.getAttribute('viewBox'));
  await expect.poll(async () => (await boxes()) === (await boxes()), { timeout: 60_000 }).toBe(true);
}

export const mapJourneys: readonly Journey[] = [
  {
    name: 'presses Isère on the drawn map, reads a project, goes Back twice and Forward',
    async go(visit) {
      await visit.open();
      await visit.press(shape('38'));
      await panelOf(visit, 'Isère');
      await visit.at('?dep=38');
      await visit.press('aside a', '^Lire le projet de ACEPP 38');
      await panelOf(visit, 'ACEPP 38');
      await visit.engine.back();
      await panelOf(visit, 'Isère');
      await visit.engine.back();
      await panelOf(visit, REGION);
      await visit.at('');
      await visit.engine.forward();
      await panelOf(visit, 'Isère');
      await visit.until(() => document.querySelectorAll('aside a[href*="projet="]').length > 8);
    },
  },
  {
    name: 'walks over the map by keys: Home, an arrow, Enter, Escape',
    async go(visit) {
      await visit.open('?carte=svg');
      await visit.tabTo('[role=listbox]');
      await visit.engine.key('Home');
      await visit.sees('figure .dit', '^Ain : 0,3');
      await visit.engine.key('ArrowDown');
      await visit.sees('figure .dit', '^Isère : ');
      await visit.engine.key('Enter');
      await panelOf(visit, 'Isère');
      await visit.at('?dep=38&carte=svg');
      await visit.engine.key('Escape');
      await panelOf(visit, REGION);
    },
  },
  {
    name: 'shows beside the pointer what it lies on',
    async go(visit) {
      await visit.open('?carte=svg');
      await visit.hover(await visit.placeOf(shape('69')), '[data-hover-card]', '^Rhône');
      await visit.sees('figure .dit', '^Rhône : 1,3');
    },
  },
  {
    name: 'filters by an axis, says so, and takes it back',
    async go(visit) {
      await visit.open();
      await visit.press('[data-axe-filter="mobilite"]');
      await visit.sees('[data-axe-filter="mobilite"][aria-pressed="true"]');
      await visit.at('?axe=mobilite');
      await visit.until(() =>
        [...document.querySelectorAll('[aria-live]')].some((one) =>
          /Région\s: 14\sprojets sur 120\./.test(one.textContent ?? ''),
        ),
      );
      await visit.engine.back();
      await visit.sees('[data-axe-filter="mobilite"][aria-pressed="false"]');
    },
  },
  {
    name: 'searches, opens what was found, and clears the field',
    async go(visit) {
      await visit.open('?vue=projets');
      await visit.press('input[type="search"]');
      await visit.type('mermoz');
      await visit.until(() => document.querySelectorAll('tbody tr').length === 1);
      await visit.at('?vue=projets&q=mermoz');
      await visit.press('tbody th a');
      await visit.sees('aside h2', 'Mermoz');
      await visit.engine.key('Escape');
      await visit.misses('aside h2', 'Mermoz');
      await visit.press('.champ button');
      await visit.until(() => document.querySelectorAll('tbody tr').length === 120);
    },
  },
  {
    name: 'chooses another indicator by the letters of its name',
    async go(visit) {
      await visit.open();
      await visit.tabTo('select', '^Indicateur');
      await visit.type('Taux de p');
      await visit.at('?indicateur=pauvrete');
      await visit.sees('h1', 'pauvreté');
    },
  },
  {
    name: 'goes through the views by the links of the header, and Back through all of them',
    async go(visit) {
      await visit.open('?dep=38');
      const views = [
        ['Couverture', '^Couverture territoriale'],
        ['Projets', '^Projets financés'],
        ['Données', '^Données'],
      ] as const;
      for (const [link, heading] of views) {
        await visit.press('nav a', `^${link}$`);
        await visit.sees('h1', heading);
      }
      for (const [, heading] of [...views].reverse().slice(1)) {
        await visit.engine.back();
        await visit.sees('h1', heading);
      }
      await visit.engine.back();
      await panelOf(visit, 'Isère');
    },
  },
  {
    name: 'without WebGL stays on the drawn map, and says so',
    async go(visit) {
      await visit.open();
      await visit.engine.point(await visit.placeOf('[data-map]'));
      await visit.until(() =>
        [...document.querySelectorAll('[data-map] [aria-live]')].some((one) =>
          (one.textContent ?? '').startsWith('La carte interactive n’est pas disponible'),
        ),
      );
      await visit.press(shape('26'));
      await panelOf(visit, 'Drôme');
      expect(await visit.ask(() => document.querySelectorAll('canvas').length)).toBe(0);
    },
  },
  {
    name: 'MapLibre takes over at the same place, and hears pointer and keys',
    webgl: true,
    async go(visit) {
      await visit.open('', SMALL);
      const isere = await visit.placeOf(shape('38'));
      await visit.engine.point(isere);
      await visit.sees(MAPLIBRE);
      await visit.hover(isere, 'figure .dit', '^Isère : ');
      await visit.engine.press(isere);
      await panelOf(visit, 'Isère');
      await visit.at('?dep=38');
      await visit.engine.back();
      await panelOf(visit, REGION);
      await visit.tabTo('[role=listbox]');
      await visit.engine.key('Home');
      await visit.engine.key('Enter');
      await panelOf(visit, 'Ain');
      await visit.sees(MAPLIBRE);
      await untilStill(visit);
    },
  },
];
