import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { compileHints } from './tools/vite/compileHints.ts';
import { curatedData } from './tools/vite/curated-data.ts';
import { offline } from './tools/vite/offline.ts';
import { prerender } from './tools/vite/prerender.ts';
import { collectShipped } from './tools/vite/shipped.ts';
import { single, SINGLE_BUILD } from './tools/vite/single.ts';
import { software } from './tools/vite/software.ts';
import { wholeWords } from './tools/vite/wholeWords.ts';

/** Files of src/ by their room and the beginning of their name in it. */
const inRooms = (rooms: Record<string, RegExp>) =>
  new RegExp(
    `/src/(${Object.entries(rooms)
      .map(([room, files]) => `${room}/(${files.source})`)
      .join('|')})`,
  );

/** What the first sign of interest brings. */
const DETAIL_PARTS = inRooms({
  presentation: /view\.ts/,
  views:
    /descriptors|coverageParts|rowsOf|[a-z]+\/view\.ts|lazyParts|carte\/(MapTitle|MapSources|MapKey|RegionWideCard|Filters)/,
  detail: /(?!NamedPlaces|UnitPicker|UnitPager)/,
  'map/legend': /Legend|swatches/,
  map: /world/,
  site: /SiteFooter/,
  reuse: /ShareLink|words/,
  charts: /AxisBars|AxisStrip|axisBars/,
  ui: /AxisSymbol|Button|Toggletip|SearchField|lostStyles/,
  state: /pages|paths|readingContext/,
  words: /reading|legend|panel|places|leads|html|shared|sources|dates|amounts/,
  selection: /legend|places|measures|glossary|amounts|offered|ancestors/,
  exports: /page/,
});

/** What a presentation asks of every view, and one caption of one of them. */
const ANSWER_PARTS = inRooms({
  views: /DrawingScene|[a-z]+\/(answers|slide|[A-Z]\w*Scene|MapFrame|StageMap|StageLegend)/,
});

/** Drawings that several views share, and what takes them away. */
const FIGURE_PARTS = inRooms({
  charts: /Plot|Funnel|Slope/,
  reuse: /ImageButtons|taking/,
  views: /hasard\/FunnelFigure|classements\/RankingsPlot|matrice\/MatrixDrawing/,
  ui: /ScrollBox/,
});

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [curatedData(), wholeWords(), svelte(), compileHints(), software(), prerender(), offline(), single()],
  build:
    mode === 'single'
      ? SINGLE_BUILD
      : {
          target: 'es2022',
          // Two passes of terser save 0.7 KB before the first paint.
          minify: 'terser',
          terserOptions: { module: true, ecma: 2020, compress: { passes: 2, unsafe_arrows: true } },
          // A modulepreload polyfill and inlined assets would be bytes before the first paint, and data: URLs under a
          // strict CSP. The names of what a lazy chunk imports stand in the first script: they are listed for what the
          // first movement of the pointer brings, where a round trip is seen, and left out for views that are opened by
          // a press. Style sheets must be listed: nothing else loads them.
          modulePreload: {
            polyfill: false,
            resolveDependencies: (chunk, names, { hostType }) =>
              hostType === 'html' || /(GlMap|detail)-/.test(chunk)
                ? names
                : names.filter((name) => name.endsWith('.css')),
          },
          assetsInlineLimit: 0,
          chunkSizeWarningLimit: 1200,
          // All that the first view needs in one file: what it shares with later views would otherwise be files of
          // their own, each with its headers. The detail of a territory or project, with the small parts that it
          // shares, in one file too: every file's name stands in the first script.
          rolldownOptions: {
            output: {
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [
                  { name: 'index', tags: ['$initial'], priority: 2 },
                  { name: 'detail', test: DETAIL_PARTS, priority: 1 },
                  { name: 'figures', test: FIGURE_PARTS, priority: 1 },
                  { name: 'answers', test: ANSWER_PARTS, priority: 1 },
                ],
              },
            },
          },
        },
  worker: { format: 'es', plugins: () => [collectShipped()] },
  test: {
    // A golden that is not there is a fault: only `npm run goldens` writes.
    update: 'none',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          // What is pure needs no module of its own for each file: half the time of all.
          isolate: false,
          // Every processor: Vitest's own choice leaves one free, which on two is half.
          maxWorkers: availableParallelism(),
          // Nets, not measures: all combinations of something, and every view's parts, take long on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'jsdom',
          setupFiles: ['tests/component/support/setup.ts'],
          maxWorkers: availableParallelism(),
          // A net, not a measure: on a busy machine a view is compiled at leisure.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/support/setup.ts'],
          // Most of a browser test is waiting: more files at once than there are processors.
          maxWorkers: Math.max(5, availableParallelism()),
          // Projects with other numbers of workers do not run at once.
          sequence: { groupOrder: 1 },
          // Nets, not measures: what is waited for is a state, and a loaded machine may take long to reach it.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 120_000, interval: 50 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'golden',
          include: ['tests/golden/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/support/setup.ts'],
          maxWorkers: Math.max(3, availableParallelism()),
          sequence: { groupOrder: 3 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          environment: 'node',
          // Two engines a file are enough for two cores.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
}));
