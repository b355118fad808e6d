/** Runs in the browser: mounts the map of a made-up level and times what it does. */
import { flushSync, mount, unmount } from 'svelte';
import '../../../../src/styles/tokens.css';
import '../../../../src/styles/global.css';
import { listNames } from '../../../../src/map/canvasNames.ts';
import { hitFinder } from '../../../../src/map/canvasHit.ts';
import { byImportance, fillShapes } from '../../../../src/map/canvasShapes.ts';
import { viewOf } from '../../../../src/map/canvasView.ts';
import Page from './Page.svelte';
import { buildColours, buildShapes, FRAME } from './shapes.ts';
import { pageState } from './state.svelte.ts';

const SIZE = { width: 820, height: 700 };
const HITS = 1000;
/** Other programs lengthen a run: the best of so many is said. */
const RUNS = 9;

/** Resolves once the canvas shows what it was last asked for. */
const drawn = () =>
  new Promise<void>((resolve) => {
    const isDrawn = () => document.querySelector('[data-drawn="oui"], [data-finer="svg"]') !== null;
    if (isDrawn()) return resolve();
    const observer = new MutationObserver(() => {
      if (!isDrawn()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { subtree: true, attributes: true, childList: true });
  });

const tasks: number[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  entryTypes: ['longtask'],
});
const settle = () => new Promise((resolve) => setTimeout(resolve, 120));

async function timed(act: () => void) {
  await settle();
  tasks.length = 0;
  const start = performance.now();
  act();
  flushSync();
  await drawn();
  const ms = performance.now() - start;
  await settle();
  return { ms, longest: Math.max(0, ...tasks) };
}

/** What a map of `count` units takes, in milliseconds, the best of some runs; `elements`: how many the page has. */
export async function measure(count: number) {
  const shapes = buildShapes(count);
  const series = [buildColours(shapes, 1), buildColours(shapes, 2)] as const;
  const state = pageState(shapes, series[0], SIZE);
  let page: ReturnType<typeof mount> | undefined;
  const first = await timed(() => {
    page = mount(Page, { target: document.body, props: state.props });
  });
  const recolours = [];
  for (let i = 1; i <= RUNS; i++) {
    const next = buildColours(shapes, 1 + (i % 2));
    recolours.push(await timed(() => state.colour(next)));
  }
  const elements = document.querySelectorAll('*').length;
  const find = hitFinder(shapes.features);
  const start = performance.now();
  for (let i = 0; i < HITS; i++) find((i * 7919) % FRAME.width, (i * 104_729) % FRAME.height);
  const hit = (performance.now() - start) / HITS;
  const ordered = byImportance(fillShapes(shapes.features, series[0]), series[0]);
  const view = viewOf(FRAME, { x: 0, y: 0, ...FRAME }, SIZE);
  const naming = Array.from({ length: 5 }, () => {
    const before = performance.now();
    listNames(ordered, series[0], view, SIZE, 12.8, () => 0);
    return performance.now() - before;
  });
  if (page) await unmount(page);
  const best = (all: number[]) => Math.min(...all);
  return {
    first: first.ms,
    firstTask: first.longest,
    recolour: best(recolours.map(({ ms }) => ms)),
    recolourTask: best(recolours.map(({ longest }) => longest)),
    hit,
    names: best(naming),
    elements,
  };
}

/** Shows the whole map of `count` units, for tests that press and drag. */
export function show(count: number): void {
  const shapes = buildShapes(count);
  mount(Page, {
    target: document.body,
    props: { shapes, series: buildColours(shapes, 1), isWhole: true, size: SIZE },
  });
}

Object.assign(window, { canvasBench: { measure, show } });
