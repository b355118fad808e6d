/** Draws every page of the site with Svelte's server renderer, in a build of its own that is removed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type ResolvedConfig } from 'vite';
import type { Site } from '../../src/app/prerender.ts';

/** The drawn site of the project that `config` is about. */
export async function drawSite(config: ResolvedConfig): Promise<Site> {
  const outDir = mkdtempSync(join(tmpdir(), 'prerender-'));
  try {
    await build({
      root: config.root,
      mode: 'production',
      logLevel: 'warn',
      // The server bundle is only run once, here: its dependencies are bundled so that it runs from any folder.
      ssr: { noExternal: true },
      build: { ssr: 'src/app/prerender.ts', outDir, emptyOutDir: true, minify: false },
    });
    const { render } = (await import(pathToFileURL(join(outDir, 'prerender.js')).href)) as {
      render: () => Site | Promise<Site>;
    };
    return await render();
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
