/** The browser's entry: the prerendered view comes to life, or gives way to the view that the URL asks for. */
import dataset from 'virtual:dataset';
import rows from 'virtual:rows';
import App from './App.svelte';
import { geometry } from './geometry.ts';
import { loadPart } from '../views/loadPart.ts';
import { Dashboard } from '../state/dashboard.svelte.ts';
import { interest } from '../ui/interest.ts';
import { whyMissing } from '../ui/missing.ts';
import { wake } from '../ui/wake.ts';

function start(): void {
  const target = document.getElementById('app');
  if (!target) return;
  const dashboard: Dashboard = new Dashboard(dataset, geometry, async () =>
    (await import('./later.ts')).default(dashboard),
  );
  // Nobody but who has a list of one's own, opens one, or a long list is given what changes lists.
  dashboard.lists = (own, query, then) =>
    /(liste|niveau)=/.test(query) || own.dataset.own || (rows && /\w/.test(query))
      ? import('./lists.ts').then((lists) => lists.change(own, query, then))
      : then();
  const { racine: root = '', vue: query = '' } = target.dataset;
  dashboard.connect(window, { root: root && new URL(root, location.href).pathname, query });
  const begin = () => drawPage(target, dashboard);
  // A visitor's own list comes from where this browser keeps it: the site's is not shown in its place.
  if (dashboard.arriving) void dashboard.arriving.then(begin);
  else begin();
}

function drawPage(target: HTMLElement, dashboard: Dashboard): void {
  // Whatever part does not arrive: its view says so, and this says why, once for all.
  addEventListener('vite:preloadError', async () => {
    dashboard.outage = await whyMissing(dashboard.file(''), import.meta.url);
  });
  // The style of what follows the map stands behind it in the page: it must not go with what is drawn anew there. Each
  // copy has the whole page styled again, which can wait for somebody to be there.
  const sheets = [...target.querySelectorAll('link[rel="stylesheet"]')];
  const isHydrated = dashboard.isAsBuilt && dashboard.view.vue === 'carte';
  const keepStyle = () => document.head.append(...sheets.map((one) => one.cloneNode()));
  if (isHydrated) void interest().then(keepStyle);
  else keepStyle();
  // A link to another view, and any view but the map, replaces what the build drew; in development there is nothing to
  // hydrate.
  const draw = () => {
    wake(App, target, { dashboard }, isHydrated);
    document.getElementById('sans-reponse')?.remove();
  };
  // What the build drew stays until all that takes its place is there: without it the map would take its room, and give
  // it back.
  if (isHydrated || dashboard.view.vue !== 'carte' || dashboard.view.embed) draw();
  else void loadPart('MapTitle').then(draw, draw);
}

// Tasks of their own: reading the scripts (they are `async`, else the page is laid out in that task), waking the page.
const startSoon = () => setTimeout(start);
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', startSoon);
else startSoon();
