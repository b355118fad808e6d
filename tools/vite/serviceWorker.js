/*
 * The service worker: the visited site opens without network. It keeps the first page and all hashed files of one
 * version; a new version waits until the visitor takes it, or has closed every tab. VERSION, FILES and REGION are
 * written by the build.
 */
const PREFIX = 'carte-';
const CACHE = `${PREFIX}${VERSION}`;
const ROOT = new URL('./', self.location.href).href;

self.addEventListener('install', (event) => {
  // Past the HTTP cache for what has no hash: an old first page would ask for files that are gone.
  const requests = FILES.map((path) => new Request(ROOT + path, path.startsWith('assets/') ? {} : { cache: 'reload' }));
  event.waitUntil(caches.open(CACHE).then((cache) => Promise.all(requests.map((request) => keep(cache, request)))));
});

/** Keeps one file, or fails: a version that is not whole is none. */
async function keep(cache, request) {
  const answer = await fetch(request);
  if (!answer.ok || isStandIn(request, answer)) throw new TypeError(`missing: ${request.url}`);
  await cache.put(request, answer);
}

/**
 * Some servers answer a missing file with the first page: kept under the file's name it would break the site for good.
 */
function isStandIn(request, answer) {
  return request.url.startsWith(`${ROOT}assets/`) && /html/.test(answer.headers.get('Content-Type') ?? '');
}

self.addEventListener('activate', (event) => event.waitUntil(activate()));

async function activate() {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  // Another tab may still show the version before, in the middle of a presentation: what it loads on demand stays until
  // it is closed.
  const kept = tabs.length > 1 ? old.slice(-1) : [];
  await Promise.all(old.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('message', (event) => {
  if (event.data === 'prendre') void self.skipWaiting();
  if (event.data === 'tidy') event.waitUntil(tidy());
});

/** Drops the versions before this one once a single tab is left, which is of this version: it asks for it. */
async function tidy() {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.length > 1) return;
  // In the order of their making: what comes behind is the next version, perhaps still on its way.
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(names.slice(0, Math.max(0, names.indexOf(CACHE))).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(ROOT)) return;
  if (request.mode === 'navigate') event.respondWith(navigate(request));
  // Named by their content: what was kept is what the server has.
  else if (request.url.startsWith(`${ROOT}assets/`))
    event.respondWith(
      caches.match(request).then((kept) => (kept && !isStandIn(request, kept) ? kept : fetch(request))),
    );
});

/** The network first, so that a page is never older than it need be. */
async function navigate(request) {
  try {
    return await fetch(request);
  } catch {
    const path = request.url.slice(ROOT.length).replace(/[?#].*/, '');
    const query = queryOf(path);
    if (query !== null) return Response.redirect(ROOT + query);
    // Of this version: another one may be kept beside it.
    return (await caches.match(ROOT, { cacheName: CACHE })) ?? Response.error();
  }
}

/** The query that shows in the application what the page at `path` is about; null for the first page itself. */
function queryOf(path) {
  const [, kind, name = ''] = /^([a-z-]+)\/(?:([^/]+)\/)?$/.exec(path) ?? [];
  if (kind === 'departement') return `?dep=${name.split('-')[0].toUpperCase()}`;
  if (kind === 'axe' || kind === 'projet') return `?${kind}=${name}`;
  if (kind === 'region-entiere') return `?dep=${REGION}`;
  if (['couverture', 'projets', 'donnees'].includes(kind)) return `?vue=${kind}`;
  return path === '' ? null : '?';
}
