/**
 * The map of a level with many units: who draws it, keyboard and roles. jsdom has no canvas: a context that notes what
 * is asked of it stands in.
 */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import FinerMap from '../../src/map/FinerMap.svelte';
import type { FinerProps } from '../../src/map/finer.ts';
import MapFigure from '../../src/map/MapFigure.svelte';
import type { LevelGeometry, MapFeature } from '../../src/model/geometry.ts';
import type { Series, SeriesRow } from '../../src/selection/series.ts';
import { plain } from './support/app.ts';

const SIDE = 40;
const FRAME = { width: 400, height: 400, scale: 10_000, originX: 0.5, originY: 0.35 };
const codeAt = (column: number, row: number) =>
  column < 0 || row < 0 || column >= SIDE || row >= SIDE ? undefined : String(row * SIDE + column).padStart(4, '0');

/** Squares of 10 in rows of 40, the first `count` of them; each knows its four neighbours. */
function squares(count: number, part: (place: number) => Partial<MapFeature> = () => ({})): LevelGeometry {
  const features = Array.from({ length: count }, (_, i): MapFeature => {
    const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
    const [x, y] = [column * 10, row * 10];
    const around = {
      left: codeAt(column - 1, row),
      right: codeAt(column + 1, row),
      up: codeAt(column, row - 1),
      down: codeAt(column, row + 1),
    };
    return {
      code: codeAt(column, row) ?? '',
      d: `M${x} ${y}l10 0 0 10 -10 0z`,
      label: [x + 5, y + 5],
      bbox: [x, y, x + 10, y + 10],
      neighbours: Object.fromEntries(Object.entries(around).filter(([, code]) => code !== undefined)),
      ...part(i),
    };
  });
  return { features, outline: 'M0 0l400 0 0 400 -400 0z', borders: 'M200 0l0 400' };
}

/** The value of a unit is the number of its column; column 3 is missing, column 0 has no project. */
function seriesOf({ features }: LevelGeometry, more: readonly string[] = []): Series {
  const codes = [...features.map(({ code }) => code), ...more];
  return {
    level: { id: 'commune', nom: 'commune', pluriel: 'communes', article: 'la', genre: 'f', chefLieu: '' },
    indicateur: 'taux',
    mark: 'choropleth',
    countsProjets: true,
    region: null,
    breaks: [10, 20, 30],
    zeroApart: true,
    columns: [],
    rows: codes.map((code, i): SeriesRow => {
      const column = i % SIDE;
      return {
        territoire: {
          level: 'commune',
          code,
          nom: `Commune ${i}`,
          parent: null,
          note: '',
          avec_article: '',
          locatif: '',
          prefecture: '',
          measures: {},
        },
        nombre: column,
        value: column === 3 ? null : column,
        deviation: null,
        rank: column === 39 ? { rank: 1, tied: true } : null,
        classIndex: column === 3 ? 'missing' : column === 0 ? 'zero' : Math.floor(column / 10),
      };
    }),
  };
}

