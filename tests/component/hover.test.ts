/** What the pointer brings over the map: the card of a territory, and the territories of a class of the legend. */
import layout from 'virtual:carte';
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import HoverLayer from '../../src/map/HoverLayer.svelte';
import Legend from '../../src/map/legend/Legend.svelte';
import { buildLegend } from '../../src/selection/legend.ts';
import { Dashboard } from '../../src/state/dashboard.svelte.ts';
import { dataset, geometry, plain, texts } from './support/app.ts';

const { series } = new Dashboard(dataset, geometry, () => Promise.resolve(texts));
const box = { x: 0, y: 0, ...layout.frame };

/** The layer within a map, as the pointer finds it. */
function show(props: { hovered?: string | null; selected?: string | null; highlighted?: string | null }) {
  const target = document.createElement('figure');
  target.dataset['map'] = '';
  document.body.append(target);
  onTestFinished(() => target.remove());
  const all = { layout, series, box, size: layout.frame, selected: null, hovered: null, highlighted: null, ...props };
  const { rerender } = render(HoverLayer, { props: all, target });
  return {
    target,
    rerender: (part: typeof props) => rerender({ ...all, ...part }),
    card: () => target.querySelector('[data-hover-card]'),
    highlighted: () =>
      [...target.querySelectorAll('[data-highlighted]')].map((one) => one.getAttribute('data-highlighted')),
  };
}

describe('the card of the hovered territory', () => {
  it('says name, figure with unit, count, rank and whether chance may explain it', () => {
    const { card } = show({ hovered: '07' });
    expect([...(card()?.children ?? [])].map((one) => plain(one.textContent))).toEqual([
      'Ardèche',
      '3,9 projets pour 100 000 habitants',
      '13 projets · 1er sur 12 par habitant',
      '▲ se distingue de la région (au-dessus)',
    ]);
  });
  it('is not for screen readers, to whom the options of the map say the same', () => {
    show({ hovered: '07' });
    expect(screen.getByText('Ardèche').closest('[aria-hidden="true"]')).not.toBeNull();
  });
  it('there is none for who is open already: the panel says it', () => {
    expect(show({ hovered: '07', selected: '07' }).card()).toBeNull();
  });
  it('there is none for who moves by keys, until the pointer moves', async () => {
    const { card, target } = show({ hovered: '07' });
    await fireEvent.keyDown(target, { key: 'ArrowLeft' });
    expect(card()).toBeNull();
    await fireEvent.pointerMove(target);
    expect(card()).toBeVisible();
  });
  it('there is none when the pointer is elsewhere on the page', async () => {
    const { card } = show({ hovered: '07' });
    await fireEvent.pointerMove(document.body);
    expect(card()).toBeNull();
  });
  it('there is none when the pointer is over another map', async () => {
    const { card } = show({ hovered: '07' });
    const { target: other } = show({});
    await fireEvent.pointerMove(other);
    expect(card()).toBeNull();
  });
  it('Escape closes it and nothing else; it comes back for another territory', async () => {
    const { card, target, rerender } = show({ hovered: '07' });
    const others = vi.fn();
    window.addEventListener('keydown', others);
    onTestFinished(() => window.removeEventListener('keydown', others));
    await fireEvent.keyDown(target, { key: 'Escape' });
    await fireEvent.pointerMove(target);
    expect(card()).toBeNull();
    expect(others).not.toHaveBeenCalled();
    await rerender({ hovered: '26' });
    await fireEvent.pointerMove(target);
    expect(card()).toHaveTextContent('Drôme');
  });
  it('without a card, Escape is for others', async () => {
    const { target } = show({});
    const others = vi.fn();
    window.addEventListener('keydown', others);
    onTestFinished(() => window.removeEventListener('keydown', others));
    await fireEvent.keyDown(target, { key: 'Escape' });
    expect(others).toHaveBeenCalledOnce();
  });
});

describe('a class of the legend', () => {
  it('highlights its départements on the map', () => {
    const drawn = buildLegend(series).classes.find(({ rows }) =>
      rows.some(({ territoire }) => territoire.code === '43'),
    );
    const { highlighted } = show({ highlighted: drawn?.fill ?? null });
    expect(highlighted()).toEqual(['15', '43']);
  });
  it('no class: nothing is highlighted', () => {
    expect(show({}).highlighted()).toEqual([]);
  });
  it('the legend says which class is under the pointer, and that none is', async () => {
    const onpoint = vi.fn();
    render(Legend, {
      layout,
      series,
      region: 'Région',
      selected: null,
      hovered: '07',
      pxPerUnit: 1,
      hasard: '?',
      onpoint,
    });
    const legend = screen.getByRole('region', { name: 'Légende' });
    const user = userEvent.setup();
    for (const one of legend.querySelectorAll('.echelle .case')) await user.hover(one);
    expect(onpoint.mock.calls.map(([fill]) => fill as unknown).filter(Boolean)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4']);
    await user.hover(within(legend).getByRole('heading'));
    expect(onpoint).toHaveBeenLastCalledWith(null);
    // The reverse: who is hovered on the map marks the class.
    expect(legend.querySelectorAll('.case.vise')).toHaveLength(1);
    expect(legend.querySelector('.case.vise')).toHaveClass('c4');
  });
});
