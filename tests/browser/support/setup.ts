/** One browser and one server for all browser tests: the production build, as a visitor gets it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../../tools/browser.mjs';
import { createStaticServer, listen } from '../../../tools/server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    browser: string;
  }
}

/** The site also stands in a subfolder, as on many hosts: nothing may depend on standing at the root. */
const BASE = '/sous-dossier/';

export default async function setup(project: TestProject) {
  const dir = join(project.config.root, 'dist');
  if (!existsSync(join(dir, 'index.html'))) throw new Error('No build to test: run « npm run build » first.');
  // The browser first: when it does not start, no open server keeps Vitest from ending.
  const browser = await launchBrowserServer();
  const server = createStaticServer({ dir, base: BASE });
  const port = await listen(server, 0);
  project.provide('site', `http://localhost:${port}${BASE}`);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
}
