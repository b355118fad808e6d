/** The production build with a listener in every page: what a page complains of can be read in any engine. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createStaticServer, listen } from '../../../tools/server.mjs';

/** The site also stands in a subfolder, as on many hosts. */
const BASE = '/sous-dossier/';
const LISTENER = `${BASE}listener.js`;

/** Keeps errors, refused promises, console errors and policy violations in `window.problems`. */
const LISTENER_SCRIPT = `
  const problems = (window.problems = []);
  addEventListener('error', (event) => {
    // What WebKit calls an error here is a size that is told one frame later.
    if (!/^ResizeObserver loop/.test(event.message)) problems.push('page error: ' + event.message);
  });
  addEventListener('unhandledrejection', (event) => problems.push('refused: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => problems.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = (...all) => (problems.push('console: ' + all.join(' ')), original.apply(console, all));
  }
`;

/** Serves `dir` on a free port. @returns the address of its first page. */
export async function startSite(dir: string): Promise<{ url: string; stop: () => void }> {
  const files = createStaticServer({ dir, base: BASE });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === LISTENER) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' });
      response.end(LISTENER_SCRIPT);
    } else if (extname(pathname) === '') {
      const path = join(dir, pathname.slice(BASE.length), 'index.html');
      const isPage = pathname.startsWith(BASE) && existsSync(path);
      response.writeHead(isPage ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
      // After the policy, which comes first in the head and allows the site's own scripts.
      const page = readFileSync(isPage ? path : join(dir, '404.html'), 'utf8');
      response.end(page.replace('</title>', `</title><script src="${LISTENER}"></script>`));
    } else files.emit('request', request, response);
  });
  const port = await listen(server, 0);
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${port}${BASE}`, stop };
}

/** Writes a copy of the site in one file, whose policy allows one script more: the listener. */
export function copyWithListener(from: string, to: string): void {
  const hash = createHash('sha256').update(LISTENER_SCRIPT).digest('base64');
  const page = readFileSync(from, 'utf8')
    .replace("script-src '", `script-src 'sha256-${hash}' '`)
    .replace('</title>', `</title><script>${LISTENER_SCRIPT}</script>`);
  writeFileSync(to, page);
}
