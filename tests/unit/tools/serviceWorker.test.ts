/** The service worker, run over caches and a network of three lines. */
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { serviceWorker } from '../../../tools/vite/offline.ts';

const ROOT = 'https://exemple.fr/carte/';
/**
 * What the network answers: `{ html }` is a page in place of a file, as some servers send it; `{ status }` an error.
 */
interface Answer {
  body: string;
  ok: boolean;
  headers: Headers;
}
const answer = (body: string, type = 'text/javascript', ok = true): Answer => ({
  body,
  ok,
  headers: new Headers({ 'Content-Type': type }),
});
type Listener = (event: Record<string, unknown>) => void;

/** A worker of `files`, with what browsers give it; `network` answers, or fails where it has nothing. */
function start(
  files: string[],
  network: Record<string, string | Answer>,
  tabs = 1,
  stores = new Map<string, Map<string, Answer>>(),
) {
  const listeners = new Map<string, Listener>();
  const open = { tabs };
  const urlOf = (request: { url: string } | string) => (typeof request === 'string' ? request : request.url);
  const fetch = async (request: { url: string } | string) => {
    const body = network[urlOf(request).replace(ROOT, '')];
    if (body === undefined) throw new TypeError('Failed to fetch');
    return typeof body === 'string' ? answer(body) : body;
  };
  const caches = {
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, Answer>();
      stores.set(name, store);
      return {
        put: async ({ url }: { url: string }, one: Answer) => void store.set(url, one),
      };
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (request: { url: string } | string, { cacheName }: { cacheName?: string } = {}) =>
      [...stores]
        .filter(([name]) => cacheName === undefined || name === cacheName)
        .map(([, store]) => store.get(urlOf(request)))
        .find((one) => one !== undefined),
  };
  const context = createContext({
    URL,
    TypeError,
    Request: class {
      constructor(readonly url: string) {}
    },
    Response: { redirect: (url: string) => `→ ${url.replace(ROOT, '')}`, error: () => 'error' },
    caches,
    fetch,
    self: {
      location: { href: `${ROOT}sw.js` },
      addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
      clients: { matchAll: async () => Array(open.tabs).fill({}), claim: async () => undefined },
      skipWaiting: async () => undefined,
    },
  });
  runInContext(serviceWorker(files, new TextEncoder().encode('page'), 'ARA'), context);
  const run = async (name: string, data?: string) => {
    let work: Promise<unknown> = Promise.resolve();
    listeners.get(name)?.({ data, waitUntil: (promise: Promise<unknown>) => (work = promise) });
    await work;
  };
  const ask = async (path: string, mode = 'navigate', url = ROOT + path) => {
    let answered: Promise<unknown> | undefined;
    listeners.get('fetch')?.({
      request: { method: 'GET', url, mode },
      respondWith: (promise: Promise<unknown>) => (answered = promise),
    });
    const given = answered === undefined ? 'not answered' : await answered;
    return typeof given === 'string' ? given : (given as Answer).body;
  };
  return { run, ask, stores, network, open };
}

const FILES = ['', 'assets/a-12345678.js'];
const NETWORK = () => ({ '': 'page', 'assets/a-12345678.js': 'script' });
async function installed(tabs = 1, stores?: Map<string, Map<string, Answer>>) {
  const worker = start(FILES, NETWORK(), tabs, stores);
  await worker.run('install');
  await worker.run('activate');
  return worker;
}
const offline = async () => {
  const worker = await installed();
  for (const path of Object.keys(worker.network)) Reflect.deleteProperty(worker.network, path);
  return worker;
};

describe('with the network', () => {
  it('a page is the network’s, never an older one', async () => {
    const worker = await installed();
    (worker.network as Record<string, string>)[''] = 'newer';
    expect(await worker.ask('')).toBe('newer');
  });
  it('a hashed file is the kept one', async () => {
    const worker = await installed();
    (worker.network as Record<string, string>)['assets/a-12345678.js'] = 'never';
    expect(await worker.ask('assets/a-12345678.js', 'cors')).toBe('script');
  });
  it('a hashed file of another version is fetched', async () => {
    const worker = await installed();
    (worker.network as Record<string, string>)['assets/b-12345678.js'] = 'other';
    expect(await worker.ask('assets/b-12345678.js', 'cors')).toBe('other');
  });
  it('another origin is none of its business', async () =>
    expect(await (await installed()).ask('', 'cors', 'https://ailleurs.fr/assets/x.js')).toBe('not answered'));
});

