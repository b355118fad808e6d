/**
 * The whole application in jsdom, as main.ts starts it: mounted with the default view, then connected to the address.
 */
import dataset from 'virtual:dataset';
import texts from 'virtual:texts';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { expect, onTestFinished } from 'vitest';
import type { Dataset } from '../../../src/model/dataset.ts';
import { geometry } from '../../../src/app/geometry.ts';
import App from '../../../src/app/App.svelte';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';

export { dataset, geometry, texts };

/** Opens the application at a query string; on other data than the site's where a test is about missing figures. */
export async function open(search = '', fetchTexts = () => Promise.resolve(texts), data: Dataset = dataset) {
  window.history.replaceState(null, '', `/${search}`);
  const dashboard = new Dashboard(data, geometry, fetchTexts);
  const { container } = render(App, { props: { dashboard } });
  onTestFinished(dashboard.connect(window));
  await tick();
  // Most of the page is loaded apart: here nobody is faster than it.
  const parts = [...container.querySelectorAll('[data-ile]')];
  await waitFor(() => expect(parts.filter(({ firstElementChild }) => firstElementChild === null)).toEqual([]));
  return { dashboard, container, user: userEvent.setup() };
}

/** A text with plain spaces, so that expectations can be typed. */
export const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A name as a test writes it, whatever spaces the page has in it. */
export const named = (expected: string) => (name: string) => plain(name) === expected;

export const map = () => screen.getByRole('listbox');
export const options = () => within(map()).getAllByRole('option');
/** Accessible names of the départements on the map. */
export const optionNames = () => options().map((one) => plain(one.getAttribute('aria-label')));
export const option = (name: string) => within(map()).getByRole('option', { name: new RegExp(`^${name}\\s:`) });
/** The option that the keyboard stands on, as a screen reader hears it. */
export const activeOption = () => document.getElementById(map().getAttribute('aria-activedescendant') ?? '');
export const panel = () => within(screen.getByRole('complementary', { name: 'Détail' }));
export const heading = (level: number, name?: string | RegExp) =>
  screen.getByRole('heading', { level, ...(name === undefined ? {} : { name }) });
/** What is said of by itself when its text changes. */
export const liveRegions = (within: ParentNode = document): HTMLElement[] => [
  ...within.querySelectorAll<HTMLElement>('[aria-live="polite"]'),
];
export const axisChips = () => within(screen.getByRole('group', { name: 'Axe de la stratégie' }));
export const search = () => screen.getByRole('searchbox', { name: /^Rechercher/ });
