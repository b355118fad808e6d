/** The map of many units in a real browser: built by itself, served, and timed there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { launchBrowser } from '../../../browser.mjs';
import { createStaticServer, listen } from '../../../server.mjs';

/** What the page hands back for one number of units; milliseconds, and elements of the page. */
export interface CanvasTimes {
  first: number;
  firstTask: number;
  recolour: number;
  recolourTask: number;
  hit: number;
  names: number;
  elements: number;
}

/** Builds the page into a folder of its own, serves it, and takes both away again after `use`. */
export async function withCanvasPage<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(`${tmpdir()}/canvas-`);
  const server = createStaticServer({ dir: folder });
  try {
    await build({
      root: fileURLToPath(new URL('.', import.meta.url)),
      base: './',
      configFile: false,
      logLevel: 'warn',
      plugins: [svelte({ configFile: false, emitCss: true })],
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
    });
    return await use(`http://localhost:${await listen(server, 0)}/`);
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times at each size, in a Chromium without a graphics card, a page for each. */
export async function measureCanvas(sizes: readonly number[]): Promise<CanvasTimes[]> {
  return withCanvasPage(async (url) => {
    const browser = await launchBrowser({ webgl: false, shell: true });
    try {
      const times: CanvasTimes[] = [];
      for (const size of sizes) {
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
        await page.goto(url);
        const run = (count: number) =>
          (
            window as unknown as { canvasBench: { measure: (count: number) => Promise<CanvasTimes> } }
          ).canvasBench.measure(count);
        times.push(await page.evaluate(run, size));
        await page.close();
      }
      return times;
    } finally {
      await browser.close();
    }
  });
}

const LINES: readonly [key: keyof CanvasTimes, name: string][] = [
  ['first', 'canvas: first drawing'],
  ['firstTask', 'canvas: its longest task, if over 50'],
  ['recolour', 'canvas: recoloured'],
  ['recolourTask', 'canvas: its longest task, if over 50'],
  ['hit', 'canvas: which unit a point is in'],
  ['names', 'canvas: which names have room'],
  ['elements', 'canvas: elements of the page'],
];

/** The table of the times, a line each. */
export function canvasTable(sizes: readonly string[], times: readonly CanvasTimes[]): string[] {
  const cell = (value: number) => (value >= 10 ? value.toFixed(0) : value.toFixed(3)).padStart(10);
  return [
    `${'Units on canvases (ms)'.padEnd(42)}${sizes.map((size) => size.padStart(10)).join('')}`,
    ...LINES.map(([key, name]) => `${name.padEnd(42)}${times.map((one) => cell(one[key])).join('')}`),
  ];
}

/** Elements by which pages may differ: the neighbours of the active unit, which are four at most. */
const MORE_ELEMENTS = 4;

/** What grows with the units and should not: the elements of the page. */
export function canvasFaults(times: readonly CanvasTimes[]): string[] {
  const elements = times.map((one) => one.elements);
  return Math.max(...elements) - Math.min(...elements) > MORE_ELEMENTS ? [LINES.at(-1)?.[1] ?? ''] : [];
}
