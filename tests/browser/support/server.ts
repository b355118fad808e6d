/** A server of its own for a test file, beside that of the built site (setup.ts). */
import { afterAll, beforeAll } from 'vitest';
import { createStaticServer, listen } from '../../../tools/server.mjs';

/** Serves as `createStaticServer` does, from before the tests around until after them; `url` is known once they run. */
export function serve(options: Parameters<typeof createStaticServer>[0]): { url: string } {
  const server = createStaticServer(options);
  const site = { url: '' };
  beforeAll(async () => {
    site.url = `http://localhost:${await listen(server, 0)}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return site;
}
