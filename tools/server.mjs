/** A static server as small as the site needs: right types, compression, caching, no way out of its folder. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** File names with a content hash never change: `assets/index-B3xK9a_d.js`. */
const HASHED = /\/assets\/[^/]+-[\w-]{8}\.\w+$/;

/**
 * Public files, asked for without credentials: a frame with `sandbox` has no origin, and gets its scripts and fonts
 * only if all may read them.
 */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Access-Control-Allow-Origin': '*',
};

/**
 * Serves the files of `dir` below `base` (« / » or « /name/ »). Each file is read and compressed once, then kept;
 * `quality` is brotli's, 0 to 11. `shaper`: gives the slow network that answers go through (bench/shaper.mjs), or null.
 * @returns a node:http server that does not listen yet.
 */
export function createStaticServer({ dir, base = '/', quality = 11, shaper = () => null }) {
  const cache = new Map();
  return createServer((request, response) => {
    const reply = (status, headers, body) => {
      const send = (slow) => {
        response.writeHead(status, { ...ALWAYS, ...headers });
        if (slow && body && request.method !== 'HEAD') slow.send(response, Buffer.from(body));
        else response.end(request.method === 'HEAD' ? undefined : body);
      };
      const slow = shaper();
      if (slow) void slow.open().then(() => send(slow));
      else send(null);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return reply(405, { Allow: 'GET, HEAD' });
    const path = pathOf(request.url ?? '/', base);
    const found = path === null ? null : load(cache, dir, path);
    const file = found ?? load(cache, dir, '/404.html');
    if (!file) return reply(404, { 'Content-Type': TYPES['.txt'] }, 'Page introuvable.\n');
    const encoding = file.compressible ? chooseEncoding(request.headers['accept-encoding'] ?? '') : '';
    const headers = {
      'Content-Type': file.type,
      'Cache-Control': HASHED.test(path ?? '') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ETag: file.etag,
    };
    if (found && request.headers['if-none-match'] === file.etag) return reply(304, headers);
    const body = encode(file, encoding, quality);
    reply(
      found ? 200 : 404,
      { ...headers, 'Content-Length': body.length, ...(encoding ? { 'Content-Encoding': encoding } : {}) },
      body,
    );
  });
}

/**
 * The path below the base, decoded and normalised; null when it is malformed, outside the base or tries to climb out.
 */
function pathOf(url, base) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (!path.startsWith(base) || path.includes('\0')) return null;
    return normalize(`/${path.slice(base.length)}`);
  } catch {
    return null;
  }
}

function load(cache, dir, path) {
  if (cache.has(path)) return cache.get(path);
  let name = join(dir, path);
  try {
    if (!name.startsWith(normalize(dir + sep)) && name !== normalize(dir)) return null;
    if (statSync(name).isDirectory()) name = join(name, 'index.html');
    const raw = readFileSync(name);
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const etag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}"`;
    const file = {
      raw,
      type,
      etag,
      compressible: /text|json|xml|javascript/.test(type),
      encoded: new Map([['', raw]]),
    };
    cache.set(path, file);
    return file;
  } catch {
    return null;
  }
}

function chooseEncoding(accepted) {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : '';
}

function encode(file, encoding, quality) {
  if (!file.encoded.has(encoding)) {
    const options = {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: file.raw.length },
    };
    file.encoded.set(
      encoding,
      encoding === 'br' ? brotliCompressSync(file.raw, options) : gzipSync(file.raw, { level: 9 }),
    );
  }
  return file.encoded.get(encoding);
}

/**
 * Listens on `port`, or on the next free one of the nine after it; port 0 takes any.
 * @returns the port in use.
 * @throws Error with code EADDRINUSE when all are taken.
 */
export async function listen(server, port, attempts = 10) {
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, () => (server.off('error', reject), resolve()));
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate - port + 1 >= attempts) throw error;
    }
  }
}
