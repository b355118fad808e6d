/** The build's entry: the default view as HTML. */
import dataset from 'virtual:dataset';
import { render as renderComponent } from 'svelte/server';
import App from './App.svelte';
import { Dashboard } from './state/dashboard.svelte.ts';

/** Renders the default view; the long texts are never needed for it. */
export function render(): { head: string; body: string } {
  const dashboard = new Dashboard(dataset, () => Promise.reject(new Error('no texts in the prerendered view')));
  const { head, body } = renderComponent(App, { props: { dashboard } });
  return { head, body };
}