describe('without', () => {
  it('the first page and its files are the kept ones', async () => {
    const worker = await offline();
    expect([await worker.ask(''), await worker.ask('assets/a-12345678.js', 'cors')]).toEqual(['page', 'script']);
  });
  it.each([
    ['departement/2a-corse-du-sud/', '?dep=2A'],
    ['departement/38-isere/', '?dep=38'],
    ['axe/mobilite/', '?axe=mobilite'],
    ['projet/2021-041/', '?projet=2021-041'],
    ['region-entiere/', '?dep=ARA'],
    ['plan-du-site/', '?'],
  ])('%s leads to the application: %s', async (path, query) =>
    expect(await (await offline()).ask(path)).toBe(`→ ${query}`),
  );
});

describe('a new version', () => {
  const before = () =>
    new Map([
      ['carte-old', new Map()],
      ['carte-older', new Map()],
      ['of-another-site', new Map()],
    ]);
  it('removes the old ones, and nobody else’s', async () => {
    const { stores } = await installed(1, before());
    expect([...stores.keys()].filter((name) => !/^carte-[0-9a-f]{12}$/.test(name))).toEqual(['of-another-site']);
  });
  it('keeps the last one while another tab may still show it', async () => {
    const stores = new Map([
      ['carte-older', new Map()],
      ['carte-old', new Map()],
    ]);
    await installed(2, stores);
    expect([...stores.keys()].slice(0, 1)).toEqual(['carte-old']);
  });
  it('drops the last one when a single tab is left and asks for it', async () => {
    const worker = await installed(2, before());
    worker.open.tabs = 1;
    await worker.run('message', 'tidy');
    expect([...worker.stores.keys()].filter((name) => !/^carte-[0-9a-f]{12}$/.test(name))).toEqual(['of-another-site']);
  });
  it('drops nothing of it while there are two tabs', async () => {
    const worker = await installed(2, before());
    await worker.run('message', 'tidy');
    expect([...worker.stores.keys()]).toContain('carte-older');
  });
  it('leaves alone what comes behind: the next version on its way', async () => {
    const worker = await installed(1, before());
    worker.stores.set('carte-next', new Map());
    await worker.run('message', 'tidy');
    expect([...worker.stores.keys()]).toContain('carte-next');
  });
  it('opens its own first page without network, not that of the version kept beside it', async () => {
    const old = new Map([['carte-old', new Map([[ROOT, answer('old page')]])]]);
    const worker = await installed(2, old);
    Reflect.deleteProperty(worker.network, '');
    expect(await worker.ask('')).toBe('page');
  });
  it('that cannot be kept whole is not kept', async () => {
    const worker = start([...FILES, 'assets/gone-12345678.js'], NETWORK());
    await expect(worker.run('install')).rejects.toThrow('Failed to fetch');
  });
  it('is not kept when a page stands in for a file of it', async () => {
    const worker = start(FILES, { ...NETWORK(), 'assets/a-12345678.js': answer('<!doctype html>', 'text/html') });
    await expect(worker.run('install')).rejects.toThrow('missing');
    expect(await worker.ask('assets/a-12345678.js', 'cors')).toBe('<!doctype html>');
  });
  it('is not kept when a file of it is answered by an error', async () => {
    const worker = start(FILES, { ...NETWORK(), 'assets/a-12345678.js': answer('', 'text/plain', false) });
    await expect(worker.run('install')).rejects.toThrow('missing');
  });
  it('asks again for a file of which an older worker kept a page', async () => {
    const stores = new Map([
      ['carte-old', new Map([[`${ROOT}assets/b-12345678.js`, answer('<!doctype html>', 'text/html')]])],
    ]);
    const worker = start(FILES, { ...NETWORK(), 'assets/b-12345678.js': 'script b' }, 2, stores);
    expect(await worker.ask('assets/b-12345678.js', 'cors')).toBe('script b');
  });
  it('has another name when a byte of the first page differs', () => {
    const version = (home: string) =>
      /VERSION = "(\w+)"/.exec(serviceWorker(FILES, new TextEncoder().encode(home), 'ARA'))?.[1];
    expect(version('a')).not.toBe(version('b'));
  });
});
