/** One server and two browsers (without and with WebGL) for all browser tests: the production build, as a visitor gets it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../../tools/browser.mjs';
import { createStaticServer, listen } from '../../../tools/server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    /** Where the browser that draws without a graphics card listens, and the one that emulates a card for WebGL. */
    browser: string;
    webglBrowser: string;
  }
}

/** The site also stands in a subfolder, as on many hosts: nothing may depend on standing at the root. */
const BASE = '/sous-dossier/';

export default async function setup(project: TestProject) {
  const dir = join(project.config.root, 'dist');
  if (!existsSync(join(dir, 'index.html'))) throw new Error('No build to test: run « npm run build » first.');
  // The browser first: when it does not start, no open server keeps Vitest from ending.
  const browser = await launchBrowserServer({ webgl: false, shell: true });
  const webglBrowser = await launchBrowserServer({ shell: true });
  // Sizes are measured elsewhere: here every file is compressed once for nothing but the way it comes.
  const server = createStaticServer({ dir, base: BASE, quality: 1 });
  const port = await listen(server, 0);
  project.provide('site', `http://localhost:${port}${BASE}`);
  project.provide('browser', browser.wsEndpoint());
  project.provide('webglBrowser', webglBrowser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), webglBrowser.close()]);
    server.closeAllConnections();
    server.close();
  };
}
