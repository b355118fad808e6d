/** The build's entry: the default view as HTML. */
import dataset from 'virtual:dataset';
import { render as renderComponent } from 'svelte/server';
import App from './App.svelte';
import Filters from './panels/Filters.svelte';
import MapIsland from './panels/MapIsland.svelte';
import Panel from './panels/Panel.svelte';
import { Dashboard } from './state/dashboard.svelte.ts';
import { MapStatus } from './state/mapStatus.svelte.ts';

/** Renders the default view and writes each island's HTML into its place; the long texts are never needed for it. */
export function render(): { head: string; body: string } {
  const dashboard = new Dashboard(dataset, () => Promise.reject(new Error('no texts in the prerendered view')));
  const props = { dashboard, status: new MapStatus(() => null) };
  const { head, body } = renderComponent(App, { props: { dashboard } });
  const islands = {
    filtres: renderComponent(Filters, { props }).body,
    carte: renderComponent(MapIsland, { props }).body,
    panneau: renderComponent(Panel, { props }).body,
  };
  return { head, body: Object.entries(islands).reduce(fillIsland, body) };
}

/** @throws Error when the page has no island of that name: it would stay empty without a word. */
function fillIsland(body: string, [name, html]: [string, string]): string {
  const filled = body.replace(
    new RegExp(`(<div[^>]*data-ile="${name}"[^>]*>)(</div>)`),
    (_, open, close) => open + html + close,
  );
  if (filled === body) throw new Error(`prerender: no island « ${name} » in the page`);
  return filled;
}
