/**
 * One server for all browser tests, with the production build as a visitor gets it, and the browser that each file
 * starts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../../tools/browser.mjs';
import { createStaticServer, listen } from '../../../tools/server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** The path of the browser. */
    chromium: string;
  }
}

/** The site also stands in a subfolder, as on many hosts: nothing may depend on standing at the root. */
const BASE = '/sous-dossier/';

export default async function setup(project: TestProject) {
  const dir = join(project.config.root, 'dist');
  if (!existsSync(join(dir, 'index.html'))) throw new Error('No build to test: run « npm run build » first.');
  // Found here, where it is looked for once: it may have to be installed.
  project.provide('chromium', findBrowser({ shell: true }));
  // Sizes are measured elsewhere: here every file is compressed once for nothing but the way it comes.
  const server = createStaticServer({ dir, base: BASE, quality: 1 });
  const port = await listen(server, 0);
  project.provide('site', `http://localhost:${port}${BASE}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
