/** A map with frames within its frame: what is far or tiny is an option like the others, once. */
import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { wholeBox } from '../../src/map/camera.ts';
import { linesOfName } from '../../src/map/circles.ts';
import { outlineDefinitions } from '../../src/map/definitions.ts';
import { loadGl } from '../../src/map/glWake.ts';
import SvgMap from '../../src/map/SvgMap.svelte';
import { buildSeries } from '../../src/selection/series.ts';
import { countProjets } from '../../src/selection/counts.ts';
import { projectMap } from '../../src/outlines/frame.ts';
import { squaresOf } from '../support/insetMap.ts';
import { SECOND, SECOND_GEOMETRY } from './support/secondRegion.ts';

/** Amont, Estuaire, and the tiny Îlot under a magnifier. */
const map = { ...projectMap(squaresOf([38, 98, 99]), linesOfName), scope: 'encadres' };
const [magnifier] = map.frame.insets ?? [];

function draw() {
  document.body.insertAdjacentHTML('beforeend', `<svg id="traits"><defs>${outlineDefinitions(map)}</defs></svg>`);
  onTestFinished(() => document.getElementById('traits')?.remove());
  const [onselect, onhover] = [vi.fn(), vi.fn()];
  const series = buildSeries(SECOND, countProjets(SECOND.projets, SECOND.region.code), 'nombre');
  const { container } = render(SvgMap, {
    props: {
      ...{ layout: map, series, box: wholeBox(map.frame), cut: new Set<string>(), selected: null, hovered: null },
      ...{ context: null, covered: false, onselect, onhover },
    } as never,
  });
  return { container, onselect, onhover, list: within(screen.getByRole('listbox')), user: userEvent.setup() };
}

describe('a magnifier', () => {
  it('adds no option: each unit is named once', () =>
    expect(
      draw()
        .list.getAllByRole('option')
        .map((one) => one.getAttribute('aria-label')?.split(/\s:/)[0]),
    ).toEqual(['Amont', 'Estuaire', 'Îlot']));
  it('what it shows opens by a press', async () => {
    const { list, onselect } = draw();
    await fireEvent.click(list.getByRole('option', { name: /^Îlot/ }));
    expect(onselect).toHaveBeenCalledWith('99');
  });
  it('what it shows is reached by keys, and opened', async () => {
    const { onselect, user } = draw();
    screen.getByRole('listbox').focus();
    await user.keyboard('{End}{Enter}');
    expect(onselect).toHaveBeenCalledWith('99');
  });
  it('has the name and the figure of what it shows', () => {
    const { container } = draw();
    const name = [...container.querySelectorAll('[data-map-labels] > g')].find((one) => /Îlot/.test(one.textContent));
    const [, x = NaN, y = NaN] = (/translate\((\S+) (\S+)\)/.exec(name?.getAttribute('transform') ?? '') ?? []).map(
      Number,
    );
    const [x0, y0, x1, y1] = magnifier?.box ?? [0, 0, 0, 0];
    expect([x > x0, x < x1, y > y0, y < y1]).toEqual([true, true, true, true]);
  });
  it('has the circle of what it shows', () => {
    const { container } = draw();
    const [x0, , x1] = magnifier?.box ?? [0, 0, 0, 0];
    const circles = [...container.querySelectorAll('circle')].map((one) => Number(one.getAttribute('cx')));
    // Îlot has no project: no circle, and so none of the two others lies there.
    expect(circles).toHaveLength(2);
    expect(x1).toBeGreaterThan(x0);
  });
});

it('is drawn by the page alone: WebGL has one scale', async () =>
  expect(await loadGl({ ...SECOND_GEOMETRY, layout: map })).toBeNull());