/** Notes calls and what was set before them: `fill #abc`; and the pixels that were put. */
let calls: string[] = [];
let put: Uint32Array | null = null;
const imageOf = (width: number, height: number, colour = 0) => ({
  data: new Uint8ClampedArray(new Uint32Array(width * height).fill(colour).buffer),
});
function fakeContext(canvas: HTMLCanvasElement) {
  const set: Record<string, unknown> = { canvas };
  Object.assign(set, {
    createImageData: imageOf,
    // Of one colour: `#abc` is red a, green b, blue c, and what is read has the lowest byte red.
    getImageData: (_x: number, _y: number, width: number, height: number) => {
      const [red = 0, green = 0, blue = 0] = [...String(set['fillStyle']).slice(1)].map(
        (one) => 17 * parseInt(one, 16),
      );
      return imageOf(width, height, (255 << 24) | (blue << 16) | (green << 8) | red);
    },
    putImageData: ({ data }: ImageData) => void (put = new Uint32Array(data.buffer.slice(0))),
  });
  return new Proxy(set, {
    get(target, name) {
      // What is not a name is Svelte asking whether this is a state.
      if (typeof name === 'symbol' || name in target) return target[String(name)];
      return (...given: unknown[]) => {
        calls.push(`${name} ${name === 'fill' ? target['fillStyle'] : name === 'fillText' ? given[0] : ''}`.trim());
        return name === 'createPattern' ? {} : undefined;
      };
    },
    set: (target, name: string, value) => {
      target[name] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
}

function withCanvas() {
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    return fakeContext(this);
  } as unknown as typeof real;
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
  document.documentElement.setAttribute(
    'style',
    '--class-1: #111; --class-zero: #00f; --ground: #fff; --class-3: #333',
  );
  onTestFinished(() => {
    HTMLCanvasElement.prototype.getContext = real;
    vi.unstubAllGlobals();
    document.documentElement.removeAttribute('style');
  });
}

type Part = Partial<FinerProps>;
function show(shapes: LevelGeometry, part: Part = {}) {
  const told = { select: vi.fn(), hover: vi.fn(), look: vi.fn() };
  const props: FinerProps = {
    layout: { scope: 'commune', source: {}, frame: FRAME, features: shapes.features },
    shapes,
    series: seriesOf(shapes),
    box: { x: 0, y: 0, width: 400, height: 400 },
    size: { width: 800, height: 800 },
    cut: new Set<string>(),
    selected: null,
    hovered: null,
    highlighted: null,
    context: null,
    covered: false,
    svgOnly: false,
    onselect: told.select,
    onhover: told.hover,
    onlook: told.look,
    ...part,
  };
  const { container, rerender } = render(FinerMap, { props });
  return { container, told, rerender: (next: Part) => rerender(next), user: userEvent.setup() };
}
const listbox = () => screen.getByRole('listbox');
const active = () => document.getElementById(listbox().getAttribute('aria-activedescendant') ?? '');
const drawn = (container: Element) =>
  waitFor(() => expect(container.querySelector('[data-drawn="oui"]')).not.toBeNull());

beforeEach(() => {
  calls = [];
});

describe('who draws a level', () => {
  it('up to a thousand units the SVG, whose outlines come with it', () => {
    const { container } = show(squares(1000));
    expect(container.querySelectorAll('[data-map-svg] [data-code]')).toHaveLength(1000);
    expect(container.querySelectorAll('defs path[id^="g-"]')).toHaveLength(1002);
    expect(document.getElementById('g-0007-commune')?.getAttribute('d')).toBe('M70 0l10 0 0 10 -10 0z');
    expect(container.querySelector('canvas')).toBeNull();
  });
  it('beyond, canvases', () => {
    withCanvas();
    const { container } = show(squares(1001));
    expect(container.querySelector('[data-finer="canvas"] canvas')).not.toBeNull();
  });
  it('canvases too where a unit has no outline', () => {
    withCanvas();
    const { container } = show(squares(10, (place) => (place === 4 ? { d: '' } : {})));
    expect(container.querySelector('[data-finer="canvas"]')).not.toBeNull();
  });
  it('units that have no place at all are counted', () => {
    const shapes = squares(12);
    show(shapes, { series: seriesOf(shapes, ['X', 'Y']) });
    expect(plain(screen.getByText(/sans place/).textContent)).toBe(
      '2 communes sans place sur la carte : ni contour, ni coordonnées.',
    );
  });
});

describe('the figure of such a level', () => {
  it('fetches who draws it, and no WebGL map', async () => {
    const shapes = squares(12);
    const topology = vi.fn(() => Promise.reject(new Error('no topology')));
    const { container } = render(MapFigure, {
      props: {
        geometry: {
          layout: { scope: 'commune', source: {}, frame: FRAME, features: shapes.features },
          shapes,
          loadContext: () => Promise.resolve({ areas: '', borders: '' }),
          loadTopology: topology,
        },
        series: seriesOf(shapes),
        selected: null,
        hovered: null,
        highlighted: null,
        svgOnly: false,
        onselect: () => undefined,
        onhover: () => undefined,
        onscale: () => undefined,
      },
    });
    await waitFor(() => expect(container.querySelectorAll('[data-map-svg] [data-code]')).toHaveLength(12));
    await fireEvent.pointerMove(container.querySelector('[data-map]') ?? container, { pointerType: 'mouse' });
    expect(container.querySelector('[data-map]')).toHaveAttribute('data-renderer', 'svg');
    expect(topology).not.toHaveBeenCalled();
    expect(screen.queryByText(/n’est pas disponible ici/)).toBeNull();
  });
});

describe('the canvas', () => {
  it('paints every unit once, each in the colour of its class, what is missing hatched', async () => {
    withCanvas();
    const { container } = show(squares(1600));
    await drawn(container);
    // 40 rows of squares of 20 by 20 pixels: column 0 has no project, ten columns have the second class.
    const count = (colour: number) => put?.filter((one) => one === colour).length;
    expect([count(0xffff0000), count(0xff111111)]).toEqual([40 * 400, 10 * 40 * 400]);
    // The tile of the hatch is its ground here: column 3 has no value.
    expect(put?.[10 * 800 + 70]).toBe(0xffffffff);
  });
  it('a new colouring paints fills, and no border again', async () => {
    withCanvas();
    const shapes = squares(1600);
    const { container, rerender } = show(shapes);
    await drawn(container);
    calls = [];
    put = null;
    await rerender({ series: { ...seriesOf(shapes) } });
    await waitFor(() => expect(put).not.toBeNull());
    await drawn(container);
    expect(calls.filter((call) => call === 'stroke')).toEqual([]);
  });
  it('the class that is pointed at keeps its colour, the others fade to the ground', async () => {
    withCanvas();
    const shapes = squares(1600);
    const { container, rerender } = show(shapes);
    await drawn(container);
    put = null;
    await rerender({ highlighted: 'zero' });
    await waitFor(() => expect(put?.[10]).toBe(0xffff0000));
    // 0.45 of 17 and 0.55 of 255 are 148.
    expect(put?.[15 * 20]).toBe(0xff949494);
  });
  it('has a drawing for paper, one path a class', async () => {
    withCanvas();
    const { container } = show(squares(1600));
    await drawn(container);
    const drawing = await waitFor(() => {
      const found = container.querySelector('svg[data-map-svg]');
      expect(found).not.toBeNull();
      return found;
    });
    // Four classes, zero and missing, each as a fill and as a border.
    expect(drawing?.querySelectorAll('path[class*="limite"]')).toHaveLength(6);
  });
  it('without one a sentence says what to read instead, and the keyboard still walks', async () => {
    const { user, told } = show(squares(1600));
    expect(plain(screen.getByText(/ne peut pas dessiner/).textContent)).toMatch(/^Ce navigateur .* 1 600 communes\./);
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(told.select).toHaveBeenCalledWith('0001');
  });
});

describe('the canvas by keyboard', () => {
  beforeEach(withCanvas);

  it('is one tab stop that says how it is used', async () => {
    const { user } = show(squares(1600));
    await user.tab();
    expect(listbox()).toHaveFocus();
    expect(listbox().getAttribute('aria-label')).toMatch(/Communes.*Flèches.*Entrée.*« \+ »/);
    expect(document.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
  it('has the active option and its neighbours alone, with their places among all', () => {
    show(squares(1600), { selected: '0041' });
    const options = within(listbox()).getAllByRole('option', { hidden: true });
    expect(options.map((one) => one.dataset['code'])).toEqual(['0001', '0040', '0041', '0042', '0081']);
    expect(options.map((one) => one.getAttribute('aria-posinset'))).toEqual(['2', '41', '42', '43', '82']);
    expect(new Set(options.map((one) => one.getAttribute('aria-setsize')))).toEqual(new Set(['1600']));
    expect(options.map((one) => one.getAttribute('aria-current'))).toEqual([null, null, 'true', null, null]);
  });
  it('arrows go to the neighbour there, and stay where the region ends', async () => {
    const { user } = show(squares(1600));
    await user.tab();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(active()?.dataset['code']).toBe('0041');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()?.dataset['code']).toBe('0001');
  });
  it('End and Home go to the last and the first', async () => {
    const { user } = show(squares(1600));
    await user.tab();
    await user.keyboard('{End}');
    expect(active()?.dataset['code']).toBe('1599');
    await user.keyboard('{Home}');
    expect(active()?.dataset['code']).toBe('0000');
  });
  it('the reading says name, value and rank', async () => {
    const { user } = show(squares(1600));
    await user.tab();
    await user.keyboard('{End}');
    expect(plain(active()?.getAttribute('aria-label'))).toMatch(
      /^Commune 1599 : 39,0 projets pour 100 000 habitants, 39 projets, 1er ex æquo sur 1 ?600$/,
    );
  });
  it.each(['{Enter}', ' '])('%j opens what the keyboard stands on', async (key) => {
    const { user, told } = show(squares(1600));
    await user.tab();
    await user.keyboard(`{ArrowDown}${key}`);
    expect(told.select).toHaveBeenCalledWith('0040');
  });
  it('a unit beyond what is shown is brought into view', async () => {
    const { user, told } = show(squares(1600), { box: { x: 0, y: 0, width: 100, height: 100 } });
    await user.tab();
    await user.keyboard('{End}');
    // Its middle (395, 395) less half of the box.
    expect(told.look).toHaveBeenLastCalledWith({ x: 345, y: 345, width: 100, height: 100 });
  });
  it('« + » is nearer, around the unit that is pointed at', async () => {
    const { user, told } = show(squares(1600), { hovered: '0820' });
    await user.tab();
    await user.keyboard('+');
    // Column 20, row 20: its middle (205, 205) stays where it is while 400 become 250.
    expect(told.look).toHaveBeenLastCalledWith({ x: 76.875, y: 76.875, width: 250, height: 250 });
  });
});

describe('outlines that come in parts', () => {
  /** The first half of the units has its outlines, the other is on its way. */
  const half = (see: LevelGeometry['see']) => ({
    ...squares(1600, (place) => (place < 800 ? {} : { d: '', coming: true as const })),
    see: see as NonNullable<typeof see>,
  });
  const isOn = (x: number, y: number) => (put?.[2 * y * 800 + 2 * x] ?? 0) !== 0;

  it('are asked for by the box that is shown and the unit that is chosen', async () => {
    withCanvas();
    const see = vi.fn();
    const { rerender } = show(half(see));
    expect(see).toHaveBeenLastCalledWith({ x: 0, y: 0, width: 400, height: 400 }, null);
    const box = { x: 0, y: 0, width: 100, height: 100 };
    await rerender({ box, selected: '0041' });
    expect(see).toHaveBeenLastCalledWith(box, '0041');
  });
  it('those that are here are painted, the others once they come; none is a circle', async () => {
    withCanvas();
    const { container, rerender } = show(half(() => undefined));
    await drawn(container);
    expect([isOn(5, 195), isOn(5, 205)]).toEqual([true, false]);
    expect(calls).not.toContain('arc');
    put = null;
    await rerender({ shapes: squares(1600) });
    await waitFor(() => expect(put).not.toBeNull());
    expect([isOn(5, 195), isOn(5, 205)]).toEqual([true, true]);
  });
  it('the keyboard walks to a unit whose outline is on its way', async () => {
    withCanvas();
    const { user } = show(half(() => undefined));
    await user.tab();
    await user.keyboard('{End}');
    expect(active()).toHaveAttribute('aria-setsize', '1600');
    expect(plain(active()?.getAttribute('aria-label'))).toMatch(/^Commune 1599/);
  });
  it('nobody is told that they have no place', () => {
    withCanvas();
    show(half(() => undefined));
    expect(screen.queryByText(/sans place/)).toBeNull();
  });
  it('no picture is ready to be taken away while some that are seen are missing', async () => {
    withCanvas();
    const { container, rerender } = show(half(() => undefined));
    await drawn(container);
    expect(container.querySelector('svg[data-map-svg]')).toBeNull();
    await rerender({ box: { x: 0, y: 0, width: 100, height: 100 } });
    await waitFor(() => expect(container.querySelector('svg[data-map-svg]')).not.toBeNull());
  });
});

describe('the canvas by pointer', () => {
  beforeEach(withCanvas);
  // jsdom lays nothing out: the listbox begins at (0, 0), two pixels are one unit.
  const at = (x: number, y: number) => ({ clientX: x, clientY: y });

  it('a press opens the unit that is under it', async () => {
    const { told } = show(squares(1600));
    await fireEvent.click(listbox(), at(110, 30));
    expect(told.select).toHaveBeenCalledWith('0045');
  });
  it('what is under it is told, and that it left', async () => {
    const { told } = show(squares(1600));
    await fireEvent.pointerMove(listbox(), at(15, 5));
    expect(told.hover).toHaveBeenLastCalledWith('0000');
    await fireEvent.pointerLeave(listbox());
    expect(told.hover).toHaveBeenLastCalledWith(null);
  });
  it('a drag moves the map, and its end opens nothing', async () => {
    const { told } = show(squares(1600), { box: { x: 100, y: 100, width: 100, height: 100 } });
    // Eight pixels are one unit here.
    await fireEvent.pointerDown(listbox(), { button: 0, pointerId: 1, ...at(400, 400) });
    await fireEvent.pointerMove(listbox(), { pointerId: 1, ...at(320, 360) });
    await fireEvent.pointerUp(listbox(), { pointerId: 1, ...at(320, 360) });
    await fireEvent.click(listbox(), at(320, 360));
    expect(told.look).toHaveBeenLastCalledWith({ x: 110, y: 105, width: 100, height: 100 }, true);
    expect(told.select).not.toHaveBeenCalled();
  });
  it('the wheel zooms around the pointer', async () => {
    const { told } = show(squares(1600));
    await fireEvent.wheel(listbox(), { deltaY: -300, ...at(0, 0) });
    expect(told.look).toHaveBeenLastCalledWith({ x: 0, y: 0, width: 200, height: 200 }, true);
  });
  it('out of the whole the wheel is the page’s, and so it is in a frame of another site', async () => {
    const { told, rerender } = show(squares(1600));
    expect(await fireEvent.wheel(listbox(), { deltaY: 300, ...at(0, 0) })).toBe(true);
    await rerender({ svgOnly: true });
    expect(await fireEvent.wheel(listbox(), { deltaY: -300, ...at(0, 0) })).toBe(true);
    expect(told.look).not.toHaveBeenCalled();
  });
  it('what is chosen within view moves nothing, what is chosen elsewhere is brought there', async () => {
    const box = { x: 0, y: 0, width: 100, height: 100 };
    const { told, rerender } = show(squares(1600), { box, selected: '0000' });
    told.look.mockClear();
    await rerender({ box, selected: '0041' });
    expect(told.look).toHaveBeenLastCalledWith(box, true);
    await rerender({ box, selected: '1599' });
    expect(told.look).toHaveBeenLastCalledWith({ x: 345, y: 345, width: 100, height: 100 }, true);
  });
});
