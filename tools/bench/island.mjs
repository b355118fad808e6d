/**
 * The smallest Svelte island: the limit page's map drawn by the build and hydrated by one small component. What it
 * costs more is the price of scripts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { barePage } from './limit.mjs';

const SOURCES = fileURLToPath(new URL('island', import.meta.url));

/** Builds the island of `map` (limit.d.mts) into `folder`: a page of its own, with its script. */
export async function buildIsland(map, folder) {
  // The outlines stand in the page once: the component refers to them.
  const shown = {
    viewBox: map.viewBox,
    shapes: map.shapes.map(({ code, fill }) => ({ code, fill })),
    labels: map.labels,
  };
  const bundle = (entry, options) =>
    build({
      root: SOURCES,
      configFile: false,
      logLevel: 'warn',
      plugins: [svelte({ configFile: false })],
      define: { MAP: JSON.stringify(shown) },
      ssr: { noExternal: true },
      build: {
        outDir: folder,
        emptyOutDir: false,
        ...options,
        rolldownOptions: { input: join(SOURCES, entry), output: { entryFileNames: '[name].mjs' } },
      },
    });
  mkdirSync(folder, { recursive: true });
  await bundle('server.js', { ssr: true });
  await bundle('client.js', { target: 'es2022', modulePreload: false });
  const { html } = await import(pathToFileURL(join(folder, 'server.mjs')).href);
  writeFileSync(join(folder, 'index.html'), islandPage(map, html));
}

/** The page around what the component drew: the outlines before it, the script behind. */
export function islandPage(map, html) {
  const shapes = map.shapes.map(({ code, outline }) => `<path id="g-${code}" d="${outline}"/>`).join('');
  return barePage(
    map,
    'Îlot',
    `<svg width="0" height="0" style="position:absolute"><defs>${shapes}<path id="g-contour" d="${map.contour}"/><path id="g-frontieres" d="${map.borders}"/></defs></svg><div id="ile">${html}</div><script type="module" src="client.mjs"></script>`,
  );
}
