/** The map by keyboard: one tab stop, arrows, Enter, Escape. */
import { screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import layout from 'virtual:carte';
import { activeOption, heading, map, open, option, plain } from './support/app.ts';

const neighbours = (code: string) => layout.features.find((one) => one.code === code)?.neighbours ?? {};
const active = () => activeOption()?.getAttribute('data-code');
const focusMap = () => {
  map().focus();
  expect(map()).toHaveFocus();
};

describe('the map by keyboard', () => {
  it('is one tab stop', async () => {
    await open();
    expect(map()).toHaveAttribute('tabindex', '0');
    for (const one of map().querySelectorAll('[role=option]')) expect(one).not.toHaveAttribute('tabindex');
  });
  it('says how it is used', async () => {
    await open();
    expect(map().getAttribute('aria-label')).toMatch(/Flèches.*Entrée.*Échap/);
  });
  it('stands on an option from the start', async () => {
    await open();
    expect(activeOption()).toHaveAttribute('role', 'option');
  });
  it('stands on the chosen one when one is chosen', async () => {
    await open('?dep=63');
    expect(active()).toBe('63');
  });
  it.each([
    ['ArrowRight', 'right'],
    ['ArrowLeft', 'left'],
    ['ArrowUp', 'up'],
    ['ArrowDown', 'down'],
  ] as const)('%s goes to the neighbour there', async (key, direction) => {
    const { user } = await open('?dep=42');
    const expected = neighbours('42')[direction];
    expect(expected).toBeDefined();
    focusMap();
    await user.keyboard(`{${key}}`);
    expect(active()).toBe(expected);
  });
  it('stays at the end of the region', async () => {
    const edge = layout.features.find((one) => one.neighbours.left === undefined);
    const { user } = await open(`?dep=${edge?.code}`);
    focusMap();
    await user.keyboard('{ArrowLeft}');
    expect(active()).toBe(edge?.code);
  });
  it('Home and End go to the first and the last', async () => {
    const { user } = await open();
    focusMap();
    await user.keyboard('{End}');
    expect(active()).toBe(layout.features.at(-1)?.code);
    await user.keyboard('{Home}');
    expect(active()).toBe(layout.features[0]?.code);
  });
  it('arrows choose nothing by themselves', async () => {
    const { user, dashboard } = await open();
    focusMap();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect([dashboard.view.dep, window.location.search]).toEqual([null, '']);
  });
  it('the option shows its name and value while the keyboard stands on it', async () => {
    const { user, container } = await open();
    focusMap();
    await user.keyboard('{End}');
    const label = activeOption()?.getAttribute('aria-label') ?? '';
    expect([...container.querySelectorAll('figure p')].map(({ textContent }) => textContent)).toContain(label);
  });
  it.each(['{Enter}', ' '])('%j opens the panel, and the focus stays on the map', async (key) => {
    const { user } = await open();
    focusMap();
    await user.keyboard('{Home}');
    const code = active();
    await user.keyboard(key);
    const name = plain(activeOption()?.getAttribute('aria-label')).split(' : ')[0] ?? '';
    await waitFor(() => expect(heading(2, name)).toBeVisible());
    expect(window.location.search).toBe(`?dep=${code}`);
    expect(option(name)).toHaveAttribute('aria-current', 'true');
    expect(map()).toHaveFocus();
  });
  it('Escape goes back to the region, and the focus stays', async () => {
    const { user } = await open('?dep=38');
    await screen.findByRole('heading', { level: 2, name: 'Isère' });
    focusMap();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(heading(2, 'Auvergne-Rhône-Alpes')).toBeVisible());
    expect(map()).toHaveFocus();
    expect(window.location.search).toBe('');
  });
  it('Escape at the top does nothing', async () => {
    const { user } = await open();
    focusMap();
    const before = window.history.length;
    await user.keyboard('{Escape}');
    expect(window.history.length).toBe(before);
  });
  it('Alt and an arrow is the browser’s Back, and is left to it', async () => {
    await open();
    focusMap();
    const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true });
    map().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
  it('after a click the keyboard stands where the click was', async () => {
    const { user } = await open();
    focusMap();
    await user.keyboard('{End}');
    await user.click(option('Isère'));
    expect(active()).toBe('38');
  });
  it('a click opens the panel', async () => {
    const { user } = await open();
    await user.click(option('Isère'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Isère' })).toBeVisible();
    expect(window.location.search).toBe('?dep=38');
  });
});
