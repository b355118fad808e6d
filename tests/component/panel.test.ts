/** The sheet of the telephone and what is shared from it. */
import { fireEvent, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { heading, map, open, panel } from './support/app.ts';

const bar = () => screen.findByRole('group', { name: 'Volet du détail' });
const part = () => document.querySelector('aside')?.style.getPropertyValue('--volet');

describe('the sheet', () => {
  test('is the panel, once something is chosen', async () => {
    await open('?dep=38');
    await bar();
    expect(document.querySelector('aside')).toHaveClass('volet');
  });
  test('is not there on the region’s page', async () => {
    await open();
    expect(document.querySelector('aside')).not.toHaveClass('volet');
  });
  test('a button makes it large, and small again', async () => {
    const { user } = await open('?dep=38');
    await bar();
    expect(part()).toBe('48dvh');
    await user.click(screen.getByRole('button', { name: 'Agrandir' }));
    expect(part()).toBe('92dvh');
    expect(screen.getByRole('button', { name: 'Réduire' })).toHaveAttribute('aria-expanded', 'true');
    await user.click(screen.getByRole('button', { name: 'Réduire' }));
    expect(part()).toBe('48dvh');
  });
  test('a button closes it and the focus goes back to the map', async () => {
    const { user, dashboard } = await open('?dep=38');
    await bar();
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(dashboard.view.dep).toBeNull();
    expect(document.activeElement).toBe(map());
  });
  test('Escape closes it', async () => {
    const { user, dashboard } = await open('?dep=38');
    await bar();
    await user.keyboard('{Escape}');
    expect(dashboard.view.dep).toBeNull();
    heading(2, 'Auvergne-Rhône-Alpes');
  });

  /** Drags the bar by so many parts of the window's height, downwards when positive. */
  async function drag(parts: number): Promise<void> {
    const handle = await bar();
    handle.setPointerCapture = () => undefined;
    await fireEvent.pointerDown(handle, { pointerId: 1, clientY: 400 });
    await fireEvent.pointerMove(handle, { pointerId: 1, clientY: 400 + parts * window.innerHeight });
    await fireEvent.pointerUp(handle, { pointerId: 1 });
  }
  test('dragged up it stays large', async () => {
    await open('?dep=38');
    await drag(-0.4);
    expect(part()).toBe('92dvh');
  });
  test('dragged a little it goes back', async () => {
    await open('?dep=38');
    await drag(0.1);
    expect(part()).toBe('48dvh');
  });
  test('dragged down it closes', async () => {
    const { dashboard } = await open('?dep=38');
    await drag(0.4);
    expect(dashboard.view.dep).toBeNull();
  });
});

describe('sharing', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'share');
  });
  const press = async (user: Awaited<ReturnType<typeof open>>['user']) =>
    user.click((await screen.findAllByRole('button', { name: 'Partager' }))[0] as HTMLElement);

  test('by the telephone’s own means: the page of what is open', async () => {
    const share = vi.fn(() => Promise.resolve());
    Object.assign(navigator, { share });
    const { user } = await open('?dep=38');
    await press(user);
    expect(share).toHaveBeenCalledWith({
      title: expect.stringContaining('Isère') as string,
      url: `${location.origin}/departement/38-isere/`,
    });
  });
  test('a view without a page of its own is shared by its query', async () => {
    const share = vi.fn(() => Promise.resolve());
    Object.assign(navigator, { share });
    const { user } = await open('?dep=38&axe=jeunes');
    await press(user);
    expect(share).toHaveBeenCalledWith(expect.objectContaining({ url: `${location.origin}/?dep=38&axe=jeunes` }));
  });
  test('elsewhere the address is copied, and it is said', async () => {
    const { user } = await open('?dep=38');
    await press(user);
    await panel().findByText('Adresse copiée.');
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/departement/38-isere/`);
  });
  test('where copying is forbidden the address is shown', async () => {
    const { user } = await open('?dep=38');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await press(user);
    await panel().findByText(/n’a pas pu être copiée. La voici : http/);
  });
  test('who closes the list has changed their mind: nothing is said', async () => {
    Object.assign(navigator, { share: () => Promise.reject(new DOMException('', 'AbortError')) });
    const { user } = await open('?dep=38');
    await press(user);
    expect(panel().queryByText(/copiée/)).toBeNull();
  });
});
