/** The browser's entry: the prerendered view comes to life, then takes the shape that the URL asks for. */
import dataset from 'virtual:dataset';
import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { Dashboard } from './state/dashboard.svelte.ts';

const dashboard = new Dashboard(dataset, async () => (await import('virtual:textes')).default);
const target = document.getElementById('app');
if (target) {
  // In development nothing is prerendered and there is nothing to hydrate.
  const start = target.firstElementChild ? hydrate : mount;
  start(App, { target, props: { dashboard } });
  dashboard.connect(window);
}
